import type { CellRange, CellValue, SheetGrid } from '../../port/workbook';

/** Values or formulas, row by row. */
export type Matrix = readonly (readonly (string | number | boolean)[])[];

/** A block that was read: its values, and its formulas where asked. */
export interface Piece {
  readonly at: CellRange;
  readonly values: Matrix;
  readonly formulas?: Matrix;
}

/** With the types of its values where an error has to be told from a text. */
export interface TypedPiece extends Piece {
  readonly types?: readonly (readonly string[])[];
}

/** The rows of a sheet from its pieces; missing cells are empty. */
export function gridRows(pieces: readonly TypedPiece[]): CellValue[][] {
  const rows: CellValue[][] = [];
  for (const { at, values, types } of pieces) {
    while (rows.length < at.row + values.length) rows.push([]);
    values.forEach((line, down) => {
      const cells = line.map((value, right) => cellValue(value, types?.[down]?.[right]));
      lay(rows[at.row + down]!, at.column, cells);
    });
  }
  return rows;
}

function lay<T>(row: (T | null)[], column: number, cells: readonly (T | null)[]): void {
  while (row.length < column) row.push(null);
  cells.forEach((cell, right) => (row[column + right] = cell));
}

/** The formulas of a sheet from its pieces. A text that begins with `=` is its own value; a formula is not. */
export function formulaRows(pieces: readonly Piece[]): NonNullable<SheetGrid['formulas']> {
  const rows: ((string | null)[] | undefined)[] = [];
  for (const { at, values, formulas = [] } of pieces) {
    while (rows.length < at.row + values.length) rows.push(undefined);
    formulas.forEach((line, down) => {
      const cells = line.map((entry, right) =>
        typeof entry === 'string' && entry.startsWith('=') && entry !== values[down]?.[right] ? entry.slice(1) : null,
      );
      lay((rows[at.row + down] ??= []), at.column, cells);
    });
  }
  return rows;
}

/** A value as it was read, an error where its type says so. */
export function cellValue(value: string | number | boolean, type?: string): CellValue {
  if (value === '') return null;
  return type === 'Error' ? { error: String(value) } : value;
}
