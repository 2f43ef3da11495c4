import type { CellContent, SheetContent, SheetGrid, WorkbookChange } from '../../host/port/workbook';
import { columnItem, LOG_SHEET_ITEM, MAPPING_NOTES } from '../../text/sheets/log-mapping';
import type { ClerkField } from '../../text/pane/pane-form';
import { ADOPTION_COLUMNS, SHEETS } from '../../text/sheets/workbook-names';
import { cellAt } from '../cells/values/cell';
import { CLERK_FIELDS, mappingRows, type LogMapping } from './log-mapping';
import type { Table } from '../cells/table/table';
import { PARAMETERS_SCHEMA } from '../parameters/parameters-schema';
import { readTable } from '../schema/read-table';

/** Item, value and note of a row of 参数. */
type Row = readonly [item: string, value: string, note: string];

type ParameterTable = Table<keyof typeof PARAMETERS_SCHEMA.columns>;

const isWorthSaying = (field: ClerkField, header: string): boolean => header !== ADOPTION_COLUMNS[field].name;

function rowsOf({ sheet, headers }: LogMapping): ReadonlyMap<ClerkField | null, Row> {
  const rows = new Map<ClerkField | null, Row>();
  if (sheet !== null && sheet !== SHEETS.adoptions) rows.set(null, [LOG_SHEET_ITEM, sheet, MAPPING_NOTES.sheet]);
  for (const field of CLERK_FIELDS) {
    const header = headers[field];
    if (header !== undefined && isWorthSaying(field, header))
      rows.set(field, [columnItem(field), header, MAPPING_NOTES.column]);
  }
  return rows;
}

/** The sheet 参数 with the mapping below its rows, for a workbook that has none. */
export const withLogMapping = (sheet: SheetContent, mapping: LogMapping): SheetContent => ({
  ...sheet,
  cells: [...sheet.cells, ...rowsOf(mapping).values()],
});

/**
 * Puts the mapping into the sheet 参数: rows that say it already get the new value, or none, others are added below.
 * Null where the sheet has no columns for it.
 */
export function encodeLogMapping(grid: SheetGrid, mapping: LogMapping): WorkbookChange[] | null {
  const table = readTable(grid, PARAMETERS_SCHEMA).value;
  if (!table) return null;
  const rows = new Map(rowsOf(mapping));
  const corrected = mappingRows(grid).map(({ row, field }): WorkbookChange => {
    const value = rows.get(field)?.[1] ?? null;
    rows.delete(field);
    return { kind: 'write-cells', sheet: grid.name, row, column: table.columns.value, cells: [[value]] };
  });
  return [...corrected, ...added(table, [...rows.values()])];
}

function added({ source: grid, columns, headerRow, end }: ParameterTable, rows: readonly Row[]): WorkbookChange[] {
  if (rows.length === 0) return [];
  const row = Math.max(end, headerRow + 1);
  const above = [cellAt(grid, row - 1, columns.item)];
  const expects = { row: row - 1, column: columns.item, rows: [above, []] };
  const block = (column: number, part: 0 | 1 | 2): WorkbookChange => {
    const cells: CellContent[][] = rows.map((cellsOf) => [cellsOf[part]]);
    return { kind: 'write-cells', sheet: grid.name, row, column, cells, ...(part === 0 && { expects }) };
  };
  return [block(columns.item, 0), block(columns.value, 1), ...(columns.note < 0 ? [] : [block(columns.note, 2)])];
}
