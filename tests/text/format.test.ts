import fc from 'fast-check';
import { dayOf } from '../../src/engine/time/calendar';
import { fen, points } from '../../src/engine/units';
import { completionCell } from '../../src/sheets/cells/look/result-cells';
import { formatCount, formatDay, formatPercent, formatPoints, formatYuan } from '../../src/text/format';

test.each([
  [0, '0'],
  [5, '0.05'],
  [50, '0.5'],
  [250, '2.5'],
  [300, '3'],
  [305, '3.05'],
  [100000, '1000'],
  [-50, '-0.5'],
])('%i hundredths of a point read %s', (hundredths, shown) => {
  expect(formatPoints(points(hundredths))).toBe(shown);
});

test.each([
  [0, '0.00'],
  [5, '0.05'],
  [2500, '25.00'],
  [12550, '125.50'],
  [125000, '1,250.00'],
  [123456789, '1,234,567.89'],
  [-125000, '-1,250.00'],
])('%i fen read %s yuan', (amount, shown) => {
  expect(formatYuan(fen(amount))).toBe(shown);
});

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [1234567, '1,234,567'],
])('%i is counted %s', (count, shown) => {
  expect(formatCount(count)).toBe(shown);
});

test.each([
  [350, 500, '70%'],
  [500, 500, '100%'],
  [100, 300, '33.3%'],
  [200, 300, '66.7%'],
  [-200, 300, '-66.7%'],
  [10_700, 700, '1528.6%'],
  [1750, 500, '350%'],
  [0, 500, '0%'],
])('%i of %i is %s', (part, whole, shown) => {
  expect(formatPercent(part, whole)).toBe(shown);
});

test('an unfinished part never reads as complete', () => {
  expect(formatPercent(9999, 10000)).toBe('99.9%');
  expect(completionCell(points(9999), points(10000))).toBe(0.999);
});

test('a share reads the same in a sentence and in a cell with one decimal', () => {
  const amounts = fc.integer({ min: -1_000_000, max: 1_000_000 });
  fc.assert(
    fc.property(amounts, fc.integer({ min: 1, max: 100_000 }), (part, whole) => {
      const cell = completionCell(points(part), points(whole)) as number;
      const shown = Number((Math.abs(cell) * 1000).toPrecision(15));
      const inCell = `${part < 0 && Math.round(shown) > 0 ? '-' : ''}${Math.round(shown) / 10}%`;
      expect(formatPercent(part, whole)).toBe(inCell);
    }),
  );
});

test.each([
  [dayOf(2020, 4, 7), '2020-04-07'],
  [dayOf(1969, 12, 31), '1969-12-31'],
  [dayOf(2020, 2, 29), '2020-02-29'],
])('day %i is %s', (day, shown) => {
  expect(formatDay(day)).toBe(shown);
});
