import { AdoptionColumns } from '../engine/adoption-columns';
import type { Adoptions } from '../engine/adoptions';
import { isInForce } from '../engine/period';
import type { Day } from '../engine/units';
import type { CellValue, SheetGrid } from '../host/workbook';
import { ADOPTION_COLUMNS, TOTAL_ROWS } from '../text/workbook-names';
import type { AdoptionField, AdoptionNames } from './adoption-names';
import { cellText, foldName } from './cell';
import { explainRow } from './explain-row';
import type { Issue } from './issue';
import { readDate } from './read-date';
import { Reading } from './reading';
import { findTable, type Table } from './table';

/** In `AdoptionLog.adoption`: a row that cannot be counted, and one of a unit that is not in effect in the year. */
const UNREADABLE = -1;
export const UNIT_OF_OTHER_YEAR = -2;

/** The sheet 采用登记 as read: every row that holds something, and the adoptions among them. */
export interface AdoptionLog {
  readonly table: Table<AdoptionField>;
  readonly adoptions: Adoptions;
  /** 0-based rows of the sheet that hold something, in order. */
  readonly rows: Int32Array;
  /** By row: position in `adoptions`, `UNREADABLE` or `UNIT_OF_OTHER_YEAR`. */
  readonly adoption: Int32Array;
}

/** Numbers texts through a costly reading once per distinct text. */
class Remembered {
  private readonly known = new Map<string, number>();
  private lastText = '';
  private last: number;

  constructor(private readonly read: (text: string) => number) {
    this.last = read('');
  }

  get(text: string): number {
    if (text === this.lastText) return this.last;
    let value = this.known.get(text);
    if (value === undefined) this.known.set(text, (value = this.read(text)));
    this.lastText = text;
    return (this.last = value);
  }
}

/** A date that could not be read; no real day is as early. */
const NO_DAY = -1_000_000;

/** Reads 采用登记. Rows with a wrong cell are left out and every wrong cell of them is noted. Null blocks. */
export function decodeAdoptions(
  grid: SheetGrid,
  date1904: boolean,
  names: AdoptionNames,
  issues: Issue[],
): AdoptionLog | null {
  const table = findTable(grid, ADOPTION_COLUMNS, ['title', 'unit', 'date', 'channel', 'mode'], issues);
  if (!table) return null;
  return new RowReader(new Reading(grid, date1904, issues), table, names).read();
}

class RowReader {
  private readonly units: Remembered;
  private readonly channels: Remembered;
  private readonly modes: Remembered;
  private readonly dates: Remembered;
  private readonly always: boolean;

  constructor(
    private readonly reading: Reading,
    private readonly table: Table<AdoptionField>,
    private readonly names: AdoptionNames,
  ) {
    const { targets, channels, modes } = names;
    this.units = new Remembered((text) => targets.names.find(text));
    this.channels = new Remembered((text) => channels.find(text));
    this.modes = new Remembered((text) => modes.find(text));
    this.dates = new Remembered((text) => dayOrNone(text, reading.date1904));
    this.always = targets.periods.every((some) => some.some(({ from, until }) => from === null && until === null));
  }

  read(): AdoptionLog {
    const { table } = this;
    const first = table.headerRow + 1;
    const capacity = Math.max(0, table.end - first);
    const columns = new AdoptionColumns(capacity);
    const rows = new Int32Array(capacity);
    const adoption = new Int32Array(capacity);
    let length = 0;
    let adoptions = 0;
    for (let row = first; row < table.end; row++) {
      const cells = table.grid.rows[row];
      if (!cells || this.isEmpty(cells)) continue;
      const unit = this.readRow(cells, row, columns);
      rows[length] = row;
      adoption[length++] = unit < 0 ? unit : adoptions++;
    }
    return {
      table,
      adoptions: columns.build(),
      rows: rows.subarray(0, length),
      adoption: adoption.subarray(0, length),
    };
  }

  /** Adds the row to the columns; negative where it cannot be counted. */
  private readRow(cells: readonly CellValue[], row: number, columns: AdoptionColumns): number {
    const at = this.table.columns;
    const owner = this.units.get(textOf(cells[at.unit]));
    const day = this.dayOf(cells[at.date]);
    const channel = this.channels.get(textOf(cells[at.channel]));
    const mode = this.modes.get(textOf(cells[at.mode]));
    const title = textOf(cells[at.title]);
    const isKnown = Math.min(owner, channel, mode) >= 0 && day !== NO_DAY && this.isUnitInForce(owner, day as Day);
    const isIdentified = title !== '' && !hasError(cells[at.number]);
    if (!(isKnown && isIdentified) && !explainRow(this.reading, this.table, this.names, row)) return UNREADABLE;
    const unit = this.names.targets.unitOf[owner]!;
    if (unit < 0) return UNIT_OF_OTHER_YEAR;
    columns.add(row + 1, unit, day as Day, channel, mode, textOf(cells[at.number]), title);
    return unit;
  }

  private dayOf(value: CellValue | undefined): number {
    if (typeof value !== 'number') return this.dates.get(textOf(value));
    const date = readDate(value, this.reading.date1904);
    return 'day' in date ? date.day : NO_DAY;
  }

  private isUnitInForce(owner: number, day: Day): boolean {
    return this.always || this.names.targets.periods[owner]!.some((period) => isInForce(period, day));
  }

  /** A row with nothing in the clerk's columns, or a row of sums below the log, is no adoption. */
  private isEmpty(cells: readonly CellValue[]): boolean {
    const { title, unit, date, channel, mode, number } = this.table.columns;
    if (cells[title] && cells[date]) return false;
    const texts = [title, unit, date, channel, mode, number].map((column) => foldName(cellText(cells[column])));
    return texts.every((text) => text === '' || TOTAL_ROWS.includes(text));
  }
}

/** The text of a cell for look-up: an error or a boolean identifies nothing. */
const textOf = (value: CellValue | undefined): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';

const hasError = (value: CellValue | undefined): boolean => typeof value === 'object' && value !== null;

const dayOrNone = (text: string, date1904: boolean): number => {
  const date = readDate(text, date1904);
  return 'day' in date ? date.day : NO_DAY;
};
