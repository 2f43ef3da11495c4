import type { GridRow } from '../../../issues/place';
import { isMadeOf, unitsOf } from './is-made-of';
import { isVisible, VISIBLE, withoutInvisible } from './invisible';
import type { CellError, CellValue, SheetGrid, WorkbookContent } from '../../../host/port/workbook';
import type { Place } from '../../../issues/place';

/** True for a cell that shows an error. */
export const isCellError = (value: CellValue | undefined): value is CellError =>
  typeof value === 'object' && value !== null;

/** True for a formula whose file holds no result. */
export const isUncalculated = (value: CellValue | undefined): boolean =>
  isCellError(value) && value.error === '#UNCALCULATED';

/** The cell at a 0-based place; empty beyond the grid. A column of −1 is a column the sheet does not have. */
export const cellAt = (grid: SheetGrid, row: GridRow, column: number): CellValue =>
  column < 0 ? null : (grid.rows[row]?.[column] ?? null);

/** The cell of a place; null where the sheet was not read, and for a sheet as a whole. */
export function cellIn({ sheets }: WorkbookContent, { sheet, row, column }: Place): CellValue {
  const grid = sheets.get(sheet);
  return row !== null && grid ? cellAt(grid, row, column) : null;
}

/**
 * The rows, 0-based, from `from` up to `end` that have a cell. A list may end in the last row of its sheet, a million
 * blank ones below the others; what is asked of each row is asked of these only.
 */
export function* filledRows({ rows }: SheetGrid, from: GridRow, end: GridRow): Generator<GridRow> {
  const last = Math.min(end, rows.length);
  for (let row = from; row < last; row++) if ((rows[row]?.length ?? 0) > 0) yield row;
}

/** True for a sheet with anything in any of its cells. */
export const holdsAnything = ({ rows }: SheetGrid): boolean =>
  rows.some((cells) => cells.some((value) => value !== null && value !== ''));

/** What a person reads in the cell, trimmed; '' for an empty cell. */
export function cellText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'object') return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(value);
}

/** As `cellText`, without what nobody sees: what a clerk's cell says. */
export const visibleText = (value: CellValue | undefined): string =>
  value === null || value === undefined ? '' : withoutInvisible(cellText(value)).trim();

/** True for a cell that shows nothing: it is empty, or holds white space or characters that nobody sees. */
export const isBlank = (value: CellValue | undefined): boolean =>
  typeof value === 'string' ? isBlankText(value) : value === null || value === undefined;

/** True for a text that shows nothing; the first character of most titles tells without a closer look. */
export const isBlankText = (text: string): boolean =>
  text === '' || (isTelling(text) ? false : visibleText(text) === '');

const isTelling = (text: string): boolean => isVisible(text.charCodeAt(0)) && text.charCodeAt(0) > SPACE;

/** The only white space among them. */
const SPACE = 0x20;

/** The text of a cell for look-up, white space and all: an error or a boolean identifies nothing. */
export const lookUpText = (value: CellValue | undefined): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

/** What names are compared by: Unicode width folded, white space, invisible, quotation and title marks dropped, one style of brackets. */
export const foldName = (text: string): string => (isMadeOf(text, FOLDED) ? text : folded(text));

const FOLDED = unitsOf(VISIBLE, ' "\'[]{}');

const folded = (text: string): string =>
  withoutInvisible(text.normalize('NFKC'))
    .replace(/\s+/gu, '')
    .replace(/[[{〔【〖]/gu, '(')
    .replace(/[\]}〕】〗]/gu, ')')
    .replace(/[《》〈〉﹤﹥«»「」『』“”"']/gu, '');
