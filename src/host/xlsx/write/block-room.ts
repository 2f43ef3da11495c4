import type { CellContent, CellRange } from '../../port/workbook';
import { covers } from '../../port/a1';
import type { CellBlock } from './cell-block';
import type { SheetPart } from '../sheet-part';
import { SheetScanner } from '../read/sheet-scanner';

/** What the block writes into a cell; undefined where it leaves the cell alone. */
export function contentAt(block: CellBlock, atRow: number, atColumn: number): CellContent | undefined {
  const { row, column, cells, continues } = block;
  return continues?.kept.has(atColumn - column) === true ? undefined : cells[atRow - row]?.[atColumn - column];
}

/** The columns right of a range that are written from its first row on, as high as the range; null where none are. */
export function columnsBeside(range: CellRange, written: CellRange): CellRange | null {
  const column = range.column + range.columns;
  const beside = { ...range, column, columns: written.column + written.columns - column };
  const adjoins = range.column < written.column && written.column <= column && beside.columns > 0;
  return adjoins && covers(written, { ...beside, rows: 1 }) ? beside : null;
}

/** Whether the area holds nothing but what is about to be written. */
export function isFree(sheet: SheetPart, area: CellRange, written: CellRange): boolean {
  const scanner = new SheetScanner(sheet.bytes, sheet.rowsFrom, sheet.rowsTo, sheet.name);
  while (scanner.nextRow()) {
    while (scanner.nextCell()) {
      const cell = { row: scanner.row, column: scanner.column, rows: 1, columns: 1 };
      const filled = scanner.valueStart >= 0 || scanner.inlineStart >= 0 || scanner.formulaStart >= 0;
      if (filled && covers(area, cell) && !covers(written, cell)) return false;
    }
  }
  return true;
}
