import { Fault } from './fault';
import { parseRect, splitSheet, WHOLE_SHEET, type Rect } from './model/address';
import type { Book } from './model/book';
import { cellValue, writeBlock } from './model/cells';
import { Chart } from './model/chart';
import { addName } from './model/names';
import { ALLOWANCES } from './model/protection';
import { selectRange } from './model/selection';
import { sheetObject } from './model/sheet-object';
import { sortRows } from './model/sort';
import { addTable } from './model/table';
import type { Sheet } from './model/sheet';
import { toRange } from './members/range-args';

type Typed = string | number | boolean | null;

/** Someone at the keyboard, of this computer or another: edits as a person makes them. Rows count from 1. */
export class Person {
  constructor(private readonly book: Book) {}

  /** Types into a cell (`Sheet1!B2`), or a block from that cell on. */
  type(cell: string, content: Typed | readonly (readonly Typed[])[]): void {
    const { sheet, rect } = toRange(this.book, cell);
    const lines = Array.isArray(content) ? (content as Typed[][]) : [[content as Typed]];
    const block = { ...rect, rows: lines.length, columns: lines[0]?.length ?? 1 };
    writeBlock(sheet, block, lines);
  }

  insertRows(sheet: string, row: number, count = 1): void {
    this.book.sheet(sheet).insertLines('row', row - 1, count);
  }

  deleteRows(sheet: string, row: number, count = 1): void {
    this.book.sheet(sheet).deleteLines('row', row - 1, count);
  }

  hideRow(sheet: string, row: number): void {
    this.book.sheet(sheet).styles.hiddenRows.add(row - 1);
  }

  insertColumns(range: string, count = 1): void {
    const { sheet, rect } = toRange(this.book, range);
    sheet.insertLines('column', rect.column, count);
  }

  /** Sorts the rows of a block by one of its columns, 0-based. */
  sort(range: string, column: number, ascending = true): void {
    const { sheet, rect } = toRange(this.book, range);
    sortRows(sheet, rect, column, ascending);
  }

  addSheet(name: string): void {
    this.book.addSheet(name);
  }

  renameSheet(sheet: string, name: string): void {
    this.book.renameSheet(this.book.sheet(sheet), name);
  }

  deleteSheet(sheet: string): void {
    this.book.deleteSheet(this.book.sheet(sheet));
  }

  hide(sheet: string): void {
    this.book.hideSheet(this.book.sheet(sheet), 'Hidden');
  }

  protect(sheet: string, password = '', options: Readonly<Record<string, unknown>> = {}): void {
    this.book.sheet(sheet).protection = { options: { ...ALLOWANCES, ...options }, password };
  }

  unprotect(sheet: string): void {
    this.book.sheet(sheet).protection = undefined;
  }

  select(range: string): void {
    const { sheet, rect } = toRange(this.book, range);
    selectRange(sheet, rect);
  }

  addChart(range: string, name: string): void {
    const { sheet, rect } = toRange(this.book, range);
    const chart = new Chart(sheet, 'ColumnClustered');
    chart.name = name;
    chart.setData(sheet, rect, 'Auto');
    sheet.charts.push(chart);
  }

  deleteChart(sheet: string, name: string): void {
    const { charts } = this.book.sheet(sheet);
    charts.splice(
      charts.findIndex((chart) => chart.name === name),
      1,
    );
  }

  addPicture(sheet: string, name: string): void {
    const home = this.book.sheet(sheet);
    home.shapes.push(sheetObject(home, name));
  }

  addPivotTable(sheet: string, name: string): void {
    const home = this.book.sheet(sheet);
    home.pivotTables.push(sheetObject(home, name));
  }

  addTable(range: string): void {
    const { sheet, rect } = toRange(this.book, range);
    addTable(sheet, rect, true);
  }

  /** Filters a table that begins in the cell, or else a block, by one of its columns, 0-based: other rows are left out. */
  filter(range: string, column: number, keeps: (value: unknown) => boolean): void {
    const { sheet, rect } = toRange(this.book, range);
    const table = sheet.tables.find((one) => one.rect.row === rect.row && one.rect.column === rect.column);
    if (!table) sheet.filter = { rect, criteria: new Map() };
    const filter = table?.filter ?? sheet.filter!;
    filter.criteria.set(column, {});
    for (let row = filter.rect.row + 1; row < filter.rect.row + filter.rect.rows; row++) {
      if (!keeps(cellValue(sheet, row, filter.rect.column + column))) sheet.styles.hiddenRows.add(row);
    }
  }

  addName(name: string, formula: string): void {
    addName(this.book, undefined, name, formula);
  }

  protectStructure(): void {
    this.book.protected = true;
  }

  /** Sets properties of cells, such as `{ numberFormat: '@' }` or `{ locked: false }`. */
  format(range: string, style: Parameters<Sheet['styles']['patch']>[1]): void {
    const { sheet: name, address } = splitSheet(range);
    const rect: Rect | undefined = address === '' ? WHOLE_SHEET : parseRect(address);
    if (!rect) throw new Fault('InvalidArgument');
    this.book.sheet(name ?? '').styles.patch(rect, style);
  }
}
