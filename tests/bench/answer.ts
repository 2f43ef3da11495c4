import { deepStrictEqual } from 'node:assert/strict';
import type { QuarterFee, Scorecard } from '../../src/engine/scoring/tally';

/** What is found out about every row, in the terms of `Scores`. */
export const ROW_RESULTS = ['points', 'earned', 'rule', 'verdict', 'previous'] as const;
export type RowResults = Readonly<Record<(typeof ROW_RESULTS)[number], ArrayLike<number>>>;

/** What every contestant must find, row by row and unit by unit. */
export interface Answer {
  readonly rows: RowResults;
  readonly scorecards: readonly Scorecard[];
  readonly fees: readonly QuarterFee[];
}

function assertSameColumn(name: string, one: ArrayLike<number>, other: ArrayLike<number>): void {
  if (one.length !== other.length) throw new Error(`${name}: ${one.length} rows, not ${other.length}`);
  for (let row = 0; row < one.length; row++) {
    if (one[row] !== other[row]) throw new Error(`${name} of row ${row}: ${one[row]}, not ${other[row]}`);
  }
}

/** @throws Error at the first difference between two answers. */
export function assertSame(one: Answer, other: Answer): void {
  for (const name of ROW_RESULTS) assertSameColumn(name, one.rows[name], other.rows[name]);
  deepStrictEqual(one.scorecards, other.scorecards);
  deepStrictEqual(one.fees, other.fees);
}
