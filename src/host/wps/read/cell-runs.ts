import type { CellContent, CellRange } from '../../port/workbook';

/** A rectangle of contents at its place. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly contents: readonly (readonly CellContent[])[];
}

/** Cells of the longest row. */
export const widest = (rows: readonly (readonly unknown[])[]): number =>
  rows.reduce((most, line) => Math.max(most, line.length), 0);

export const rangeOf = ({ row, column, contents }: Block): CellRange => ({
  row,
  column,
  rows: contents.length,
  columns: contents[0]?.length ?? 0,
});

/** The rows of a block from one position to another. */
export const rowsOf = (block: Block, from: number, until: number): Block => ({
  ...block,
  row: block.row + from,
  contents: block.contents.slice(from, until),
});

/** Cells of a block, column by column in vertical runs, whose content is of the kind. */
export function verticalRuns(block: Block, isOfKind: (content: CellContent) => boolean): CellRange[] {
  const runs: CellRange[] = [];
  for (let at = 0; at < rangeOf(block).columns; at++) {
    const kinds = block.contents.map((line) => isOfKind(line[at] ?? null));
    for (const { from, until, value } of equalSpans(kinds))
      if (value) runs.push({ row: block.row + from, column: block.column + at, rows: until - from, columns: 1 });
  }
  return runs;
}

/** Half-open spans of equal neighbours. */
export function equalSpans<T>(
  values: readonly T[],
): { readonly from: number; readonly until: number; readonly value: T }[] {
  const spans: { from: number; until: number; value: T }[] = [];
  values.forEach((value, at) => {
    const last = spans[spans.length - 1];
    if (last && last.value === value) last.until = at + 1;
    else spans.push({ from: at, until: at + 1, value });
  });
  return spans;
}

/** Both halves of a range of more than one row, or column. */
export function halvesOf(range: CellRange, byColumns: boolean): [CellRange, CellRange] {
  const half = Math.ceil((byColumns ? range.columns : range.rows) / 2);
  return byColumns
    ? [{ ...range, columns: half }, { ...range, column: range.column + half, columns: range.columns - half }] // prettier-ignore
    : [{ ...range, rows: half }, { ...range, row: range.row + half, rows: range.rows - half }]; // prettier-ignore
}
