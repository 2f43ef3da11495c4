import fc from 'fast-check';
import { proposedDate } from '../../../src/app/log/proposed-date';
import { dayOf } from '../../../src/engine/time/calendar';
import type { Day } from '../../../src/engine/units';
import { formatDay } from '../../../src/text/format';

const dayIn = (years: fc.Arbitrary<number>): fc.Arbitrary<Day> =>
  fc
    .tuple(years, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([year, month, day]) => dayOf(year, month, day));
const inside = dayIn(fc.constant(2020));
const outside = dayIn(fc.constantFrom(2019, 2021, 2026));

test('outside 年度 the 统计截止日 inside it is proposed', () => {
  fc.assert(
    fc.property(outside, inside, (today, asOf) => {
      expect(proposedDate({ year: 2020, asOf }, today)).toBe(formatDay(asOf));
    }),
  );
});

test('in every other workbook it is today', () => {
  const orNot = (days: fc.Arbitrary<Day>) => fc.option(days);
  const workbooks = fc.oneof(
    fc.record({ today: inside, asOf: orNot(fc.oneof(inside, outside)) }),
    fc.record({ today: outside, asOf: orNot(outside) }),
  );
  fc.assert(
    fc.property(workbooks, ({ today, asOf }) => {
      expect(proposedDate({ year: 2020, asOf }, today)).toBe(formatDay(today));
    }),
  );
});

test.each([
  [dayOf(2020, 1, 1), '2020-01-01'],
  [dayOf(2020, 12, 31), '2020-12-31'],
  [dayOf(2021, 1, 1), '2020-12-15'],
  [dayOf(2019, 12, 31), '2020-12-15'],
])('at the ends of 年度 (%#)', (today, proposed) => {
  expect(proposedDate({ year: 2020, asOf: dayOf(2020, 12, 15) }, today)).toBe(proposed);
});
