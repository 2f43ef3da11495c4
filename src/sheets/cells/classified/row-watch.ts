import type { CellValue, SheetGrid } from '../../../host/port/workbook';
import type { Issue } from '../../../issues/issue';
import { cellOf } from '../../../issues/place';
import {
  CLASSIFIED_COLUMN,
  CLASSIFIED_YES,
  DATE_COLUMN,
  IN_EVERY_MARK,
  NUMBER_COLUMN,
  RESULT_TEXTS,
  SECRET_MARK,
  UNCLASSIFIED_COLUMNS,
  UNCLASSIFIED_WORDS,
} from '../../../text/sheets/classified';
import { YES_NO } from '../../../text/sheets/workflow';
import { cellText, filledRows, visibleText } from '../values/cell';
import { HEADER_ROWS } from '../table/header';
import { headerName } from '../names/header-name';
import { foldNumber, manuscriptNumber } from '../values/manuscript-number';
import { readDate } from '../values/read-date';

/** A cell, 0-based, with a text that must not be in the workbook. */
export interface ForbiddenText {
  readonly row: number;
  readonly column: number;
  readonly code: 'classified-text' | 'secret-mark';
}

/** Names the cell, and not what it holds. */
export const textIssue = ({ name }: SheetGrid, { row, column, code }: ForbiddenText): Issue => ({
  code,
  severity: 'error',
  place: cellOf(name, row, column),
  parameters: {},
});

/** Columns of a row that hold names of the plan and nothing else. */
export interface NameColumns {
  readonly unit: number;
  readonly channel: number;
  readonly mode: number;
}

/** What a reader asks of each row, 0-based, before it reads it. */
export interface RowGuard {
  /** True where the row holds a forbidden text, so that nothing of it may be read. `known`: columns with names of the plan. */
  readonly bars: (row: number, known: NameColumns | null) => boolean;
  readonly isClassified: (row: number) => boolean;
  /** True also where nobody knows whether the row is classified. */
  readonly mayBeClassified: (row: number) => boolean;
}

/** What was found in a sheet; rows are 0-based. */
export interface Watched {
  readonly texts: readonly ForbiddenText[];
  /** Rows with such a text of the clerk: in a column of the program it is written over, and spoils nothing. */
  readonly barred: ReadonlySet<number>;
  readonly classified: ReadonlySet<number>;
  /** Cells, 0-based, that neither say that their row is classified nor that it is not. */
  readonly unclear: readonly { readonly row: number; readonly column: number }[];
}

/** Looks at the rows of a sheet while they are read, because a second pass over every cell of a long log is slow. */
export class RowWatch implements RowGuard {
  private readonly header: Header | null;
  private readonly isStrict: boolean;
  private readonly looked: Uint8Array;
  private readonly texts: ForbiddenText[] = [];
  private readonly barred = new Set<number>();
  private readonly classified = new Set<number>();
  private readonly unclear = new Set<number>();
  /** Words for no; a log of one's own may have others than 否. */
  private readonly words: ReadonlySet<string>;
  private known: NameColumns | null = null;
  /** Columns before `width` that are looked at, as all from there on are. */
  private others: readonly number[] = [];
  private width = 0;

  /**
   * `numbers`: 稿件编号, as they are compared, that another sheet says are classified; `results`: headers of the columns
   * that the program writes over whatever they hold; `isStrict`: 涉密 is read as yes where nobody knows what it says.
   */
  constructor(
    private readonly grid: SheetGrid,
    private readonly numbers: ReadonlySet<string>,
    { results = [], isStrict = false }: { readonly results?: readonly string[]; readonly isStrict?: boolean } = {},
  ) {
    this.isStrict = isStrict;
    this.words = isStrict ? NO : ALSO_NO;
    this.header = headerOf(grid, results);
    this.looked = new Uint8Array(grid.rows.length);
  }

  readonly bars = (row: number, known: NameColumns | null): boolean => {
    const cells = this.grid.rows[row]!;
    const { header } = this;
    this.looked[row] = 1;
    if (header && isClassifiedRow(header, row, cells, this.numbers)) return this.barsClassified(row, cells, header);
    if (header && row > header.row && isUnclear(header, cells, this.words)) this.noteUnclear(row);
    return this.barsMarks(row, cells, known);
  };

  readonly isClassified = (row: number): boolean => this.classified.has(row);
  readonly mayBeClassified = (row: number): boolean => this.classified.has(row) || this.unclear.has(row);

  /** What was found in the rows that were read. */
  get found(): readonly ForbiddenText[] {
    return this.texts;
  }

  /** Looks at the rows that nobody read, too, and says what there is. */
  finish(): Watched {
    const { rows } = this.grid;
    for (let row = 0; row < rows.length; row++) {
      if (this.looked[row] === 0 && (rows[row]?.length ?? 0) > 0) this.bars(row, null);
    }
    const texts = this.texts.sort((a, b) => a.row - b.row || a.column - b.column);
    const column = this.header?.classified ?? -1;
    const unclear = [...this.unclear].map((row) => ({ row, column }));
    return { texts, barred: this.barred, classified: this.classified, unclear };
  }

  private noteUnclear(row: number): void {
    this.unclear.add(row);
    if (this.isStrict) this.classified.add(row);
  }

  private barsClassified(row: number, cells: readonly CellValue[], { allowed }: Header): boolean {
    this.classified.add(row);
    cells.forEach((value, column) => {
      if (typeof value !== 'string') return;
      if (bearsMark(value)) this.note({ row, column, code: 'secret-mark' });
      else if (!mayStand(value, allowed[column] ?? null)) this.note({ row, column, code: 'classified-text' });
    });
    return this.barred.has(row);
  }

  private note(text: ForbiddenText): void {
    this.texts.push(text);
    if (this.header?.ours[text.column] !== true) this.barred.add(text.row);
  }

  /** Plain loops: every cell of the log passes here. */
  private barsMarks(row: number, cells: readonly CellValue[], known: NameColumns | null): boolean {
    if (known !== this.known) this.findOthers(known);
    const { others, width } = this;
    for (let at = 0; at < others.length; at++) this.noteMark(row, cells, others[at]!);
    for (let column = width; column < cells.length; column++) this.noteMark(row, cells, column);
    return this.barred.size > 0 && this.barred.has(row);
  }

  private noteMark(row: number, cells: readonly CellValue[], column: number): void {
    if (bearsMark(cells[column])) this.note({ row, column, code: 'secret-mark' });
  }

  /** The columns under the header that hold more than names of the plan. */
  private findOthers(known: NameColumns | null): void {
    const names = known ? [known.unit, known.channel, known.mode] : [];
    this.known = known;
    this.width = known ? Math.max(...names) + 1 : 0;
    this.others = Array.from({ length: this.width }, (_, column) => column).filter((column) => !names.includes(column));
  }
}

const bearsMark = (value: CellValue | undefined): boolean =>
  typeof value === 'string' && value.includes(IN_EVERY_MARK) && SECRET_MARK.test(value);

/**
 * A row that names columns: where it says what is classified (−1: nowhere), the number, what may hold text or dates, and
 * what the program writes over.
 */
interface Header {
  readonly row: number;
  readonly classified: number;
  readonly number: number;
  readonly allowed: readonly ('text' | 'date' | readonly RegExp[] | null)[];
  readonly ours: readonly boolean[];
}

const folded = (value: CellValue | undefined): string => cellText(value).normalize('NFKC').replace(/\s+/gu, '');
const isMark = (name: string): boolean => CLASSIFIED_COLUMN.test(name);
const isNumber = (name: string): boolean => NUMBER_COLUMN.test(name);

function headerOf({ rows }: SheetGrid, results: readonly string[] = []): Header | null {
  const lines = rows.slice(0, HEADER_ROWS).map((cells) => Array.from(cells, (value) => headerName(visibleText(value))));
  const isOurs = (name: string): boolean => results.includes(name);
  const found = [isMark, isNumber, isOurs].map((names) => lines.findIndex((line) => line.some(names)));
  const row = found.find((at) => at >= 0);
  if (row === undefined) return null;
  const names = lines[row]!;
  const allowed = names.map((name) => {
    if (isMark(name) || UNCLASSIFIED_COLUMNS.includes(name)) return 'text';
    return RESULT_TEXTS.get(name) ?? (DATE_COLUMN.test(name) ? 'date' : null);
  });
  const [classified, number] = [names.findIndex(isMark), names.findIndex(isNumber)];
  return { row, classified, number, allowed, ours: names.map(isOurs) };
}

const saysClassified = ({ classified }: Header, cells: readonly CellValue[]): boolean =>
  classified >= 0 && CLASSIFIED_YES.test(folded(cells[classified]));

const NO: ReadonlySet<string> = new Set(YES_NO.flatMap(([isYes, ...words]) => (isYes ? [] : words)));
const ALSO_NO: ReadonlySet<string> = new Set([...NO, ...UNCLASSIFIED_WORDS]);

/** What neither says that a row is classified nor that it is not. */
function isUnclear({ classified }: Header, cells: readonly CellValue[], no: ReadonlySet<string>): boolean {
  const said = classified < 0 || cells[classified] === null ? '' : folded(cells[classified]).toUpperCase();
  return said !== '' && !no.has(said);
}

/** The 稿件编号 of the rows that a sheet itself says are classified, as they are compared. */
export function classifiedNumbers(grid: SheetGrid): ReadonlySet<string> {
  const header = headerOf(grid);
  if (!header || header.classified < 0 || header.number < 0) return new Set();
  const { rows } = grid;
  const marked = [...filledRows(grid, header.row + 1, rows.length)].filter((row) => saysClassified(header, rows[row]!));
  const keys = marked.map((row) => foldNumber(manuscriptNumber(rows[row]![header.number])));
  return new Set(keys.filter((key) => key !== ''));
}

const isClassifiedRow = (
  header: Header,
  row: number,
  cells: readonly CellValue[],
  numbers: ReadonlySet<string>,
): boolean =>
  row > header.row &&
  (saysClassified(header, cells) ||
    (numbers.size > 0 && numbers.has(foldNumber(manuscriptNumber(cells[header.number])))));

function mayStand(text: string, allowed: Header['allowed'][number]): boolean {
  if (allowed === 'text' || text.trim() === '' || !Number.isNaN(Number(text))) return true;
  if (allowed === 'date') return readDate(text, false).ok;
  return allowed?.some((says) => says.test(text)) ?? false;
}
