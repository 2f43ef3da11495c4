import type { Book } from './model/book';
import { cellValue, readText, readValues } from './model/cells';
import type { Hyperlink } from './model/grid';
import type { Style } from './model/style';
import type { Value } from './model/value';
import { toRange } from './members/range-args';

/** What a test wants to know about one cell. */
export interface CellView {
  readonly value: Value;
  readonly formula: string | undefined;
  readonly text: string;
  readonly style: Style;
  readonly link: Hyperlink | undefined;
  readonly prefixed: boolean;
}

/** One cell, by `Sheet1!A1`. */
export function viewCell(book: Book, address: string): CellView {
  const { sheet, rect } = toRange(book, address);
  const stored = sheet.grid.get(rect.row, rect.column);
  return {
    value: cellValue(sheet, rect.row, rect.column),
    formula: stored?.formula,
    text: readText(sheet, rect)[0]?.[0] ?? '',
    style: sheet.styles.at(rect.row, rect.column),
    link: stored?.link,
    prefixed: stored?.prefix === true,
  };
}

/** The values of a sheet's used block or of a range, as they would be read. */
export function viewValues(book: Book, address: string): (string | number | boolean)[][] {
  const known = book.findSheet(address);
  if (!known) {
    const { sheet, rect } = toRange(book, address);
    return readValues(sheet, rect);
  }
  const used = known.usedRect(true);
  if (!used) return [];
  return readValues(known, { row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns });
}
