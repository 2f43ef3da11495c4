import type { Owners } from './general/owners';

/** What became of an adoption; stored as these numbers in `Scores.verdict`. */
export const Verdict = {
  /** Earned points: the whole rule value or the difference to what the content was worth before. */
  counted: 0,
  /** The content was already worth as much (就高不重复). */
  superseded: 1,
  /** No rule states points for this channel and mode on that day, or the rule's value is 0. */
  unpriced: 2,
  /** Adopted outside the 年度: raises the content's worth, earns nothing this year. */
  outsideYear: 3,
  /** The content belongs to another unit (that of its earliest row): not counted (不多头计分). */
  otherUnit: 4,
  /** The rule is graded by a number that the row does not state: not counted. */
  unmeasured: 5,
} as const;

export type Verdict = (typeof Verdict)[keyof typeof Verdict];

/** Result of scoring, one entry per adoption of the log, in its order. */
export interface Scores {
  /**
   * Value of the rule, in `Points`; 0 where no rule states one. For a row before the year: the value that the row
   * states as carried, if it states one.
   */
  readonly points: Int32Array;
  /** Points earned: worth with this adoption minus worth before it. */
  readonly earned: Int32Array;
  /** Index into `Plan.rules`; −1 where no rule applies. */
  readonly rule: Int32Array;
  /** One of `Verdict`. */
  readonly verdict: Uint8Array;
  /**
   * Position of the adoption that set the content's worth before this one, −1 if it was worth nothing;
   * for `otherUnit` the earliest adoption of the content.
   */
  readonly previous: Int32Array;
  /** What a general plan scores besides. */
  readonly more?: MoreScores;
}

/** What a general plan scores besides; one entry per adoption where nothing else is said. */
export interface MoreScores {
  /** Money per item that the rule states, in fen; −1 where it states none. */
  readonly fee: Float64Array;
  /** Money earned: the increment, of all units. */
  readonly feeEarned: Float64Array;
  /** What the content was worth before an adoption under 前N级, in its pool; null where there is no such policy. */
  readonly before: Float64Array | null;
  readonly feeBefore: Float64Array | null;
  /** Position of the adoption that the money is compared with; −1 where there is none. */
  readonly feePrevious: Int32Array;
  /** The shares of points and money of rows of several units, in the order of the units. */
  readonly shares: ReadonlyMap<number, UnitShares>;
  /** The units of every row. */
  readonly owners: Owners;
}

/** What each unit of a row has, in the order in which the row names them. */
export interface UnitShares {
  readonly points: readonly number[];
  readonly fees: readonly number[];
  /** What the content was worth to each before, in `Points`; null where it is worth the same to all (`before`). */
  readonly befores: readonly number[] | null;
}

/** The verdict on the adoption at a position of the log. */
export const verdictAt = ({ verdict }: Pick<Scores, 'verdict'>, adoption: number): Verdict =>
  verdict[adoption]! as Verdict;
