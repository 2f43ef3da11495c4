import type { SheetGrid } from '../host/workbook';
import type { ColumnName } from '../text/workbook-names';
import { a1, cellText, columnLetters, foldName, isBlank } from './cell';
import type { Issue } from './issue';

/** Rows in which a header is looked for. */
export const HEADER_ROWS = 20;

/** Where a sheet keeps its table: `columns` by field, −1 for a column it does not have. Rows are 0-based. */
export interface Table<Field extends string> {
  readonly grid: SheetGrid;
  readonly headerRow: number;
  readonly columns: Readonly<Record<Field, number>>;
  /** One past the last row that holds something in one of the columns. */
  readonly end: number;
}

type Columns<Field extends string> = Readonly<Record<Field, ColumnName>>;

const foldHeader = (text: string): string =>
  foldName(text)
    .replace(/^[*·]+|[*:]+$/gu, '')
    .replace(/\([^()]*\)$/u, '');

/**
 * Finds the table of a sheet by its header texts, wherever it stands in the first 20 rows.
 * Null where a required column is missing or a header occurs twice; `issues` says which.
 */
export function findTable<Field extends string>(
  grid: SheetGrid,
  names: Columns<Field>,
  required: readonly NoInfer<Field>[],
  issues: Issue[],
): Table<Field> | null {
  const fields = Object.keys(names) as Field[];
  const { headerRow, columns } = findHeader(grid, names, required);
  const missing = required.filter((field) => columns[field] < 0);
  const found = fields.filter((field) => columns[field] >= 0).map((field) => names[field].name);
  for (const field of missing) {
    issues.push(structure(grid, null, 'missing-column', { column: names[field].name, found }));
  }
  const duplicates = missing.length > 0 ? [] : duplicateHeaders(grid, headerRow, columns, fields, names);
  issues.push(...duplicates);
  if (missing.length > 0 || duplicates.length > 0) return null;
  return { grid, headerRow, columns, end: usedRows(grid, Object.values<number>(columns)) };
}

/** The row that names most of the columns, required ones first, and where it has each; −1 where it has not. */
export const findHeader = <Field extends string>(
  grid: SheetGrid,
  names: Columns<Field>,
  required: readonly NoInfer<Field>[],
): Pick<Table<Field>, 'headerRow' | 'columns'> => {
  const fields = Object.keys(names) as Field[];
  return bestHeader(grid, foldedNames(names, fields), fields, required);
};

/** By field: the headers it is known by, the canonical one first. */
type Folded<Field extends string> = ReadonlyMap<Field, readonly string[]>;

const foldedNames = <Field extends string>(names: Columns<Field>, fields: readonly Field[]): Folded<Field> =>
  new Map(fields.map((field) => [field, [names[field].name, ...names[field].aliases].map(foldHeader)]));

function bestHeader<Field extends string>(
  grid: SheetGrid,
  names: Folded<Field>,
  fields: readonly Field[],
  required: readonly NoInfer<Field>[],
): { headerRow: number; columns: Record<Field, number> } {
  let best = { headerRow: 0, columns: match([], names, fields), score: -1 };
  for (let row = 0; row < Math.min(HEADER_ROWS, grid.rows.length); row++) {
    const columns = match(
      (grid.rows[row] ?? []).map((value) => foldHeader(cellText(value))),
      names,
      fields,
    );
    const hits = (some: readonly Field[]): number => some.filter((field) => columns[field] >= 0).length;
    const score = hits(required) * fields.length + hits(fields);
    if (score > best.score) best = { headerRow: row, columns, score };
  }
  return best;
}

/** The canonical header wins over aliases, an earlier alias over a later one, the left column over the right one. */
function match<Field extends string>(
  headers: readonly string[],
  names: Folded<Field>,
  fields: readonly Field[],
): Record<Field, number> {
  const columns = Object.fromEntries(fields.map((field) => [field, -1])) as Record<Field, number>;
  const taken = new Set<number>();
  const take = (field: Field, name: string): void => {
    if (columns[field] >= 0) return;
    const at = headers.findIndex((header, column) => header === name && !taken.has(column));
    if (at < 0) return;
    columns[field] = at;
    taken.add(at);
  };
  for (const field of fields) take(field, names.get(field)![0]!);
  for (const field of fields)
    names
      .get(field)!
      .slice(1)
      .forEach((alias) => take(field, alias));
  return columns;
}

function duplicateHeaders<Field extends string>(
  grid: SheetGrid,
  headerRow: number,
  columns: Readonly<Record<Field, number>>,
  fields: readonly Field[],
  names: Columns<Field>,
): Issue[] {
  const headers = (grid.rows[headerRow] ?? []).map((value) => foldHeader(cellText(value)));
  return fields.flatMap((field) => {
    const at = columns[field];
    const other = at < 0 ? -1 : headers.indexOf(headers[at]!, at + 1);
    if (other < 0) return [];
    const place = a1(headerRow, at);
    return [structure(grid, place, 'duplicate-column', { column: names[field].name, other: columnLetters(other) })];
  });
}

function structure<Code extends 'missing-column' | 'duplicate-column'>(
  grid: SheetGrid,
  cell: string | null,
  code: Code,
  parameters: Extract<Issue, { code: Code }>['parameters'],
): Issue {
  return { code, severity: 'error', place: { sheet: grid.name, cell }, parameters } as Issue;
}

/** One past the last row that holds something in a column of the table; stray cells beside it do not count. */
function usedRows(grid: SheetGrid, columns: readonly number[]): number {
  const used = columns.filter((column) => column >= 0);
  let end = grid.rows.length;
  while (end > 0 && used.every((column) => isBlank(grid.rows[end - 1]?.[column]))) end--;
  return end;
}
