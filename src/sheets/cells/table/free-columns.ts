import { filledRows, isBlank } from '../values/cell';
import type { Table } from './table';

/**
 * The first column behind a table from which on `count` columns are empty, in its header and in the rows below it. So no
 * cell of the clerk is overwritten, nor one that a merge covers; `isWritten` says of rows whether they will be filled.
 */
export function firstFreeColumn(table: Table<string>, count: number, isWritten: (row: number) => boolean): number {
  const { grid, headerRow, end, columns } = table;
  const used = new Set(mergedColumns(table, isWritten));
  table.names.forEach((texts, column) => {
    if (texts.length > 0) used.add(column);
  });
  for (const row of filledRows(grid, headerRow, end)) {
    grid.rows[row]?.forEach((value, column) => {
      if (!isBlank(value)) used.add(column);
    });
  }
  let free = Math.max(...Object.values<number>(columns)) + 1;
  for (let next = free; next < free + count; next++) if (used.has(next)) free = next + 1;
  return free;
}

/** The columns of all merges that touch the header or a row that is written. */
function mergedColumns({ grid, headerRow, end }: Table<string>, isWritten: (row: number) => boolean): number[] {
  const last = Math.max(headerRow + 1, end);
  return (grid.merges ?? [])
    .filter(({ row, rows }) => indices(row, Math.min(rows, last - row)).some((at) => at === headerRow || isWritten(at)))
    .flatMap(({ column, columns }) => indices(column, columns));
}

const indices = (from: number, count: number): number[] =>
  Array.from({ length: Math.max(0, count) }, (_, index) => from + index);
