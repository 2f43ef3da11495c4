import type { CellValue } from '../port/workbook';
import { cellValue } from './grid-pieces';

/** Cells that were asked for, and what they are expected to hold. */
export interface Check {
  readonly sheet: string;
  readonly range: Excel.Range;
  readonly rows: readonly (readonly CellValue[])[];
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
