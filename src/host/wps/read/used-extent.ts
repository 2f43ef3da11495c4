import { rangeReference as a1 } from '../../port/a1';
import { HostError, type CellRange } from '../../port/workbook';
import { requireSheet, type Book } from '../api/bound-workbook';
import { halvesOf } from './cell-runs';
import { get, type Worksheet } from '../api/jsapi';
import type { Slices } from '../api/slices';

/** Blocks up to this size are read sooner than the end of their values is searched. */
const WORTH_SEARCHING = 20_000;

/** The cells of a sheet that may hold something: formats alone can stretch what the program calls used to a million rows. */
export async function usedExtent(slices: Slices, name: string): Promise<CellRange> {
  const used = await slices.persist((book) => usedRange(book, name));
  if (used.rows * used.columns <= WORTH_SEARCHING) return used;
  const hasValues = await slices.persist(canCount);
  if (!hasValues) return used;
  const isEmpty = (part: CellRange): Promise<boolean> => slices.persist((book) => countValues(book, name, part) === 0);
  const rows = await lastFilled(used.rows, (from) =>
    isEmpty({ ...used, row: used.row + from, rows: used.rows - from }),
  );
  const tall = { ...used, rows };
  const columns = await lastFilled(used.columns, (from) =>
    isEmpty({ ...tall, column: used.column + from, columns: used.columns - from }),
  );
  return { ...tall, columns };
}

/** Of blocks fuller than one cell in so many, all is read. */
const SPARSE = 4;
/** Blocks up to this size are read, however empty. */
const SMALL = 4000;
/** Wider blocks are halved by their columns first: a list is narrow, and a stray cell far off stands alone. */
const NARROW = 16;
/** More than this is not read where a build cannot count what is filled. */
const MOST_CELLS = 2_000_000;

/** A part of a block, and whether nothing stands in it. */
export interface Part {
  readonly range: CellRange;
  readonly isEmpty: boolean;
}

/**
 * Divides a block, from the top left, into parts to be read and parts that are empty: one value in the last row of a
 * sheet does not make a million rows worth reading. @throws HostError too-large where a build cannot count
 */
export async function partsOf(slices: Slices, name: string, whole: CellRange): Promise<Part[]> {
  const cells = whole.rows * whole.columns;
  if (cells <= WORTH_SEARCHING) return [{ range: whole, isEmpty: false }];
  if (await slices.persist(canCount)) return divided(slices, name, whole);
  if (cells > MOST_CELLS) throw new HostError('too-large', name);
  return [{ range: whole, isEmpty: false }];
}

async function divided(slices: Slices, name: string, range: CellRange): Promise<Part[]> {
  const filled = await slices.persist((book) => countValues(book, name, range));
  const cells = range.rows * range.columns;
  if (filled === 0) return [{ range, isEmpty: true }];
  if (cells <= SMALL || filled * SPARSE >= cells) return [{ range, isEmpty: false }];
  const [one, other] = halvesOf(range, range.columns > NARROW);
  return [...(await divided(slices, name, one)), ...(await divided(slices, name, other))];
}

function usedRange(book: Book, name: string): CellRange {
  const used = get(requireSheet(book, name), 'UsedRange');
  const [row, column] = [get(used, 'Row') - 1, get(used, 'Column') - 1];
  return { row, column, rows: get(get(used, 'Rows'), 'Count'), columns: get(get(used, 'Columns'), 'Count') };
}

function countValues(book: Book, name: string, part: CellRange): number {
  return countIn(book, requireSheet(book, name), part) ?? 1;
}

/** How many cells of a block are filled; null where a build cannot count. */
export function countIn(book: Book, sheet: Worksheet, part: CellRange): number | null {
  return get(book.app, 'WorksheetFunction')?.CountA?.(sheet.Range(a1(part))) ?? null;
}

function canCount({ app }: Book): boolean {
  try {
    return typeof get(app, 'WorksheetFunction')?.CountA === 'function';
  } catch {
    return false;
  }
}

/** The smallest count, at least 1, behind which all is empty. */
async function lastFilled(count: number, isEmptyFrom: (from: number) => Promise<boolean>): Promise<number> {
  let [low, high] = [1, count];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (await isEmptyFrom(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
