import type { General, Grade } from './general/general-plan';
import type { Period } from '../time/period';
import type { Span } from '../time/spans';
import type { Day, Fen, Points } from '../units';

/** A contributing unit (供稿单位) with its yearly target; null where the plan sets none. */
export interface Unit {
  readonly name: string;
  readonly group: string;
  readonly target: Points | null;
}

/** Index into `Plan.channels` or `Plan.modes` that stands for "any". */
export const ANY = -1;

/** What groups channels: 归并类 and 层级. */
export type Scope = 'class' | 'level';

/** One row of the rule sheet (clause 三(四)2). `value` null: the plan names the case but states no points. */
export interface Rule extends Period {
  /** Index into `Plan.channels`, or `ANY`. */
  readonly channel: number;
  /** Index into `Plan.modes`, or `ANY`. */
  readonly mode: number;
  /** Where the row names not the channel but something it belongs to; a rule for the channel itself beats it. */
  readonly scope?: Scope;
  readonly value: Points | null;
  /** Document and clause, as the office wrote it. */
  readonly basis: string;
  /** Money per item; null where the rule states none. */
  readonly fee?: Fen | null;
  /** What an adoption counts in 篇数, in hundredths; null: 1, or 0 where its value is negative. */
  readonly count?: number | null;
  /** Where the value depends on a number of the log. Rules of one case with different brackets are one rule. */
  readonly grade?: Grade;
  /** 归零: the period whose points an adoption under the rule takes out. */
  readonly zeroes?: Span;
}

/** Everything the plan fixes for one 年度. Rows of the log name units, channels and modes by their index here. */
export interface Plan {
  readonly year: number;
  readonly units: readonly Unit[];
  /** Units known by name that are not in effect in the year: rows number them on from `units`, and they earn nothing. */
  readonly otherUnits?: readonly Unit[];
  readonly channels: readonly string[];
  readonly modes: readonly string[];
  readonly rules: readonly Rule[];
  /** Fen paid for one whole point (clause 三(四)3). */
  readonly rate: Fen;
  /** Adoptions before this day earn points but no fee; null: none. */
  readonly feesFrom: Day | null;
  /** Null or undefined: the plan is a simple one. */
  readonly general?: General | null;
}

/** The unit that a row of the log names by its number. */
export const unitAt = ({ units, otherUnits = [] }: Pick<Plan, 'units' | 'otherUnits'>, index: number): Unit =>
  (units[index] ?? otherUnits[index - units.length])!;
