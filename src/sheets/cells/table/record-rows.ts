import type { CellValue } from '../../../host/port/workbook';
import {
  BANNER,
  MARKS_AROUND,
  MARKS_ONLY,
  MEASURE,
  PAGE_LINE,
  REMARK,
  SENTENCE,
  SIGN_OFF,
  SUM_WORDS,
  SUMS,
  TOTAL_ROWS,
} from '../../../text/sheets/not-records';
import { EXAMPLE_MARK, EXAMPLE_STARTS, EXAMPLE_TEXT, IN_EVERY_EXAMPLE } from '../../../text/sheets/header-words';
import { cellText, filledRows, foldName, isBlank, visibleText } from '../values/cell';
import { a1 } from '../../../issues/place';
import type { Reading } from './reading';
import { foldHeader } from '../names/header-name';
import { isHeaderNote } from './header-notes';
import type { Table } from './table';

/** What a row holds that is no record: nothing, a well-known word for sums, or something else, which is remarked on. */
type BesideRecords = 'nothing' | 'sums' | 'other';

/** True for a folded text that heads a row of sums: 合计, 乡镇小计, 合计(2个单位). A name such as 审计局 is none. */
export const isSumText = (folded: string): boolean => {
  if (!SUM_WORDS.test(folded)) return false;
  const text = folded.toLowerCase();
  return TOTAL_ROWS.includes(text) || SUMS.test(text.replace(MARKS_AROUND, ''));
};

/** True for a folded text of a row of sums, of a remark or of signatures. */
export const isBesideText = (folded: string): boolean =>
  isSumText(folded) || SIGN_OFF.test(folded) || REMARK.test(folded);

/** True for a folded text that, alone in its row, belongs to the page: 第1页共2页, (盖章), a day, marks. */
export const isPageText = (folded: string): boolean => MARKS_ONLY.test(folded) || PAGE_LINE.test(folded);

/** True for a name or title that shows how to fill in a sheet: 示例：…. Its ends tell of most that they are none. */
export const isExample = (text: string): boolean =>
  mayBeExample(text) && text.includes(IN_EVERY_EXAMPLE) && EXAMPLE_TEXT.test(foldName(text));

const STARTS = new Set(Array.from(EXAMPLE_STARTS, (start) => start.charCodeAt(0)));
const isIdeograph = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff;

const mayBeExample = (text: string): boolean => {
  const first = text.charCodeAt(0);
  return !isIdeograph(first) || STARTS.has(first) || !isIdeograph(text.charCodeAt(text.length - 1));
};

/** Rows under a header that may be marked as examples in another column. */
const EXAMPLE_ROWS = 5;

/** True for a row right under the header that is marked as an example: 示例 under 序号. */
export const isMarkedExample = ({ headerRow }: Table<string>, row: number, cells: readonly CellValue[]): boolean =>
  row <= headerRow + EXAMPLE_ROWS &&
  cells.some((value) => typeof value === 'string' && EXAMPLE_MARK.test(foldName(value)));

/** What is known of the rows of a table: those that are records for sure or probably none, and the columns that the program fills. */
interface RecordHints {
  readonly isSure?: (row: number) => boolean;
  readonly isBeside?: (row: number) => boolean;
  readonly filled?: readonly number[];
}

const NO_HINTS: Required<RecordHints> = { isSure: () => false, isBeside: () => false, filled: [] };

/**
 * The rows of a table that are records, in order. Sums, remarks, headings of groups, signatures and a header that is
 * repeated are none; those that only a guess tells from a record are named in one warning.
 * `isSure`: rows that are records whatever they are called; `isBeside`: rows that are none all the same. What stands in
 * the columns that the program has `filled` tells nothing: a row is a record before and after.
 */
export function recordRows<Field extends string>(
  reading: Reading,
  table: Table<Field>,
  name: NoInfer<Field>,
  hints: RecordHints = {},
): number[] {
  const rows: number[] = [];
  const leftOut: number[] = [];
  const known = { ...NO_HINTS, ...hints };
  for (const row of filledRows(table.own, table.headerRow + 1, table.end)) {
    const beside = known.isSure(row) ? null : besideRecords(table, row, table.columns[name], known);
    if (beside === null) rows.push(row);
    else if (beside === 'other') leftOut.push(row);
  }
  noteLeftOut(reading, table, leftOut, table.columns[name]);
  return rows;
}

/** Says in one warning which rows were not taken for records. */
export function noteLeftOut<Field extends string>(
  reading: Reading,
  { own }: Table<Field>,
  rows: readonly number[],
  column: number,
  code: 'rows-left-out' | 'title-alone' = 'rows-left-out',
): void {
  const [first] = rows;
  if (first === undefined) return;
  const texts = rows.map((row) => {
    const cells = own.rows[row] ?? [];
    const text = visibleText(isBlank(cells[column]) ? cells.find((value) => !isBlank(value)) : cells[column]);
    return { row, cell: a1(row, column), text };
  });
  reading.note('warning', code, first, column, { rows: texts });
}

function besideRecords<Field extends string>(
  table: Table<Field>,
  row: number,
  column: number,
  { isBeside, filled }: Required<RecordHints>,
): BesideRecords | null {
  const cells = withoutColumns(table.own.rows[row] ?? [], filled);
  if (isEmpty(table, cells) || isHeaderLine(table, row)) return 'nothing';
  const name = foldName(cellText(cells[column]));
  if (TOTAL_ROWS.includes(name)) return 'sums';
  const isNone = isBeside(row) || isMarkedExample(table, row, cells) || isOther(name, cells, column);
  return isNone ? 'other' : null;
}

function withoutColumns(cells: readonly CellValue[], columns: readonly number[]): readonly CellValue[] {
  if (columns.every((at) => isBlank(cells[at]))) return cells;
  const left = [...cells];
  for (const at of columns) if (at < left.length) left[at] = null;
  return left;
}

function isOther(name: string, cells: readonly CellValue[], column: number): boolean {
  if (name === '') return hasSums(cells);
  for (let at = 0; at < column; at++) if (isBesideText(foldName(cellText(cells[at])))) return true;
  return isBesideText(name) || isExample(name) || MEASURE.test(name) || (isLone(cells, column) && isHeading(name));
}

/** True where a cell of a row is a word of sums. */
export const hasSums = (cells: readonly CellValue[]): boolean =>
  cells.some((value) => isSumText(foldName(cellText(value))));

/** True for a folded text that heads a group, or is a sentence, where nothing else stands in its row. */
const isHeading = (name: string): boolean => SENTENCE.test(name) || BANNER.test(name);

function isEmpty(table: Table<string>, cells: readonly CellValue[]): boolean {
  for (const { at } of headedColumns(table)) if (!isBlank(cells[at])) return false;
  return true;
}

/** A column that a table has, and what its header says. */
interface HeadedColumn {
  readonly at: number;
  readonly texts: readonly string[];
  /** A number folds to a text with a digit: under another header it repeats none. */
  readonly hasDigit: boolean;
}

/** The columns of each table: they are asked about for each of its rows. */
const known = new WeakMap<object, readonly HeadedColumn[]>();

function headedColumns(table: Table<string>): readonly HeadedColumn[] {
  let columns = known.get(table);
  if (!columns) {
    const found = Object.values<number>(table.columns).filter((at) => at >= 0);
    columns = found.map((at) => {
      const texts = table.names[at]!;
      return { at, texts, hasDigit: texts.some((text) => /\d/.test(text)) };
    });
    known.set(table, columns);
  }
  return columns;
}

/** True where nothing stands in the row but the name: perhaps a remark, or the heading of a group. */
function isLone(cells: readonly CellValue[], column: number): boolean {
  for (let at = 0; at < cells.length; at++) if (at !== column && !isBlank(cells[at])) return false;
  return true;
}

/** True for a line of the header: one that is repeated further down, or that says something of the columns. */
export const isHeaderLine = (table: Table<string>, row: number): boolean =>
  isRepeatedHeader(table, row) || isHeaderNote(table, row);

/** True for a header that is repeated, as at the top of every page: it says what the first one said, in two columns or more. */
export function isRepeatedHeader(table: Table<string>, row: number): boolean {
  const cells = table.own.rows[row] ?? [];
  const columns = headedColumns(table);
  // Most records hold a number, and folding their texts is costly.
  for (const { at, hasDigit } of columns) if (!hasDigit && typeof cells[at] === 'number') return false;
  const filled = columns.filter(({ at }) => !isBlank(cells[at]));
  return filled.length > 1 && filled.every(({ at, texts }) => texts.includes(foldHeader(cellText(cells[at]))));
}
