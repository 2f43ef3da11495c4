import fc from 'fast-check';
import { civilDate, dayOf, yearStart } from '../../../src/engine/time/calendar';
import {
  nextQuarter,
  parseQuarter,
  quarterCode,
  quarterEnd,
  quarterFinder,
  quarterOf,
  QUARTERS,
  quartersEnded,
  quarterStart,
} from '../../../src/engine/time/quarter';
import { day } from '../../../src/engine/units';

const anyDay = fc.integer({ min: -719_000, max: 2_932_000 }).map(day);

test('a day lies in the quarter of its month: not before the start, before the end', () => {
  const property = fc.property(anyDay, (number) => {
    const at = quarterOf(number);
    const date = new Date(number * 86_400_000);
    expect(at).toEqual({ year: date.getUTCFullYear(), quarter: Math.floor(date.getUTCMonth() / 3) });
    expect(number).toBeGreaterThanOrEqual(quarterStart(at.year, at.quarter));
    expect(number).toBeLessThan(quarterEnd(at.year, at.quarter));
  });
  fc.assert(property, { numRuns: 1000 });
});

test('quarters start on the first of January, April, July and October, and follow each other without a gap', () => {
  const starts = QUARTERS.map((quarter) => civilDate(quarterStart(2020, quarter)));
  expect(starts.map(({ month, day: dayOfMonth }) => [month, dayOfMonth])).toEqual([
    [1, 1],
    [4, 1],
    [7, 1],
    [10, 1],
  ]);
  for (const quarter of QUARTERS) {
    const next = nextQuarter(quarter);
    expect(quarterEnd(2020, quarter)).toBe(next === null ? yearStart(2021) : quarterStart(2020, next));
  }
  expect(nextQuarter(3)).toBeNull();
});

test('the finder of loops agrees, and counts a day outside the year to its nearest quarter', () => {
  const find = quarterFinder(2020);
  for (let date = yearStart(2020); date < yearStart(2021); date = day(date + 1)) {
    expect(find(date)).toBe(quarterOf(date).quarter);
  }
  expect([find(dayOf(2019, 6, 1)), find(dayOf(2021, 6, 1))]).toEqual([0, 3]);
});

test('what is printed is read again', () => {
  const property = fc.property(fc.integer({ min: 1000, max: 9999 }), fc.constantFrom(...QUARTERS), (year, quarter) => {
    expect(parseQuarter(quarterCode({ year, quarter }))).toEqual({ year, quarter });
  });
  fc.assert(property);
  expect(quarterCode({ year: 2020, quarter: 1 })).toBe('2020Q2');
});

test.each(['', '2020Q0', '2020Q5', '2020Q', '20Q1', '02020Q1', '2020q1', '2020-Q1', ' 2020Q1', '2020Q1\n', '２020Q1'])(
  '“%s” is no quarter',
  (text) => {
    expect(parseQuarter(text)).toBeNull();
  },
);

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
