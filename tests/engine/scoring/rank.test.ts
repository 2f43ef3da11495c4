import { places, placesInGroups } from '../../../src/engine/scoring/rank';
import { points } from '../../../src/engine/units';

const contender = (total: number, target: number | null, group = 'g') => ({
  unit: { name: '', group, target: target === null ? null : points(target) },
  total: points(total),
});

test('ties share a place and the next is skipped', () => {
  expect(places([contender(5, 10), contender(20, 10), contender(5, 10), contender(1, 10)])).toEqual([2, 1, 2, 4]);
});

test('equal completion: the higher total is first; equal totals of other targets are no tie', () => {
  expect(places([contender(5, 10), contender(10, 20), contender(10, 10)])).toEqual([3, 2, 1]);
});

test('units without a target come last, by total; target 0 counts as none', () => {
  expect(places([contender(900, null), contender(0, 10), contender(1000, 0), contender(900, null)])).toEqual([
    3, 1, 2, 3,
  ]);
});

test('completions are compared exactly where floats see no difference', () => {
  const [target, total] = [4_503_599_627_370_497, 4_503_599_627_370_496];
  expect((total - 1) / (target - 1) === total / target).toBe(true);
  expect(places([contender(total - 1, target - 1), contender(total, target)])).toEqual([2, 1]);
});

test('places in groups count only their own group', () => {
  const contenders = [contender(1, 10, 'a'), contender(9, 10, 'b'), contender(2, 10, 'a'), contender(9, 10, 'b')];
  expect(placesInGroups(contenders)).toEqual([2, 1, 1, 1]);
});
