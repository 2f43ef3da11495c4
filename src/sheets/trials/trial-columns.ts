import type { CellValue, SheetGrid } from '../../host/port/workbook';
import { cellAt, isBlank } from '../cells/values/cell';
import { findHeader, type Header } from '../cells/table/header';
import { readMerges } from '../cells/table/merged-values';
import { isBlankBelow } from '../cells/table/table';
import { withoutTotals } from '../cells/table/without-totals';
import { fieldsOf, requiredFields, type SheetSchema } from '../schema/sheet-schema';

/** A sheet as people see it, and its header. */
export interface HeadedSheet {
  readonly grid: SheetGrid;
  readonly header: Header<string>;
}

/** Finds the header of a sheet by its schema. */
export function headed(source: SheetGrid, schema: SheetSchema): HeadedSheet {
  const grid = readMerges(withoutTotals(source)).seen;
  return { grid, header: findHeader(grid, schema.columns, requiredFields(schema)) };
}

/** The rows below a header that show something, each to the same width. */
export function rowsBelow({ grid, header }: HeadedSheet, width: number): CellValue[][] {
  return grid.rows
    .slice(header.headerRow + 1)
    .filter((cells) => !cells.every(isBlank))
    .map((cells) => Array.from({ length: width }, (_, column) => cells[column] ?? null));
}

/** How many columns a sheet has. */
export const widthOf = ({ rows }: SheetGrid): number =>
  rows.reduce((widest, { length }) => Math.max(widest, length), 0);

/** Where the columns of a sheet that is tried out go, and the headers that the sheet in force lacks. */
export interface ColumnPlan {
  /** By column of the tried sheet: the column of the sheet in force; −1 where there is nothing to go anywhere. */
  readonly to: readonly number[];
  readonly width: number;
  /** By column, from the first one that is new. */
  readonly added: ReadonlyMap<number, CellValue>;
}

/** Matches the columns of two sheets by their fields, otherwise by their headers; those left over go to the right. */
export function columnPlan(own: HeadedSheet, tried: HeadedSheet, schema: SheetSchema): ColumnPlan {
  const taken = new Set<number>();
  const added = new Map<number, CellValue>();
  let width = widthOf(own.grid);
  const to = Array.from({ length: widthOf(tried.grid) }, (_, column) => {
    const text = cellAt(tried.grid, tried.header.headerRow, column);
    if (isBlank(text) && isBlankBelow(tried.grid, tried.header.headerRow, column)) return -1;
    const known = sameColumn(own.header, tried.header, column, schema);
    const target = known >= 0 && !taken.has(known) ? known : width++;
    if (target !== known) added.set(target, text);
    taken.add(target);
    return target;
  });
  return { to, width, added };
}

/** The column for the same field, otherwise the one with the same header; −1 where there is none. */
function sameColumn(own: Header<string>, tried: Header<string>, column: number, schema: SheetSchema): number {
  const field = fieldsOf(schema).find((one) => tried.columns[one] === column);
  if (field !== undefined) return own.columns[field]!;
  const names = tried.names[column] ?? [];
  return own.names.findIndex((others) => others.some((name) => names.includes(name)));
}
