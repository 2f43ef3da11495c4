import type { CellRange, CellValue, SheetGrid } from '../../../host/port/workbook';
import { asRead } from '../classified/guard-classified';

/** The sheet without what stands in the totals rows of its tables. */
export function withoutTotals(grid: SheetGrid): SheetGrid {
  const { totals = [] } = grid;
  if (totals.length === 0) return grid;
  const isTotal = (row: number, column: number): boolean => totals.some((area) => holds(area, row, column));
  const rows = grid.rows.map((cells, row) =>
    totals.some((area) => holds(area, row, area.column))
      ? cells.map((value, column) => (isTotal(row, column) ? null : value))
      : cells,
  );
  return { ...grid, rows };
}

const holds = (area: CellRange, row: number, column: number): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

/** What stands right below a list, as the host read it: nothing, or the totals of a table, which stay. */
export function belowList(source: SheetGrid, row: number): readonly CellValue[] {
  const isTotals = (source.totals ?? []).some((area) => holds(area, row, area.column));
  return isTotals ? (asRead(source).rows[row] ?? []) : [];
}
