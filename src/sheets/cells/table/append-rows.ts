import type { CellContent, RowAppending } from '../../../host/port/workbook';
import { isBlank } from '../values/cell';
import { asRead } from '../classified/guard-classified';
import { FORMATS } from '../look/look';
import type { Table } from './table';
import { belowList } from './without-totals';

/** 0-based row in which the next record goes: below everything the table holds, and below cells merged with it. */
export function nextRow({ end, headerRow, columns, source }: Table<string>): number {
  const next = Math.max(end, headerRow + 1);
  const known = Object.values<number>(columns);
  const under = (source.merges ?? []).filter(
    ({ row, rows, column, columns: width }) =>
      row < next && row + rows > next && known.some((at) => at >= column && at < column + width),
  );
  return Math.max(next, ...under.map(({ row, rows }) => row + rows));
}

/** Columns of the list from A on: those the product knows, and those of a person right beside them. */
function listWidth({ grid, headerRow }: Table<string>, known: number): number {
  const headers = grid.rows[headerRow] ?? [];
  let width = known;
  while (!isBlank(headers[width] ?? null)) width++;
  return width;
}

/**
 * Adds rows, given from column A on, below the last of a table. Only cells that are given are written, and only where
 * the row above is still the one that was read and nothing follows it. Dates, in the columns `dates`, take the look of
 * the date above, else one of their own.
 */
export function appendRows(
  table: Table<string>,
  rows: readonly (readonly CellContent[])[],
  dates: readonly number[],
): RowAppending[] {
  const { source, columns, headerRow } = table;
  const first = nextRow(table);
  const width = Math.max(...Object.values<number>(columns).map((column) => column + 1));
  const whole = Math.max(listWidth(table, width), ...rows.map(({ length }) => length));
  const above = Array.from({ length: width }, (_, column) => asRead(source).rows[first - 1]?.[column] ?? null);
  const isBelowRow = first - 1 > headerRow;
  const showsDate = (column: number): boolean => isBelowRow && typeof above[column] === 'number';
  return rows.map((row, index): RowAppending => {
    const cells = Array.from({ length: whole }, (_, at): CellContent => row[at] ?? null);
    return {
      kind: 'append-row',
      sheet: source.name,
      row: first + index,
      column: 0,
      cells,
      numberFormats: cells.map((_, at) => (dates.includes(at) && !showsDate(at) ? FORMATS.date : null)),
      below: isBelowRow || index > 0 ? 'row' : 'headings',
      // Said once, for all of them: before the first is written.
      ...(index === 0 && {
        expects: {
          row: first - 1,
          column: 0,
          rows: [above, ...rows.map((_, at) => belowList(source, first + at).slice(0, width))],
        },
      }),
    };
  });
}
