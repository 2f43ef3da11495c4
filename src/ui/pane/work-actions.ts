import type { FormFault } from '../../app/forms/form-faults';
import type { FormsPlan } from '../../app/forms/plan-forms';
import type { NoticePlan, NoticeRefusal, NoticeRequest } from '../../app/notice/plan-notice';
import type { Outcome } from '../../app/scoring/outcome';
import type { RecordPlan } from '../../app/workflow/plans/record-plan';
import type { StepPlan } from '../../app/workflow/plans/plan-step';
import type { Day } from '../../engine/units';
import type { Result as Either } from '../../engine/result';
import type { Inputs } from '../../sheets/inputs';

/** What the pane can do about the work before the scores; each rejects when the host refuses. */
export interface WorkActions {
  /** The day it is. */
  readonly today: () => Day;
  /** Reads the workbook and works out where the work stands. Writes nothing. */
  readonly read: () => Promise<Outcome>;
  /** Adds the sheets of the work that the workbook lacks. */
  readonly begin: () => Promise<void>;
  /** Writes a step into its row. */
  readonly enter: (plan: StepPlan) => Promise<void>;
  /** Plans a notice from the workbook as it is now; nothing is written. */
  readonly planNotice: (
    request: Pick<NoticeRequest, 'period' | 'isFinal' | 'isSheet'>,
  ) => Promise<Either<NoticePlan, NoticeRefusal>>;
  /** Puts a notice into the workbook as a sheet. */
  readonly writeNotice: (plan: NoticePlan) => Promise<void>;
  /** Puts forms into the workbook as a sheet; a fault where a sheet of that name is somebody else's. */
  readonly writeForms: (plan: FormsPlan) => Promise<FormFault | null>;
  /** Plans new records from the workbook as it is now, and writes them; null where it cannot be read. */
  readonly add: <Plan extends RecordPlan<string>>(plan: (inputs: Inputs) => Plan) => Promise<Plan | null>;
}
