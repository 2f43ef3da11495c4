import type { SheetGrid } from '../../host/port/workbook';
import { formatDay } from '../../text/format';
import { findTable } from '../cells/table/table';
import { cellAt, cellText, filledRows } from '../cells/values/cell';
import { readDate } from '../cells/values/read-date';
import type { AdoptionDraft } from './encode-adoption';
import { REQUIRED_FIELDS } from './guess-log';
import { CLERK_FIELDS, mappedColumns, type LogMapping } from './log-mapping';

/** The rows of another list as adoptions, read by the columns that a person chose; none where they cannot be found. */
export function recordsIn(grid: SheetGrid, mapping: LogMapping, date1904: boolean): AdoptionDraft[] {
  const table = findTable(grid, mappedColumns(mapping), REQUIRED_FIELDS).value;
  if (!table) return [];
  const textAt = (row: number, field: (typeof CLERK_FIELDS)[number]): string => {
    const value = cellAt(table.grid, row, table.columns[field]);
    const date = field === 'date' ? readDate(value, date1904) : null;
    return date?.ok ? formatDay(date.value) : cellText(value);
  };
  const fields = CLERK_FIELDS.filter((field) => table.columns[field] >= 0);
  return [...filledRows(table.own, table.headerRow + 1, table.end)].map((row) =>
    Object.fromEntries(fields.map((field) => [field, textAt(row, field)])),
  );
}
