import { intersects } from './a1';
import { shownValue } from './shown-value';
import {
  HostError,
  type CellContent,
  type CellValue,
  type Expectation,
  type SheetContent,
  type SheetGrid,
  type WorkbookChange,
} from './workbook';

/** Rows of a sheet in every spreadsheet program of today. */
export const MAX_ROWS = 1_048_576;
/** Columns of a sheet. */
export const MAX_COLUMNS = 16_384;
/** UTF-16 units a cell can hold. */
const MAX_TEXT = 32_767;

const MAX_NAME = 31;
const ILLEGAL_NAME = /[[\]:*?/\\\p{Cc}]|^'|'$/u;

/** How sheet names are compared: case does not distinguish them. */
export function sheetKey(name: string): string {
  return name.toLowerCase();
}

function checkName(name: string): void {
  const reserved = sheetKey(name) === 'history';
  if (name.length === 0 || name.length > MAX_NAME || ILLEGAL_NAME.test(name) || reserved) {
    throw new HostError('unsupported', name);
  }
}

function textOf(content: CellContent): string {
  const shown = shownValue(content);
  return typeof shown === 'string' ? shown : '';
}

function checkNumber(content: CellContent, sheet: string): void {
  const value = shownValue(content);
  if (typeof value === 'number' && !Number.isFinite(value)) throw new HostError('unsupported', `${sheet}: ${value}`);
}

function checkCells(sheet: string, cells: readonly (readonly CellContent[])[], row: number, column: number): void {
  if (row < 0 || column < 0 || row + cells.length > MAX_ROWS) throw new HostError('too-large', sheet);
  for (const line of cells) {
    if (column + line.length > MAX_COLUMNS) throw new HostError('too-large', sheet);
    for (const content of line) {
      if (textOf(content).length > MAX_TEXT) throw new HostError('too-large', sheet);
      checkNumber(content, sheet);
    }
  }
}

function checkMerges(sheet: SheetContent): void {
  const merges = sheet.merges ?? [];
  merges.forEach((merge, index) => {
    if (merges.slice(0, index).some((earlier) => intersects(earlier, merge)))
      throw new HostError('unsupported', sheet.name);
  });
}

/**
 * Refuses changes that no spreadsheet could take, before any of them is made.
 * @throws HostError unsupported (illegal sheet name, overlapping merges, a number that is none), too-large (beyond the
 * last row or column, a text over 32,767 units), list-full (a row below the last of the sheet) or conflict (cells for a
 * sheet that does not exist).
 */
export function checkChanges(changes: readonly WorkbookChange[], sheetNames: readonly string[]): void {
  const known = new Set(sheetNames.map(sheetKey));
  for (const change of changes) {
    if (change.kind === 'replace-sheet') {
      checkName(change.sheet.name);
      checkCells(change.sheet.name, change.sheet.cells, 0, 0);
      checkMerges(change.sheet);
      known.add(sheetKey(change.sheet.name));
    } else {
      if (!known.has(sheetKey(change.sheet))) throw new HostError('conflict', change.sheet);
      if (change.kind === 'append-row' && change.row >= MAX_ROWS) throw new HostError('list-full', change.sheet);
      const cells = change.kind === 'append-row' ? [change.cells] : change.cells;
      checkCells(change.sheet, cells, change.row, change.column);
    }
  }
}

/**
 * Refuses results whose inputs are no longer as they were read; `gridOf` gives a sheet as it is now.
 * @throws HostError conflict
 */
export function checkExpectations(
  changes: readonly WorkbookChange[],
  gridOf: (sheet: string) => SheetGrid | undefined,
): void {
  for (const change of changes) {
    if (change.kind === 'replace-sheet' || !change.expects) continue;
    if (!isMet(change.expects, gridOf(change.sheet)?.rows ?? [])) throw new HostError('conflict', change.sheet);
  }
}

function isMet({ row, column, rows, watched }: Expectation, now: SheetGrid['rows']): boolean {
  const width = rows.reduce((most, line) => Math.max(most, line.length), 1);
  const columns = watched ?? Array.from({ length: width }, (_, at) => column + at);
  return rows.every((line, index) => {
    const found = now[row + index] ?? [];
    return columns.every((at) => isSame(found[at], line[at - column]));
  });
}

/** True for a column of the sheet, from 0, that must be as it was. */
export const isWatched = ({ watched }: Pick<Expectation, 'watched'>, column: number): boolean =>
  watched?.includes(column) ?? true;

function isSame(one: CellValue | undefined, other: CellValue | undefined): boolean {
  const plain = (value: CellValue | undefined): CellValue =>
    typeof value === 'object' && value !== null ? value.error : (value ?? '');
  return plain(one) === plain(other);
}
