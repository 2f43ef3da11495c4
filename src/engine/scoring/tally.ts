import type { Adoptions } from './adoptions';
import { yearStart } from '../time/calendar';
import { perQuarter, quarterFinder, QUARTERS, quartersEnded, type PerQuarter, type Quarter } from '../time/quarter';
import type { Plan } from './plan';
import { places, placesInGroups } from './rank';
import type { Scores } from './score';
import { fen, points, type Day, type Fen, type Points } from '../units';

/** Where a unit stands against its target on the as-of date; `none` without a target. */
export type State = 'met' | 'on-pace' | 'behind' | 'missed' | 'none';

/** One unit's year. */
export interface Scorecard {
  /** Index into `Plan.units`. */
  readonly unit: number;
  readonly quarters: PerQuarter<Points>;
  readonly total: Points;
  /** max(0, target − total); 0 without a target. */
  readonly shortfall: Points;
  /** Place within the unit's group; ties share a place and the next is skipped. */
  readonly rank: number;
  readonly overallRank: number;
  readonly state: State;
}

/** What one unit is due for one quarter (clause 三(四)3). */
export interface QuarterFee {
  readonly quarter: Quarter;
  /** Index into `Plan.units`. */
  readonly unit: number;
  /** Paid adoptions. */
  readonly adoptions: number;
  readonly points: Points;
  readonly amount: Fen;
}

/** Sums over the adoptions of each quarter and unit: entry quarter × units + unit. */
export interface Earnings {
  /** In `Points`. */
  readonly earned: Float64Array;
  /** What of `earned` is paid for, in `Points`: from `Plan.feesFrom` on. */
  readonly paid: Float64Array;
  /** How many adoptions that is. */
  readonly paidAdoptions: Float64Array;
}

/** Adds up what the adoptions earned, for `tally` and `quarterFees`. */
export function sumUp(plan: Plan, { length, day, unit }: Adoptions, scores: Scores): Earnings {
  const units = plan.units.length;
  const sums = (): Float64Array => new Float64Array(units * QUARTERS.length);
  const [earned, paid, paidAdoptions] = [sums(), sums(), sums()];
  const feesFrom = plan.feesFrom ?? yearStart(plan.year);
  const quarterOfDay = quarterFinder(plan.year);
  for (let row = 0; row < length; row++) {
    const gain = scores.earned[row]!;
    const cell = quarterOfDay(day[row]!) * units + unit[row]!;
    earned[cell]! += gain;
    if (day[row]! < feesFrom) continue;
    paid[cell]! += gain;
    // The sign of −gain: whether a row gains is a coin toss that a branch would lose half the time.
    paidAdoptions[cell]! += -gain >>> 31;
  }
  return { earned, paid, paidAdoptions };
}

/** Totals, shortfalls, states and ranks of every unit of the plan, in its order. Clause 三(四)1, scoring §4. */
export function tally(plan: Plan, { earned }: Earnings, asOf: Day): Scorecard[] {
  const units = plan.units.length;
  const ended = quartersEnded(plan.year, asOf);
  const contenders = plan.units.map((unit, index) => {
    const quarters = perQuarter((quarter) => points(earned[quarter * units + index]!));
    return { unit, quarters, total: points(quarters.reduce((sum, next) => sum + next, 0)) };
  });
  const overall = places(contenders);
  const inGroup = placesInGroups(contenders);
  return contenders.map(({ unit: { target }, quarters, total }, unit) => ({
    unit,
    quarters,
    total,
    shortfall: points(Math.max(0, (target ?? 0) - total)),
    rank: inGroup[unit]!,
    overallRank: overall[unit]!,
    state: stateOf(target, total, ended),
  }));
}

/** Money for points earned at a rate per whole point, halves of a fen rounded up. Clause 三(四)3. */
export const feeOf = (earned: Points, rate: Fen): Fen => wholeFen(earned * rate);

/** Hundredths of a fen, not negative, as whole fen; halves are rounded up. */
export function wholeFen(hundredths: number): Fen {
  const raised = hundredths + 50;
  return fen((raised - (raised % 100)) / 100);
}

/** Fees by quarter and unit, each rounded once from its points, only where something is due; ordered by quarter, then unit. Scoring §5. */
export function quarterFees({ units, rate }: Plan, { paid, paidAdoptions }: Earnings): QuarterFee[] {
  return QUARTERS.flatMap((quarter) =>
    units.flatMap((_, unit) => {
      const cell = quarter * units.length + unit;
      const earned = points(paid[cell]!);
      const adoptions = paidAdoptions[cell]!;
      return adoptions > 0 ? [{ quarter, unit, adoptions, points: earned, amount: feeOf(earned, rate) }] : [];
    }),
  );
}

function stateOf(target: Points | null, total: Points, ended: number): State {
  if (target === null) return 'none';
  if (total >= target) return 'met';
  if (ended === QUARTERS.length) return 'missed';
  return total * QUARTERS.length >= target * ended ? 'on-pace' : 'behind';
}
