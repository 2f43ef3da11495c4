import { intersects, rangeReference as a1, union } from '../../port/a1';
import { HostError, type CellRange, type Look, type RowAppending } from '../../port/workbook';
import { readMatrix } from '../api/cell-matrix';
import { get, type Worksheet } from '../api/jsapi';
import { formatRuns, setFormats, type FormatRun } from '../read/number-formats';
import { setKnown, setSize, told } from '../api/set-known';
import type { LookStep, SheetStep } from '../api/sheet-step';
import { endOf, TABLES, tablesOf, type PlacedTable } from '../read/tables';
import { formsSubtotals } from '../read/untold-totals';
import type { Slices } from '../api/slices';
import { requireSheet } from '../api/bound-workbook';
import { XL } from '../api/xl';

/** A row that was added to a list, for taking it back. */
export interface WrittenRow {
  readonly sheet: string;
  readonly reach: CellRange;
  /** Columns that were written; what a table filled is not among them. */
  readonly columns: readonly number[];
  /** The table that grew over the row, as it was before. */
  readonly growth: { readonly table: string; readonly before: CellRange } | null;
  /** Number formats before; null where the looks of the row above were not taken over. */
  readonly formats: readonly FormatRun[] | null;
  /** Points before, 0 where the row was hidden; null where the height was not changed. */
  readonly height: number | null;
  /** What of the list the row did not take. */
  readonly missing: readonly Look[];
}

/** @throws HostError totals-row where the totals of a table stand in the row's place or right above */
export async function checkTotals(slices: Slices, change: RowAppending): Promise<void> {
  const { sheet: name } = change;
  const line = lineOf(change);
  const told = await slices.ask(TABLES, (book) => totalsAt(requireSheet(book, name), line), null);
  if (told?.length === 0) return;
  const above = { ...line, row: Math.max(0, line.row - 1), rows: Math.min(2, line.row + 1) };
  if (told === null && !(await slices.persist((book) => formsSubtotals(requireSheet(book, name), above)))) return;
  throw new HostError('totals-row', [name, ...(told ?? [])].join(': '));
}

/** The name of the table whose totals stand in a row's place or right above. */
function totalsAt(sheet: Worksheet, line: CellRange): string[] {
  const isThere = ({ table, range }: PlacedTable): boolean =>
    endOf(range) - line.row <= 1 && endOf(range) >= line.row && get(table, 'ShowTotals');
  return tablesAround(sheet, line)
    .filter(isThere)
    .slice(0, 1)
    .map(({ table }) => get(table, 'Name'));
}

/**
 * Makes the row part of the list before anything is entered: of the table that ends above it, where the program tells of
 * tables, with the looks of the row above.
 */
export function continueList(sheet: Worksheet, change: RowAppending, slices: Slices): WrittenRow {
  const line = lineOf(change);
  const { kept: growth, missing: unreached } = slices.isUntold(TABLES) ? UNREACHED : growTable(sheet, line);
  const reach = growth ? union(line, { ...growth.before, row: line.row, rows: 1 }) : line;
  const columns = change.cells.flatMap((content, at) =>
    content === null || content === '' ? [] : [change.column + at],
  );
  const row = { sheet: change.sheet, reach, columns, growth };
  if (change.below !== 'row' || !isPlain(sheet, reach)) return { ...row, ...NO_LOOKS, missing: unreached };
  const formats = formatRuns(sheet, reach);
  const above = { ...reach, row: reach.row - 1 };
  const unlike: Look[] = fillFormats(sheet, above, { ...above, rows: 2 }) ? [] : ['styles'];
  const { kept: height, missing: sizes } = takeHeight(sheet, reach);
  return { ...row, formats, height, missing: [...unreached, ...unlike, ...sizes] };
}

/** What was before, and what did not come about. */
interface Kept<T> {
  readonly kept: T;
  readonly missing: readonly Look[];
}

/** A table that may end above the row, and has not grown. */
const UNREACHED = { kept: null, missing: ['table'] } as const;

const NO_LOOKS = { formats: null, height: null } as const;

/**
 * Whether a row still ends the table that grew over it, together with the other rows of the write, and holds nothing but
 * what was written and computed. An undo that broke off may have taken the last of them back.
 */
export function holdsRow(
  sheet: Worksheet,
  { reach, columns, growth }: WrittenRow,
  all: readonly WrittenRow[],
): boolean {
  if (growth === null) return true;
  const grown = tablesOf(sheet).filter(({ table }) => get(table, 'Name') === growth.table)[0];
  const rows = all.filter((one) => one.growth?.table === growth.table).map((one) => one.reach.row);
  if (!grown || ![...rows, ...rows.map((row) => row + 1)].includes(endOf(grown.range))) return false;
  const [cells = []] = readMatrix(sheet, reach, 'Formula');
  return cells.every((cell, at) => columns.includes(reach.column + at) || isComputed(cell));
}

/** Takes the row out of its table, and its looks away; its written cells have got back what stood in them. */
export function putRowBack(sheet: Worksheet, { reach, growth, formats }: WrittenRow): void {
  if (growth) {
    sheet.Range(a1({ ...growth.before, row: reach.row, rows: 1 })).ClearContents();
    tablesOf(sheet).filter(({ table }) => get(table, 'Name') === growth.table)[0]?.table.Resize(sheet.Range(a1(growth.before))); // prettier-ignore
  }
  if (formats === null) return;
  const below = { ...reach, row: reach.row + 1 };
  if (!isPlain(sheet, below) || !fillFormats(sheet, below, { ...reach, rows: 2 }))
    sheet.Range(a1(reach)).ClearFormats();
}

/** The looks that a row had before it was written. */
export const earlierLooks = ({ reach, formats, height }: WrittenRow): LookStep[] => [
  ...(height === null ? [] : [{ look: 'sizes' as const, step: setHeight(reach, height) }]),
  ...(formats === null ? [] : [{ look: 'styles' as const, step: (sheet: Worksheet) => setFormats(sheet, formats) }]),
];

const setHeight =
  (reach: CellRange, height: number): SheetStep =>
  (sheet) => {
    const row = get(sheet.Range(a1(reach)), 'Rows');
    if (height > 0) setSize(row, 'RowHeight', height);
    else setKnown(row, 'Hidden', true);
  };

const lineOf = ({ row, column, cells }: RowAppending): CellRange => ({
  row,
  column,
  rows: 1,
  columns: Math.max(1, cells.length),
});

function tablesAround(sheet: Worksheet, line: CellRange): PlacedTable[] {
  return tablesOf(sheet).filter(({ range }) => intersects(range, { ...line, row: line.row - 1, rows: 2 }));
}

function hasRoom(sheet: Worksheet, { range }: PlacedTable, line: CellRange): boolean {
  const area = { ...range, row: line.row, rows: 1 };
  const isFree = tablesOf(sheet).every((other) => !intersects(other.range, area));
  return isFree && (readMatrix(sheet, area, 'Formula')[0] ?? []).every((cell) => (cell ?? '') === '');
}

/** Lets the table that ends right above grow over the row; null where there is none, or no room for it. */
function growTable(sheet: Worksheet, line: CellRange): Kept<WrittenRow['growth']> {
  const above = tablesAround(sheet, line).filter(({ range }) => endOf(range) === line.row)[0];
  if (!above || !hasRoom(sheet, above, line)) return { kept: null, missing: [] };
  const before = { table: get(above.table, 'Name'), before: above.range };
  return grow(sheet, above) ? { kept: before, missing: [] } : { kept: null, missing: ['table'] };
}

/** False where the build refuses, or says nothing and does nothing: the row stands below the table then. */
function grow(sheet: Worksheet, { table, range }: PlacedTable): boolean {
  const grown = { ...range, rows: range.rows + 1 };
  try {
    table.Resize(sheet.Range(a1(grown)));
    return get(get(get(table, 'Range'), 'Rows'), 'Count') === grown.rows;
  } catch {
    return false;
  }
}

/** Whether cells have neither fill nor lines. */
function isPlain(sheet: Worksheet, range: CellRange): boolean {
  const cells = sheet.Range(a1(range));
  if (get(get(cells, 'Interior'), 'ColorIndex') !== XL.noColor) return false;
  try {
    return get(get(cells, 'Borders'), 'LineStyle') === XL.border.none;
  } catch {
    return true;
  }
}

/**
 * Fills formats of one row on without the clipboard, which is the person's; a row without looks is better than none. False
 * where the program refuses, or has filled nothing.
 */
function fillFormats(sheet: Worksheet, from: CellRange, over: CellRange): boolean {
  try {
    sheet.Range(a1(from)).AutoFill(sheet.Range(a1(over)), XL.fillFormats);
  } catch {
    return false;
  }
  const other = { ...from, row: over.row + (from.row === over.row ? 1 : 0) };
  return Array.from({ length: from.columns }, (_, at) => from.column + at).every((column) => {
    const [one, two] = [from, other].map((row) => looksOf(sheet, { ...row, column, columns: 1 }));
    return one!.every((look, at) => look === two![at]);
  });
}

/** The looks by which cells of a list are most likely to differ. */
function looksOf(sheet: Worksheet, range: CellRange): unknown[] {
  const cells = sheet.Range(a1(range));
  return [
    () => get(cells, 'NumberFormat'),
    () => get(get(cells, 'Font'), 'Bold'),
    () => get(get(cells, 'Interior'), 'ColorIndex'),
    () => get(get(cells, 'Borders'), 'LineStyle'),
  ].map(told);
}

/**
 * A height that the two rows above have in common is one of the list, not of a long text. Rows that a person or a filter
 * hides have none to give, and a row that is added is seen, wherever it came.
 */
function takeHeight(sheet: Worksheet, reach: CellRange): Kept<number | null> {
  const row = get(sheet.Range(a1(reach)), 'Rows');
  const before: unknown = get(row, 'RowHeight');
  if (typeof before !== 'number') return { kept: null, missing: before === undefined ? ['sizes'] : [] };
  if (before === 0) return { kept: 0, missing: isMissed(() => setKnown(row, 'Hidden', false), 'hidden') };
  const rows = Math.min(2, reach.row);
  const height: unknown = get(get(sheet.Range(a1({ ...reach, row: reach.row - rows, rows })), 'Rows'), 'RowHeight');
  if (typeof height !== 'number' || height <= 0 || height === before) return { kept: null, missing: [] };
  return { kept: before, missing: isMissed(() => setSize(row, 'RowHeight', height), 'sizes') };
}

function isMissed(give: () => unknown, look: Look): Look[] {
  try {
    give();
    return [];
  } catch {
    return [look];
  }
}

const isComputed = (formula: unknown): boolean =>
  (formula ?? '') === '' || (typeof formula === 'string' && formula.charAt(0) === '=');
