import fc from 'fast-check';
import { periodAdoptions, sumOfCounts, type PeriodCounts } from '../../../src/engine/notice/price-classes';
import { quartersUntil, spanOf, type NoticePeriod } from '../../../src/engine/notice/notice-period';
import { score } from '../../../src/engine/scoring/score';
import { sumUp, tally } from '../../../src/engine/scoring/tally';
import { anyAsOf, anyLog, anyPlan, YEAR } from '../arbitraries';
import { columnsOf } from '../columns';

const anyPeriod: fc.Arbitrary<NoticePeriod> = fc
  .constantFrom(null, 0 as const, 1 as const, 2 as const, 3 as const)
  .map((quarter) => ({ year: YEAR, quarter }));

/** Rules of twelve values, each under its own channel and mode: more price classes than a table has columns. */
const manyValues = anyPlan.map((plan) => ({
  ...plan,
  rules: Array.from({ length: 12 }, (_, i) => ({
    channel: i % 4,
    mode: Math.floor(i / 4),
    value: ([100, 200, 300, 500][i % 4]! + (i >= 8 ? 0 : i)) as (typeof plan.rules)[number]['value'],
    from: null,
    until: null,
    basis: 'clause',
  })),
}));

describe('the adoptions of a period by price class, over any plan and any log', () => {
  const property = (plans: typeof anyPlan) =>
    fc.property(plans, anyLog, anyPeriod, anyAsOf, (plan, log, period, asOf) => {
      const adoptions = columnsOf(log);
      const scores = score(plan, adoptions);
      const { classes, units, counted, others } = periodAdoptions(plan, adoptions, scores, spanOf(period));
      const cards = tally(plan, sumUp(plan, adoptions, scores), asOf);
      const isRecomputable = ({ counts, raised, covered, unpriced, points, adopted }: PeriodCounts): void => {
        const earned = counts.reduce((sum, count, at) => sum + count * classes[at]!.value, 0);
        expect(earned + raised.points).toBe(points);
        expect(counts.reduce((sum, count) => sum + count, 0) + raised.count + covered + unpriced).toBe(adopted);
      };
      units.forEach(isRecomputable);
      for (const group of new Set(plan.units.map((unit) => unit.group)))
        isRecomputable(
          sumOfCounts(
            units.filter((_, at) => plan.units[at]!.group === group),
            classes.length,
          ),
        );
      const sum = sumOfCounts(units, classes.length);
      isRecomputable(sum);
      expect(sum.adopted).toBe(counted.length);
      for (const at of others) expect(scores.earned[at]).toBe(0);
      // What a notice says of a period is what 单位得分 says of it.
      units.forEach(({ points }, at) => {
        const { quarters, total } = cards[at]!;
        expect(points).toBe(period.quarter === null ? total : quarters[period.quarter]);
      });
      expect(classes.map(({ value }) => value)).toEqual(classes.map(({ value }) => value).sort((a, b) => b - a));
      expect(classes.length).toBeLessThanOrEqual(Math.max(9, new Set(classes.map(({ value }) => value)).size));
      classes.forEach((one, at) => {
        expect(one.adoptions).toHaveLength(sum.counts[at]!);
        expect(one.adoptions.length).toBeGreaterThan(0);
      });
    });

  test('counts × values + 补差 are the points, and all counts the adoptions: each unit, each kind of unit, all', () => {
    fc.assert(property(anyPlan), { numRuns: 1000 });
  });

  test('the same where so many classes occur that those of one value become one', () => {
    fc.assert(property(manyValues), { numRuns: 400 });
  });
});

test('the quarters of a period are those up to its end', () => {
  expect(quartersUntil({ year: YEAR, quarter: 1 })).toEqual([0, 1]);
  expect(quartersUntil({ year: YEAR, quarter: null })).toEqual([0, 1, 2, 3]);
});
