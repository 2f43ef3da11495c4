import type { CellValue } from '../../../host/port/workbook';
import { ENTRY_MARK, HEADER_NUMBER, STEMS } from '../../../text/sheets/not-records';
import { ADOPTION_COLUMNS, MACHINE_COLUMNS } from '../../../text/sheets/workbook-names';
import { cellText, foldName, isBlank } from '../values/cell';
import { foldHeader } from '../names/header-name';
import type { Table } from './table';

/** Lines that may stand between a header and its first record. */
const MOST_LINES = 3;
/** Cells that a line must have to say something of its columns. */
const LEAST_CELLS = 2;
const MACHINE_HEADERS = MACHINE_COLUMNS.map((field) => foldHeader(ADOPTION_COLUMNS[field].name));

/**
 * True for a line right under the header that says something of its columns: their numbers (1, 2, 3 …; 甲, 乙, 1, 2), or
 * whether they must be filled in. What the program wrote in its own columns does not count, unless `isWhole`.
 */
export function isHeaderNote<Field extends string>(table: Table<Field>, row: number, isWhole = false): boolean {
  const first = table.headerRow + 1;
  if (row < first || row >= first + MOST_LINES) return false;
  if (row > first && !isHeaderNote(table, row - 1, isWhole)) return false;
  const cells = (table.own.rows[row] ?? []).map((value, at) => (isWhole || !isMachines(table, at) ? value : null));
  return isCount(cells) || areMarks(cells);
}

/** The first row below the header and what is said of its columns. */
export function firstRow<Field extends string>(table: Table<Field>): number {
  let row = table.headerRow + 1;
  while (isHeaderNote(table, row)) row++;
  return row;
}

const isMachines = <Field extends string>({ names }: Table<Field>, at: number): boolean =>
  names[at]?.some((name) => MACHINE_HEADERS.includes(name)) ?? false;

/** Each cell, but for blank ones, as it is compared. */
const textsOf = (cells: readonly CellValue[]): string[] =>
  cells.filter((value) => !isBlank(value)).map((value) => foldName(cellText(value)));

function areMarks(cells: readonly CellValue[]): boolean {
  const texts = textsOf(cells);
  return texts.length >= LEAST_CELLS && texts.every((text) => ENTRY_MARK.test(text));
}

/** Each number is one more than that before it, in one way of counting or in several one after the other. */
function isCount(cells: readonly CellValue[]): boolean {
  const texts = textsOf(cells);
  if (texts.length < LEAST_CELLS) return false;
  let before: Counted | null = null;
  for (const text of texts) {
    const now = countedAs(text);
    if (!now || now.number !== (before?.kind === now.kind ? before.number + 1 : 1)) return false;
    before = now;
  }
  return true;
}

interface Counted {
  readonly kind: 'number' | 'stem' | 'letter';
  readonly number: number;
}

function countedAs(text: string): Counted | null {
  const digits = HEADER_NUMBER.exec(text)?.[1];
  if (digits !== undefined) return { kind: 'number', number: Number(digits) };
  const stem = STEMS.indexOf(text) + 1;
  if (stem > 0) return { kind: 'stem', number: stem };
  return /^[A-Z]$/iu.test(text)
    ? { kind: 'letter', number: text.toUpperCase().charCodeAt(0) - 'A'.charCodeAt(0) + 1 }
    : null;
}
