import type { SheetGrid } from '../../host/port/workbook';
import { columnItem, LOG_SHEET_ITEM } from '../../text/sheets/log-mapping';
import type { ClerkField } from '../../text/pane/pane-form';
import { ADOPTION_COLUMNS, MACHINE_COLUMNS } from '../../text/sheets/workbook-names';
import type { AdoptionField } from './adoption-names';
import { cellAt, cellText, filledRows } from '../cells/values/cell';
import { PARAMETERS_SCHEMA } from '../parameters/parameters-schema';
import { headerName } from '../cells/names/header-name';
import { readTable } from '../schema/read-table';
import type { SheetColumn } from '../schema/sheet-schema';
import { ADOPTIONS_SCHEMA } from './adoptions-schema';

/** Where a clerk keeps the log. The sheet is null for 采用登记; the headers are by field, as far as the clerk said them. */
export interface LogMapping {
  readonly sheet: string | null;
  readonly headers: Readonly<Partial<Record<ClerkField, string>>>;
}

/** The columns of 采用登记 that a clerk fills. */
export const CLERK_FIELDS = (Object.keys(ADOPTION_COLUMNS) as AdoptionField[]).filter(
  (field): field is ClerkField => !(MACHINE_COLUMNS as readonly AdoptionField[]).includes(field),
);

const FIELD_OF: ReadonlyMap<string, ClerkField | null> = new Map([
  [headerName(LOG_SHEET_ITEM), null],
  ...CLERK_FIELDS.map((field): [string, ClerkField] => [headerName(columnItem(field)), field]),
]);

/** True for the item of a row of 参数 that maps the log. */
export const isMappingItem = (item: string): boolean => FIELD_OF.has(headerName(item));

/** A row of 参数 that maps the log; `field` null: it names the sheet. Rows are 0-based. */
export interface MappingRow {
  readonly row: number;
  readonly field: ClerkField | null;
  readonly value: string;
}

/**
 * The rows of 参数 that map the log. Their only possible fault is that they name a sheet or a header that is not there.
 */
export function mappingRows(grid: SheetGrid | undefined): MappingRow[] {
  const table = grid && readTable(grid, PARAMETERS_SCHEMA).value;
  if (!table) return [];
  const rows: MappingRow[] = [];
  for (const row of filledRows(table.grid, table.headerRow + 1, table.end)) {
    const field = FIELD_OF.get(headerName(cellText(cellAt(table.grid, row, table.columns.item))));
    if (field !== undefined) rows.push({ row, field, value: cellText(cellAt(table.grid, row, table.columns.value)) });
  }
  return rows;
}

/** Reads from 参数 where the log is. */
export function decodeLogMapping(grid: SheetGrid | undefined): LogMapping {
  const named = mappingRows(grid).filter(({ value }) => value !== '');
  return {
    sheet: named.find(({ field }) => field === null)?.value ?? null,
    headers: Object.fromEntries(named.flatMap(({ field, value }) => (field === null ? [] : [[field, value]]))),
  };
}

/** The columns of a log as its workbook names them. */
export type LogColumns = Readonly<Record<AdoptionField, SheetColumn>>;

/**
 * The columns of the log. The header that the clerk said counts before every other name but the own name of the column.
 */
export const mappedColumns = ({ headers }: LogMapping): LogColumns => ({
  ...ADOPTIONS_SCHEMA.columns,
  ...Object.fromEntries(
    Object.entries(headers).map(([field, header]) => {
      const column = ADOPTIONS_SCHEMA.columns[field as ClerkField];
      return [field, { ...column, aliases: [header, ...column.aliases] }];
    }),
  ),
});
