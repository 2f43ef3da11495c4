import { columnLetters } from '../../port/a1';
import type { CellRange } from '../../port/workbook';
import { requireSheet } from '../api/bound-workbook';
import { readMatrix } from '../api/cell-matrix';
import type { Worksheet } from '../api/jsapi';
import type { Slices } from '../api/slices';

/** What a row of totals adds up: a column of its table, or the cells above in its own column. */
const SUBTOTAL = /^=SUBTOTAL\(\d+,(?:[^[\]()]*\[[^[\]]+\]|\$?([A-Z]+)\$?\d+:\$?([A-Z]+)\$?(\d+))\)$/i;

/** The rows in which subtotals of what stands above are formed, where the program does not tell which tables have totals. */
export async function subtotalRows(slices: Slices, name: string, parts: readonly CellRange[]): Promise<CellRange[]> {
  const rows: CellRange[] = [];
  for (const part of parts) {
    const formulas = await slices.persist((book) => readMatrix(requireSheet(book, name), part, 'Formula'));
    formulas.forEach((line, at) => {
      if (isSubtotalRow(line, { ...part, row: part.row + at })) rows.push({ ...part, row: part.row + at, rows: 1 });
    });
  }
  return rows;
}

/** Whether one of the first rows of a block forms subtotals. */
export const formsSubtotals = (sheet: Worksheet, block: CellRange): boolean =>
  readMatrix(sheet, block, 'Formula').some((line, at) => isSubtotalRow(line, { ...block, row: block.row + at }));

const isSubtotalRow = (line: readonly unknown[], { row, column }: Pick<CellRange, 'row' | 'column'>): boolean =>
  line.some((formula, at) => typeof formula === 'string' && isSubtotal(formula, row, columnLetters(column + at)));

/** A number of visible rows, as `=SUBTOTAL(103,$B$2:B2)` in another column, is no total. */
function isSubtotal(formula: string, row: number, letters: string): boolean {
  const [whole, from, to, last] = SUBTOTAL.exec(formula) ?? [];
  if (whole === undefined) return false;
  return from === undefined || (from === letters && to === letters && Number(last) <= row);
}
