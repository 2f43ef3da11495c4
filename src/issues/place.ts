/** A row counted from 0. A row as people count it is none. */
export type GridRow = number & { readonly countedFrom?: never };

/** Where a problem is: a cell of a sheet by its row and column, both counted from 0, or, both null, the sheet as a whole. */
export type Place = { readonly sheet: string } & (
  { readonly row: GridRow; readonly column: number } | { readonly row: null; readonly column: null }
);

/** The sheet as a whole. */
export const wholeSheet = (sheet: string): Place => ({ sheet, row: null, column: null });

/** A cell; the sheet as a whole where the column, −1, is one that the sheet does not have. */
export const cellOf = (sheet: string, row: GridRow, column: number): Place =>
  column < 0 ? wholeSheet(sheet) : { sheet, row, column };

/** Letters of a column counted from 0: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A1 notation of a row and a column counted from 0. */
export const a1 = (row: GridRow, column: number): string => `${columnLetters(column)}${row + 1}`;

/** The cell as a person reads it; null where the place is a whole sheet. */
export const cellName = ({ row, column }: Place): string | null => (row === null ? null : a1(row, column));
