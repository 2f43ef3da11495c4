import type { Adoptions } from './adoptions';
import { yearStart } from '../time/calendar';
import { perQuarter, quarterFinder, QUARTERS, quartersEnded, type PerQuarter, type Quarter } from '../time/quarter';
import type { Earnings } from './earnings';
import { sumUpGeneral } from './general/sums';
import type { Plan } from './plan';
import { places, placesInGroups } from './rank';
import type { Scores } from './score';
import { day, fen, points, type Day, type Fen, type Points } from '../units';

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
  /** Of the total, what adoptions earned and what 考核项 gave; only where the plan has 考核项. */
  readonly adopted?: Points;
  readonly assessed?: Points;
}

/** What one unit is due for one quarter (clause 三(四)3). */
export interface QuarterFee {
  readonly quarter: Quarter;
  /** Index into `Plan.units`. */
  readonly unit: number;
  /** Paid adoptions. */
  readonly adoptions: number;
  readonly points: Points;
  /** Of the amount, what is not points × rate: 稿费 per item and what 考核项 pay; only where there is any. */
  readonly money?: Fen;
  readonly amount: Fen;
}

export type { Earnings } from './earnings';

const lastDay = ({ year }: Plan): Day => day(yearStart(year + 1) - 1);

/** Adds up what the adoptions earned, and of a general plan what 考核项 give until a day, for `tally` and `quarterFees`. */
export function sumUp(plan: Plan, adoptions: Adoptions, scores: Scores, asOf = lastDay(plan)): Earnings {
  if (plan.general) return sumUpGeneral(plan, plan.general, adoptions, scores, asOf);
  const { length, day: days, unit } = adoptions;
  const units = plan.units.length;
  const sums = (): Float64Array => new Float64Array(units * QUARTERS.length);
  const [earned, paid, paidAdoptions] = [sums(), sums(), sums()];
  const feesFrom = plan.feesFrom ?? yearStart(plan.year);
  const quarterOfDay = quarterFinder(plan.year);
  for (let row = 0; row < length; row++) {
    const gain = scores.earned[row]!;
    const cell = quarterOfDay(days[row]!) * units + unit[row]!;
    earned[cell]! += gain;
    if (days[row]! < feesFrom) continue;
    paid[cell]! += gain;
    // The sign of −gain: whether a row gains is a coin toss that a branch would lose half the time.
    paidAdoptions[cell]! += -gain >>> 31;
  }
  return { earned, paid, paidAdoptions };
}

/** Totals, shortfalls, states and ranks of every unit of the plan, in its order. Clause 三(四)1, scoring §4. */
export function tally(plan: Plan, { earned, more }: Earnings, asOf: Day): Scorecard[] {
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
    shortfall: points(target === null ? 0 : Math.max(0, target - total)),
    rank: inGroup[unit]!,
    overallRank: overall[unit]!,
    state: stateOf(target, total, ended),
    ...(more?.assessed && {
      adopted: yearOf(more.assessed.adopted, units, unit),
      assessed: yearOf(more.assessed.given, units, unit),
    }),
  }));
}

const yearOf = (sums: Float64Array, units: number, unit: number): Points =>
  points(QUARTERS.reduce<number>((sum, quarter) => sum + sums[quarter * units + unit]!, 0));

/** Money for points earned at a rate per whole point, halves of a fen rounded up. Clause 三(四)3. */
export const feeOf = (earned: Points, rate: Fen): Fen => wholeFen(earned * rate);

/** Hundredths of a fen as whole fen; halves are rounded away from zero. */
export function wholeFen(hundredths: number): Fen {
  if (hundredths < 0) return fen(0 - wholeFen(0 - hundredths));
  const raised = hundredths + 50;
  return fen((raised - (raised % 100)) / 100);
}

/** Fees by quarter and unit, each rounded once from its points, only where something is due; ordered by quarter, then unit. Scoring §5. */
export function quarterFees({ units, rate }: Plan, { paid, paidAdoptions, more }: Earnings): QuarterFee[] {
  return QUARTERS.flatMap((quarter) =>
    units.flatMap((_, unit) => {
      const cell = quarter * units.length + unit;
      const earned = points(paid[cell]!);
      const adoptions = paidAdoptions[cell]!;
      const money = fen(more?.money[cell] ?? 0);
      const amount = fen(feeOf(earned, rate) + money);
      const isDue = more ? amount !== 0 : adoptions > 0;
      return isDue ? [{ quarter, unit, adoptions, points: earned, ...(money !== 0 && { money }), amount }] : [];
    }),
  );
}

function stateOf(target: Points | null, total: Points, ended: number): State {
  if (target === null) return 'none';
  if (total >= target) return 'met';
  if (ended === QUARTERS.length) return 'missed';
  return total * QUARTERS.length >= target * ended ? 'on-pace' : 'behind';
}
