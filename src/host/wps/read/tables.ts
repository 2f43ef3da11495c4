import type { CellRange } from '../../port/workbook';
import { get, type ListObject, type Range, type Worksheet } from '../api/jsapi';

/** What is asked about tables; a build may refuse to answer. */
export const TABLES = 'ListObjects';

/** A table, and where it is. */
export interface PlacedTable {
  readonly table: ListObject;
  /** With headings and totals. */
  readonly range: CellRange;
}

/** The tables of a sheet; some builds have none to show. */
export function tablesOf(sheet: Worksheet): PlacedTable[] {
  const tables = get(sheet, 'ListObjects');
  if (!tables) return [];
  return Array.from({ length: get(tables, 'Count') }, (_, at) => {
    const table = tables.Item(at + 1);
    return { table, range: placeOf(get(table, 'Range')) };
  });
}

/** The totals rows of a sheet's tables, which are no data of a list. */
export const totalsOf = (sheet: Worksheet): CellRange[] =>
  tablesOf(sheet)
    .filter(({ table }) => get(table, 'ShowTotals'))
    .map(({ range }) => ({ ...range, row: endOf(range) - 1, rows: 1 }));

/** The row behind the last. */
export const endOf = ({ row, rows }: CellRange): number => row + rows;

/** Where cells are. */
export const placeOf = (range: Range): CellRange => ({
  row: get(range, 'Row') - 1,
  column: get(range, 'Column') - 1,
  rows: get(get(range, 'Rows'), 'Count'),
  columns: get(get(range, 'Columns'), 'Count'),
});

export const sameRange = (a: CellRange, b: CellRange): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
