import { HostError, type RowAppending, type Workbook, type WorkbookChange, type WorkbookContent } from '../../../host/port/workbook'; // prettier-ignore
import { cellName } from '../../../issues/place';
import type { Inputs } from '../../../sheets/inputs';
import { evaluate, type EvaluationDate } from '../../scoring/evaluate';
import { readInputs } from '../../scoring/read-inputs';
import { isConflict, retryOnConflict } from '../../scoring/retry-on-conflict';
import { isUnsure } from '../../unsure';
import type { RecordPlan } from './record-plan';
import { holdNothingElse, sheetsOf, standMade } from './stand-made';

/**
 * Plans new records from the workbook as it is now, and writes them; where somebody edited the sheet in between, anew.
 * A plan with faults is not written. Null where the workbook's structure keeps it from being read. @throws HostError
 */
export const carryOut = <Plan extends RecordPlan<string>>(
  workbook: Workbook,
  plan: (inputs: Inputs) => Plan,
  dates: EvaluationDate,
): Promise<Plan | null> =>
  retryOnConflict(async () => {
    const settled = await settleDoubt(workbook, plan);
    if (settled) return settled;
    const before = await readInputs(workbook);
    const { inputs } = evaluate(before, dates);
    if (!inputs) return null;
    const planned = plan(inputs);
    if (planned.changes.length > 0) await writeNew(workbook, { before, inputs, planned });
    return planned;
  });

/** Records that were refused, and that may stand in the workbook all the same, and what they were planned from. */
interface Doubt {
  readonly before: WorkbookContent;
  readonly inputs: Inputs;
  readonly planned: RecordPlan<string>;
}

const doubts = new WeakMap<Workbook, Doubt>();

/** New records have new numbers and rows each time they are planned: what is in doubt must be looked for, not planned anew. */
async function writeNew(workbook: Workbook, doubt: Doubt): Promise<void> {
  try {
    await writeOnce(workbook, doubt.planned.changes, doubt.before);
  } catch (error) {
    if (isUnsure(error)) doubts.set(workbook, doubt);
    throw error;
  }
}

/**
 * Looks whether records stand that were refused the time before, and writes what of them is missing. Null where none of
 * them does. @throws HostError written-before where other records are planned now
 */
async function settleDoubt<Plan extends RecordPlan<string>>(
  workbook: Workbook,
  plan: (inputs: Inputs) => Plan,
): Promise<Plan | null> {
  const doubt = doubts.get(workbook);
  if (!doubt) return null;
  const { changes, place } = doubt.planned;
  const content = await contentFor(workbook, changes, null);
  const made = standMade(content, changes, doubt.before);
  if (made === 'some') await complete(workbook, content, doubt);
  doubts.delete(workbook);
  if (made === 'none') return null;
  const planned = plan(doubt.inputs);
  if (JSON.stringify(planned.changes) === JSON.stringify(changes)) return planned;
  throw new HostError('written-before', [place.sheet, cellName(place) ?? ''].join('!'));
}

/** Where the rows hold something of somebody else, it is for a person to look. @throws HostError partly */
async function complete(workbook: Workbook, content: WorkbookContent, { before, planned }: Doubt): Promise<void> {
  const { changes } = planned;
  if (!holdNothingElse(content, changes)) {
    doubts.delete(workbook);
    throw new HostError('partly', sheetsOf(changes).join());
  }
  await writeOnce(
    workbook,
    changes.map((change) => (change.kind === 'append-row' ? withoutExpects(change) : change)),
    before,
  );
}

const withoutExpects = ({ expects: _, ...change }: RowAppending): RowAppending => change;

/**
 * Writes changes, and after a refusal looks whether they stand all the same; what stood `before` tells nothing, and is read
 * where nobody has read it.
 * @throws HostError as the host refused; `partly` where only a part of them stands, `unverified` where nobody can tell.
 */
export async function writeOnce(
  workbook: Workbook,
  changes: readonly WorkbookChange[],
  before?: WorkbookContent,
): Promise<void> {
  const known = before ?? (await workbook.read(sheetsOf(changes)));
  try {
    await workbook.write(changes);
  } catch (cause) {
    if (isConflict(cause)) throw cause;
    const sheets = sheetsOf(changes);
    const content = await contentFor(workbook, changes, cause);
    const made = standMade(content, changes, known);
    if (made === 'some') throw new HostError('partly', sheets.join(), { cause });
    if (made === 'none') throw cause;
  }
}

/** @throws HostError unverified */
async function contentFor(
  workbook: Workbook,
  changes: readonly WorkbookChange[],
  cause: unknown,
): Promise<WorkbookContent> {
  const sheets = sheetsOf(changes);
  return workbook.read(sheets).catch((unread: unknown) => {
    throw new HostError('unverified', sheets.join(), { cause: cause ?? unread });
  });
}
