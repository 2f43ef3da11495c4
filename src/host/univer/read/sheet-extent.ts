import type { IRange } from '@univerjs/presets';
import { MAX_COLUMNS, MAX_ROWS } from '../../port/check-changes';
import type { CellRange } from '../../port/workbook';

/** Rows and columns that the window lays out for a sheet; it adds more when somebody goes on below. */
export interface SheetExtent {
  readonly rowCount: number;
  readonly columnCount: number;
}

const SPARE_ROWS = 100;
const LEAST_ROWS = 200;
const SPARE_COLUMNS = 6;
const LEAST_COLUMNS = 20;

/** Rows for which rules are kept though nothing is there yet: what a file says of whole columns ends here. */
const RULED_ROWS = 5000;

/** Room for so many rows and columns that hold something, and some more to go on writing. */
export function extentOf(rows: number, columns: number): SheetExtent {
  return {
    rowCount: Math.min(MAX_ROWS, Math.max(rows + SPARE_ROWS, LEAST_ROWS)),
    columnCount: Math.min(MAX_COLUMNS, Math.max(columns + SPARE_COLUMNS, LEAST_COLUMNS)),
  };
}

/** A block as the window names it. */
export function toRange({ row, column, rows, columns }: CellRange): IRange {
  return { startRow: row, startColumn: column, endRow: row + rows - 1, endColumn: column + columns - 1 };
}

/** The part of a block that lies in the sheet; null where none does. */
export function clipped({ row, column, rows, columns }: CellRange, { rowCount, columnCount }: SheetExtent) {
  const part = {
    row,
    column,
    rows: Math.min(rows, rowCount - row),
    columns: Math.min(columns, columnCount - column),
  };
  return part.rows > 0 && part.columns > 0 ? part : null;
}

/** Rules as far down as anybody may write soon: the engine looks at every cell of their ranges. */
export function clippedRules<Rule extends { readonly range: CellRange }>(
  rules: readonly Rule[],
  { rowCount, columnCount }: SheetExtent,
): Rule[] {
  const reach = { rowCount: Math.max(rowCount, RULED_ROWS), columnCount };
  return rules.flatMap((rule) => {
    const range = clipped(rule.range, reach);
    return range === null ? [] : [{ ...rule, range }];
  });
}
