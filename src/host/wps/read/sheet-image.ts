import { MAX_COLUMNS, MAX_ROWS } from '../../port/check-changes';
import type { CellContent, CellRange } from '../../port/workbook';
import { requireSheet } from '../api/bound-workbook';
import { formatRuns, type FormatRun } from './number-formats';
import { filledParts, putInto } from './read-sheets';
import type { Slices } from '../api/slices';
import { usedExtent } from './used-extent';
import { IMAGE, readContents, type SheetImage } from '../write/written';

/** As many rows and columns as a sheet can have. */
const WHOLE = { rows: MAX_ROWS, columns: MAX_COLUMNS };

/** Cells read at once, values and formulas. */
const IMAGE_CELLS = 2000;

/** Reads all that stands on a sheet, from A1 on; rows end where nothing was read any more. */
export async function sheetContents(slices: Slices, name: string): Promise<CellContent[][]> {
  return contentsOf(slices, name, fromA1(await usedExtent(slices, name), WHOLE));
}

/** Reads what stands on a sheet, as much of it as is kept; its number formats where they will be needed. */
export async function sheetImage(slices: Slices, name: string, withFormats: boolean): Promise<SheetImage> {
  const all = fromA1(await usedExtent(slices, name), WHOLE);
  const kept = fromA1(all, IMAGE);
  const contents = await contentsOf(slices, name, kept);
  let formats: FormatRun[] = [];
  for (let column = 0; withFormats && column < kept.columns; column++)
    formats = formats.concat(
      await slices.persist((book) => formatRuns(requireSheet(book, name), { ...kept, column, columns: 1 })),
    );
  return { contents, formats, truncated: all.rows > kept.rows || all.columns > kept.columns };
}

/** A block and all that is above and left of it, as far as is wanted. */
export function fromA1({ row, column, rows, columns }: CellRange, most: typeof WHOLE = WHOLE): CellRange {
  return {
    row: 0,
    column: 0,
    rows: Math.min(row + rows, most.rows),
    columns: Math.min(column + columns, most.columns),
  };
}

async function contentsOf(slices: Slices, name: string, block: CellRange): Promise<CellContent[][]> {
  const contents: CellContent[][] = [];
  for (const part of await filledParts(slices, name, block, IMAGE_CELLS))
    putInto(contents, part, await slices.persist((book) => readContents(requireSheet(book, name), part)));
  return contents;
}
