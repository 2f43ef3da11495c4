import type { CellRange } from '../port/workbook';
import { a1 } from './address';
import { requireSheet, type Book } from './bound-workbook';
import { get } from './jsapi';
import type { Slices } from './slices';

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

function usedRange(book: Book, name: string): CellRange {
  const used = get(requireSheet(book, name), 'UsedRange');
  const [row, column] = [get(used, 'Row') - 1, get(used, 'Column') - 1];
  return { row, column, rows: get(get(used, 'Rows'), 'Count'), columns: get(get(used, 'Columns'), 'Count') };
}

function countValues(book: Book, name: string, part: CellRange): number {
  const functions = get(book.app, 'WorksheetFunction');
  return functions?.CountA?.(requireSheet(book, name).Range(a1(part))) ?? 1;
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
