import fc from 'fast-check';
import { dayOf } from '../../../src/engine/time/calendar';
import { conflicts, RuleTable } from '../../../src/engine/scoring/match';
import { ANY, type Rule } from '../../../src/engine/scoring/plan';
import { day, points } from '../../../src/engine/units';
import { anyPlan } from '../arbitraries';

const rule = (channel: number, mode: number, from: number | null = null, until: number | null = null): Rule => ({
  channel,
  mode,
  value: points(100),
  from: from === null ? null : day(from),
  until: until === null ? null : day(until),
  basis: '',
});

test.each([
  ['open periods', rule(0, 1), rule(0, 1), true],
  ['a later one opens before the first closes', rule(0, 1, null, 11), rule(0, 1, 10), true],
  ['one day apart: until is not in force any more', rule(0, 1, null, 10), rule(0, 1, 10), false],
  ['one within the other', rule(ANY, 1, 0, 100), rule(ANY, 1, 10, 20), true],
  ['other channel', rule(0, 1), rule(1, 1), false],
  ['any channel beside a named one', rule(ANY, 1), rule(0, 1), false],
  ['any mode beside a named one', rule(0, ANY), rule(0, 1), false],
  ['any and any', rule(ANY, ANY), rule(ANY, ANY), true],
  ['never in force', rule(0, 1, 10, 10), rule(0, 1), false],
])('conflicts: %s', (_, one, other, expected) => {
  expect(conflicts([one, other])).toEqual(expected ? [[0, 1]] : []);
  expect(conflicts([other, one])).toEqual(expected ? [[0, 1]] : []);
});

test('rules conflict exactly when some day finds two of the same case in force', () => {
  const days = Array.from({ length: 600 }, (_, i) => dayOf(2019, 10, 1) + i);
  const inForce = (one: Rule, date: number): boolean =>
    date >= (one.from ?? -Infinity) && date < (one.until ?? Infinity);
  const property = fc.property(anyPlan, ({ rules }) => {
    const expected: [number, number][] = [];
    rules.forEach((one, i) =>
      rules.forEach((other, j) => {
        const sameCase = i < j && one.channel === other.channel && one.mode === other.mode;
        if (sameCase && days.some((date) => inForce(one, date) && inForce(other, date))) expected.push([i, j]);
      }),
    );
    expect(conflicts(rules)).toEqual(expected);
  });
  fc.assert(property, { numRuns: 200 });
});

test('the most specific rule in force wins; a less specific one steps in outside its period', () => {
  const rules = [rule(ANY, ANY), rule(ANY, 1), rule(0, ANY, 10, 20), rule(0, 1, 12, 14)];
  const plan = {
    year: 1970,
    units: [],
    channels: ['a', 'b'],
    modes: ['x', 'y'],
    rules,
    rate: 0 as never,
    feesFrom: null,
  };
  const table = new RuleTable(plan);
  expect([9, 10, 11, 12, 13, 14, 19, 20].map((date) => table.match(0, 1, day(date)))).toEqual([1, 2, 2, 3, 3, 2, 2, 1]);
  expect(table.match(0, 0, day(9))).toBe(0);
  expect(table.match(1, 1, day(12))).toBe(1);
  expect(new RuleTable({ ...plan, rules: [] }).match(0, 0, day(0))).toBe(-1);
});
