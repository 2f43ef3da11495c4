import type { CellContent, CellValue, SheetGrid, WorkbookChange, WorkbookContent } from '../../host/port/workbook';
import { SHEETS, type MACHINE_COLUMNS } from '../../text/sheets/workbook-names';
import type { AdoptionLog } from './adoption-log';
import type { AdoptionField } from './adoption-names';
import { appendRows, nextRow as nextTableRow } from '../cells/table/append-rows';
import { readDate } from '../cells/values/read-date';
import { serialDate } from '../cells/values/serial-date';

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

/** 0-based row in which the next adoption is logged. */
export const nextRow = ({ table }: AdoptionLog): number => nextTableRow(table);

/** The content as it is once the draft stands in the next row of the log. */
export const withDraft = (content: WorkbookContent, log: AdoptionLog, draft: AdoptionDraft): WorkbookContent =>
  withDrafts(content, log, [draft]);

/** The content as it is once the drafts stand below the last row of the log. */
export function withDrafts(
  content: WorkbookContent,
  log: AdoptionLog,
  drafts: readonly AdoptionDraft[],
): WorkbookContent {
  const grid = content.sheets.get(SHEETS.adoptions)!;
  const above = grid.rows.slice(0, nextRow(log));
  while (above.length < nextRow(log)) above.push([]);
  const below = { ...grid, rows: [...above, ...drafts.map((draft) => draftRow(log, draft, content.date1904))] };
  return { ...content, sheets: new Map(content.sheets).set(SHEETS.adoptions, below) };
}

/** The grid up to a row, 0-based, with these cells in that row. */
export function withRow(grid: SheetGrid, row: number, cells: readonly CellValue[]): SheetGrid {
  const above = grid.rows.slice(0, row);
  while (above.length < row) above.push([]);
  above.push(cells);
  return { ...grid, rows: above };
}

/** Adds the draft as a row below the last of 采用登记. */
export const encodeAdoption = (log: AdoptionLog, draft: AdoptionDraft, date1904: boolean): WorkbookChange =>
  encodeAdoptions(log, [draft], date1904)[0]!;

/** Adds drafts as rows below the last of 采用登记. */
export const encodeAdoptions = (
  log: AdoptionLog,
  drafts: readonly AdoptionDraft[],
  date1904: boolean,
): WorkbookChange[] => {
  const rows = drafts.map((draft) => draftRow(log, draft, date1904) as CellContent[]);
  return appendRows(log.table, rows, [log.table.columns.date]);
};
