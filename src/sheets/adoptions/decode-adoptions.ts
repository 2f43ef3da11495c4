import { AdoptionColumns } from '../../engine/columns/adoption-columns';
import type { Steps } from '../../engine/steps';
import { isInForce } from '../../engine/time/period';
import { fen, points, type Day, sheetRowOf } from '../../engine/units';
import type { CellValue, SheetGrid } from '../../host/port/workbook';
import { ADOPTION_COLUMNS, CARRIED_FEE_COLUMN, CARRIED_WORTH_COLUMN } from '../../text/sheets/workbook-names';
import { AdoptionLog, type RowLeftOut } from './adoption-log';
import type { AdoptionField, AdoptionNames } from './adoption-names';
import { cellText, isBlankText, isCellError, lookUpText } from '../cells/values/cell';
import { explainRow } from './explain-row';
import { OPEN } from '../cells/classified/guard-classified';
import { columnNamed } from '../cells/table/header';
import type { Found } from '../../issues/found';
import { isCutShort, losesDigits, manuscriptNumber } from '../cells/values/manuscript-number';
import { noteCoveredResults } from './covered-results';
import { Remembered } from '../cells/values/remembered';
import { Reading } from '../cells/table/reading';
import { noteLeftOut } from '../cells/table/record-rows';
import type { RowGuard } from '../cells/classified/row-watch';
import type { Table } from '../cells/table/table';
import { readTable } from '../schema/read-table';
import { ADOPTIONS_SCHEMA } from './adoptions-schema';
import type { LogColumns } from './log-mapping';
import { NO_DAY, RowDays } from './row-day';
import { RowExtras, RowMarks, type SeveralUnits } from './row-extras';
import { RowsBeside } from './rows-beside';

/**
 * Column number that stands for a column the sheet does not have. It lies beyond every row, because reading at −1 would
 * be slow.
 */
const BEYOND_EVERY_ROW = 1 << 20;

/** Rows that are read at a time where others may work in between. */
const BLOCK = 4096;

/** Reads 采用登记. Rows with a wrong cell are left out and every wrong cell of them is noted. Null blocks. */
export function* decodeAdoptions(
  grid: SheetGrid,
  date1904: boolean,
  names: AdoptionNames,
  columns: LogColumns = ADOPTIONS_SCHEMA.columns,
  guard: RowGuard = OPEN,
): Steps<Found<AdoptionLog | null>> {
  const { value: table, issues } = readTable(grid, { columns });
  if (!table) return { value: null, issues };
  const reading = new Reading(table.grid, date1904);
  const reader = new RowReader(reading, table, names, guard, table.end - table.headerRow - 1);
  const log = yield* reader.read();
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
  private readonly days: RowDays;
  private readonly adoptions: AdoptionColumns;
  private readonly leftOut: RowLeftOut[] = [];
  private readonly beside: RowsBeside;
  private readonly always: boolean;
  private readonly marks: RowMarks;
  private readonly extras: RowExtras | null;
  /** Column of 旧年度分值; −1: the sheet has none. */
  private readonly carriedWorth: number;
  /** Column of 旧年度稿费; −1: the sheet has none, or the plan is a simple one. */
  private readonly carriedFee: number;
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
    this.beside = new RowsBeside(table, this.at);
    this.marks = new RowMarks(reading, table, names.log?.marks);
    this.extras = names.log ? new RowExtras(table, { ...names, log: names.log }, this.marks, capacity) : null;
    this.carriedWorth = columnNamed(table, CARRIED_WORTH_COLUMN.name);
    this.carriedFee = this.extras ? columnNamed(table, CARRIED_FEE_COLUMN.name) : -1;
    this.adoptions = new AdoptionColumns(Math.max(0, capacity));
    this.units = new Remembered((text) => targets.names.find(text));
    this.channels = new Remembered((text) => channels.find(text));
    this.modes = new Remembered((text) => modes.find(text));
    this.days = new RowDays(reading.date1904);
    this.always = targets.periods.every((some) => some.some(({ from, until }) => from === null && until === null));
  }

  *read(): Steps<AdoptionLog> {
    const { table } = this;
    const end = this.beside.end();
    for (let row = table.headerRow + 1; row < end; row += BLOCK) {
      if (row >= BLOCK) yield row / end;
      this.readRows(row, Math.min(row + BLOCK, end));
    }
    noteLeftOut(this.reading, table, this.beside.guessed, table.columns.title);
    const titles = this.beside.titlesAlone(end).filter((row) => !this.guard.bars(row, null));
    noteLeftOut(this.reading, table, titles, table.columns.title, 'title-alone');
    noteCoveredResults(this.reading, table);
    return this.logOf(table);
  }

  private readRows(from: number, end: number): void {
    const { table } = this;
    for (let row = from; row < end; row++) {
      const cells = table.grid.rows[row];
      if (!cells || cells.length === 0 || (table.own !== table.grid && this.beside.isCovered(row))) continue;
      this.readRow(cells, row);
    }
  }

  readOnly(rows: readonly number[]): AdoptionLog {
    for (const row of rows) this.readRow(this.table.grid.rows[row] ?? [], row);
    return this.logOf(this.table);
  }

  private logOf(table: Table<AdoptionField>): AdoptionLog {
    const { leftOut, guard, extras, marks } = this;
    const adoptions = this.adoptions.build();
    const columns = [...(extras?.columns ?? []), marks.column];
    const more = extras && { more: extras.build(adoptions.length) };
    return new AdoptionLog(table, { ...adoptions, ...more }, leftOut, guard, columns);
  }

  private readRow(cells: readonly CellValue[], row: number): void {
    const { at } = this;
    const owner = this.units.get(lookUpText(cells[at.unit]));
    const day = this.days.of(cells[at.date]);
    const channel = this.channels.get(lookUpText(cells[at.channel]));
    const mode = this.modes.get(lookUpText(cells[at.mode]));
    const title = lookUpText(cells[at.title]);
    const number = cells[at.number];
    const several = this.severalOf(owner, cells, day);
    const isKnown = (channel | mode) >= 0 && this.isOwned(owner, several, day);
    if (this.isLeftAside(cells, row, title, isKnown)) return;
    const isSound = isKnown && isFilled(title, number);
    if (!isSound && !this.isForgiven(cells, row)) return;
    if (!this.readsMarks(row)) return;
    const stated = manuscriptNumber(number);
    this.noteDigits(cells, row, stated);
    const unit = this.names.targets.unitOf[owner]!;
    const [first, list] = several ? [several.units[0]!, several.owner] : [unit, unit];
    this.adoptions.add(row + 1, first, day as Day, channel, mode, stated, title, list);
    this.readMore(row, several);
  }

  /** True for a row that something is missing from and that counts all the same. */
  private isForgiven(cells: readonly CellValue[], row: number): boolean {
    return !this.beside.isBeside(cells, row) && this.isExcused(row);
  }

  private readMore(row: number, several: SeveralUnits | null): void {
    this.extras?.read(row, this.adoptions.size - 1, several);
    this.readWorth(row);
  }

  /** The units of a row that names several; null where a plan takes none of these, or they are not all known. */
  private severalOf(owner: number, cells: readonly CellValue[], day: number): SeveralUnits | null {
    if (owner >= 0) return null;
    return this.extras?.unitsOf(cells[this.at.unit], day) ?? null;
  }

  private isOwned(owner: number, several: SeveralUnits | null, day: number): boolean {
    return several !== null || (owner >= 0 && this.isUnitInForce(owner, day));
  }

  /** False where a row names an unknown 加乘项: it is left out. */
  private readsMarks(row: number): boolean {
    if (this.marks.reads(row)) return true;
    this.leftOut.push({ sheetRow: sheetRowOf(row) });
    return false;
  }

  /** Reads what an earlier year's book counted for the row; where that is no number, the rules say. */
  private readWorth(row: number): void {
    const worth = this.carriedWorth < 0 ? null : this.statedIn(row, this.carriedWorth, CARRIED_WORTH_COLUMN.name);
    if (worth !== null) this.adoptions.stateWorth(points(worth));
    const fee = this.carriedFee < 0 ? null : this.statedIn(row, this.carriedFee, CARRIED_FEE_COLUMN.name);
    if (fee !== null) this.adoptions.stateFee(fen(fee));
  }

  private statedIn(row: number, column: number, name: string): number | null {
    return this.reading.hundredths(row, column, name);
  }

  /** Leaves out a row with a text that must not be in the workbook, and one that shows how to fill in the log. */
  private isLeftAside(cells: readonly CellValue[], row: number, title: string, areNamesKnown: boolean): boolean {
    if (!this.guard.bars(row, areNamesKnown ? this.at : null)) return this.beside.isExample(cells, row, title);
    this.leftOut.push({ sheetRow: sheetRowOf(row) });
    return true;
  }

  /** Notes what is wrong with a row; true where it can be counted all the same. */
  private isExcused(row: number): boolean {
    if (explainRow(this.reading, this.table, this.names, row, this.guard.isClassified(row))) return true;
    this.leftOut.push({ sheetRow: sheetRowOf(row) });
    return false;
  }

  private isUnitInForce(owner: number, day: number): boolean {
    if (day === NO_DAY || this.always) return day !== NO_DAY;
    return this.names.targets.periods[owner]!.some((period) => isInForce(period, day as Day));
  }

  /** Says that a number lost digits: a 稿件编号 then states nothing and tells no contents apart. */
  private noteDigits(cells: readonly CellValue[], row: number, stated: string): void {
    const { number, evidence } = this.at;
    if (stated === '' && losesDigits(cells[number])) this.noteCutShort(cells, row, 'number');
    if (isCutShort(cells[evidence])) this.noteCutShort(cells, row, 'evidence');
  }

  private noteCutShort(cells: readonly CellValue[], row: number, field: 'number' | 'evidence'): void {
    const value = cellText(cells[this.at[field]]);
    const parameters = { value, column: ADOPTION_COLUMNS[field].name, isNumber: field === 'number' };
    this.reading.note('warning', 'number-digits-lost', row, this.at[field], parameters);
  }
}

const isFilled = (title: string, number: CellValue | undefined): boolean => !isBlankText(title) && !isCellError(number);
