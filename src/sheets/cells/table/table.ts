import type { CellValue, SheetGrid } from '../../../host/port/workbook';
import { cellAt, cellText, filledRows, isBlank } from '../values/cell';
import { a1, cellOf, type GridRow, type Place, wholeSheet } from '../../../issues/place';
import { findHeader, nearestHeaders, type Columns, type Header } from './header';
import { foldHeader } from '../names/header-name';
import type { Found } from '../../../issues/found';
import type { Issue } from '../../../issues/issue';
import { readMerges } from './merged-values';
import { withoutTotals } from './without-totals';

/** Where a sheet keeps its table: `columns` by field, −1 for a column it does not have. Rows are 0-based. */
export interface Table<Field extends string> extends Omit<Header<Field>, 'texts'> {
  /** The sheet as people see it: what is merged over rows stands in each of them. */
  readonly grid: SheetGrid;
  /** The same without what stands in a row only because a merge reaches down to it. */
  readonly own: SheetGrid;
  /** The cells as the host read them. */
  readonly source: SheetGrid;
  /** One past the last row that holds something in one of the columns. */
  readonly end: number;
}

/**
 * Finds the table of a sheet by its header texts, in the first 20 rows, in one line or several. Null where a required
 * column is missing, or a needed header occurs twice with different cells. On a sheet of the program (`ownHeaderRow`:
 * the row in which it writes its headers, in the order of `names`) the problem names the cell where a missing header
 * belongs.
 */
export function findTable<Field extends string>(
  source: SheetGrid,
  names: Columns<Field>,
  required: readonly NoInfer<Field>[],
  ownHeaderRow: number | null = null,
): Found<Table<Field> | null> {
  const { seen: grid, own } = readMerges(withoutTotals(source));
  const header = findHeader(grid, names, required);
  const columns = filledColumns(own, header, names, required);
  const fields = Object.keys(names) as Field[];
  const missing = required.filter((field) => columns[field] < 0);
  const found = fields.filter((field) => columns[field] >= 0).map((field) => names[field].name);
  const missingRow = found.length > 0 ? header.headerRow : ownHeaderRow;
  const absent = missing.map((field) => {
    const place = ownHeaderRow === null ? wholeSheet(grid.name) : cellOf(grid.name, missingRow!, fields.indexOf(field));
    const nearest = nearestHeaders(grid, header, names[field]);
    return structure(place, 'missing-column', { column: names[field].name, found, nearest });
  });
  if (absent.length > 0) return { value: null, issues: absent };
  const end = usedRows(own, Object.values<number>(columns));
  const table = { grid, own, source, headerRow: header.headerRow, columns, names: header.names, end };
  const duplicates = duplicateHeaders(table, names);
  return { value: duplicates.some(({ severity }) => severity === 'error') ? null : table, issues: duplicates };
}

/** Headers that occur twice: an error where it matters which of the two is read, and they do not say the same. */
function duplicateHeaders<Field extends string>(table: Table<Field>, names: Columns<Field>): Issue[] {
  const { grid, headerRow, columns } = table;
  return (Object.keys(names) as Field[]).flatMap((field) => {
    const at = columns[field];
    const other = at < 0 ? -1 : otherColumn(table, names[field].name, at);
    if (other < 0) return [];
    const place = cellOf(grid.name, headerRow, at);
    const parameters = { column: names[field].name, other: a1(headerRow, other) };
    const why = names[field].isUnread ? 'unread' : whyHarmless(table, at, other);
    return [
      why === null
        ? structure(place, 'duplicate-column', parameters)
        : ({ code: 'column-twice', severity: 'warning', place, parameters: { ...parameters, why } } as const),
    ];
  });
}

/** Why it does not matter that a needed column has another one of its header; null where it does. */
function whyHarmless<Field extends string>(table: Table<Field>, at: number, other: number): 'blank' | 'same' | null {
  if (isBlankBelow(table.own, table.headerRow, other)) return 'blank';
  return isSameBelow(table, at, other) ? 'same' : null;
}

/** Another column with the same header: one that says something else, otherwise any; −1 where there is none. */
function otherColumn<Field extends string>(table: Table<Field>, canonical: string, at: number): number {
  const { names } = table;
  const here = names[at]!;
  const name = here.includes(canonical) ? canonical : here.at(-1)!;
  const others = names.flatMap((texts, column) => (column !== at && texts.includes(name) ? [column] : []));
  return others.find((column) => whyHarmless(table, at, column) === null) ?? others[0] ?? -1;
}

/**
 * The columns by field. A required column that is blank gives way to another one with a header for the same field, if
 * exactly one such column is filled.
 */
function filledColumns<Field extends string>(
  own: SheetGrid,
  { columns, headerRow, names: texts }: Header<Field>,
  names: Columns<Field>,
  required: readonly Field[],
): Record<Field, number> {
  const filled: Record<Field, number> = { ...columns };
  const taken = new Set(Object.values<number>(columns));
  for (const field of required) {
    if (columns[field] < 0 || !isBlankBelow(own, headerRow, columns[field])) continue;
    const known = [names[field].name, ...names[field].aliases].map(foldHeader);
    const others = texts.flatMap((all, column) =>
      !taken.has(column) && all.some((text) => known.includes(text)) && !isBlankBelow(own, headerRow, column)
        ? [column]
        : [],
    );
    if (others.length === 1) filled[field] = others[0]!;
  }
  return filled;
}

/** True where a column holds nothing below its header. */
export function isBlankBelow(grid: SheetGrid, headerRow: GridRow, column: number): boolean {
  for (const row of filledRows(grid, headerRow + 1, grid.rows.length)) {
    if (!isBlank(cellAt(grid, row, column))) return false;
  }
  return true;
}

function isSameBelow<Field extends string>({ grid, headerRow, end }: Table<Field>, one: number, two: number): boolean {
  for (const row of filledRows(grid, headerRow + 1, end)) {
    if (cellText(cellAt(grid, row, one)) !== cellText(cellAt(grid, row, two))) return false;
  }
  return true;
}

function structure<Code extends 'missing-column' | 'duplicate-column'>(
  place: Place,
  code: Code,
  parameters: Extract<Issue, { code: Code }>['parameters'],
): Issue {
  return { code, severity: 'error', place, parameters } as Issue;
}

/** One past the last row that holds something in a column of the table; stray cells beside it do not count. */
function usedRows(grid: SheetGrid, columns: readonly number[]): number {
  const used = columns.filter((column) => column >= 0);
  let end = grid.rows.length;
  const isBlankRow = (cells: readonly CellValue[] = []): boolean =>
    cells.length === 0 || used.every((column) => isBlank(cells[column]));
  while (end > 0 && isBlankRow(grid.rows[end - 1])) end--;
  return end;
}
