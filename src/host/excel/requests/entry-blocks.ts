import { entryBytes } from './cell-entry';

/** Most cells, and about the most bytes, of one assignment. */
const BLOCK_CELLS = 20_000;
const BLOCK_BYTES = 1_000_000;
/** Bytes of the action around the cells. */
const ACTION_BYTES = 2000;

/** Neighbouring rows that are written or read at once. */
export interface EntryBlock<T> {
  /** Position of the first of its rows. */
  readonly from: number;
  readonly rows: readonly (readonly T[])[];
  readonly bytes: number;
}

/** Splits rows into blocks that fit into a request, of at most so many rows. */
export function entryBlocks<T>(rows: readonly (readonly T[])[], mostRows = Infinity): EntryBlock<T>[] {
  const blocks: EntryBlock<T>[] = [];
  let from = 0;
  let [bytes, cells] = [ACTION_BYTES, 0];
  rows.forEach((row, at) => {
    const rowBytes = row.reduce((sum, entry) => sum + entryBytes(entry), 0);
    const full = bytes + rowBytes > BLOCK_BYTES || cells + row.length > BLOCK_CELLS || at - from >= mostRows;
    if (at > from && full) {
      blocks.push({ from, rows: rows.slice(from, at), bytes });
      from = at;
      [bytes, cells] = [ACTION_BYTES, 0];
    }
    bytes += rowBytes;
    cells += row.length;
  });
  if (rows.length > from) blocks.push({ from, rows: rows.slice(from), bytes });
  return blocks;
}

/** Roughly the bytes of rows in an answer. */
export function answerBytes(rows: readonly (readonly unknown[])[]): number {
  return rows.reduce(
    (sum, row) => sum + row.reduce((inner: number, value) => inner + entryBytes(value), 0),
    ACTION_BYTES,
  );
}
