import { HostError, type Workbook, type WorkbookChange } from '../../../host/port/workbook';
import type { Inputs } from '../../../sheets/inputs';
import { evaluate, type EvaluationDate } from '../../scoring/evaluate';
import { readInputs } from '../../scoring/read-inputs';
import { isConflict, retryOnConflict } from '../../scoring/retry-on-conflict';
import type { RecordPlan } from './record-plan';
import { sheetsOf, standMade } from './stand-made';

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
    const { inputs } = evaluate(await readInputs(workbook), dates);
    if (!inputs) return null;
    const planned = plan(inputs);
    if (planned.changes.length > 0) await writeOnce(workbook, planned.changes);
    return planned;
  });

/**
 * Writes changes, and after a refusal looks whether they stand all the same. @throws HostError as the host refused;
 * `partly` where only a part of them stands, `unverified` where nobody can tell.
 */
export async function writeOnce(workbook: Workbook, changes: readonly WorkbookChange[]): Promise<void> {
  try {
    await workbook.write(changes);
  } catch (cause) {
    if (isConflict(cause)) throw cause;
    const sheets = sheetsOf(changes);
    const content = await workbook.read(sheets).catch(() => {
      throw new HostError('unverified', sheets.join(), { cause });
    });
    const made = standMade(content, changes);
    if (made === 'some') throw new HostError('partly', sheets.join(), { cause });
    if (made === 'none') throw cause;
  }
}
