/** What an A4 page in landscape can take, in points: the paper less the margins that every sheet prints with. */
const PAGE = { width: 769, height: 486 } as const;

/**
 * Points of a character of column width, which follows the digits of a workbook's standard font, and how much each case
 * matters: 宋体 in Excel and WPS, what stands in for it elsewhere, then narrower and wider fonts.
 */
const CHARACTERS = [
  { points: 6, weight: 3 },
  { points: 6.2, weight: 3 },
  { points: 5.25, weight: 2 },
  { points: 7, weight: 1 },
] as const;
/** Points a column is wider than its characters. */
const COLUMN_PADDING = 4;
/** Programs and printers measure the height of a page a little differently. */
const PRECISIONS = [1.017, 1, 0.985] as const;

/** A page as it may turn out: its height in points of the sheet, once that is shrunk to the page's width. */
export interface LikelyPage {
  readonly height: number;
  readonly weight: number;
}

/** The pages on which a sheet with these columns may be printed. */
export const likelyPages = (columnWidths: readonly number[]): LikelyPage[] =>
  CHARACTERS.flatMap(({ points, weight }) => {
    const width = columnWidths.reduce((sum, next) => sum + next * points + COLUMN_PADDING, 0);
    const height = PAGE.height / Math.min(1, PAGE.width / width);
    return PRECISIONS.map((precision) => ({ height: height * precision, weight }));
  });

/** A table that may print on several pages; all heights in points. */
export interface PrintedTable {
  /** Rows repeated on every page. */
  readonly head: number;
  readonly body: readonly number[];
  /** What follows the table and must be neither alone on a page nor torn apart. */
  readonly tail: number;
}

/** Row heights are whole pixels on screen; others would be rounded by some programs only. */
const PIXEL = 0.75;

/** A height stretched, in whole pixels. */
export const stretched = (height: number, stretch: number): number => Math.round((height * stretch) / PIXEL) * PIXEL;

const STRETCHES = Array.from({ length: 41 }, (_, step) => 1 + step / 100);
/** At least so many rows of the table stand on the page of the tail. */
const COMPANIONS = 4;

/** Rows of a table of several pages are stretched by at most this factor. */
const MOST = 1.35;

/**
 * The factor by which the rows of a table are stretched. A table that fits on one page fills it. A longer table is
 * stretched as little as possible, so that on as many of these pages as can be the tail stands together with some rows.
 */
export function stretchFor(table: PrintedTable, pages: readonly LikelyPage[]): number {
  const lowest = Math.min(...pages.map(({ height }) => height));
  const filling = STRETCHES.filter((stretch) => onePage(table, stretch) <= lowest).at(-1);
  if (filling !== undefined) return filling;
  const goodShare = (stretch: number): number =>
    weightOf(pages.filter(({ height }) => isTailAccompanied(table, stretch, height))) / weightOf(pages);
  let best = { stretch: 1, share: -1 };
  for (const stretch of STRETCHES) {
    const share = goodShare(stretch);
    if (stretch > MOST || best.share === 1) break;
    if (share > best.share) best = { stretch, share };
  }
  return best.stretch;
}

const weightOf = (pages: readonly LikelyPage[]): number => pages.reduce((sum, { weight }) => sum + weight, 0);

const onePage = ({ head, body, tail }: PrintedTable, stretch: number): number =>
  body.reduce((sum, height) => sum + stretched(height, stretch), head + tail);

function isTailAccompanied({ head, body, tail }: PrintedTable, stretch: number, page: number): boolean {
  const room = page - head;
  let used = 0;
  let rowsOnPage = 0;
  for (const least of body) {
    const height = stretched(least, stretch);
    if (used + height > room) used = rowsOnPage = 0;
    used += height;
    rowsOnPage++;
  }
  return used + tail <= room && rowsOnPage >= Math.min(COMPANIONS, body.length);
}
