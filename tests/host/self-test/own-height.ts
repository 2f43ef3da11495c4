/** A row on which nothing was ever done: it has the height of every empty row. */
export const EMPTY_ROW = 1000;

/** Points by which a font may make a row of one line taller than an empty one. */
const LEEWAY = 3;

/** The height somebody gave a row, in whole points: programs round it to pixels of their screen. Null: it is that of an empty row. */
export function ownHeight(points: number, empty: number): number | null {
  return Math.abs(points - empty) < LEEWAY ? null : Math.round(points);
}
