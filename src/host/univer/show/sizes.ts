const CHARACTER = 8;
const CELL_PADDING = 5;
const PIXELS_PER_POINT = 4 / 3;

/** Pixels of a column of this many characters, as a Chinese edition lays them out. */
export function columnPixels(characters: number): number {
  return Math.round(characters * CHARACTER) + CELL_PADDING;
}

/** Pixels of a height in points. */
export function rowPixels(points: number): number {
  return Math.round(points * PIXELS_PER_POINT);
}
