import type { CellContent, SheetGrid, WorkbookChange } from '../../host/port/workbook';
import { isBlank } from '../cells/cell';

/**
 * Refuses, as `conflict`, to append to a ledger whose last row is no longer the one that was read, or that has grown:
 * writes the last cell of that row as it is. Nothing where there is no ledger yet.
 */
export function ledgerGuard(grid: SheetGrid | undefined): WorkbookChange[] {
  if (!grid) return [];
  const row = lastFilled(grid.rows.map((cells) => !cells.every(isBlank)));
  const cells = grid.rows[row];
  if (!cells) return [];
  const column = lastFilled(cells.map((value) => !isBlank(value)));
  const expects = { row, column: 0, rows: [cells, []] };
  return [{ kind: 'write-cells', sheet: grid.name, row, column, cells: [[cells[column] as CellContent]], expects }];
}

const lastFilled = (filled: readonly boolean[]): number => filled.lastIndexOf(true);
