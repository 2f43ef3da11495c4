/** A block of cells, 0-based. */
export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

export function isWholeColumns(rect: Rect): boolean {
  return rect.rows === MAX_ROWS;
}

export function isWholeRows(rect: Rect): boolean {
  return rect.columns === MAX_COLUMNS;
}

/** `A1:B2`, `A:C`, `2:5`: without sheet, without `$`. */
export function formatRect(rect: Rect): string {
  const { row, column } = rect;
  const lastRow = row + rect.rows;
  const lastColumn = column + rect.columns - 1;
  if (isWholeColumns(rect)) return `${columnLetters(column)}:${columnLetters(lastColumn)}`;
  if (isWholeRows(rect)) return `${row + 1}:${lastRow}`;
  const first = `${columnLetters(column)}${row + 1}`;
  return rect.rows === 1 && rect.columns === 1 ? first : `${first}:${columnLetters(lastColumn)}${lastRow}`;
}

const CELL = /^\$?([a-z]{1,3})\$?(\d{1,7})$/i;
const COLUMN = /^\$?([a-z]{1,3})$/i;
const ROW = /^\$?(\d{1,7})$/;

interface Corner {
  readonly row?: number;
  readonly column?: number;
}

function corner(text: string): Corner | undefined {
  const cell = CELL.exec(text);
  if (cell) return { column: columnNumber(cell[1] ?? ''), row: Number(cell[2]) - 1 };
  const column = COLUMN.exec(text);
  if (column) return { column: columnNumber(column[1] ?? '') };
  const row = ROW.exec(text);
  return row ? { row: Number(row[1]) - 1 } : undefined;
}

/** Reads an A1 address without sheet; undefined when it is none or lies outside the grid. */
export function parseRect(text: string): Rect | undefined {
  const parts = text.trim().split(':');
  const from = corner(parts[0] ?? '');
  const to = parts.length === 1 ? from : corner(parts[1] ?? '');
  if (!from || !to || parts.length > 2) return undefined;
  if (parts.length === 1 && (from.row === undefined || from.column === undefined)) return undefined;
  return between(from, to);
}

function between(from: Corner, to: Corner): Rect | undefined {
  const wholeColumns = from.row === undefined && to.row === undefined;
  const wholeRows = from.column === undefined && to.column === undefined;
  if (!wholeColumns && (from.row === undefined || to.row === undefined)) return undefined;
  if (!wholeRows && (from.column === undefined || to.column === undefined)) return undefined;
  const rows: [number, number] = [from.row ?? 0, to.row ?? MAX_ROWS - 1];
  const columns: [number, number] = [from.column ?? 0, to.column ?? MAX_COLUMNS - 1];
  const rect = {
    row: Math.min(...rows),
    column: Math.min(...columns),
    rows: Math.abs(rows[1] - rows[0]) + 1,
    columns: Math.abs(columns[1] - columns[0]) + 1,
  };
  return isInside(rect) ? rect : undefined;
}

export function isInside(rect: Rect): boolean {
  return (
    rect.row >= 0 &&
    rect.column >= 0 &&
    rect.rows > 0 &&
    rect.columns > 0 &&
    rect.row + rect.rows <= MAX_ROWS &&
    rect.column + rect.columns <= MAX_COLUMNS
  );
}

/** Splits `Sheet!A1` or `'My sheet'!A1`; sheet is undefined when none is named. */
export function splitSheet(text: string): { sheet?: string; address: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(text);
  if (quoted) return { sheet: (quoted[1] ?? '').replace(/''/g, "'"), address: quoted[2] ?? '' };
  const at = text.lastIndexOf('!');
  return at < 0 ? { address: text } : { sheet: text.slice(0, at), address: text.slice(at + 1) };
}

/** The sheet's name as it stands before `!`: quoted where Excel quotes it. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !CELL.test(name) && !/^(r\d*)?(c\d*)?$/i.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

export function intersect(a: Rect, b: Rect): Rect | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

export function bounding(a: Rect, b: Rect): Rect {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

export function contains(outer: Rect, inner: Rect): boolean {
  const common = intersect(outer, inner);
  return common !== undefined && common.rows === inner.rows && common.columns === inner.columns;
}

/** Rows or columns inserted (`count` > 0) or deleted (`count` < 0) at `at`. */
export interface Shift {
  readonly axis: 'row' | 'column';
  readonly at: number;
  readonly count: number;
}

/** Where a span of lines lies after the shift; undefined when all of it was deleted. */
function shiftSpan(start: number, length: number, { at, count }: Shift): [number, number] | undefined {
  if (count > 0)
    return start >= at ? [start + count, length] : start + length > at ? [start, length + count] : [start, length];
  const end = at - count;
  const cut = Math.max(0, Math.min(start + length, end) - Math.max(start, at));
  const left = length - cut;
  if (left <= 0) return undefined;
  return [start >= end ? start + count : Math.min(start, at), left];
}

export function shiftRect(rect: Rect, shift: Shift): Rect | undefined {
  const rows = shift.axis === 'row';
  if (rows ? isWholeColumns(rect) : isWholeRows(rect)) return rect;
  const span = rows ? shiftSpan(rect.row, rect.rows, shift) : shiftSpan(rect.column, rect.columns, shift);
  if (!span) return undefined;
  return rows ? { ...rect, row: span[0], rows: span[1] } : { ...rect, column: span[0], columns: span[1] };
}

/** What is left of a block when another is cut out of it. */
export function subtract(rect: Rect, cut: Rect): Rect[] {
  const common = intersect(rect, cut);
  if (!common) return [rect];
  const bottom = common.row + common.rows;
  const right = common.column + common.columns;
  const pieces: Rect[] = [
    { ...rect, rows: common.row - rect.row },
    { ...rect, row: bottom, rows: rect.row + rect.rows - bottom },
    { row: common.row, rows: common.rows, column: rect.column, columns: common.column - rect.column },
    { row: common.row, rows: common.rows, column: right, columns: rect.column + rect.columns - right },
  ];
  return pieces.filter((piece) => piece.rows > 0 && piece.columns > 0);
}

export function sameRect(a: Rect, b: Rect): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

export const WHOLE_SHEET: Rect = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };
