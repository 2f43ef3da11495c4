import type { Workbook } from '../../../host/port/workbook';
import type { Inputs } from '../../../sheets/inputs';
import { evaluate, type EvaluationDate } from '../../scoring/evaluate';
import { readInputs } from '../../scoring/read-inputs';
import { retryOnConflict } from '../../scoring/retry-on-conflict';
import type { RecordPlan } from './record-plan';

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
    if (planned.changes.length > 0) await workbook.write(planned.changes);
    return planned;
  });
