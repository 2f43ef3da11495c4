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

/** Points of a height in pixels. */
export const pointsOf = (pixels: number): number => pixels / PIXELS_PER_POINT;

/** Points of a text whose size nothing states. */
export const BODY_SIZE = 11;
/** How much higher than its size a line of Chinese is at most. */
const LEADING = 1.45;

/** Pixels of a row that holds one line of a size in points. */
export const linePixels = (fontSize: number): number => Math.ceil(fontSize * PIXELS_PER_POINT * LEADING);

/** Pixels of a text that wraps in a column of `width` pixels; 0 where one line is enough. */
export function wrappedPixels(text: string, width: number, fontSize: number): number {
  const size = fontSize * PIXELS_PER_POINT;
  // A line may end one character early, before a mark that must not begin one.
  const room = Math.max(2, Math.floor((width - CELL_PADDING) / (size / 2)) - 1);
  const parts = text.split('\n');
  const lines = parts.reduce((sum, part) => sum + Math.max(1, Math.ceil(halfWidths(part) / room)), 0);
  return lines === 1 ? 0 : Math.ceil(lines * size * LEADING) + CELL_PADDING;
}

/** From here on most characters are as wide as two Latin ones. */
const WIDE = '\u2000';
/** Digits and Latin letters of wide fonts, in halves of a Chinese character. */
const NARROW = 1.3;

function halfWidths(text: string): number {
  let width = 0;
  for (const character of text) width += character >= WIDE ? 2 : NARROW;
  return width;
}
