import { holds } from '../port/cell-entry';
import type { CellContent, CellRange, CellsChange, CellStyle, SheetGrid } from '../port/workbook';
import { entryOf, type Entry } from './cell-entry';
import type { ExpectationCheck } from './expectation';
import { answerBytes, entryBlocks } from './entry-blocks';
import { rangeAt, setNumberFormat } from './range-look';
import { imageOf, type CellsImage, type WrittenCells } from './written';

/** So many unchanged rows between changed ones are written along, rather than skipped. */
const GAP = 8;

/** A block that was written, and what stood there before (known once the request was answered). */
export interface WrittenBlock {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly range: Excel.Range;
  readonly entries: readonly (readonly Entry[])[];
  readonly contents: readonly (readonly CellContent[])[];
  /** A style brought its own number format. */
  readonly formatted: boolean;
}

/** Most rows of a block whose inputs may have to be asked for with it. */
const CHECKED_ROWS = 5000;

/** The block that a change writes; it may have no columns. */
export function sizeOf({ row, column, cells }: CellsChange): CellRange {
  return { row, column, rows: cells.length, columns: cells.reduce((most, line) => Math.max(most, line.length), 0) };
}

/** Queues the cells that differ from what was read last, and the reading of what they replace. */
export async function writeCells(
  sheet: Excel.Worksheet,
  change: CellsChange,
  known: SheetGrid | undefined,
  /** Makes room for each block, with what has to be checked of its rows. */
  makeRoom: ExpectationCheck['makeRoom'],
  /** Gets each block as it is queued. */
  hand: (block: WrittenBlock) => void,
  /** Each row is a block of its own. */
  rowByRow: boolean,
): Promise<void> {
  const whole = sizeOf(change);
  const { columns } = whole;
  if (columns === 0) return;
  const ranges = (rowByRow ? rowsOf(whole) : [whole]).map((range) => rangeAt(sheet, range));
  for (const range of ranges) prepareFormat(range, change.style);
  const entries = change.cells.map((line, row) => entriesOf(line, columns, change, row, known));
  for (const [start, end] of spans(changedRows(change, known))) {
    for (const block of entryBlocks(entries.slice(start, end), mostRows(change, rowByRow))) {
      const from = start + block.from;
      const until = from + block.rows.length;
      const image = imageBytes(change, known, from, until) ?? block.bytes * 3;
      await makeRoom(change.row + from, change.row + until, block.bytes, image);
      hand(writeBlock(sheet, change, from, block.rows));
    }
  }
  for (const range of ranges) finishFormat(range, change.style);
}

function mostRows({ expects }: CellsChange, rowByRow: boolean): number {
  if (rowByRow) return 1;
  return expects ? CHECKED_ROWS : Infinity;
}

function finishFormat(range: Excel.Range, style: CellStyle | undefined): void {
  if (style?.numberFormat === '@') setNumberFormat(range, '@');
}

const rowsOf = (range: CellRange): CellRange[] =>
  Array.from({ length: range.rows }, (_, down) => ({ ...range, row: range.row + down, rows: 1 }));

/**
 * Sets a number format before the values, because cells formatted as text would make texts of numbers. The format of
 * texts is set last.
 */
function prepareFormat(range: Excel.Range, style: CellStyle | undefined): void {
  const format = style?.numberFormat;
  if (format !== undefined && format !== '@') setNumberFormat(range, format);
}

function writeBlock(
  sheet: Excel.Worksheet,
  change: CellsChange,
  from: number,
  entries: readonly (readonly Entry[])[],
): WrittenBlock {
  const [row, rows] = [change.row + from, entries.length];
  const range = sheet.getRangeByIndexes(row, change.column, rows, entries[0]?.length ?? 0);
  range.load('formulas,values,numberFormat');
  // What stood here before is asked in the same request, ahead of the entry, and read once it was answered.
  // eslint-disable-next-line office-addins/call-sync-after-load
  range.formulas = entries as Entry[][];
  const contents = change.cells.slice(from, from + rows);
  const formatted = change.style?.numberFormat !== undefined;
  return { sheet: change.sheet, row, column: change.column, range, entries, contents, formatted };
}

/** Bytes of the answer about what stands in the rows now: formulas, values and number formats; undefined when not known. */
function imageBytes(
  change: CellsChange,
  known: SheetGrid | undefined,
  from: number,
  until: number,
): number | undefined {
  if (!known) return undefined;
  const width = change.cells[from]?.length ?? 0;
  const rows = known.rows.slice(change.row + from, change.row + until);
  const texts = answerBytes(rows.map((line) => line.slice(change.column, change.column + width)));
  return texts * 2 + (until - from) * width * 20;
}

function isKnown(
  change: CellsChange,
  known: SheetGrid | undefined,
  row: number,
  column: number,
  content: CellContent,
): boolean {
  if (known === undefined) return false;
  const [at, right] = [change.row + row, change.column + column];
  const isComputed = (known.formulas?.[at]?.[right] ?? null) !== null;
  return !isComputed && holds(known.rows[at]?.[right] ?? null, content);
}

function changedRows(change: CellsChange, known: SheetGrid | undefined): number[] {
  return change.cells.flatMap((line, row) =>
    line.some((content, column) => !isKnown(change, known, row, column, content)) ? [row] : [],
  );
}

function entriesOf(
  line: readonly CellContent[],
  columns: number,
  change: CellsChange,
  row: number,
  known: SheetGrid | undefined,
): Entry[] {
  return Array.from({ length: columns }, (_, column) => {
    const content = line[column];
    return content === undefined || isKnown(change, known, row, column, content) ? null : entryOf(content);
  });
}

/** Half-open spans of neighbouring rows. */
function spans(rows: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last && row - last[1] < GAP) last[1] = row + 1;
    else found.push([row, row + 1]);
  }
  return found;
}

/** What stood in a block before it was written; only the cells that were written. */
export function before(block: WrittenBlock): CellsImage {
  return imageOf(block.range, block, (row, column) => (block.entries[row]?.[column] ?? null) !== null);
}

/** A block as it is taken back. */
export const writtenCells = (block: WrittenBlock): WrittenCells => ({
  sheet: block.sheet,
  contents: block.contents,
  before: before(block),
});

/** Cells formatted as text make texts of numbers and formulas: those are given the general format and entered again. */
export function repairTextCells(
  sheet: () => Excel.Worksheet,
  { row, column, range, entries, formatted }: WrittenBlock,
): boolean {
  if (formatted) return false;
  const formats = range.numberFormat as string[][];
  let repaired = false;
  entries.forEach((line, down) =>
    line.forEach((entry, right) => {
      const plain = entry === null || entry === '' || (typeof entry === 'string' && !entry.startsWith('='));
      if (plain || formats[down]?.[right] !== '@') return;
      const cell = sheet().getRangeByIndexes(row + down, column + right, 1, 1);
      setNumberFormat(cell, 'General');
      cell.formulas = [[entry]];
      repaired = true;
    }),
  );
  return repaired;
}
