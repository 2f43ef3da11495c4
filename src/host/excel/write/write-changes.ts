import { sheetKey } from '../../port/check-changes';
import { HostError, type WorkbookChange, type WriteReport } from '../../port/workbook';
import { withdrawRow } from './append-row';
import { putBackFormats } from '../copies/backup-sheets';
import { changeSteps, closingStep, closingSteps, openingSteps } from './change-steps';
import { sheetOf } from './changed-sheets';
import { ending, NOTHING_LEFT, type Ending } from './end-write';
import { translated, translatedMidway } from '../requests/excel-errors';
import { missedSheet, putBackFiltered } from '../read/filtered-cells';
import { bringFrontBack, hideLeft } from '../copies/hide-left';
import type { WritePlan } from './plan-write';
import { queuedOf, type Queued } from '../requests/queued';
import { endSilence } from '../requests/quiet-requests';
import { replacedSheets } from './replaced-sheets';
import { requestsOf, type Step } from '../requests/request';
import { sendAll, type Answer } from '../requests/send-requests';
import { before, repairSteps, writtenCells } from './written-block';
import { putBack, type Written } from './written';

/** What was written, and the looks that were not taken. */
export interface Made extends WriteReport {
  readonly written: Written;
}

type Stands = Extract<Answer, { readonly kind: 'stands' }>;
type Broken = Exclude<Answer, Stands>;

/**
 * Makes the changes in as few requests as the size limit allows: first those with all numbers and texts, then those with
 * the looks, and a last one that looks whether all of it stands.
 * @throws HostError; conflict when an expectation is not met: then no cell holds what is not meant for its row.
 */
export async function writeChanges(context: Excel.RequestContext, plan: WritePlan): Promise<Made> {
  const answer = await entered(context, plan);
  const ended = answer.kind === 'stands' ? await end(context, plan, answer) : answer;
  switch (ended.kind) {
    case 'made':
      return ended.made;
    case 'conflict':
      await makeGood(context, plan, ended);
      throw new HostError('conflict', ended.sheet);
    case 'refused':
      await makeGood(context, plan, ended);
      throw translatedMidway(ended.error);
  }
}

/** All cells; those of filtered sheets before the others. */
async function entered(context: Excel.RequestContext, plan: WritePlan): Promise<Answer> {
  const { filtered } = plan;
  const isFiltered = (change: WorkbookChange): boolean => filtered.some((one) => one.change === change);
  const rest = [...changeSteps(plan, (change) => !isFiltered(change)), ...closingSteps(plan)];
  if (filtered.length === 0) return sent(context, plan, [...openingSteps(plan), ...rest]);
  const first = await sent(context, plan, [...openingSteps(plan), ...changeSteps(plan, isFiltered)]);
  const checked = await allOrNothing(context, plan, first);
  if (checked.kind !== 'stands') return checked;
  const last = await sent(context, plan, rest);
  return { ...last, standing: [...checked.standing, ...last.standing] };
}

async function sent(context: Excel.RequestContext, plan: WritePlan, steps: readonly Step[]): Promise<Answer> {
  const answer = await sendAll(context, requestsOf(steps));
  return answer.kind === 'stands' ? repaired(context, plan, answer) : answer;
}

/** Sheets that are protected again by then are opened once more. */
async function repaired(
  context: Excel.RequestContext,
  { locks, isClosed }: WritePlan,
  answer: Stands,
): Promise<Answer> {
  const repairs = queuedOf(answer.standing, 'block').flatMap(({ block }) => repairSteps(block));
  if (repairs.length === 0) return answer;
  const steps = isClosed ? [...locks.steps, ...repairs, closingStep(locks)] : repairs;
  const again = await sendAll(context, requestsOf(steps));
  return { ...again, standing: answer.standing };
}

/** Cells of filtered sheets that Excel did not take, or only some of, hold afterwards what they did. */
async function allOrNothing(context: Excel.RequestContext, { filtered }: WritePlan, answer: Answer): Promise<Answer> {
  try {
    const refusal = await filterRefusal(context, filtered, answer);
    if (refusal === null) return answer;
    await putBackFiltered(context, filtered);
    return refused(refusal, answer);
  } catch (error) {
    return refused(error, answer);
  }
}

async function filterRefusal(
  context: Excel.RequestContext,
  filtered: WritePlan['filtered'],
  answer: Answer,
): Promise<HostError | null> {
  if (answer.kind === 'stands') {
    const missed = await missedSheet(context, filtered);
    return missed === null ? null : new HostError('filtered', missed);
  }
  const refusal = answer.kind === 'refused' ? translated(answer.error) : null;
  return refusal instanceof HostError && refusal.code === 'filtered' ? refusal : null;
}

/** Everything was done before `error`, and nothing of it is to be taken back. */
const refused = (error: unknown, answer: Answer): Broken => ({
  kind: 'refused',
  error,
  standing: answer.standing,
  fresh: 'fresh' in answer ? answer.fresh : [],
});

async function end(
  context: Excel.RequestContext,
  plan: WritePlan,
  answer: Stands,
): Promise<Broken | { readonly kind: 'made'; readonly made: Made }> {
  try {
    const ended = plan.isClosed ? NOTHING_LEFT : await ending(leftOf(context, plan));
    return { kind: 'made', made: madeOf(plan, answer.standing, ended) };
  } catch (error) {
    if (!(error instanceof HostError) || error.code !== 'conflict') return refused(error, answer);
    return { kind: 'conflict', sheet: error.subject, standing: answer.standing, fresh: [] };
  }
}

function leftOf(context: Excel.RequestContext, plan: WritePlan): Parameters<typeof ending>[0] {
  const { facts, locks, looks, replaced, changes, known, backups } = plan;
  const sheets = replacedSheets(changes).map((content) => {
    const key = sheetKey(content.name);
    return { name: facts.sheets.get(key)?.name ?? content.name, content, origin: backups.origins.get(key)! };
  });
  const present = [...[...known.values()].map(({ name }) => name), ...changes.map(sheetOf)];
  return { context, facts, locks, looks, replaced, present, sheets, changes };
}

function madeOf(plan: WritePlan, standing: readonly Queued[], { sheets, remarks, growths, isWatched }: Ending): Made {
  const blocks = queuedOf(standing, 'block').map(({ block }) => block);
  const cells = blocks.filter(({ laidOver }) => !laidOver).map(writtenCells);
  const rows = queuedOf(standing, 'row').map(({ row }) => row());
  const formats = queuedOf(standing, 'formats').map(({ kept }) => kept);
  const undoable = plan.keepsFormats && isWatched && sheets.every(({ origin }) => !origin.existed || origin.copy !== null); // prettier-ignore
  return { remarks, written: { cells, sheets, formats, rows, growths, undoable } };
}

/**
 * After a refusal: cells of the request that met other cells than expected get back what stood in them, sheets their
 * protection. What earlier requests wrote was right, and has moved with its rows.
 */
async function makeGood(context: Excel.RequestContext, { locks, backups }: WritePlan, broken: Broken): Promise<void> {
  const isConflict = broken.kind === 'conflict';
  try {
    endSilence(context);
    await locks.restore(isConflict ? () => withdraw(context.workbook, broken.fresh) : null);
    await hideLeft(context, backups, [...broken.standing, ...broken.fresh]);
    await bringFrontBack(context, broken.fresh);
  } catch {
    return;
  }
}

function withdraw(workbook: Excel.Workbook, fresh: readonly Queued[]): void {
  const filtered = queuedOf(fresh, 'filter').filter(({ check }) => check.isFiltered());
  const isFiltered = new Set(filtered.map(({ check }) => sheetKey(check.sheet)));
  for (const { block } of queuedOf(fresh, 'block').reverse())
    putBack(workbook.worksheets.getItem(block.sheet), before(block), isFiltered.has(sheetKey(block.sheet)));
  for (const { kept } of queuedOf(fresh, 'formats').reverse()) putBackFormats(workbook, kept);
  for (const { row } of queuedOf(fresh, 'row').reverse()) withdrawRow(workbook, row());
}
