import { day, fen, points, type Fen, type Points } from '../../src/engine/units';
import { feeOf } from '../../src/engine/scoring/tally';

/** Compiled by tsc, never run: each line marked must not compile. */
export const earned: Points = points(250);
export const amount: Fen = feeOf(earned, fen(5000));

// @ts-expect-error money is no points
export const moneyAsPoints: Points = fen(5000);
// @ts-expect-error points are no money
export const pointsAsMoney: Fen = points(5000);
// @ts-expect-error a bare number says no unit
export const bare: Points = 250;
// @ts-expect-error a sum must be given its unit again
export const sum: Points = points(1) + fen(1);
// @ts-expect-error rate and points are not interchangeable
feeOf(fen(5000), points(250));
// @ts-expect-error a date is no points
feeOf(day(0), fen(5000));
