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

/** Points that the program gives the rows of a log, as its sheets state them: at least two lines, and what the clerk's texts ask for. */
const TWO_LINES = 31;
const heightOfLines = (lines: number): number => lines * 15 + 2;
const linesIn = (points: number): number => Math.round((points - 2) / 15);

const roomFor = (lines: number): number => linesPixels(lines, BODY_SIZE);

/** Pixels that texts may ask for in a row to which the program gave this height in points; null: it gives none such. */
export function programRoom(points: number): number | null {
  const lines = linesIn(points);
  return lines > 1 && (points === TWO_LINES || points === heightOfLines(lines)) ? roomFor(lines) : null;
}

/** The same of a height in whole pixels. */
export function programRoomOfPixels(pixels: number): number | null {
  const lines = linesIn(pointsOf(pixels));
  const heights = [TWO_LINES, heightOfLines(lines)].map(rowPixels);
  return lines > 1 && heights.includes(pixels) ? roomFor(lines) : null;
}

/** Pixels of a text that wraps in a column of `width` pixels; 0 where one line is enough. */
export function wrappedPixels(text: string, width: number, fontSize: number): number {
  const size = fontSize * PIXELS_PER_POINT;
  // A line may end one character early, before a mark that must not begin one.
  const room = Math.max(2, Math.floor((width - CELL_PADDING) / (size / 2)) - 1);
  const lines = linesOf(text, room);
  return lines === 1 ? 0 : linesPixels(lines, fontSize);
}

function linesPixels(lines: number, fontSize: number): number {
  return Math.ceil(lines * fontSize * PIXELS_PER_POINT * LEADING) + CELL_PADDING;
}

const LINE_FEED = 0x0a;
/** From here on most characters are as wide as two Latin ones. */
const WIDE = 0x2000;
/** Digits and Latin letters of wide fonts, in halves of a Chinese character. */
const NARROW = 1.3;

/** Lines of a text where each has room for so many halves of a Chinese character. */
function linesOf(text: string, room: number): number {
  let lines = 0;
  let width = 0;
  // Every text of a sheet is measured: nothing is cut out of it.
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === LINE_FEED) {
      lines += Math.max(1, Math.ceil(width / room));
      width = 0;
    } else if (!isSecondHalf(unit)) width += unit >= WIDE ? 2 : NARROW;
  }
  return lines + Math.max(1, Math.ceil(width / room));
}

/** True for the second unit of a pair: the first one counts for both. */
const isSecondHalf = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
