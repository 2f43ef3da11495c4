import fc from 'fast-check';
import {
  civilDate,
  dayOf,
  isCivilDate,
  quarterFinder,
  quarterOf,
  quartersEnded,
  quarterStart,
} from '../../../src/engine/time/calendar';
import { day } from '../../../src/engine/units';

const anyDay = fc.integer({ min: -800_000, max: 3_000_000 }).map(day);

test('agrees with the platform on every day it can name', () => {
  const property = fc.property(anyDay, (number) => {
    const date = new Date(number * 86_400_000);
    const expected = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
    expect(civilDate(number)).toEqual(expected);
    expect(dayOf(expected.year, expected.month, expected.day)).toBe(number);
    expect(quarterOf(number)).toBe(Math.floor(date.getUTCMonth() / 3));
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

test('quarters start on the first of January, April, July and October', () => {
  const starts = [0, 1, 2, 3, 4].map((quarter) => civilDate(quarterStart(2020, quarter)));
  expect(starts.map(({ year, month }) => `${year}-${month}`)).toEqual([
    '2020-1',
    '2020-4',
    '2020-7',
    '2020-10',
    '2021-1',
  ]);
  const find = quarterFinder(2020);
  for (let date = quarterStart(2020, 0); date < quarterStart(2020, 4); date = day(date + 1)) {
    expect(find(date)).toBe(quarterOf(date));
  }
});

test.each([
  [2020, 3, 30, 0],
  [2020, 3, 31, 1],
  [2020, 4, 1, 1],
  [2020, 9, 30, 3],
  [2020, 12, 30, 3],
  [2020, 12, 31, 4],
  [2021, 6, 1, 4],
  [2019, 12, 31, 0],
])('on %i-%i-%i, %i quarters of 2020 have ended', (year, month, dayOfMonth, expected) => {
  expect(quartersEnded(2020, dayOf(year, month, dayOfMonth))).toBe(expected);
});
