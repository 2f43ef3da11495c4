import type { CellValue, WorkbookChange } from '../workbook';
import { blockBytes } from './replace-sheet';
import { cellValue } from './read-sheets';
import type { RequestBudget } from './request-budget';

/**
 * The cells some results were computed from. A host that finds other values there when it writes the results refuses
 * with `conflict` and leaves the cells as they were. A last row of nothing says that nothing follows.
 */
export interface Expectation {
  readonly row: number;
  readonly column: number;
  readonly rows: readonly (readonly CellValue[])[];
}

/** Cells to write, with what they were computed from. */
export type CellsChange = Extract<WorkbookChange, { readonly kind: 'write-cells' }> & {
  readonly expects?: Expectation;
};

const ROWS_PER_CHECK = 10_000;

/** A part of an expectation whose cells have been asked for. */
export interface Check {
  readonly sheet: string;
  readonly range: Excel.Range;
  readonly rows: readonly (readonly CellValue[])[];
}

/** Queues the reading of the expected cells; `hand` gets each part as soon as it is queued. */
export async function askExpected(
  budget: RequestBudget,
  sheet: Excel.Worksheet,
  name: string,
  expects: Expectation,
  hand: (check: Check) => void,
): Promise<void> {
  const columns = Math.max(1, ...expects.rows.map((line) => line.length));
  for (let row = 0; row < expects.rows.length; row += ROWS_PER_CHECK) {
    const rows = expects.rows.slice(row, row + ROWS_PER_CHECK);
    await budget.take(500, blockBytes(rows));
    hand({
      sheet: name,
      range: sheet.getRangeByIndexes(expects.row + row, expects.column, rows.length, columns).load('values'),
      rows,
    });
  }
}

/** Whether the cells hold what was expected. */
export function isMet({ range, rows }: Check): boolean {
  const values = range.values as (string | number | boolean)[][];
  return values.every((line, row) =>
    line.every((value, column) => same(cellValue(value), rows[row]?.[column] ?? null)),
  );
}

function same(read: CellValue, expected: CellValue): boolean {
  if (typeof expected === 'object' && expected !== null) return read === expected.error;
  return read === (expected === '' ? null : expected);
}
