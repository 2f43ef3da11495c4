import type { Period } from '../../engine/time/period';
import type { Day } from '../../engine/units';
import type { CellValue, SheetGrid } from '../../host/port/workbook';
import type { Found } from '../../issues/found';
import type { Issue, IssueCode, IssueParameters } from '../../issues/issue';
import { a1, cellOf, type Place } from '../../issues/place';
import { asRead } from '../cells/classified/guard-classified';
import { cellAt, filledRows, isBlank, visibleText } from '../cells/values/cell';
import { Reading } from '../cells/table/reading';
import { recordRows } from '../cells/table/record-rows';
import type { Table } from '../cells/table/table';
import { isClerksRow } from './encode-results';
import { readTable } from './read-table';
import { fieldsOf, resultFields, type SheetSchema } from './sheet-schema';

/** Reads the records of a clerk's sheet by row and field; rows are 0-based. Every problem is noted with its cell. */
export class SheetReading<Field extends string> {
  private constructor(
    private readonly schema: SheetSchema<Field>,
    /** The table, for the files of this folder only: they write into it. */
    readonly table: Table<Field>,
    private readonly reading: Reading,
  ) {
    const own = resultFields(schema).map((field) => [field, -1]);
    this.clerks = { ...table, columns: { ...table.columns, ...Object.fromEntries(own) } as Table<Field>['columns'] };
  }

  /** The table without the columns that the program fills: what stands there alone is no record. */
  private readonly clerks: Table<Field>;
  private found: readonly number[] = [];
  private foundTaken: readonly Field[] | null = null;

  /** What `read` makes of a sheet; null where the workbook has none, or a required column is missing. */
  static read<Field extends string, Model>(
    grid: SheetGrid | undefined,
    schema: SheetSchema<Field>,
    date1904: boolean,
    read: (sheet: SheetReading<Field>) => Model,
  ): Found<Model | null> {
    if (!grid) return { value: null, issues: [] };
    const { value: table, issues } = readTable(grid, schema);
    if (!table) return { value: null, issues };
    const reading = new Reading(table.grid, date1904);
    const sheet = new SheetReading(schema, table, reading);
    const value = read(sheet);
    sheet.noteTaken();
    return { value, issues: [...issues, ...reading.issues] };
  }

  /** The name of the sheet, as it stands in the workbook. */
  get name(): string {
    return this.table.grid.name;
  }

  /** The program's columns in which something of the clerk stands; nothing is written there. */
  get taken(): readonly Field[] {
    const { grid, headerRow, end, columns } = this.table;
    return (this.foundTaken ??= resultFields(this.schema).filter((field) => {
      const { result } = this.schema.columns[field];
      if (columns[field] < 0) return false;
      for (const row of filledRows(grid, headerRow + 1, end)) {
        const text = visibleText(cellAt(grid, row, columns[field]));
        if (text !== '' && !result!.test(text) && !isClerksRow(this.table, row)) return true;
      }
      return false;
    }));
  }

  private noteTaken(): void {
    for (const field of this.taken)
      this.note('warning', 'column-taken', this.table.headerRow, field, { column: this.nameOf(field) });
  }

  /** The rows that are records; `name` is the field that names a record, `isSure` tells rows that are one whatever its name. */
  records(name: Field, isSure?: (row: number) => boolean): number[] {
    const filled = resultFields(this.schema).map((field) => this.table.columns[field]);
    this.found = recordRows(this.reading, this.clerks, name, {
      filled: filled.filter((column) => column >= 0),
      ...(isSure && { isSure }),
    });
    return [...this.found];
  }

  /** The rows that were found to be records, whether they could be read or not. */
  get recordRows(): readonly number[] {
    return this.found;
  }

  /** The value of a cell; an error value is noted and read as empty. */
  value(row: number, field: Field): CellValue {
    return this.reading.value(row, this.table.columns[field]);
  }

  /** The text of a cell as it was typed, that of a classified row as well: never to be shown. */
  typed(row: number, field: Field): string {
    return visibleText(cellAt(asRead(this.table.grid), row, this.table.columns[field]));
  }

  text(row: number, field: Field): string {
    const column = this.table.columns[field];
    return column < 0 ? '' : this.reading.text(row, column);
  }

  /** What a cell of a column shows on which no result depends: an error value is a text like any other. */
  shown(row: number, field: Field): string {
    return visibleText(cellAt(this.table.grid, row, this.table.columns[field]));
  }

  /** What stands in a column below its header, with its row, whatever the rows are. */
  texts(field: Field): { readonly row: number; readonly text: string }[] {
    const { grid, headerRow, end, columns } = this.table;
    return Array.from(filledRows(grid, headerRow + 1, end), (row) => ({
      row,
      text: visibleText(cellAt(grid, row, columns[field])),
    }));
  }

  /** A date, null where the cell is empty or wrong. */
  date(row: number, field: Field): Day | null {
    const column = this.table.columns[field];
    return column < 0 ? null : this.reading.date(row, column);
  }

  /** Hundredths of a number, null where the cell is empty or wrong. */
  hundredths(row: number, field: Field): number | null {
    return this.reading.hundredths(row, this.table.columns[field], this.schema.columns[field].name);
  }

  /** As `hundredths`, of a number of either sign. */
  signedHundredths(row: number, field: Field): number | null {
    return this.reading.signedHundredths(row, this.table.columns[field], this.schema.columns[field].name);
  }

  /** From the day it takes effect to the day it no longer does; one that ends before it begins is noted. */
  period(row: number, from: Field, until: Field): Period {
    return this.reading.period(row, this.table.columns[from], this.table.columns[until]);
  }

  /** What the header of a field is called. */
  nameOf(field: Field): string {
    return this.schema.columns[field].name;
  }

  /** How many errors were noted so far. */
  get errors(): number {
    return this.reading.errors;
  }

  /** True for a cell that shows nothing, not even an error value. */
  isBlank(row: number, field: Field): boolean {
    return isBlank(cellAt(this.table.grid, row, this.table.columns[field]));
  }

  /** True for a row without anything in any of the fields. */
  isBlankRow(row: number): boolean {
    return fieldsOf(this.schema).every((field) => this.clerks.columns[field] < 0 || this.isBlank(row, field));
  }

  /** The address of a cell, for sentences about other rows. */
  address(row: number, field: Field): string {
    return a1(row, this.table.columns[field]);
  }

  /** Notes a problem; in a column that the sheet does not have it is one of the whole sheet. */
  note<Code extends IssueCode>(
    severity: Issue['severity'],
    code: Code,
    row: number,
    field: Field,
    parameters: IssueParameters[Code],
  ): void {
    this.reading.note(severity, code, row, this.table.columns[field], parameters);
  }

  /** A problem at a cell, for checks that come after the reading; it is not noted. */
  problem<Code extends IssueCode>(
    severity: Issue['severity'],
    code: Code,
    row: number,
    field: Field,
    parameters: IssueParameters[Code],
  ): Issue {
    const place = cellOf(this.table.grid.name, row, this.table.columns[field]);
    return { code, severity, place, parameters } as Issue;
  }

  /** The cell of a row in a column; the sheet as a whole where it has no such column. */
  placeOf(row: number, field: Field): Place {
    return this.firstPlace(row, [field]);
  }

  /** The cell of a row in the first of some columns that the sheet has. */
  firstPlace(row: number, fields: readonly Field[]): Place {
    const first = fields.find((field) => this.table.columns[field] >= 0);
    return cellOf(this.table.grid.name, row, first === undefined ? -1 : this.table.columns[first]);
  }

  /** Notes that a cell must be filled in where it is blank. */
  require(row: number, ...fields: readonly Field[]): void {
    for (const field of fields) if (this.isBlank(row, field)) this.missing(row, field);
  }

  /** Notes that a cell must be filled in. One whose text is forbidden is not empty: its problem is named already. */
  missing(row: number, field: Field): void {
    if (this.typed(row, field) !== '') this.reading.errors++;
    else this.reading.missing(row, this.table.columns[field], this.schema.columns[field].name);
  }
}
