import type { CellContent, CellLink, SheetContent } from '../../port/workbook';
import type { PartWriter } from '../../ooxml/part-writer';
import { CellWriter, needsQuote } from './cell-writer';
import type { RowFormats, StyleGrid } from '../style/style-grid';

/** A link found among cells that were written. */
export interface PlacedLink {
  readonly row: number;
  readonly column: number;
  readonly content: CellLink;
}

/** The links in a block of cells. */
export function linksOf(cells: SheetContent['cells'], row = 0, column = 0): PlacedLink[] {
  const links: PlacedLink[] = [];
  cells.forEach((line, down) =>
    line.forEach((content, right) => {
      if (isLink(content)) links.push({ row: row + down, column: column + right, content });
    }),
  );
  return links;
}

function isLink(content: CellContent): content is CellLink {
  return typeof content === 'object' && content !== null && 'link' in content;
}

/** Writes all rows of a sheet, leaving out what is empty and has no format. */
export function writeRows(out: PartWriter, content: SheetContent, grid: StyleGrid, prefix: string): void {
  const writer = new CellWriter(out, prefix);
  for (let row = 0; row < grid.height; row++) {
    const cells = content.cells[row] ?? [];
    const height = content.rowHeights?.get(row);
    const formats = grid.row(row);
    if (Math.max(cells.length, formats.width) === 0 && height === undefined) continue;
    out.text(`<${prefix}row r="${row + 1}"${height === undefined ? '' : ` ht="${height}" customHeight="1"`}>`);
    writeRow(writer, row, cells, formats, grid);
    out.text(`</${prefix}row>`);
  }
}

function writeRow(
  writer: CellWriter,
  row: number,
  cells: readonly CellContent[],
  formats: RowFormats,
  grid: StyleGrid,
): void {
  const width = Math.max(cells.length, formats.width);
  for (let column = 0; column < width; column++) {
    const cell = cells[column] ?? null;
    const format = grid.formatOf(formats, column, needsQuote(cell));
    const bare = cell === null && format === (grid.columnFormats[column] ?? 0);
    if (!bare) writer.write(row, column, format, cell);
  }
}
