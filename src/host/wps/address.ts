import type { CellRange } from '../port/workbook';

/** Letters of a column, which counts from 0. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

const corner = (row: number, column: number, sign: '' | '$'): string =>
  `${sign}${columnLetters(column)}${sign}${row + 1}`;

/** `A1:C3`; with `sign` absolute. */
export function a1({ row, column, rows, columns }: CellRange, sign: '' | '$' = ''): string {
  const first = corner(row, column, sign);
  return rows === 1 && columns === 1 ? first : `${first}:${corner(row + rows - 1, column + columns - 1, sign)}`;
}

/** One cell of a named sheet, as people read it. */
export const cellName = (sheet: string, row: number, column: number): string => `${sheet}!${corner(row, column, '')}`;
