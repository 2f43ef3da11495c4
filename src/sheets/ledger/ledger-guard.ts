import type { CellContent, SheetGrid, WorkbookChange } from '../../host/port/workbook';
import { isBlank } from '../cells/values/cell';

/**
 * A change that guards an append to the ledger. The host refuses it as `conflict` where the last row is no longer the
 * one that was read, or where the ledger has grown. It writes the last cell of that row as it is. There is none where
 * there is no ledger yet.
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
