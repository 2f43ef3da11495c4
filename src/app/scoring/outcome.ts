import type { Assessment } from '../../engine/scoring/general/assess';
import type { Adoptions } from '../../engine/scoring/adoptions';
import type { Plan } from '../../engine/scoring/plan';
import type { Scores } from '../../engine/scoring/score';
import type { QuarterFee, Scorecard } from '../../engine/scoring/tally';
import type { Day } from '../../engine/units';
import type { AdoptionLog } from '../../sheets/adoptions/adoption-log';
import type { Publicity } from '../../sheets/statistics/publicity';
import type { Parameters } from '../../sheets/parameters/decode-parameters';
import type { Workflow } from '../workflow/workflow';
import type { Inputs } from '../../sheets/inputs';
import type { Issue } from '../../issues/issue';
import type { Reviewed } from '../../sheets/reviewed/encode-reviewed';
import type { RowOutcome } from '../../sheets/adoptions/row-outcomes';

export type { RowOutcome } from '../../sheets/adoptions/row-outcomes';

/** Everything one recalculation found out. */
export interface Result {
  readonly parameters: Parameters;
  readonly plan: Plan;
  readonly adoptions: Adoptions;
  /** The sheet the adoptions were read from. */
  readonly log: AdoptionLog;
  readonly scores: Scores;
  readonly scorecards: readonly Scorecard[];
  readonly fees: readonly QuarterFee[];
  readonly rows: readonly RowOutcome[];
  /** What 考核项 gave each unit for each period that has begun. */
  readonly assessments: readonly Assessment[];
  /** What all of it was computed from. */
  readonly inputs: Inputs;
  /** The work before the scores; null where the workbook has no sheet of it. */
  readonly workflow: Workflow | null;
  /** By category, way, channel and unit; null where nobody asks: no category, no register and no 宣传方式 is stated. */
  readonly publicity: Publicity | null;
  /** Sheets with names of ours that are somebody else's; only those that do not block. */
  readonly foreign: ReadonlySet<string>;
}

/** How a recalculation ended. `result` null: a structural problem blocked it and only 问题清单 was written. */
export interface Outcome {
  readonly asOf: Day;
  readonly year: number;
  readonly issues: readonly Issue[];
  readonly result: Result | null;
  /** Which warnings a person has found right as they stand; only where the workbook has a sheet of them. */
  readonly reviewed?: Reviewed;
}
