import type { CellContent, CellRange } from './workbook';

/** Cells that were written, from the place of their first one on. */
interface Written {
  readonly row: number;
  readonly column: number;
  readonly contents: readonly (readonly CellContent[])[];
}

const isBlank = (content: CellContent): boolean => content === null || content === '';

/**
 * Whether all that was written stands in another place of its sheet: a person has moved it there, and what is met where it
 * was written does not tell whether it was taken back. `holds` answers for cells of the block in use.
 */
export function standsElsewhere(
  { row, column, contents }: Written,
  used: CellRange,
  holds: (content: CellContent, row: number, column: number) => boolean,
): boolean {
  const cells = contents.flatMap((line, down) => line.flatMap((content, right) => (isBlank(content) ? [] : [{ content, down, right }]))); // prettier-ignore
  const [first] = cells;
  if (!first) return false;
  const standsAt = (top: number, left: number): boolean =>
    (top !== row || left !== column) && cells.every(({ content, down, right }) => holds(content, top + down, left + right)); // prettier-ignore
  const rows = Array.from({ length: used.rows }, (_, at) => used.row + at - first.down);
  const columns = Array.from({ length: used.columns }, (_, at) => used.column + at - first.right);
  return rows.some((top) => columns.some((left) => standsAt(top, left)));
}
