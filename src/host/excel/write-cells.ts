import type { CellContent, SheetGrid } from '../workbook';
import { entryOf, holds, type Entry } from './cell-entry';
import type { CellsChange } from './expectation';
import { applyStyle, setNumberFormat } from './range-look';
import { blockBytes } from './replace-sheet';
import type { RequestBudget } from './request-budget';
import { imageOf, type CellsImage } from './written';

const BLOCK_CELLS = 20_000;
/** Unchanged rows between changed ones that are bridged rather than skipped. */
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

/** Queues the cells that differ from what was read last, and the reading of what they replace. */
export async function writeCells(
  budget: RequestBudget,
  sheet: Excel.Worksheet,
  change: CellsChange,
  known: SheetGrid | undefined,
): Promise<WrittenBlock[]> {
  const columns = Math.max(0, ...change.cells.map((line) => line.length));
  if (columns === 0) return [];
  const numberFormat = change.style?.numberFormat;
  const whole = { rows: change.cells.length, columns };
  const all = sheet.getRangeByIndexes(change.row, change.column, whole.rows, whole.columns);
  if (numberFormat !== undefined && numberFormat !== '@') setNumberFormat(all, numberFormat);
  const blocks: WrittenBlock[] = [];
  for (const [from, until] of spans(changedRows(change, known), Math.max(1, Math.floor(BLOCK_CELLS / columns)))) {
    const contents = change.cells.slice(from, until);
    const entries = contents.map((line, at) => entriesOf(line, columns, change, from + at, known));
    await budget.take(blockBytes(entries), imageBytes(change, known, from, until, blockBytes(entries)));
    const range = sheet.getRangeByIndexes(change.row + from, change.column, entries.length, columns);
    range.load('formulas,values,numberFormat');
    range.formulas = entries as Entry[][];
    const at = { sheet: change.sheet, row: change.row + from, column: change.column };
    blocks.push({ ...at, range, entries, contents, formatted: numberFormat !== undefined });
  }
  if (change.style) applyStyle(all, whole, change.style);
  return blocks;
}

/** Bytes of the answer about what stands in the rows now: formulas, values and number formats. */
function imageBytes(
  change: CellsChange,
  known: SheetGrid | undefined,
  from: number,
  until: number,
  unknown: number,
): number {
  if (!known) return unknown * 3;
  const rows = known.rows.slice(change.row + from, change.row + until);
  const width = change.cells[from]?.length ?? 0;
  const texts = blockBytes(rows.map((line) => line.slice(change.column, change.column + width)));
  return texts * 2 + (until - from) * width * 20;
}

function isKnown(
  change: CellsChange,
  known: SheetGrid | undefined,
  row: number,
  column: number,
  content: CellContent,
): boolean {
  return known !== undefined && holds(known.rows[change.row + row]?.[change.column + column] ?? null, content);
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

/** Half-open spans of neighbouring rows, none longer than `most`. */
function spans(rows: readonly number[], most: number): [number, number][] {
  const found: [number, number][] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last && row - last[1] < GAP && row - last[0] < most) last[1] = row + 1;
    else found.push([row, row + 1]);
  }
  return found;
}

/** What stood in a block before it was written; only the cells that were written. */
export function before(block: WrittenBlock): CellsImage {
  return imageOf(block.range, block, (row, column) => (block.entries[row]?.[column] ?? null) !== null);
}

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
