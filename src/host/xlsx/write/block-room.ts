import type { CellContent, CellRange } from '../../port/workbook';
import { covers } from '../../port/a1';
import type { CellBlock } from './cell-block';
import type { CellLine, CellPatch } from './cell-patch';
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

/** The range of a block in a sheet, and what else stands there once the blocks before it are written. */
export class BlockRoom {
  constructor(
    private readonly sheet: SheetPart,
    readonly written: CellRange,
    private readonly before: CellPatch,
  ) {}

  /** Whether the area holds nothing but what is about to be written. */
  isFree(area: CellRange): boolean {
    return this.isFreeInSheet(area) && this.isFreeInPatch(area);
  }

  private isFreeInSheet(area: CellRange): boolean {
    const { sheet } = this;
    const scanner = new SheetScanner(sheet.bytes, sheet.rowsFrom, sheet.rowsTo, sheet.name);
    while (scanner.nextRow()) {
      while (scanner.nextCell()) {
        const filled = scanner.valueStart >= 0 || scanner.inlineStart >= 0 || scanner.formulaStart >= 0;
        if (filled && this.isInTheWay(scanner.row, scanner.column, area)) return false;
      }
    }
    return true;
  }

  /** Whether a cell of the sheet stands in the area, and neither the block nor one before it writes it. */
  private isInTheWay(row: number, column: number, area: CellRange): boolean {
    const cell = { row, column, rows: 1, columns: 1 };
    return covers(area, cell) && !covers(this.written, cell) && this.before.contentAt(row, column) === undefined;
  }

  private isFreeInPatch(area: CellRange): boolean {
    const { before, written } = this;
    const end = Math.min(area.row + area.rows, before.end);
    for (let row = Math.max(area.row, before.row); row < end; row++) {
      const { column: first, cells } = before.lineAt(row) ?? NO_LINE;
      const isTaken = cells.some((content, at) => {
        const cell = { row, column: first + at, rows: 1, columns: 1 };
        return (
          content !== undefined && content !== null && content !== '' && covers(area, cell) && !covers(written, cell)
        );
      });
      if (isTaken) return false;
    }
    return true;
  }
}

const NO_LINE: Pick<CellLine, 'column' | 'cells'> = { column: 0, cells: [] };
