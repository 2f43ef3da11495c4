import type { CellRange, CellStyle, CellValue, SheetGrid } from '../../../host/port/workbook';
import { asRead } from '../classified/guard-classified';

/** The sheet without what stands in the totals rows of its tables. */
export function withoutTotals(grid: SheetGrid): SheetGrid {
  const { totals = [] } = grid;
  if (totals.length === 0) return grid;
  const isTotal = (row: number, column: number): boolean => totals.some((area) => holds(area, row, column));
  const rows = grid.rows.map((cells, row) =>
    isTotalsRow(grid, row) ? cells.map((value, column) => (isTotal(row, column) ? null : value)) : cells,
  );
  return { ...grid, rows };
}

const holds = (area: CellRange, row: number, column: number): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

/** Whether the totals of a table stand in a row, 0-based. */
export const isTotalsRow = ({ totals = [] }: SheetGrid, row: number): boolean =>
  totals.some((area) => holds(area, row, area.column));

/** Whether the totals of a table stand above a row, 0-based: what is written there is out of the table, and of its looks. */
export const isBelowTotals = ({ totals = [] }: SheetGrid, row: number): boolean =>
  totals.some((area) => area.row + area.rows <= row);

/** Lines around what is written below the totals of a table. */
export const BELOW_TOTALS: CellStyle = { border: 'thin' };

/** The first rows from `from` on in which no totals of a table stand, 0-based: what is written there destroys none. */
export function rowsBesideTotals(source: SheetGrid, from: number, count: number): number[] {
  const rows: number[] = [];
  for (let row = from; rows.length < count; row++) if (!isTotalsRow(source, row)) rows.push(row);
  return rows;
}

/** What stands right below a list, as the host read it: nothing, or the totals of a table, which stay. */
export function belowList(source: SheetGrid, row: number): readonly CellValue[] {
  return isTotalsRow(source, row) ? (asRead(source).rows[row] ?? []) : [];
}
