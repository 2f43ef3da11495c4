import fc from 'fast-check';
import { chartScale } from '../../src/ui/chart-scale';

test.each([
  [0, 1, [0, 1]],
  [3, 1, [0, 1, 2, 3]],
  [15, 1, [0, 5, 10, 15]],
  [23, 1, [0, 5, 10, 15, 20, 25]],
  [4000, 100, [0, 1000, 2000, 3000, 4000]],
])('a scale that holds %i in steps of %i or more', (highest, unit, ticks) => {
  expect(chartScale(highest, unit).ticks).toEqual(ticks);
});

test('every scale holds its highest value in at most five equal steps', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), (highest) => {
      const { max, ticks } = chartScale(highest, 100);
      expect(max).toBeGreaterThanOrEqual(highest);
      expect(ticks.length).toBeLessThanOrEqual(6);
      expect(new Set(ticks.slice(1).map((tick, index) => tick - ticks[index]!)).size).toBe(1);
      expect(ticks[ticks.length - 1]).toBe(max);
    }),
  );
});
