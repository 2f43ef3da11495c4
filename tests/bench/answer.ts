import { deepStrictEqual } from 'node:assert/strict';
import type { QuarterFee, Scorecard } from '../../src/engine/tally';

/** What every contestant must find, row by row and unit by unit. */
export interface Answer {
  readonly points: ArrayLike<number>;
  readonly earned: ArrayLike<number>;
  readonly verdict: ArrayLike<number>;
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
  assertSameColumn('points', one.points, other.points);
  assertSameColumn('earned', one.earned, other.earned);
  assertSameColumn('verdict', one.verdict, other.verdict);
  deepStrictEqual(one.scorecards, other.scorecards);
  deepStrictEqual(one.fees, other.fees);
}
