import type { Assessment } from './general/assess';

/** Sums over the adoptions of each quarter and unit: entry quarter × units + unit. */
export interface Earnings {
  /** In `Points`. */
  readonly earned: Float64Array;
  /** What of `earned` is paid for, in `Points`: from `Plan.feesFrom` on. */
  readonly paid: Float64Array;
  /** How many adoptions that is. */
  readonly paidAdoptions: Float64Array;
  /** What a general plan adds up besides. */
  readonly more?: MoreEarnings;
}

/** What a general plan adds up besides; sums as in `Earnings`. */
export interface MoreEarnings {
  /** Money per item, and what 考核项 pays, in fen. */
  readonly money: Float64Array;
  /** What adoptions earned and what 考核项 gave, in `Points`; null where the plan has no 考核项. */
  readonly assessed: { readonly adopted: Float64Array; readonly given: Float64Array } | null;
  readonly assessments: readonly Assessment[];
  /** By adoption whose points 归零 takes out: the adoption that does. */
  readonly zeroedBy: ReadonlyMap<number, number>;
  /** By adoption that states neither points nor money: the 考核项 in which it counts, and how much, in hundredths. */
  readonly countedIn: ReadonlyMap<number, readonly { readonly item: string; readonly count: number }[]>;
}
