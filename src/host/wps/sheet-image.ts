import type { CellContent } from '../workbook';
import { requireSheet } from './bound-workbook';
import { formatRuns, type FormatRun } from './number-formats';
import { rowParts } from './read-sheets';
import type { Slices } from './slices';
import { usedExtent } from './used-extent';
import { IMAGE, readContents, type SheetImage } from './written';

/** Cells read at once, values and formulas. */
const IMAGE_CELLS = 2000;

/** Reads what stands on a sheet, as much of it as is kept; its number formats where they will be needed. */
export async function sheetImage(slices: Slices, name: string, withFormats: boolean): Promise<SheetImage> {
  const extent = await usedExtent(slices, name);
  const [height, width] = [extent.row + extent.rows, extent.column + extent.columns];
  const kept = { row: 0, column: 0, rows: Math.min(height, IMAGE.rows), columns: Math.min(width, IMAGE.columns) };
  let contents: CellContent[][] = [];
  for (const part of rowParts(slices, kept, IMAGE_CELLS))
    contents = contents.concat(await slices.run((book) => readContents(requireSheet(book, name), part)));
  let formats: FormatRun[] = [];
  for (let column = 0; withFormats && column < kept.columns; column++)
    formats = formats.concat(
      await slices.run((book) => formatRuns(requireSheet(book, name), { ...kept, column, columns: 1 })),
    );
  return { contents, formats, truncated: height > IMAGE.rows || width > IMAGE.columns };
}
