import type { CellValue } from '../../port/workbook';
import { cellValue } from '../read/grid-pieces';

/** Cells that were asked for, and what they are expected to hold. */
export interface Check {
  readonly sheet: string;
  readonly range: Excel.Range;
  readonly rows: readonly (readonly CellValue[])[];
  /** Columns of `rows` that must be as they were; all where it is not told. */
  readonly watched?: readonly number[] | undefined;
}

/** Whether a sheet is filtered, which was not when it was read: Excel may have left the hidden rows of a block out. */
export interface FilterCheck {
  readonly sheet: string;
  readonly isFiltered: () => boolean;
}

/** Queues the question whether rows of a sheet are filtered out, by its own filter or one of a table. */
export function askFilters(worksheet: Excel.Worksheet, sheet: string): FilterCheck {
  const filter = worksheet.autoFilter.load('isDataFiltered');
  const tables = worksheet.tables.load('items/autoFilter/isDataFiltered');
  const isFiltered = (): boolean =>
    filter.isDataFiltered || tables.items.some(({ autoFilter }) => autoFilter.isDataFiltered);
  return { sheet, isFiltered };
}

/** Whether the cells hold what was expected. */
export function isMet({ range, rows, watched }: Check): boolean {
  const values = range.values as (string | number | boolean)[][];
  return values.every((line, row) =>
    line.every((value, at) => same(cellValue(value), rows[row]?.[at] ?? null) || watched?.includes(at) === false),
  );
}

function same(read: CellValue, expected: CellValue): boolean {
  if (typeof expected === 'object' && expected !== null) return read === expected.error;
  return read === (expected === '' ? null : expected);
}
