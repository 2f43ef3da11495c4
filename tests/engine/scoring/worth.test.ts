import fc from 'fast-check';
import { NO_WORTH } from '../../../src/engine/scoring/adoptions';
import { waysToClose } from '../../../src/engine/scoring/close-gap';
import { score, Verdict } from '../../../src/engine/scoring/score';
import { gainOf, ownWorth, ruleWorth, statedWorth, worthBefore, worthWith } from '../../../src/engine/scoring/worth';
import { yearStart } from '../../../src/engine/time/calendar';
import { points } from '../../../src/engine/units';
import { anyAsOf, anyLog, anyPlan, YEAR } from '../arbitraries';
import { columnsOf } from '../columns';

const RUNS = { numRuns: 500 };
const FROM = yearStart(YEAR);
const UNTIL = yearStart(YEAR + 1);

/** Some rows state what an earlier year's book counted for them. */
const stated = fc.array(fc.constantFrom(NO_WORTH, NO_WORTH, 0, 50, 200, 500), { minLength: 40, maxLength: 40 });

describe('the worth of a content', () => {
  test('explains every score, over any plan, any log and any carried worth', () => {
    const property = fc.property(anyPlan, anyLog, stated, (plan, log, worths) => {
      const read = columnsOf(log);
      const adoptions = { ...read, carriedWorth: Int32Array.from(log, (_, at) => worths[at % worths.length]!) };
      const scores = score(plan, adoptions);
      const order = [...log.keys()].sort((a, b) => adoptions.day[a]! - adoptions.day[b]! || a - b);
      const worth = new Map<number, number>();
      for (const at of order) {
        const carried = statedWorth(adoptions, at, FROM);
        const own = carried === NO_WORTH ? ruleWorth(plan.rules[scores.rule[at]!]) : carried;
        expect(scores.points[at]).toBe(own);
        if (own > 0) expect(ownWorth(plan, scores, at)).toBe(own);
        if (scores.verdict[at] === Verdict.otherUnit) continue;
        const before = worth.get(adoptions.content[at]!) ?? 0;
        const isInYear = adoptions.day[at]! >= FROM && adoptions.day[at]! < UNTIL;
        expect(worthBefore(scores, at)).toBe(before);
        expect(scores.earned[at]).toBe(isInYear ? gainOf(before, own) : 0);
        worth.set(adoptions.content[at]!, worthWith(before, own));
      }
    });
    fc.assert(property, RUNS);
  });

  test('is what the ways to close a gap count with', () => {
    const property = fc.property(
      anyPlan,
      anyLog,
      anyAsOf,
      fc.integer({ min: 1, max: 5000 }),
      (plan, log, on, shortfall) => {
        const adoptions = columnsOf(log);
        for (const way of waysToClose(plan, adoptions, score(plan, adoptions), 0, points(shortfall), on)) {
          const gain = gainOf(0, ruleWorth(plan.rules[way.rule]));
          expect(way.adoptions * gain).toBeGreaterThanOrEqual(shortfall);
          expect((way.adoptions - 1) * gain).toBeLessThan(shortfall);
        }
      },
    );
    fc.assert(property, RUNS);
  });
});
