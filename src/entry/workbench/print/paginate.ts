/** A row as it is laid on pages: where it stands in its sheet, 0-based, how tall it is, and whether it stays with the one before. */
export interface LaidRow {
  readonly row: number;
  readonly height: number;
  readonly isTied: boolean;
}

/** What the rows are laid on. */
export interface Paper {
  /** Height that is printed on. */
  readonly room: number;
  /** Rows of the sheet that begin a page. */
  readonly breaks: readonly number[];
  readonly titleRows: { readonly from: number; readonly to: number } | null;
}

/** A page: positions of the rows on it, those that repeat at its head first. */
export interface LaidPage {
  readonly titles: readonly number[];
  readonly rows: readonly number[];
}

/** Lays rows on pages. A row taller than a page, or a merged block that is, has the pages it needs; no row is left out. */
export function paginate(rows: readonly LaidRow[], { room, breaks, titleRows }: Paper): LaidPage[] {
  const begins = new Set(breaks);
  const titles = titleRows === null ? [] : positionsOf(rows, titleRows);
  const titleHeight = heightOf(rows, titles);
  const pages: { titles: readonly number[]; rows: number[] }[] = [];
  let left = 0;
  const begin = (at: number): void => {
    const repeats = titleRows !== null && rows[at]!.row > titleRows.to && titleHeight < room / 2;
    pages.push({ titles: repeats ? titles : [], rows: [] });
    left = room - (repeats ? titleHeight : 0);
  };
  const isFull = (height: number): boolean => pages.length === 0 || (height > left && pages.at(-1)!.rows.length > 0);
  for (const group of tiedGroups(rows)) {
    if (isFull(heightOf(rows, group)) || begins.has(rows[group[0]!]!.row)) begin(group[0]!);
    for (const at of group) {
      if (isFull(rows[at]!.height)) begin(at);
      pages.at(-1)!.rows.push(at);
      left -= rows[at]!.height;
    }
  }
  return pages;
}

const heightOf = (rows: readonly LaidRow[], positions: readonly number[]): number =>
  positions.reduce((sum, at) => sum + rows[at]!.height, 0);

const positionsOf = (rows: readonly LaidRow[], { from, to }: NonNullable<Paper['titleRows']>): number[] =>
  rows.flatMap(({ row }, at) => (row >= from && row <= to ? [at] : []));

function tiedGroups(rows: readonly LaidRow[]): number[][] {
  const groups: number[][] = [];
  rows.forEach(({ isTied }, at) => {
    if (isTied && groups.length > 0) groups.at(-1)!.push(at);
    else groups.push([at]);
  });
  return groups;
}
