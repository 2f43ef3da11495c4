import { columnLetters, rangeReference as a1 } from '../../port/a1';
import type { CellRange } from '../../port/workbook';
import { requireSheet, type Book } from '../api/bound-workbook';
import { halvesOf } from '../read/cell-runs';
import { get, type Range, type Worksheet } from '../api/jsapi';
import type { Slices } from '../api/slices';
import { told, UNTOLD } from '../api/set-known';
import { XL } from '../api/xl';

/** A sheet, and the very hidden copy of what it was. */
export interface Pair {
  readonly name: string;
  readonly copy: string;
}

/** A look that cells have: null, or refused, where not all have the same. */
interface Aspect {
  readonly read: (cells: Range) => unknown;
  /** Missing where the look is only compared. */
  readonly give?: (cells: Range, value: never) => unknown;
}

/** Half a point or character: programs round sizes. */
const SIZE_TOLERANCE = 0.5;
/** Columns, and rows, that are looked at by themselves; the others together. */
const MOST_COLUMNS = 64;
const [MOST_ROWS, ROWS_AT_ONCE] = [1536, 64];
/** How often a part is asked for one look, and for one that is only compared. */
const [MOST_QUESTIONS, FEW_QUESTIONS] = [32, 6];

const font = (name: 'Name' | 'Size' | 'Bold' | 'Italic' | 'Underline' | 'Color'): Aspect => ({
  read: (cells) => get(get(cells, 'Font'), name),
  give: (cells, value) => (get(cells, 'Font')[name] = value),
});
const own = (
  name: 'NumberFormat' | 'HorizontalAlignment' | 'VerticalAlignment' | 'WrapText' | 'Locked' | 'Hidden',
): Aspect => ({ read: (cells) => get(cells, name), give: (cells, value) => (cells[name] = value) });
const border = (name: 'LineStyle' | 'Weight' | 'Color'): Aspect => ({
  read: (cells) => get(get(cells, 'Borders'), name),
  give: (cells, value) => (get(cells, 'Borders')[name] = value),
});
/** Some builds tell the size of hidden lines as 0: it is not given. */
const size = (name: 'ColumnWidth' | 'RowHeight'): Aspect => ({
  read: (lines) => get(lines, name),
  give: (lines, value: number) => value > 0 && (lines[name] = value),
});

function fillOf(cells: Range): unknown {
  const fill = get(cells, 'Interior');
  const index = get(fill, 'ColorIndex');
  return index === XL.noColor || index === null ? index : get(fill, 'Color');
}

function giveFill(cells: Range, color: number): void {
  const fill = get(cells, 'Interior');
  if (color === XL.noColor) fill.ColorIndex = XL.noColor;
  else fill.Color = color;
}

/** Looks of cells, or of the lines they stand in. */
interface Group {
  readonly of: 'cells' | 'columns' | 'rows';
  readonly aspects: readonly Aspect[];
}

const GROUPS: readonly Group[] = [
  {
    of: 'cells',
    aspects: [
      ...(['NumberFormat', 'HorizontalAlignment', 'VerticalAlignment', 'WrapText', 'Locked'] as const).map(own),
      ...(['Name', 'Size', 'Bold', 'Italic', 'Underline', 'Color'] as const).map(font),
      { read: fillOf, give: giveFill },
      ...(['LineStyle', 'Weight', 'Color'] as const).map(border),
      { read: (cells) => get(get(cells, 'Validation'), 'Type') },
    ],
  },
  { of: 'columns', aspects: [size('ColumnWidth'), own('Hidden')] },
  { of: 'rows', aspects: [size('RowHeight'), own('Hidden')] },
];

/**
 * Compares a block of a sheet with its copy look by look, and gives it those that it does not have; of cells that have
 * been copied, only looks that differ as a whole. Answers whether it then looks like the copy, as far as cells tell.
 */
export async function mendLooks(slices: Slices, pair: Pair, block: CellRange, hasCopied: boolean): Promise<boolean> {
  const outcomes = [await slices.persist((book) => hasSameHighlights(book, pair))];
  for (const { of, aspects } of GROUPS)
    for (const aspect of aspects) {
      const looked = { pair, of, aspect };
      const found = await slices.persist((book) => compared(book, looked, block));
      const hasCome = found === 'same' || (found === 'both-mixed' && hasCopied && of === 'cells');
      if (!hasCome) outcomes.push(await mendParts(slices, looked, block));
    }
  return outcomes.every(Boolean);
}

async function mendParts(slices: Slices, looked: Looked, block: CellRange): Promise<boolean> {
  let isAlike = true;
  for (const part of partsOf(block, looked.of)) {
    const isMended = await slices.persist((book) => mend(book, looked, part)).catch(() => false);
    isAlike = isAlike && isMended;
  }
  return isAlike;
}

function hasSameHighlights(book: Book, pair: Pair): boolean {
  const [one, other] = [pair.copy, pair.name].map((name) =>
    told(() => get(get(get(requireSheet(book, name), 'Cells'), 'FormatConditions'), 'Count')),
  );
  return one === other;
}

/** One look of the cells, or lines, of a sheet and its copy. */
interface Looked {
  readonly pair: Pair;
  readonly of: Group['of'];
  readonly aspect: Aspect;
}

type Comparison = 'same' | 'differs' | 'copy-mixed' | 'both-mixed';

/** @throws where the program tells the look of one of both only: a rule that is missing is not told either */
function compared(book: Book, looked: Looked, range: CellRange): Comparison {
  const [wanted, standing] = [looked.pair.copy, looked.pair.name].map((name) => read(book, looked, name, range));
  const isRefused = (wanted === UNTOLD) !== (standing === UNTOLD);
  if (isRefused && looked.aspect.give) throw new Error('one of both is refused');
  if (isMixed(wanted)) return isMixed(standing) ? 'both-mixed' : 'copy-mixed';
  return wanted === standing ? 'same' : 'differs';
}

function partsOf({ rows, columns }: CellRange, of: Group['of']): CellRange[] {
  return of === 'rows'
    ? spans(rows, MOST_ROWS, ROWS_AT_ONCE).map(([row, length]) => ({ row, column: 0, rows: length, columns }))
    : spans(columns, MOST_COLUMNS, 1).map(([column, length]) => ({ row: 0, column, rows, columns: length }));
}

/** Neighbouring spans of some lines, and all beyond as one. */
function spans(count: number, most: number, step: number): [from: number, length: number][] {
  const near = Math.min(count, most);
  const all = Array.from({ length: Math.ceil(near / step) }, (_, at): [number, number] => [
    at * step,
    Math.min(step, near - at * step),
  ]);
  return count > most ? [...all, [most, count - most]] : all;
}

/** Answers whether a part is alike then; where the questions end before a difference was found, there is none. */
function mend(book: Book, looked: Looked, part: CellRange): boolean {
  const given: boolean[] = [];
  let open = [part];
  for (let left = looked.aspect.give ? MOST_QUESTIONS : FEW_QUESTIONS; left > 0 && open.length > 0; left--) {
    const range = open[open.length - 1]!;
    const found = compared(book, looked, range);
    const halves = halvesFor(range, looked.of, found);
    if (halves.length === 0 && isDifference(found)) given.push(isGiven(book, looked, range));
    open = [...open.slice(0, -1), ...halves];
  }
  return given.every(Boolean) && isRestAlike(book, looked, open, given.length > 0);
}

/** Whether parts about which nothing was asked any more are alike. */
const isRestAlike = (book: Book, looked: Looked, open: readonly CellRange[], hasDiffered: boolean): boolean =>
  open.every((range) => !hasDiffered && !isDifference(compared(book, looked, range)));

const isDifference = (found: Comparison): boolean => found === 'copy-mixed' || found === 'differs';

/** What is asked of a part whose copy is mixed; none where it is a single cell or line. */
function halvesFor(range: CellRange, of: Group['of'], found: Comparison): CellRange[] {
  if (found === 'same' || found === 'differs') return [];
  const isLine = of === 'columns' ? range.columns === 1 : range.rows === 1 && (of === 'rows' || range.columns === 1);
  return isLine ? [] : halvesOf(range, of === 'columns' || range.rows === 1);
}

function isGiven(book: Book, looked: Looked, range: CellRange): boolean {
  const { pair, of, aspect } = looked;
  const wanted = read(book, looked, pair.copy, range);
  if (isMixed(wanted) || !aspect.give) return false;
  aspect.give(cellsOf(requireSheet(book, pair.name), of, range), wanted as never);
  return isNear(read(book, looked, pair.name, range), wanted);
}

const read = (book: Book, { of, aspect }: Looked, name: string, range: CellRange): unknown =>
  told(() => aspect.read(cellsOf(requireSheet(book, name), of, range)));

function cellsOf(sheet: Worksheet, of: Group['of'], range: CellRange): Range {
  const { row, column, rows, columns } = range;
  if (of === 'rows') return get(sheet, 'Rows').Item(`${row + 1}:${row + rows}`);
  if (of === 'columns')
    return get(sheet, 'Columns').Item(`${columnLetters(column)}:${columnLetters(column + columns - 1)}`);
  return sheet.Range(a1(range));
}

const isMixed = (value: unknown): boolean => value === null || value === UNTOLD;

const isNear = (one: unknown, other: unknown): boolean =>
  typeof one === 'number' && typeof other === 'number' ? Math.abs(one - other) < SIZE_TOLERANCE : one === other;
