import type { CellContent, CellValue, WorkbookChange } from '../host/workbook';
import type { MACHINE_COLUMNS } from '../text/workbook-names';
import type { AdoptionField } from './adoption-names';
import { isBlank } from './cell';
import { FORMATS } from './look';
import { readDate } from './read-date';
import { serialDate } from './serial-date';
import type { Table } from './table';

/** An adoption a person is about to log: the clerk's columns as typed, '' or absent where left out. */
export type AdoptionDraft = { readonly [Field in Exclude<AdoptionField, (typeof MACHINE_COLUMNS)[number]>]?: string };

/** The draft as a row of the sheet from column A on; a date that can be read becomes a real date of the workbook. */
export function draftRow(table: Table<AdoptionField>, draft: AdoptionDraft, date1904: boolean): CellValue[] {
  const cells: CellValue[] = [];
  for (const [field, text = ''] of Object.entries(draft) as [keyof AdoptionDraft, string?][]) {
    const column = table.columns[field];
    if (column >= 0 && text.trim() !== '') cells[column] = field === 'date' ? dateOf(text, date1904) : text.trim();
  }
  return Array.from(cells, (value) => value ?? null);
}

function dateOf(text: string, date1904: boolean): CellValue {
  const date = readDate(text, date1904);
  return 'day' in date ? serialDate(date.day, date1904) : text.trim();
}

/** 0-based row in which the next adoption is logged: below everything the table holds. */
export const nextRow = ({ end, headerRow }: Table<AdoptionField>): number => Math.max(end, headerRow + 1);

/**
 * Writes the draft below the last row of 采用登记. Only cells that the draft fills are written, and only where the row
 * above is still the one that was read and nothing follows it.
 */
export function encodeAdoption(table: Table<AdoptionField>, draft: AdoptionDraft, date1904: boolean): WorkbookChange[] {
  const { grid, columns } = table;
  const row = nextRow(table);
  const cells = draftRow(table, draft, date1904);
  const width = Math.max(cells.length, ...Object.values<number>(columns).map((column) => column + 1));
  const above = Array.from({ length: width }, (_, column) => grid.rows[row - 1]?.[column] ?? null);
  const expects = { row: row - 1, column: 0, rows: [above, []] };
  return filledSpans(cells, columns.date).map(([from, until], index): WorkbookChange => {
    const style = from === columns.date ? { style: { numberFormat: FORMATS.date } } : {};
    const block = [cells.slice(from, until) as CellContent[]];
    const guard = index === 0 ? { expects } : {};
    return { kind: 'write-cells', sheet: grid.name, row, column: from, cells: block, ...style, ...guard };
  });
}

/** Half-open spans of filled cells side by side; `alone` stands by itself. */
function filledSpans(cells: readonly CellValue[], alone: number): [number, number][] {
  const spans: [number, number][] = [];
  cells.forEach((value, column) => {
    const last = spans.at(-1);
    if (isBlank(value)) return;
    if (last?.[1] === column && column !== alone && last[0] !== alone) last[1] = column + 1;
    else spans.push([column, column + 1]);
  });
  return spans;
}
