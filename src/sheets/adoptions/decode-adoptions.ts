import { AdoptionColumns } from '../../engine/columns/adoption-columns';
import { isInForce } from '../../engine/time/period';
import { points, type Day, sheetRowOf } from '../../engine/units';
import type { CellValue, SheetGrid } from '../../host/port/workbook';
import { SIGN_OFF, TOTAL_ROWS, COUNT } from '../../text/sheets/not-records';
import { IN_EVERY_EXAMPLE } from '../../text/sheets/header-words';
import { ADOPTION_COLUMNS, CARRIED_WORTH_COLUMN, MACHINE_COLUMNS } from '../../text/sheets/workbook-names';
import { AdoptionLog, type RowLeftOut } from './adoption-log';
import type { AdoptionField, AdoptionNames } from './adoption-names';
import { isProbablyBeside, isTitleAlone } from './beside-adoptions';
import { cellText, filledRows, foldName, isBlank, isBlankText, isCellError, lookUpText } from '../cells/cell';
import { explainRow } from './explain-row';
import { OPEN } from '../cells/guard-classified';
import { columnNamed } from '../cells/header';
import type { Found } from '../../issues/found';
import { isCutShort, losesDigits, manuscriptNumber } from '../cells/manuscript-number';
import { noteCoveredResults } from './covered-results';
import { readDate } from '../cells/read-date';
import { Remembered } from '../cells/remembered';
import { Reading } from '../cells/reading';
import { hasSums, isExample, isHeaderLine, isMarkedExample, noteLeftOut } from '../cells/record-rows';
import type { RowGuard } from '../cells/row-watch';
import { isLikelyDay, serialDay } from '../cells/serial-date';
import type { Table } from '../cells/table';
import { readTable } from '../schema/read-table';
import { ADOPTIONS_SCHEMA } from './adoptions-schema';
import type { LogColumns } from './log-mapping';

/**
 * Column number that stands for a column the sheet does not have. It lies beyond every row, because reading at −1 would
 * be slow.
 */
const BEYOND_EVERY_ROW = 1 << 20;

/** Stands for a date that could not be read; no real day is as early. */
const NO_DAY = -1_000_000;

/** Reads 采用登记. Rows with a wrong cell are left out and every wrong cell of them is noted. Null blocks. */
export function decodeAdoptions(
  grid: SheetGrid,
  date1904: boolean,
  names: AdoptionNames,
  columns: LogColumns = ADOPTIONS_SCHEMA.columns,
  guard: RowGuard = OPEN,
): Found<AdoptionLog | null> {
  const { value: table, issues } = readTable(grid, { columns });
  if (!table) return { value: null, issues };
  const reading = new Reading(table.grid, date1904);
  const log = new RowReader(reading, table, names, guard, table.end - table.headerRow - 1).read();
  return { value: log, issues: [...issues, ...reading.issues] };
}

/** Reads some rows, 0-based, of a log whose table is known. */
export function decodeRows(
  table: Table<AdoptionField>,
  rows: readonly number[],
  date1904: boolean,
  names: AdoptionNames,
  guard: RowGuard,
): Found<AdoptionLog> {
  const reading = new Reading(table.grid, date1904);
  const log = new RowReader(reading, table, names, guard, rows.length).readOnly(rows);
  return { value: log, issues: reading.issues };
}

class RowReader {
  private readonly units: Remembered;
  private readonly channels: Remembered;
  private readonly modes: Remembered;
  private readonly dates: Remembered;
  private readonly adoptions: AdoptionColumns;
  private readonly leftOut: RowLeftOut[] = [];
  /** 0-based rows of sums and remarks that only a guess tells from adoptions. */
  private readonly guessed: number[] = [];
  private readonly always: boolean;
  /** Column of 旧年度分值; −1: the sheet has none. */
  private readonly carriedWorth: number;
  private readonly at: Record<AdoptionField, number>;

  constructor(
    private readonly reading: Reading,
    private readonly table: Table<AdoptionField>,
    private readonly names: AdoptionNames,
    private readonly guard: RowGuard,
    capacity: number,
  ) {
    const { targets, channels, modes } = names;
    this.at = { ...table.columns };
    if (this.at.number < 0) this.at.number = BEYOND_EVERY_ROW;
    if (this.at.evidence < 0) this.at.evidence = BEYOND_EVERY_ROW;
    this.carriedWorth = columnNamed(table, CARRIED_WORTH_COLUMN.name);
    this.adoptions = new AdoptionColumns(Math.max(0, capacity));
    this.units = new Remembered((text) => targets.names.find(text));
    this.channels = new Remembered((text) => channels.find(text));
    this.modes = new Remembered((text) => modes.find(text));
    this.dates = new Remembered((text) => dayOrNone(text, reading.date1904));
    this.always = targets.periods.every((some) => some.some(({ from, until }) => from === null && until === null));
  }

  read(): AdoptionLog {
    const { table } = this;
    const end = this.endOfAdoptions();
    for (let row = table.headerRow + 1; row < end; row++) {
      const cells = table.grid.rows[row];
      if (!cells || cells.length === 0 || (table.own !== table.grid && this.isCovered(row))) continue;
      this.readRow(cells, row);
    }
    noteLeftOut(this.reading, table, this.guessed, table.columns.title);
    noteLeftOut(this.reading, table, this.titlesAlone(end), table.columns.title, 'title-alone');
    noteCoveredResults(this.reading, table);
    return new AdoptionLog(table, this.adoptions.build(), this.leftOut, this.guard.isClassified);
  }

  readOnly(rows: readonly number[]): AdoptionLog {
    for (const row of rows) this.readRow(this.table.grid.rows[row] ?? [], row);
    return new AdoptionLog(this.table, this.adoptions.build(), this.leftOut, this.guard.isClassified);
  }

  /** One past the last row that is an adoption; remarks below the log do not count. */
  private endOfAdoptions(): number {
    const { grid, headerRow } = this.table;
    let { end } = this.table;
    while (end > headerRow + 1 && this.isRemark(grid.rows[end - 1] ?? [])) end--;
    return end;
  }

  /** The rows from `end` on with a title that is none of sums, remarks or headings. */
  private titlesAlone(end: number): number[] {
    const { own, columns } = this.table;
    const below = [...filledRows(own, end, this.table.end)];
    return below.filter((row) => isTitleAlone(own.rows[row]?.[columns.title]) && !this.guard.bars(row, null));
  }

  /** A row with a single text in the place of a title, or with none. */
  private isRemark(cells: readonly CellValue[]): boolean {
    if (cells.length === 0 || this.isEmpty(cells)) return true;
    const columns = this.table.columns;
    const machine = MACHINE_COLUMNS.map((field) => columns[field]);
    return cells.every((value, column) => column === columns.title || machine.includes(column) || isBlank(value));
  }

  private readRow(cells: readonly CellValue[], row: number): void {
    const { at } = this;
    const owner = this.units.get(lookUpText(cells[at.unit]));
    const day = this.dayOf(cells[at.date]);
    const channel = this.channels.get(lookUpText(cells[at.channel]));
    const mode = this.modes.get(lookUpText(cells[at.mode]));
    const title = lookUpText(cells[at.title]);
    const number = cells[at.number];
    // The sign of all three at once; Math.min would turn them into floating point.
    const isKnown = (owner | channel | mode) >= 0 && this.isUnitInForce(owner, day);
    if (this.isLeftAside(cells, row, isKnown)) return;
    const isSound = isKnown && !isBlankText(title) && !isCellError(number);
    if (!isSound && (this.isBeside(cells, row) || !this.isExcused(row))) return;
    this.noteDigits(cells, row);
    const unit = this.names.targets.unitOf[owner]!;
    this.adoptions.add(row + 1, unit, day as Day, channel, mode, manuscriptNumber(number), title);
    this.readWorth(row);
  }

  /** True for a row that shows how to fill in the log; it is remembered. */
  private isExample(cells: readonly CellValue[], row: number): boolean {
    const title = lookUpText(cells[this.at.title]);
    const isShown = (title.includes(IN_EVERY_EXAMPLE) && isExample(foldName(title))) || isMarkedExample(this.table, row, cells); // prettier-ignore
    if (isShown) this.guessed.push(row);
    return isShown;
  }

  /** Reads what an earlier year's book counted for the row; where that is no number, the rules say. */
  private readWorth(row: number): void {
    if (this.carriedWorth < 0) return;
    const worth = this.reading.hundredths(row, this.carriedWorth, CARRIED_WORTH_COLUMN.name);
    if (worth !== null) this.adoptions.stateWorth(points(worth));
  }

  /** Leaves out a row with a text that must not be in the workbook, and one that shows how to fill in the log. */
  private isLeftAside(cells: readonly CellValue[], row: number, areNamesKnown: boolean): boolean {
    if (!this.guard.bars(row, areNamesKnown ? this.at : null)) return this.isExample(cells, row);
    this.leftOut.push({ sheetRow: sheetRowOf(row) });
    return true;
  }

  /** Notes what is wrong with a row; true where it can be counted all the same. */
  private isExcused(row: number): boolean {
    if (explainRow(this.reading, this.table, this.names, row, this.guard.isClassified(row))) return true;
    this.leftOut.push({ sheetRow: sheetRowOf(row) });
    return false;
  }

  private dayOf(value: CellValue | undefined): number {
    if (typeof value !== 'number') return this.dates.get(lookUpText(value));
    const { date1904 } = this.reading;
    const day = serialDay(value, date1904);
    return isLikelyDay(day) ? day : dayOrNone(value, date1904);
  }

  private isUnitInForce(owner: number, day: number): boolean {
    if (day === NO_DAY || this.always) return day !== NO_DAY;
    return this.names.targets.periods[owner]!.some((period) => isInForce(period, day as Day));
  }

  /** Says that a number lost digits: a 稿件编号 then tells no contents apart. */
  private noteDigits(cells: readonly CellValue[], row: number): void {
    const { number, evidence } = this.at;
    if (losesDigits(cells[number])) this.noteCutShort(cells, row, 'number');
    if (isCutShort(cells[evidence])) this.noteCutShort(cells, row, 'evidence');
  }

  private noteCutShort(cells: readonly CellValue[], row: number, field: 'number' | 'evidence'): void {
    const value = cellText(cells[this.at[field]]);
    const parameters = { value, column: ADOPTION_COLUMNS[field].name, isNumber: field === 'number' };
    this.reading.note('warning', 'number-digits-lost', row, this.at[field], parameters);
  }

  /** A row without a cell of its own in the clerk's columns belongs to the one that its cells are merged with. */
  private isCovered(row: number): boolean {
    return this.texts(this.table.own.rows[row] ?? []).every((text) => text === '');
  }

  /** A row with nothing in the clerk's columns, or with sums or signatures only, is no adoption. */
  private isEmpty(cells: readonly CellValue[]): boolean {
    return this.texts(cells).every((text) => text === '' || TOTAL_ROWS.includes(text) || SIGN_OFF.test(text));
  }

  /** True for a row that is no adoption: sums, remarks, a repeated header; what is only a guess is remembered. */
  private isBeside(cells: readonly CellValue[], row: number): boolean {
    if (this.isEmpty(cells) || isHeaderLine(this.table, row)) return true;
    const own = this.table.own.rows[row] ?? [];
    const isGuess = isProbablyBeside(this.texts(own)) || this.isSummedUp(own);
    if (isGuess) this.guessed.push(row);
    return isGuess;
  }

  /** True for a row with a word of sums beside the clerk's columns, as under 序号, and no more than a count in them. */
  private isSummedUp(cells: readonly CellValue[]): boolean {
    return this.texts(cells).every((text) => COUNT.test(text)) && hasSums(cells);
  }

  /** The clerk's columns of a row, folded. */
  private texts(cells: readonly CellValue[]): string[] {
    const { title, unit, date, channel, mode, number } = this.at;
    return [title, unit, date, channel, mode, number].map((column) => foldName(cellText(cells[column])));
  }
}

const dayOrNone = (value: CellValue, date1904: boolean): number => {
  const date = readDate(value, date1904);
  return date.ok ? date.value : NO_DAY;
};
