import type { CellRange } from '../../port/workbook';
import { entryBlocks } from '../requests/entry-blocks';
import type { BlockContent } from '../read/read-blocks';
import type { RequestBudget } from '../requests/request-budget';

/** The smallest block of a sheet that holds all formulas which name certain sheets; null where there is no such formula. */
export interface Dependents {
  /** The name of the sheet they stand on. */
  readonly sheet: string;
  readonly block: CellRange;
  readonly formulas: readonly (readonly (string | null)[])[];
}

/** The block of cells that may depend on the sheets, from what was read of a sheet's used block; null when there are none. */
export function dependentBlock(
  used: CellRange,
  { formulas }: Pick<BlockContent, 'formulas'>,
  names: (formula: unknown) => boolean,
): CellRange | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  formulas.forEach((line, row) =>
    line.forEach((formula, column) => {
      if (!names(formula)) return;
      [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
      [left, right] = [Math.min(left, column), Math.max(right, column)];
    }),
  );
  if (bottom < 0) return null;
  return { row: used.row + top, column: used.column + left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** The formulas that must be entered again in the block; texts that only look like formulas are left alone. */
export function dependentsOf(
  sheet: string,
  block: CellRange,
  { formulas, values }: BlockContent,
  names: (formula: unknown) => formula is string,
): Dependents {
  const again = formulas.map((line, row) =>
    line.map((formula, column) => (names(formula) && formula !== values[row]?.[column] ? formula : null)),
  );
  return { sheet, block, formulas: again };
}

/**
 * Queues the formulas anew, which binds them to the sheets that now have the names in them; of a filtered sheet row by
 * row, for Excel skips hidden ones of a block.
 */
export async function enterAgain(
  budget: RequestBudget,
  worksheets: Excel.WorksheetCollection,
  { sheet, block, formulas }: Dependents,
  rowByRow = false,
): Promise<void> {
  for (const { from, rows, bytes } of entryBlocks(formulas, rowByRow ? 1 : Infinity)) {
    if (rows.every((line) => line.every((formula) => formula === null))) continue;
    await budget.take(bytes);
    const range = worksheets
      .getItem(sheet)
      .getRangeByIndexes(block.row + from, block.column, rows.length, block.columns);
    range.formulas = rows as (string | null)[][];
  }
}
