import type { CellContent, CellsChange, RowAppending } from './workbook';

/** Neighbouring filled cells with one number format. */
interface Run {
  readonly at: number;
  readonly cells: CellContent[];
  readonly format: string | null;
}

/** The cells of an appended row as plain writes. What the row expects must be checked before the first of them. */
export function rowPieces({ sheet, row, column, cells, numberFormats = [] }: RowAppending): CellsChange[] {
  const runs: Run[] = [];
  cells.forEach((content, at) => {
    if (content === null || content === '') return;
    const format = numberFormats[at] ?? null;
    const last = runs.at(-1);
    if (last && last.at + last.cells.length === at && last.format === format) last.cells.push(content);
    else runs.push({ at, cells: [content], format });
  });
  return runs.map(({ at, cells: run, format }) => ({
    kind: 'write-cells',
    sheet,
    row,
    column: column + at,
    cells: [run],
    ...(format !== null && { style: { numberFormat: format } }),
  }));
}
