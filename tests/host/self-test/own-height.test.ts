import { ownHeight } from './own-height';

test.each([
  ['an empty row', 14.25, 14.25, null],
  ['a line in a font that is taller than the empty row', 16.5, 14.25, null],
  ['30 points on any screen', 30, 14.25, 30],
  ['34 points on a screen of 96 dots an inch', 33.75, 14.25, 34],
  ['34 points on a screen of 120 dots an inch', 34.2, 15, 34],
])('the height of %s', (_, points, empty, own) => {
  expect(ownHeight(points, empty)).toBe(own);
});
