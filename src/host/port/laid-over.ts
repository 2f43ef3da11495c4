import type { CellContent, CellsChange } from './workbook';

/** The cells of a sheet once later cells are laid over them: `[['a','b']]` with `[['x']]` at column 1 is `[['a','x']]`. */
export function laidOver(
  cells: readonly (readonly CellContent[])[],
  { row, column, cells: later }: Pick<CellsChange, 'row' | 'column' | 'cells'>,
): CellContent[][] {
  const rows = cells.map((line) => [...line]);
  later.forEach((line, down) => {
    while (rows.length <= row + down) rows.push([]);
    rows[row + down] = mergedLine(rows[row + down]!, column, line);
  });
  return rows;
}

function mergedLine(under: readonly CellContent[], column: number, over: readonly CellContent[]): CellContent[] {
  const length = Math.max(under.length, column + over.length);
  return Array.from({ length }, (_, at) => {
    const later = over[at - column];
    return later === undefined ? (under[at] ?? null) : later;
  });
}
