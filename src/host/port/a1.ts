import type { CellAddress, CellRange } from './workbook';

const LETTERS: string[] = [];

/** `A` for column 0, `AB` for 27. */
export function columnLetters(column: number): string {
  const known = LETTERS[column];
  if (known !== undefined) return known;
  const rest = Math.floor(column / 26) - 1;
  const letters = (rest < 0 ? '' : columnLetters(rest)) + String.fromCharCode(65 + (column % 26));
  LETTERS[column] = letters;
  return letters;
}

/** `C7` for row 6, column 2. */
export function cellReference(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** `B2:D9`, or `B2` for one cell. */
export function rangeReference({ row, column, rows, columns }: CellRange): string {
  const first = cellReference(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${cellReference(row + rows - 1, column + columns - 1)}`;
}

/** `$B$2:$D$9`, as formulas and names write it. */
export function absoluteReference({ row, column, rows, columns }: CellRange): string {
  const first = `$${columnLetters(column)}$${row + 1}`;
  return `${first}:$${columnLetters(column + columns - 1)}$${row + rows}`;
}

const CORNER = /^\$?([A-Za-z]{1,3})\$?(\d+)$/;

/** The cells `B2:D9` or `B2` names; null when it is something else. */
export function parseRange(reference: string): CellRange | null {
  const [first = '', last = first] = reference.split(':');
  const from = CORNER.exec(first);
  const to = CORNER.exec(last);
  if (from === null || to === null) return null;
  const row = Number(from[2]) - 1;
  const column = columnIndex(from[1]!);
  return { row, column, rows: Number(to[2]) - row, columns: columnIndex(to[1]!) - column + 1 };
}

/** The blocks of cells that a list such as `B2:D9 F1` names. */
export const parseRanges = (references: string): CellRange[] =>
  references.trim().split(/\s+/).flatMap((one) => parseRange(one) ?? []); // prettier-ignore

/** 0 for column `A`, 27 for `AB`. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** A sheet name as formulas write it; always quoted, which is always allowed. */
export function quotedSheet(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

/** `'单位得分'!C7`, as a hyperlink's location writes it. */
export function addressReference({ sheet, row, column }: CellAddress): string {
  return `${quotedSheet(sheet)}!${cellReference(row, column)}`;
}

/** Whether two blocks share a cell. */
export function intersects(a: CellRange, b: CellRange): boolean {
  const rows = a.row < b.row + b.rows && b.row < a.row + a.rows;
  return rows && a.column < b.column + b.columns && b.column < a.column + a.columns;
}

/** Whether the first block holds the whole of the second. */
export function covers(outer: CellRange, inner: CellRange): boolean {
  const rows = outer.row <= inner.row && inner.row + inner.rows <= outer.row + outer.rows;
  return rows && outer.column <= inner.column && inner.column + inner.columns <= outer.column + outer.columns;
}

/** The cells that two blocks share; null where they share none. */
export function intersection(a: CellRange, b: CellRange): CellRange | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The smallest block that holds both. */
export function union(a: CellRange, b: CellRange): CellRange {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  const rows = Math.max(a.row + a.rows, b.row + b.rows) - row;
  return { row, column, rows, columns: Math.max(a.column + a.columns, b.column + b.columns) - column };
}
