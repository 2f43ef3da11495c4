import type { CellContent, Expectation, SheetContent, SheetGrid, WorkbookChange } from '../../host/port/workbook';
import { columnItem, LOG_SHEET_ITEM, MAPPING_NOTES } from '../../text/sheets/log-mapping';
import type { ClerkField } from '../../text/pane/pane-form';
import { ADOPTION_COLUMNS, SHEETS } from '../../text/sheets/workbook-names';
import { asRead } from '../cells/classified/guard-classified';
import { cellAt } from '../cells/values/cell';
import { appendRows, nextRow } from '../cells/table/append-rows';
import { BELOW_TOTALS, belowList, isBelowTotals, rowsBesideTotals } from '../cells/table/without-totals';
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
  const said = mappingRows(grid);
  const expects = itemsDownTo(table, Math.max(...said.map(({ row }) => row)));
  const corrected = said.map(({ row, field }): WorkbookChange => {
    const value = rows.get(field)?.[1] ?? null;
    rows.delete(field);
    return { kind: 'write-cells', sheet: grid.name, row, column: table.columns.value, cells: [[value]], expects };
  });
  // What is added expects the row above as it was read, and that may be one that is corrected.
  return [...added(table, [...rows.values()]), ...corrected];
}

/** The items down to a row, as they were read: rows that moved meanwhile are not taken for others. */
function itemsDownTo({ source, columns: { item } }: ParameterTable, last: number): Expectation {
  const rows = asRead(source).rows.slice(0, last + 1);
  return { row: 0, column: item, rows: rows.map((cells) => [cells[item] ?? null]) };
}

/** Rows below the last of the table, which grows over them; none where its totals stand. */
function added(table: ParameterTable, rows: readonly Row[]): WorkbookChange[] {
  if (rows.length === 0) return [];
  const first = nextRow(table);
  const places = rowsBesideTotals(table.source, first, rows.length);
  const lines = rows.map((row) => lineOf(row, table.columns));
  const areTogether = places.at(-1) === first + rows.length - 1;
  return areTogether ? appendRows(table, lines, []) : aroundTotals(table, places, lines);
}

/** What is read of 参数 does not depend on places: rows without room above the totals go below them, and no totals are moved. */
function aroundTotals(
  { source, columns: { item } }: ParameterTable,
  places: readonly number[],
  lines: readonly (readonly CellContent[])[],
): WorkbookChange[] {
  const writes = lines.flatMap((cells, at) =>
    cells.flatMap((content, column) =>
      content === null
        ? []
        : [
            {
              ...{ kind: 'write-cells' as const, sheet: source.name, row: places[at]!, column, cells: [[content]] },
              ...(isBelowTotals(source, places[at]!) && { style: BELOW_TOTALS }),
            },
          ],
    ),
  );
  const row = places[0]! - 1;
  const below = Array.from({ length: places.at(-1)! - row }, (_, at) => belowList(source, row + 1 + at));
  const rows = [[cellAt(source, row, item)], ...below.map((cells) => cells.slice(item, item + 1))];
  return writes.map((write, at) => (at === 0 ? { ...write, expects: { row, column: item, rows } } : write));
}

/** The cells of a row from column A on. */
function lineOf(
  [item, value, note]: Row,
  { item: itemAt, value: valueAt, note: noteAt }: ParameterTable['columns'],
): CellContent[] {
  const cells: CellContent[] = Array<CellContent>(Math.max(itemAt, valueAt, noteAt) + 1).fill(null);
  cells[itemAt] = item;
  cells[valueAt] = value;
  if (noteAt >= 0) cells[noteAt] = note;
  return cells;
}
