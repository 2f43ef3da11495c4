import fc from 'fast-check';
import { feeOf } from '../../src/engine/scoring/tally';
import { Verdict } from '../../src/engine/scoring/score';
import { anyAsOf, anyLog, anyPlan, YEAR } from './arbitraries';
import { columnsOf, engine } from './columns';
import { naive } from './naive';

const RUNS = { numRuns: 400 };
const yearOf = (day: number): number => new Date(day * 86_400_000).getUTCFullYear();

describe('the engine, over any plan and any log', () => {
  test('agrees with the reference in every row, scorecard and fee', () => {
    const property = fc.property(anyPlan, anyLog, anyAsOf, (plan, log, asOf) => {
      expect(engine(plan, log, asOf)).toEqual(naive(plan, log, asOf));
    });
    fc.assert(property, { numRuns: 2000 });
  });

  test('earns over all years exactly what each content is worth (§3: sums telescope)', () => {
    const property = fc.property(anyPlan, anyLog, anyAsOf, (plan, log, asOf) => {
      const { content } = columnsOf(log);
      const worth = new Map<number, number>();
      const paid = new Map<number, number>();
      const years = [YEAR - 1, YEAR, YEAR + 1].map((year) => engine({ ...plan, year }, log, asOf).rows);
      content.forEach((key, i) => {
        if (years[0]![i]!.verdict === Verdict.otherUnit) return;
        worth.set(key, Math.max(worth.get(key) ?? 0, years[0]![i]!.points));
        paid.set(key, (paid.get(key) ?? 0) + years.reduce((sum, rows) => sum + rows[i]!.earned, 0));
      });
      expect(paid).toEqual(worth);
    });
    fc.assert(property, RUNS);
  });

  test('does not depend on the order of rows whose dates differ', () => {
    const property = fc.property(anyPlan, anyLog, anyAsOf, fc.infiniteStream(fc.nat()), (plan, log, asOf, keys) => {
      const distinct = [...new Map(log.map((row) => [row.day, row])).values()];
      const sorting = distinct.map((row) => ({ row, key: keys.next().value as number }));
      const shuffled = sorting.sort((a, b) => a.key - b.key).map(({ row }) => row);
      const one = engine(plan, distinct, asOf);
      const other = engine(plan, shuffled, asOf);
      expect(other.scorecards).toEqual(one.scorecards);
      expect(other.fees).toEqual(one.fees);
      distinct.forEach((row, i) => {
        const { previous: before, ...result } = one.rows[i]!;
        const { previous: after, ...moved } = other.rows[shuffled.indexOf(row)]!;
        expect(moved).toEqual(result);
        expect(shuffled[after]).toBe(distinct[before]);
      });
    });
    fc.assert(property, RUNS);
  });

  test('a later adoption of no higher value changes no total, rank or fee', () => {
    const property = fc.property(anyPlan, anyLog, anyAsOf, fc.nat(), (plan, log, asOf, pick) => {
      fc.pre(log.length > 0);
      const before = engine(plan, log, asOf);
      const row = log[pick % log.length]!;
      fc.pre(
        before.rows[pick % log.length]!.verdict !== Verdict.otherUnit && /[\p{L}\p{N}]/u.test(row.number + row.title),
      );
      const after = engine(plan, [...log, { ...row, sheetRow: 1000 }], asOf);
      expect(after.scorecards).toEqual(before.scorecards);
      expect(after.fees).toEqual(before.fees);
      expect(after.rows.at(-1)!.earned).toBe(0);
    });
    fc.assert(property, RUNS);
  });

  test('fees are the sums of their rows, and quarters of the totals', () => {
    const property = fc.property(anyPlan, anyLog, anyAsOf, (plan, log, asOf) => {
      const { rows, scorecards, fees } = engine({ ...plan, feesFrom: null }, log, asOf);
      for (const fee of fees) expect(fee.amount).toBe(feeOf(fee.points, plan.rate));
      expect(fees.reduce((sum, fee) => sum + fee.adoptions, 0)).toBe(rows.filter((row) => row.earned > 0).length);
      for (const fee of fees) expect(scorecards[fee.unit]!.quarters[fee.quarter]).toBe(fee.points);
      for (const card of scorecards) expect(card.quarters.reduce((a, b) => a + b, 0)).toBe(card.total);
    });
    fc.assert(property, RUNS);
  });

  test('yields whole numbers only, and earns nothing outside its year', () => {
    const property = fc.property(anyPlan, anyLog, anyAsOf, (plan, log, asOf) => {
      const { rows, scorecards, fees } = engine(plan, log, asOf);
      rows.forEach((row, i) => expect(row.earned === 0 || yearOf(log[i]!.day) === YEAR).toBe(true));
      const amounts = [
        ...scorecards.flatMap((card) => [card.total, card.shortfall, ...card.quarters]),
        ...fees.flatMap((fee) => [fee.points, fee.amount]),
      ];
      for (const amount of amounts) expect(Number.isSafeInteger(amount) && amount >= 0).toBe(true);
    });
    fc.assert(property, RUNS);
  });
});
