import type { Day } from '../../engine/units';
import type { InterviewStanding } from '../../engine/workflow/interviews';
import type { Standing } from '../../engine/workflow/manuscripts';
import type { SolicitationStanding } from '../../engine/workflow/solicitations';
import { foldNumber } from '../../sheets/cells/values/manuscript-number';
import type { Inputs } from '../../sheets/inputs';
import type { InterviewRow } from '../../sheets/interviews/decode-interviews';
import type { ManuscriptRow } from '../../sheets/manuscripts/decode-manuscripts';
import type { SolicitationRow } from '../../sheets/solicitations/decode-solicitations';
import type { Adopted } from './links';

/** A manuscript and where it stands. */
export interface ManuscriptItem {
  readonly row: ManuscriptRow;
  readonly standing: Standing;
  /** Working days since the last step; null where nobody is waited for. */
  readonly waiting: number | null;
  readonly adopted: Adopted | null;
  /** Of the mail that it is sent with; null for a classified one. */
  readonly subject: string | null;
}

/** A commission of one unit and where it stands; `answers` are the manuscripts for it. */
export interface SolicitationItem {
  readonly row: SolicitationRow;
  readonly standing: SolicitationStanding;
  readonly answers: readonly ManuscriptRow[];
}

/** An appointment and where it stands. */
export interface InterviewItem {
  readonly row: InterviewRow;
  readonly standing: InterviewStanding;
}

/** Where the work before the scores stands on a day (clause 三(二)). */
export interface WorkStanding {
  readonly asOf: Day;
  /** The 稿件编号 that is free next. */
  readonly nextNumber: string;
  readonly manuscripts: readonly ManuscriptItem[];
  readonly solicitations: readonly SolicitationItem[];
  readonly interviews: readonly InterviewItem[];
}

/** The kind of a unit, by the owner of its name. */
export function groupOf({ names: { targets } }: Inputs, owner: number): string {
  const unit = targets.unitOf[owner]!;
  return (targets.units[unit] ?? targets.otherUnits[unit - targets.units.length])?.group ?? '';
}

/** The name of a unit by the owner of its name. */
export const unitName = ({ names }: Inputs, owner: number): string => names.targets.names.names[owner]!;

/** What a commission of a unit is found by: its number as it is compared. */
export const answerKey = (unit: number, number: string): string => `${unit} ${foldNumber(number)}`;
