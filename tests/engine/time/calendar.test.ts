import fc from 'fast-check';
import { civilDate, dayOf, isCivilDate } from '../../../src/engine/time/calendar';
import { day } from '../../../src/engine/units';

const anyDay = fc.integer({ min: -800_000, max: 3_000_000 }).map(day);

test('agrees with the platform on every day it can name', () => {
  const property = fc.property(anyDay, (number) => {
    const date = new Date(number * 86_400_000);
    const expected = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
    expect(civilDate(number)).toEqual(expected);
    expect(dayOf(expected.year, expected.month, expected.day)).toBe(number);
  });
  fc.assert(property, { numRuns: 2000 });
});

test.each([
  [1970, 1, 1, 0],
  [2000, 2, 29, 11016],
  [2020, 4, 27, 18379],
  [1899, 12, 31, -25568],
])('%i-%i-%i is day %i', (year, month, dayOfMonth, expected) => {
  expect(dayOf(year, month, dayOfMonth)).toBe(expected);
});

test.each([
  [2020, 2, 29, true],
  [2019, 2, 29, false],
  [1900, 2, 29, false],
  [2000, 2, 29, true],
  [2020, 2, 30, false],
  [2020, 4, 31, false],
  [2020, 7, 31, true],
  [2020, 8, 31, true],
  [2020, 13, 1, false],
  [2020, 0, 1, false],
  [2020, 1, 0, false],
  [2020, 12, 32, false],
])('%i-%i-%i exists: %s', (year, month, dayOfMonth, expected) => {
  expect(isCivilDate(year, month, dayOfMonth)).toBe(expected);
});
