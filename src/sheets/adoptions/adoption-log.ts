import { gridRowOf, type SheetRow } from '../../engine/units';
import { sheetRowAt, type Adoptions } from '../../engine/scoring/adoptions';
import { cellOf, type GridRow, type Place } from '../../issues/place';
import { CLASSIFIED_COLUMN, CLASSIFIED_TITLE, CLASSIFIED_VALUE } from '../../text/sheets/classified';
import { CATEGORIES } from '../../text/sheets/categories';
import {
  CARRIED_FEE_COLUMN,
  CARRIED_WORTH_COLUMN,
  CATEGORY_COLUMN,
  FEE_EARNED_COLUMN,
  MACHINE_COLUMNS,
} from '../../text/sheets/workbook-names';
import { cellAt, cellText, visibleText } from '../cells/values/cell';
import { asRead } from '../cells/classified/guard-classified';
import type { RowGuard } from '../cells/classified/row-watch';
import { columnNamed } from '../cells/table/header';
import { manuscriptNumber } from '../cells/values/manuscript-number';
import type { Table } from '../cells/table/table';
import { chosen } from '../schema/choice';
import { usedColumns, type UsedColumn } from '../cells/table/used-columns';
import type { AdoptionField } from './adoption-names';

/** A row of the log that holds something and is no adoption. */
export interface RowLeftOut {
  readonly sheetRow: SheetRow;
}

/**
 * The sheet 采用登记 as read: the rows that hold something are either adoptions or left out, both in order. What a row says
 * is asked by field; an adoption by its position among them, a row of the sheet from 1.
 */
export class AdoptionLog {
  constructor(
    /** The table, for the files of this folder only: they read and write its cells. */
    readonly table: Table<AdoptionField>,
    readonly adoptions: Adoptions,
    readonly leftOut: readonly RowLeftOut[],
    private readonly guard: Pick<RowGuard, 'isClassified' | 'mayBeClassified'>,
    /** Columns beside the fields that results were computed from: those that grade values, and 加乘项. */
    private readonly otherColumns: readonly number[] = [],
  ) {}

  private foundCategoryColumn: number | null = null;

  /** Column of 内容类别, looked for when it is first asked for; −1: the log has none. */
  private get categoryColumn(): number {
    return (this.foundCategoryColumn ??= this.findCategoryColumn());
  }

  /** Columns, known by their headers alone, that results depend on beside the fields: 内容类别, 旧年度分值, 旧年度稿费, 涉密 and `otherColumns`. */
  get readColumns(): readonly number[] {
    const { names } = this.table;
    const carried = [CARRIED_WORTH_COLUMN, CARRIED_FEE_COLUMN].map(({ name }) => columnNamed(this.table, name));
    const marks = names.flatMap((texts, column) =>
      texts.some((text) => CLASSIFIED_COLUMN.test(text)) ? [column] : [],
    );
    return [this.categoryColumn, ...carried, ...marks, ...this.otherColumns].filter((column) => column >= 0);
  }

  /** The name of the sheet that is the log. */
  get sheet(): string {
    return this.table.grid.name;
  }

  /** What an adoption says in a column, as a person reads it; '' where the log has no such column. */
  text(at: number, field: AdoptionField): string {
    const column = this.table.columns[field];
    const value = column < 0 ? null : this.table.grid.rows[this.rowOf(at)]?.[column];
    return cellText(value);
  }

  /** The numbers that stand in the log, those of rows that are no adoptions as well. */
  *numbers(): Generator<string> {
    for (let at = 0; at < this.adoptions.length; at++) yield this.number(at);
    for (const { sheetRow } of this.leftOut) yield this.numberIn(gridRowOf(sheetRow));
  }

  textOfRow(sheetRow: SheetRow, field: AdoptionField): string {
    return cellText(cellAt(this.table.grid, gridRowOf(sheetRow), this.table.columns[field]));
  }

  private rowOf(at: number): GridRow {
    return gridRowOf(sheetRowAt(this.adoptions, at));
  }

  /** True for an adoption of a classified manuscript: nothing of it may be shown. */
  isClassified(at: number): boolean {
    return this.guard.isClassified(this.rowOf(at));
  }

  /** True also where nobody knows whether the manuscript is classified. */
  mayBeClassified(at: number): boolean {
    return this.guard.mayBeClassified(this.rowOf(at));
  }

  /**
   * What no document may tell: what the rows that are or may be classified say as they were typed, those that are no
   * adoptions as well.
   */
  get classifiedTexts(): readonly { readonly title: string; readonly number: string }[] {
    const rows = [
      ...Array.from({ length: this.adoptions.length }, (_, at) => this.rowOf(at)),
      ...this.leftOut.map(({ sheetRow }) => gridRowOf(sheetRow)),
    ];
    const { columns } = this.table;
    const grid = asRead(this.table.grid);
    return rows.filter(this.guard.mayBeClassified).map((row) => ({
      title: visibleText(cellAt(grid, row, columns.title)),
      number: manuscriptNumber(cellAt(grid, row, columns.number)),
    }));
  }

  /** The title as it is shown: that of a classified adoption is not in the workbook, and is said not to be. */
  shownTitle(at: number): string {
    const title = this.text(at, 'title');
    return title === '' && this.isClassified(at) ? CLASSIFIED_TITLE : title;
  }

  /** The 稿件编号 of an adoption, as typed; '' where it states none, or one that lost some of its digits. */
  number(at: number): string {
    return this.numberIn(this.rowOf(at));
  }

  private numberIn(row: GridRow): string {
    return manuscriptNumber(cellAt(this.table.grid, row, this.table.columns.number));
  }

  /** The cell of an adoption in a column; the sheet as a whole where the log has no such column. */
  place(at: number, field: AdoptionField): Place {
    return cellOf(this.sheet, this.rowOf(at), this.table.columns[field]);
  }

  placeOfRow(sheetRow: SheetRow, field: AdoptionField): Place {
    return cellOf(this.sheet, gridRowOf(sheetRow), this.table.columns[field]);
  }

  /** The cell of an adoption under 旧年度分值 or 旧年度稿费. */
  placeOfCarried(at: number, column: typeof CARRIED_WORTH_COLUMN): Place {
    return cellOf(this.sheet, this.rowOf(at), columnNamed(this.table, column.name));
  }

  /** True where the log has a column of this header that people fill in. */
  hasColumn(header: string): boolean {
    const column = columnNamed(this.table, header);
    const own = MACHINE_COLUMNS.map((field) => this.table.columns[field]);
    return column >= 0 && ![...own, columnNamed(this.table, FEE_EARNED_COLUMN.name)].includes(column);
  }

  /** What an adoption says in a column of this header, and where. */
  cellUnder(at: number, header: string): { readonly text: string; readonly place: Place } {
    const column = columnNamed(this.table, header);
    const row = this.rowOf(at);
    return { text: visibleText(cellAt(this.table.grid, row, column)), place: cellOf(this.sheet, row, column) };
  }

  /** True where the log has a column of 内容类别. */
  get statesCategories(): boolean {
    return this.categoryColumn >= 0;
  }

  /** What an adoption says under 内容类别, and where; null where the log has no such column or the cell is blank. */
  category(at: number): { readonly text: string; readonly place: Place } | null {
    const { categoryColumn: column } = this;
    if (column < 0) return null;
    const row = this.rowOf(at);
    const text = visibleText(cellAt(this.table.grid, row, column));
    if (text === '') return null;
    // What is no category may be anything, and nothing of a classified row is shown.
    const isSecret = this.guard.isClassified(row) && chosen(CATEGORIES, text) === undefined;
    return { text: isSecret ? CLASSIFIED_VALUE : text, place: cellOf(this.sheet, row, column) };
  }

  /** Another name of the column is a category's only where one stands there: 类别 may be anything. */
  private findCategoryColumn(): number {
    const { table } = this;
    const own = columnNamed(table, CATEGORY_COLUMN.name);
    if (own >= 0) return own;
    const taken = new Set<number>(Object.values(table.columns));
    const others = CATEGORY_COLUMN.aliases.map((alias) => columnNamed(table, alias));
    return others.find((column) => column >= 0 && !taken.has(column) && this.holdsCategory(column)) ?? -1;
  }

  private holdsCategory(column: number): boolean {
    const { grid, headerRow, end } = this.table;
    return grid.rows
      .slice(headerRow + 1, end)
      .some((cells) => chosen(CATEGORIES, visibleText(cells[column])) !== undefined);
  }

  /** The field that a column of the sheet is read as. */
  fieldIn(column: number | null): AdoptionField | undefined {
    const fields = Object.keys(this.table.columns) as AdoptionField[];
    return fields.find((field) => this.table.columns[field] === column);
  }

  /** Columns of these names that hold something below their header. */
  used(names: readonly string[]): UsedColumn[] {
    return usedColumns(this.table, names);
  }
}
