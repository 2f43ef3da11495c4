import type { CellRange, CellValue, SheetGrid } from '../../../host/port/workbook';
import { cellAt } from '../values/cell';
import { a1 } from '../../../issues/place';

/** A sheet with merged cells, read in two ways. Without merges both are the sheet itself. */
export interface MergedGrids {
  /**
   * The rows as people see them: a value that is merged over rows stands in each of them, in the column where the merge
   * begins.
   */
  readonly seen: SheetGrid;
  /** The rows by themselves: cells that a merge covers are empty, even if a file keeps something under it. */
  readonly own: SheetGrid;
}

/** Reads the merged cells of a sheet; no row is added beyond the last that the sheet has. */
export function readMerges(grid: SheetGrid): MergedGrids {
  const merges = (grid.merges ?? []).filter(({ rows, columns }) => rows > 1 || columns > 1);
  if (merges.length === 0) return { seen: grid, own: grid };
  const seen = new CopiedRows(grid);
  const own = new CopiedRows(grid);
  for (const merge of merges) {
    const value = cellAt(grid, merge.row, merge.column);
    for (const [row, column] of coveredCells(merge, grid)) {
      seen.set(row, column, column === merge.column ? value : null);
      own.set(row, column, null);
    }
  }
  return { seen: { ...grid, rows: seen.rows }, own: { ...grid, rows: own.rows } };
}

/** The merge that covers a cell and does not begin in it; undefined where none does. */
export const coveringMerge = ({ merges = [] }: SheetGrid, row: number, column: number): CellRange | undefined =>
  merges.find(
    (merge) =>
      (row !== merge.row || column !== merge.column) &&
      row >= merge.row &&
      row < merge.row + merge.rows &&
      column >= merge.column &&
      column < merge.column + merge.columns,
  );

/** A1 notation of a range, as people type it: B2:B4. */
export const rangeName = ({ row, column, rows, columns }: CellRange): string =>
  `${a1(row, column)}:${a1(row + rows - 1, column + columns - 1)}`;

function* coveredCells(merge: CellRange, grid: SheetGrid): Generator<[number, number]> {
  const end = Math.min(merge.row + merge.rows, grid.rows.length);
  for (let row = merge.row; row < end; row++) {
    const width = Math.max(merge.column + 1, grid.rows[row]?.length ?? 0);
    const last = Math.min(merge.column + merge.columns, width);
    for (let column = merge.column; column < last; column++) {
      if (row !== merge.row || column !== merge.column) yield [row, column];
    }
  }
}

/** Rows of a grid, each copied before its first change. */
class CopiedRows {
  readonly rows: (readonly CellValue[])[];
  private readonly copied = new Map<number, CellValue[]>();

  constructor(grid: SheetGrid) {
    this.rows = [...grid.rows];
  }

  set(row: number, column: number, value: CellValue): void {
    let cells = this.copied.get(row);
    if (!cells) this.copied.set(row, (cells = [...(this.rows[row] ?? [])]));
    this.rows[row] = cells;
    while (cells.length < column) cells.push(null);
    cells[column] = value;
  }
}
