import type { MoreOfAdoptions } from '../../engine/scoring/adoptions';
import { isInForce } from '../../engine/time/period';
import type { Day } from '../../engine/units';
import type { CellValue } from '../../host/port/workbook';
import { MARKS_COLUMN } from '../../text/sheets/rule-columns';
import { ALIAS_SEPARATORS, NAME_SEPARATORS } from '../../text/sheets/workbook-names';
import { authorNames } from '../cells/names/author-names';
import { cellAt, cellText, foldName, isBlank, lookUpText } from '../cells/values/cell';
import { NameIndex } from '../cells/names/names';
import { columnNamed } from '../cells/table/header';
import { readHundredths } from '../cells/values/read-number';
import type { Reading } from '../cells/table/reading';
import type { Table } from '../cells/table/table';
import type { AdoptionField, AdoptionNames, LogTerms } from './adoption-names';

/** The units of a row that names several, and a number for the list of them. */
export interface SeveralUnits {
  readonly units: readonly number[];
  readonly owner: number;
}

/** The same with the names by which 目标任务 lists them. */
interface Team extends SeveralUnits {
  readonly names: readonly number[];
  /** True where each is in effect on every day. */
  readonly isLasting: boolean;
}

/** The names that a cell lists. */
export const listedNames = (text: string, separators = NAME_SEPARATORS): string[] =>
  text
    .split(separators)
    .map((name) => name.trim())
    .filter((name) => foldName(name) !== '');

const NO_MARKS: readonly number[] = [];

/** Reads the 加乘项 of rows; a plan without 加乘 knows none. */
export class RowMarks {
  readonly column: number;
  /** Those of the row that was read last. */
  found: readonly number[] = NO_MARKS;
  /** What cells that were read without a fault name. */
  private readonly read = new Map<string, readonly number[]>();

  constructor(
    private readonly reading: Reading,
    private readonly table: Table<AdoptionField>,
    private readonly known = new NameIndex(),
  ) {
    this.column = columnNamed(table, MARKS_COLUMN.name);
  }

  /** Reads a row; false where it names one that is not known, which is noted. */
  reads(row: number): boolean {
    this.found = NO_MARKS;
    const value = cellAt(this.table.grid, row, this.column);
    if (value === null) return true;
    const marks = (typeof value === 'string' ? this.read.get(value) : undefined) ?? this.marksIn(value, row);
    if (marks) this.found = marks;
    return marks !== null;
  }

  /** The 加乘项 that a cell names; null where one is not known, which is noted. */
  private marksIn(value: CellValue, row: number): readonly number[] | null {
    const named = listedNames(this.reading.text(row, this.column), ALIAS_SEPARATORS);
    const marks = [...new Set(named.map((name) => this.known.find(name)))];
    for (const name of named.filter((one) => this.known.find(one) < 0))
      this.reading.note('error', 'unknown-mark', row, this.column, { value: name, nearest: this.known.nearest(name) });
    if (marks.some((mark) => mark < 0)) return null;
    if (typeof value === 'string') this.read.set(value, marks);
    return marks;
  }
}

/** Reads what the log says for a general plan: numbers that grade values, 加乘项, several units, rows without an author. */
export class RowExtras {
  private readonly quantities: readonly { readonly column: number; readonly numbers: Float64Array }[];
  private readonly marks = new Map<number, readonly number[]>();
  private readonly joint = new Map<number, readonly number[]>();
  private readonly unpaid = new Set<number>();
  private readonly lists = new Map<string, number>();
  /** What cells of several units name; null where one is not known. */
  private readonly teams = new Map<string, Team | null>();

  constructor(
    private readonly table: Table<AdoptionField>,
    private readonly names: AdoptionNames & { readonly log: LogTerms },
    private readonly marked: RowMarks,
    capacity: number,
  ) {
    this.quantities = names.log.quantities.map((header) => ({
      column: columnNamed(table, header),
      numbers: new Float64Array(Math.max(0, capacity)).fill(NaN),
    }));
  }

  /** The columns that grade values. */
  get columns(): number[] {
    return this.quantities.map(({ column }) => column);
  }

  /** The units of a cell that names several, each known and in effect on the day; null where it does not. */
  unitsOf(value: CellValue | undefined, day: number): SeveralUnits | null {
    if (!this.names.log.takesSeveralUnits) return null;
    const text = lookUpText(value);
    let team = this.teams.get(text);
    if (team === undefined) this.teams.set(text, (team = this.teamOf(text)));
    return team && (team.isLasting || this.isInEffect(team, day as Day)) ? team : null;
  }

  private isInEffect({ names }: Team, day: Day): boolean {
    const { periods } = this.names.targets;
    return names.every((name) => periods[name]!.some((period) => isInForce(period, day)));
  }

  private teamOf(text: string): Team | null {
    const { targets } = this.names;
    const names = listedNames(text).map((name) => targets.names.find(name));
    if (names.length < 2 || names.some((name) => name < 0)) return null;
    const units = names.map((name) => targets.unitOf[name]!);
    const key = units.join(' ');
    if (!this.lists.has(key)) this.lists.set(key, targets.names.names.length + this.lists.size);
    const isLasting = names.every((name) =>
      targets.periods[name]!.some(({ from, until }) => from === null && until === null),
    );
    return { names, isLasting, units, owner: this.lists.get(key)! };
  }

  /** Keeps what a row says for the adoption at a position. */
  read(row: number, at: number, several: SeveralUnits | null): void {
    const { grid, columns } = this.table;
    for (const { column, numbers } of this.quantities) numbers[at] = quantityIn(cellAt(grid, row, column));
    if (this.marked.found.length > 0) this.marks.set(at, this.marked.found);
    if (several) this.joint.set(at, several.units);
    if (this.names.log.unsignedPaid) return;
    if (authorNames(cellText(cellAt(grid, row, columns.authors))).length === 0) this.unpaid.add(at);
  }

  build(length: number): MoreOfAdoptions {
    return {
      quantities: this.quantities.map(({ numbers }) => numbers.subarray(0, length)),
      marks: this.marks,
      joint: this.joint,
      unpaid: this.unpaid,
    };
  }
}

/** A number of the log that is not negative, in hundredths; NaN where the cell is blank or holds none. */
function quantityIn(value: CellValue): number {
  const number = isBlank(value) ? null : readHundredths(value);
  return number ?? NaN;
}
