import type { CellValue } from '../../host/port/workbook';
import { COUNT, SIGN_OFF, TOTAL_ROWS } from '../../text/sheets/not-records';
import { MACHINE_COLUMNS } from '../../text/sheets/workbook-names';
import { cellText, filledRows, foldName, isBlank } from '../cells/values/cell';
import { hasSums, isExample, isHeaderLine, isMarkedExample } from '../cells/table/record-rows';
import type { Table } from '../cells/table/table';
import type { AdoptionField } from './adoption-names';
import { isProbablyBeside, isTitleAlone } from './beside-adoptions';

/** Tells the rows of the log that are no adoptions: sums, remarks, examples, repeated headers, merged rows. */
export class RowsBeside {
  /** 0-based rows that only a guess tells from adoptions, as far as they were asked about. */
  readonly guessed: number[] = [];

  /** `at` holds the columns as `table` has them, and a column beyond every row for one that is missing. */
  constructor(
    private readonly table: Table<AdoptionField>,
    private readonly at: Readonly<Record<AdoptionField, number>>,
  ) {}

  /** One past the last row that is an adoption; remarks below the log do not count. */
  end(): number {
    const { grid, headerRow } = this.table;
    let { end } = this.table;
    while (end > headerRow + 1 && this.isRemark(grid.rows[end - 1] ?? [])) end--;
    return end;
  }

  /** The rows from `end` on with a title that is none of sums, remarks or headings. */
  titlesAlone(end: number): number[] {
    const { own, columns } = this.table;
    return [...filledRows(own, end, this.table.end)].filter((row) => isTitleAlone(own.rows[row]?.[columns.title]));
  }

  /** True for a row that shows how to fill in the log; it is remembered as a guess. */
  isExample(cells: readonly CellValue[], row: number, title: string): boolean {
    const isShown = isExample(title) || isMarkedExample(this.table, row, cells);
    if (isShown) this.guessed.push(row);
    return isShown;
  }

  /** True for sums, remarks and a repeated header; what only a guess tells is remembered. */
  isBeside(cells: readonly CellValue[], row: number): boolean {
    if (this.isEmpty(cells) || isHeaderLine(this.table, row)) return true;
    const own = this.table.own.rows[row] ?? [];
    const isGuess = isProbablyBeside(this.texts(own)) || this.isSummedUp(own);
    if (isGuess) this.guessed.push(row);
    return isGuess;
  }

  /** A row without a cell of its own in the clerk's columns belongs to the one that its cells are merged with. */
  isCovered(row: number): boolean {
    return this.texts(this.table.own.rows[row] ?? []).every((text) => text === '');
  }

  /** A row with a single text in the place of a title, or with none. */
  private isRemark(cells: readonly CellValue[]): boolean {
    if (cells.length === 0 || this.isEmpty(cells)) return true;
    const { columns } = this.table;
    const machine = MACHINE_COLUMNS.map((field) => columns[field]);
    return cells.every((value, column) => column === columns.title || machine.includes(column) || isBlank(value));
  }

  /** A row with nothing in the clerk's columns, or with sums or signatures only. */
  private isEmpty(cells: readonly CellValue[]): boolean {
    return this.texts(cells).every((text) => text === '' || TOTAL_ROWS.includes(text) || SIGN_OFF.test(text));
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
