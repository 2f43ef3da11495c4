import type { CellValue, SheetGrid } from '../../../host/port/workbook';
import { CLASSIFIED_COLUMN, SECRET_MARK } from '../../../text/sheets/classified';
import type { ColumnName } from '../../../text/sheets/workbook-names';
import { visibleText } from '../values/cell';
import { a1 } from '../../../issues/place';
import { foldHeader, headerName, withoutTranslation } from '../names/header-name';
import { NameIndex } from '../names/names';
import { oneLine } from '../values/one-line';

/** A header is looked for in so many rows. */
export const HEADER_ROWS = 20;

/** A header may have so many lines above its lowest one. */
const LINES_ABOVE = 2;

/** A row must itself name so many columns before the lines above it are read with it. */
const OWN_NAMES = 2;

/** Columns by field; `isUnread`: no result depends on it, so of two with the same header the left one is read. */
export type Columns<Field extends string> = Readonly<Record<Field, ColumnName & { readonly isUnread?: boolean }>>;

/** A header as found: its lowest row, where it has each field (−1: not at all), and what it says of each column. */
export interface Header<Field extends string> {
  readonly headerRow: number;
  readonly columns: Readonly<Record<Field, number>>;
  /** By column: the text of its lowest line. */
  readonly texts: readonly string[];
  /** By column, folded: under the text of a group above it, where there is one, and by itself. */
  readonly names: readonly (readonly string[])[];
}

/**
 * Finds the row that names most of the columns, required ones first. Where its cells are blank, or a group stands over
 * them, the lines above it are read with it; of two rows that say the same (a header merged over both) it is the lower.
 */
export function findHeader<Field extends string>(
  grid: SheetGrid,
  names: Columns<Field>,
  required: readonly NoInfer<Field>[],
): Header<Field> {
  const fields = Object.keys(names) as Field[];
  const known = knownHeaders(names);
  const lines = grid.rows.slice(0, HEADER_ROWS).map((cells) => Array.from(cells, headerCell));
  let best = { header: headerAt(0, [], known), score: -1 };
  for (let row = 0; row < lines.length; row++) {
    const alone = headerAt(row, [lines[row]!], known);
    const isHeader = fields.filter((field) => alone.columns[field] >= 0).length >= OWN_NAMES;
    const header = isHeader ? headerAt(row, lines.slice(Math.max(0, row - LINES_ABOVE), row + 1), known) : alone;
    const hits = (some: readonly Field[]): number => some.filter((field) => header.columns[field] >= 0).length;
    const score = hits(required) * fields.length + hits(fields);
    const isNext = best.header.headerRow === row - 1;
    if (score > best.score || (score === best.score && isHeader && isNext)) best = { header, score };
  }
  return best.header;
}

/** By field: the headers by which it is known, folded, its own name first; and all of them. */
interface Known<Field extends string> {
  readonly byField: ReadonlyMap<Field, readonly string[]>;
  readonly all: ReadonlySet<string>;
}

/** Columns of schemas with their headers folded, which is done once. */
const KNOWN = new WeakMap<object, Known<string>>();

function knownHeaders<Field extends string>(names: Columns<Field>): Known<Field> {
  const before = KNOWN.get(names) as Known<Field> | undefined;
  if (before) return before;
  const fields = Object.keys(names) as Field[];
  const headersOf = (field: Field): string[] => [names[field].name, ...names[field].aliases].map(foldHeader);
  const byField = new Map(fields.map((field) => [field, headersOf(field)]));
  const known = { byField, all: new Set([...byField.values()].flat()) };
  KNOWN.set(names, known);
  return known;
}

/** A cell that may be part of a header: as people see it, and folded. */
interface HeaderCell {
  readonly text: string;
  readonly folded: string;
}

function headerCell(value: CellValue): HeaderCell {
  const text = visibleText(value);
  return { text, folded: foldHeader(text) };
}

const BLANK: HeaderCell = { text: '', folded: '' };

/** The header whose lowest line is the last of `lines`. */
function headerAt<Field extends string>(
  headerRow: number,
  lines: readonly (readonly HeaderCell[])[],
  known: Known<Field>,
): Header<Field> {
  const above = lines.slice(0, -1);
  const lowest = lines.at(-1) ?? [];
  const width = Math.max(0, ...lines.map(({ length }) => length));
  const upwards = [lowest, ...[...above].reverse()];
  const cells = Array.from(
    { length: width },
    (_, column) => upwards.map((line) => line[column] ?? BLANK).find(({ folded }) => folded !== '') ?? BLANK,
  );
  const groups = above.map((line) => spreadRight(line, width)).reverse();
  const names = cells.map(({ text, folded }, column) => {
    const inGroups = groups.map((line) => foldHeader(line[column]! + text));
    return folded === '' ? [] : [...inGroups.filter((name) => name !== folded), folded];
  });
  const all = withTranslated(names);
  return { headerRow, columns: match(all, known), texts: cells.map(({ text }) => text), names: all };
}

/** Headers with their translations are known without them too, where no other column is headed so. */
function withTranslated(names: Header<string>['names']): Header<string>['names'] {
  const taken = new Set(names.flat());
  return names.map((all) => {
    const bare = withoutTranslation(all.at(-1) ?? '');
    return bare === '' || taken.has(bare) ? all : [...all, bare];
  });
}

/** A group's text stands over the blank cells to its right. */
function spreadRight(line: readonly HeaderCell[], width: number): string[] {
  let group = '';
  return Array.from({ length: width }, (_, column) => (group = line[column]?.text || group));
}

/** The canonical header wins over aliases, an earlier alias over a later one, the left column over the right one. */
function match<Field extends string>(
  headers: Header<Field>['names'],
  { byField, all }: Known<Field>,
): Record<Field, number> {
  const fields = [...byField.keys()];
  const columns = Object.fromEntries(fields.map((field) => [field, -1])) as Record<Field, number>;
  const present = new Set(headers.flat().filter((name) => all.has(name)));
  if (present.size === 0) return columns;
  const taken = new Set<number>();
  const take = (field: Field, name: string): void => {
    if (columns[field] >= 0 || !present.has(name)) return;
    const at = headers.findIndex((texts, column) => texts.includes(name) && !taken.has(column));
    if (at < 0) return;
    columns[field] = at;
    taken.add(at);
  };
  for (const field of fields) take(field, byField.get(field)![0]!);
  for (const field of fields)
    byField
      .get(field)!
      .slice(1)
      .forEach((alias) => take(field, alias));
  return columns;
}

/** Headers that a person may have meant by others, in the order of likeness: those of a header, or of a sheet without one. */
export function nearestHeaders<Field extends string>(
  { rows }: SheetGrid,
  { headerRow, columns, texts }: Header<Field>,
  { name, aliases }: ColumnName,
): NearHeader[] {
  const taken = new Set(Object.values<number>(columns));
  const isFound = Math.max(...taken) >= 0;
  const lines = isFound
    ? [texts]
    : openLines(rows.slice(0, HEADER_ROWS).map((cells) => Array.from(cells, visibleText)));
  const places = new Map<string, NearHeader>();
  const index = new NameIndex();
  lines.forEach((line, at) =>
    line.forEach((text, column) => {
      const folded = foldHeader(text);
      if (
        taken.has(column) ||
        folded === '' ||
        folded.length > LONGEST_HEADER ||
        SECRET_MARK.test(text) ||
        index.find(folded) >= 0
      )
        return;
      index.add(folded);
      places.set(folded, { text: oneLine(text), cell: a1(isFound ? headerRow : at, column) });
    }),
  );
  const near = [name, ...aliases].flatMap((each) => index.nearest(foldHeader(each)));
  return [...new Set(near)].slice(0, NEAREST).map((folded) => places.get(folded)!);
}

/** The lines that hold no record which may be classified. */
function openLines(lines: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const marked = lines.findIndex((line) => line.some((text) => CLASSIFIED_COLUMN.test(headerName(text))));
  return marked < 0 ? lines : lines.slice(0, marked + 1);
}

/** A header that a person may have meant by another one. */
export interface NearHeader {
  readonly text: string;
  readonly cell: string;
}

/** So many of them are named at most; a longer text is no header. */
const NEAREST = 2;
const LONGEST_HEADER = 15;

/** The first column with this header, −1 where there is none. */
export const columnNamed = <Field extends string>({ names }: Pick<Header<Field>, 'names'>, name: string): number =>
  names.findIndex((texts) => texts.includes(foldHeader(name)));
