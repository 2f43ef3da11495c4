import { numberKey } from '../../engine/columns/content-key';
import type { CellValue, SheetGrid, WorkbookContent } from '../../host/port/workbook';
import type { Issue } from '../../issues/issue';
import { cellOf } from '../../issues/place';
import {
  CLASSIFIED_COLUMN,
  CLASSIFIED_YES,
  DATE_COLUMN,
  IN_EVERY_MARK,
  NUMBER_COLUMN,
  SECRET_MARK,
  UNCLASSIFIED_COLUMNS,
} from '../../text/sheets/classified';
import { cellText } from './cell';
import { HEADER_ROWS } from './header';
import { manuscriptNumber } from './manuscript-number';
import { readDate } from './read-date';

/** A workbook without the texts that must not be in it. */
export interface Guarded {
  readonly content: WorkbookContent;
  /** Names each cell, and the value of none. */
  readonly issues: readonly Issue[];
  readonly log: GuardedLog;
}

/** Rows of the log, 0-based: those that hold such a text, and those that are classified and hold none. */
export interface GuardedLog {
  readonly barred: ReadonlySet<number>;
  readonly classified: ReadonlySet<number>;
}

/** A log without classified rows. */
export const OPEN_LOG: GuardedLog = { barred: new Set(), classified: new Set() };

/** Grids as the host read them, by the grid without the texts. */
const originals = new WeakMap<SheetGrid, SheetGrid>();

/** The cells as the host read them, to find out whether somebody edited them; never to be shown or written. */
export const asRead = (grid: SheetGrid): SheetGrid => originals.get(grid) ?? grid;

/** The sheets that are guarded: the log, and that of the manuscripts, which says what is classified in the log as well. */
export interface GuardedSheets {
  readonly log: string;
  readonly manuscripts: string;
  readonly others: readonly string[];
}

/**
 * Takes the texts out of classified rows, and those that bear the mark of a classified paper: nothing that is computed,
 * written or told can hold them. Rows are classified by their own 涉密, in the log also by that of their 稿件编号.
 */
export function guardClassified(content: WorkbookContent, names: GuardedSheets): Guarded {
  const sheets = new Map(content.sheets);
  const issues: Issue[] = [];
  const guard = (name: string, numbers: ReadonlySet<string>): GuardedLog => {
    const grid = sheets.get(name);
    if (!grid) return OPEN_LOG;
    const { found, classified } = findTexts(grid, numbers);
    issues.push(...found.map(({ row, column, code }) => issueAt(grid.name, row, column, code)));
    if (found.length > 0) sheets.set(name, without(grid, found));
    return { barred: new Set(found.map(({ row }) => row)), classified: new Set(classified) };
  };
  const log = guard(names.log, classifiedNumbers(sheets.get(names.manuscripts)));
  for (const name of [names.manuscripts, ...names.others]) guard(name, NONE);
  return { content: issues.length === 0 ? content : { ...content, sheets }, issues, log };
}

const NONE: ReadonlySet<string> = new Set();

type Code = 'classified-text' | 'secret-mark';

interface Found {
  readonly row: number;
  readonly column: number;
  readonly code: Code;
}

const issueAt = (sheet: string, row: number, column: number, code: Code): Issue => ({
  code,
  severity: 'error',
  place: cellOf(sheet, row, column),
  parameters: {},
});

/** A row that names columns: where it says what is classified (−1: nowhere), the number, and what may hold text or dates. */
interface Header {
  readonly row: number;
  readonly classified: number;
  readonly number: number;
  readonly allowed: readonly ('text' | 'date' | null)[];
}

const folded = (value: CellValue | undefined): string => cellText(value).normalize('NFKC').replace(/\s+/gu, '');
const isMark = (name: string): boolean => CLASSIFIED_COLUMN.test(name);
const isNumber = (name: string): boolean => NUMBER_COLUMN.test(name);

function headerOf({ rows }: SheetGrid): Header | null {
  const lines = rows.slice(0, HEADER_ROWS).map((cells) => Array.from(cells, folded));
  const marked = lines.findIndex((names) => names.some(isMark));
  const row = marked >= 0 ? marked : lines.findIndex((names) => names.some(isNumber));
  if (row < 0) return null;
  const names = lines[row]!;
  const allowed = names.map((name) => {
    if (isMark(name) || UNCLASSIFIED_COLUMNS.includes(name)) return 'text';
    return DATE_COLUMN.test(name) ? 'date' : null;
  });
  return { row, classified: names.findIndex(isMark), number: names.findIndex(isNumber), allowed };
}

const isClassified = ({ classified }: Header, cells: readonly CellValue[]): boolean =>
  classified >= 0 && CLASSIFIED_YES.test(folded(cells[classified]));

/** The 稿件编号 of classified manuscripts, as they are compared. */
function classifiedNumbers(grid: SheetGrid | undefined): ReadonlySet<string> {
  const header = grid ? headerOf(grid) : null;
  if (!grid || !header || header.classified < 0 || header.number < 0) return NONE;
  const rows = grid.rows.slice(header.row + 1).filter((cells) => isClassified(header, cells));
  return new Set(rows.map((cells) => numberKey(manuscriptNumber(cells[header.number]))).filter((key) => key !== ''));
}

function findTexts(
  grid: SheetGrid,
  numbers: ReadonlySet<string>,
): { readonly found: readonly Found[]; readonly classified: readonly number[] } {
  const header = headerOf(grid);
  const found: Found[] = [];
  const classified: number[] = [];
  // Plain loops: every cell of the log passes here.
  for (let row = 0; row < grid.rows.length; row++) {
    const cells = grid.rows[row]!;
    const allowed = header !== null && isClassifiedRow(header, row, cells, numbers) ? header.allowed : null;
    if (allowed) classified.push(row);
    for (let column = 0; column < cells.length; column++) {
      const code = faultOf(cells[column]!, column, allowed);
      if (code) found.push({ row, column, code });
    }
  }
  return { found, classified };
}

const isClassifiedRow = (
  header: Header,
  row: number,
  cells: readonly CellValue[],
  numbers: ReadonlySet<string>,
): boolean =>
  row > header.row &&
  (isClassified(header, cells) || (numbers.size > 0 && numbers.has(numberKey(manuscriptNumber(cells[header.number])))));

/** What is wrong with a cell; `allowed` null: its row is not classified. */
function faultOf(text: CellValue, column: number, allowed: Header['allowed'] | null): Code | null {
  if (typeof text !== 'string') return null;
  if (text.includes(IN_EVERY_MARK) && SECRET_MARK.test(text)) return 'secret-mark';
  return allowed && !mayStand(text, allowed[column] ?? null) ? 'classified-text' : null;
}

function mayStand(text: string, allowed: Header['allowed'][number]): boolean {
  if (allowed === 'text' || text.trim() === '' || !Number.isNaN(Number(text))) return true;
  return allowed === 'date' && readDate(text, false).ok;
}

function without(grid: SheetGrid, found: readonly Found[]): SheetGrid {
  const rows = [...grid.rows];
  for (const { row, column } of found) {
    const cells = [...rows[row]!];
    cells[column] = null;
    rows[row] = cells;
  }
  const guarded = { ...grid, rows };
  originals.set(guarded, grid);
  return guarded;
}
