import type { CellContent, CellValue, WorkbookChange, WorkbookContent } from '../../host/port/workbook';
import { SHEETS, type MACHINE_COLUMNS } from '../../text/sheets/workbook-names';
import type { AdoptionLog } from './adoption-log';
import type { AdoptionField } from './adoption-names';
import { isBlank } from '../cells/cell';
import { FORMATS } from '../cells/look';
import { readDate } from '../cells/read-date';
import { serialDate } from '../cells/serial-date';
import type { Table } from '../cells/table';

/** An adoption a person is about to log: the clerk's columns as typed, '' or absent where left out. */
export type AdoptionDraft = { readonly [Field in Exclude<AdoptionField, (typeof MACHINE_COLUMNS)[number]>]?: string };

/** The draft as a row of the sheet from column A on; a date that can be read becomes a real date of the workbook. */
export function draftRow({ table }: AdoptionLog, draft: AdoptionDraft, date1904: boolean): CellValue[] {
  const cells: CellValue[] = [];
  for (const [field, text = ''] of Object.entries(draft) as [keyof AdoptionDraft, string?][]) {
    const column = table.columns[field];
    if (column >= 0 && text.trim() !== '') cells[column] = field === 'date' ? dateOf(text, date1904) : text.trim();
  }
  return Array.from(cells, (value) => value ?? null);
}

function dateOf(text: string, date1904: boolean): CellValue {
  const date = readDate(text, date1904);
  return date.ok ? serialDate(date.value, date1904) : text.trim();
}

/** 0-based row in which the next adoption is logged: below everything the table holds, and below cells merged with it. */
export function nextRow({ table }: AdoptionLog): number {
  const { end, headerRow, columns, source } = table;
  const next = Math.max(end, headerRow + 1);
  const known = Object.values<number>(columns);
  const under = (source.merges ?? []).filter(
    ({ row, rows, column, columns: width }) =>
      row < next && row + rows > next && known.some((at) => at >= column && at < column + width),
  );
  return Math.max(next, ...under.map(({ row, rows }) => row + rows));
}

/** The content as it is once the draft stands in the next row of the log. */
export function withDraft(content: WorkbookContent, log: AdoptionLog, draft: AdoptionDraft): WorkbookContent {
  const grid = content.sheets.get(SHEETS.adoptions)!;
  const above = Array.from({ length: nextRow(log) }, (_, row) => grid.rows[row] ?? []);
  const rows = [...above, draftRow(log, draft, content.date1904)];
  return { ...content, sheets: new Map(content.sheets).set(SHEETS.adoptions, { ...grid, rows }) };
}

/** Columns of the list from A on: those the product knows, and those of a person right beside them. */
function listWidth({ grid, headerRow }: Table<AdoptionField>, known: number): number {
  const headers = grid.rows[headerRow] ?? [];
  let width = known;
  while (!isBlank(headers[width] ?? null)) width++;
  return width;
}

/**
 * Adds the draft as a row below the last of 采用登记. Only cells that the draft fills are written, and only where the row
 * above is still the one that was read and nothing follows it.
 */
export function encodeAdoption(log: AdoptionLog, draft: AdoptionDraft, date1904: boolean): WorkbookChange {
  const { table } = log;
  const { source, columns, headerRow } = table;
  const row = nextRow(log);
  const width = Math.max(...Object.values<number>(columns).map((column) => column + 1));
  const draftCells = draftRow(log, draft, date1904);
  const cells = Array.from({ length: listWidth(table, width) }, (_, at) => (draftCells[at] ?? null) as CellContent);
  const above = Array.from({ length: width }, (_, column) => source.rows[row - 1]?.[column] ?? null);
  const showsDates = row - 1 > headerRow && typeof above[columns.date] === 'number';
  return {
    kind: 'append-row',
    sheet: source.name,
    row,
    column: 0,
    cells,
    numberFormats: cells.map((_, column) => (column === columns.date && !showsDates ? FORMATS.date : null)),
    below: row - 1 > headerRow ? 'row' : 'headings',
    expects: { row: row - 1, column: 0, rows: [above, []] },
  };
}
