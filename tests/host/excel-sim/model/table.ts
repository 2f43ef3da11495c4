import { Fault } from '../fault';
import { offsetFormula } from '../formula/tokens';
import { formatRect, intersect, parseRect, shiftRect, WHOLE_SHEET, type Rect, type Shift } from './address';
import { EventType } from './events';
import type { Sheet, SheetFilter } from './sheet';
import { toWire } from './value';

/** A table; its rectangle includes header and totals row. */
export class Table {
  readonly id: string;
  style = 'TableStyleMedium2';
  showHeaders = true;
  showTotals = false;
  readonly properties: Record<string, unknown> = {
    highlightFirstColumn: false,
    highlightLastColumn: false,
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
  };
  columnIds: number[];
  /** Criteria of its own filter, over its rows without totals. */
  private readonly criteria: SheetFilter['criteria'] = new Map();

  constructor(
    readonly sheet: Sheet,
    public name: string,
    public rect: Rect,
  ) {
    this.id = String(sheet.book.id());
    this.columnIds = Array.from({ length: rect.columns }, (_, at) => at + 1);
  }

  get filter(): SheetFilter {
    return { rect: { ...this.rect, rows: this.body.rows + 1 }, criteria: this.criteria };
  }

  get header(): Rect {
    return { ...this.rect, rows: 1 };
  }

  get body(): Rect {
    const rows = this.rect.rows - (this.showHeaders ? 1 : 0) - (this.showTotals ? 1 : 0);
    return { ...this.rect, row: this.rect.row + (this.showHeaders ? 1 : 0), rows: Math.max(1, rows) };
  }

  /** Its last row, which holds totals where it shows them. */
  get totals(): Rect {
    return { ...this.rect, row: this.rect.row + this.rect.rows - 1, rows: 1 };
  }

  columnName(at: number): string {
    return String(toWire(this.sheet.grid.get(this.rect.row, this.rect.column + at)?.value ?? null));
  }

  /** False when nothing of the table is left. */
  shift(shift: Shift): boolean {
    const before = this.rect;
    const rect = shiftRect(before, shift);
    if (
      !rect ||
      (shift.axis === 'row' && shift.count < 0 && shift.at <= before.row && shift.at - shift.count > before.row)
    )
      return false;
    if (shift.axis === 'column' && rect.columns < before.columns) {
      const from = Math.max(0, shift.at - before.column);
      this.columnIds.splice(from, before.columns - rect.columns);
    }
    this.rect = rect;
    return true;
  }

  resize(rect: Rect): void {
    const clash = this.sheet.tables.some((other) => other !== this && intersect(other.rect, rect));
    if (clash || rect.row !== this.rect.row || rect.rows < 2) throw new Fault('InvalidArgument');
    if (this.showTotals && rect.rows !== this.rect.rows)
      throw new Fault('NotImplemented', 'resizing a table with totals');
    this.sheet.assertEditable(rect);
    while (this.columnIds.length < rect.columns) this.columnIds.push(Math.max(0, ...this.columnIds) + 1);
    this.columnIds.length = rect.columns;
    const before = this.rect;
    this.rect = rect;
    completeHeaders(this);
    if (rect.columns === before.columns) fillComputedColumns(this, before);
  }

  /** Takes rows below into the table. */
  grow(rows: number): void {
    const before = this.rect;
    this.rect = { ...before, rows: before.rows + rows };
    fillComputedColumns(this, before);
  }

  /** Takes the last row out, and what stands below it up; only where nothing does. */
  deleteLastRow(): void {
    if (this.showTotals) throw new Fault('NotImplemented', 'deleting a row above totals');
    if (this.body.rows < 2) throw new Fault('InvalidOperation');
    const row = { ...this.rect, row: this.rect.row + this.rect.rows - 1, rows: 1 };
    this.sheet.assertEditable(row);
    if (this.sheet.usedRect(false, { ...row, row: row.row + 1, rows: WHOLE_SHEET.rows - row.row - 1 }))
      throw new Fault('NotImplemented', 'deleting a table row above other cells');
    this.sheet.grid.take(row);
    this.sheet.book.version++;
    this.rect = { ...this.rect, rows: this.rect.rows - 1 };
    this.sheet.emitChanged(row, 'CellDeleted', 'Up');
  }

  delete(): void {
    this.sheet.tables.splice(this.sheet.tables.indexOf(this), 1);
    this.sheet.book.events.emit(EventType.tableDeleted, ['Workbook', this.sheet.id], {
      tableId: this.id,
      worksheetId: this.sheet.id,
      tableName: this.name,
    });
  }
}

/** Makes a table of a block; without headers a header row is put in above the data. */
export function addTable(sheet: Sheet, rect: Rect, hasHeaders: boolean): Table {
  if (sheet.tables.some((other) => intersect(other.rect, rect)) || sheet.merges.some((merge) => intersect(merge, rect)))
    throw new Fault('InvalidOperation');
  sheet.assertEditable(rect);
  if (!hasHeaders) throw new Fault('NotImplemented', 'tables.add without headers');
  const table = new Table(sheet, freeTableName(sheet), rect.rows > 1 ? rect : { ...rect, rows: 2 });
  sheet.tables.push(table);
  completeHeaders(table);
  sheet.book.events.emit(EventType.tableAdded, ['Workbook', sheet.id], { tableId: table.id, worksheetId: sheet.id });
  return table;
}

/** Puts a row of totals in below a table: a label, and the sum of its last column. */
export function showTotals(table: Table, on: boolean): void {
  if (table.showTotals === on) return;
  if (!on) throw new Fault('NotImplemented', 'taking totals out of a table');
  const { sheet, rect, body } = table;
  const [row, last] = [rect.row + rect.rows, rect.column + rect.columns - 1];
  if (sheet.usedRect(true, { ...rect, row, rows: WHOLE_SHEET.rows - row }))
    throw new Fault('NotImplemented', 'totals above other cells');
  sheet.assertEditable({ ...rect, row, rows: 1 });
  table.showTotals = true;
  table.rect = { ...rect, rows: rect.rows + 1 };
  if (rect.columns > 1) sheet.grid.need(row, rect.column).value = '汇总';
  sheet.grid.need(row, last).formula = `SUBTOTAL(109,${formatRect({ ...body, column: last, columns: 1 })})`;
  sheet.book.version++;
  sheet.emitChanged(table.totals, 'RangeEdited');
}

export function freeTableName(sheet: Sheet): string {
  const taken = new Set(sheet.book.tables().map((table) => table.name.toLowerCase()));
  for (let n = 1; ; n++) if (!taken.has(`表${n}`)) return `表${n}`;
}

/** @throws Fault when the name cannot be a table's or is taken. */
export function renameTable(table: Table, name: string): void {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.]*$/u.test(name) || parseRect(name)) throw new Fault('InvalidArgument');
  const clash = table.sheet.book
    .tables()
    .some((other) => other !== table && other.name.toLowerCase() === name.toLowerCase());
  if (clash) throw new Fault('ItemAlreadyExists');
  table.name = name;
}

/** Header cells are texts, none is empty, none occurs twice. */
function completeHeaders(table: Table): void {
  const seen = new Set<string>();
  for (let at = 0; at < table.rect.columns; at++) {
    const cell = table.sheet.grid.need(table.rect.row, table.rect.column + at);
    const wanted = String(toWire(cell.value)) || `列${at + 1}`;
    let name = wanted;
    for (let n = 2; seen.has(name.toLowerCase()); n++) name = `${wanted}${n}`;
    seen.add(name.toLowerCase());
    cell.value = name;
    cell.formula = undefined;
  }
}

/** Columns whose every cell has the same formula go on with it in new rows that are empty there. */
function fillComputedColumns({ sheet, rect, showHeaders }: Table, before: Rect): void {
  const first = before.row + (showHeaders ? 1 : 0);
  const last = before.row + before.rows - 1;
  for (let column = rect.column; column < rect.column + rect.columns; column++) {
    const formula = sheet.grid.get(last, column)?.formula;
    if (formula === undefined) continue;
    const rows = Array.from({ length: last - first + 1 }, (_, at) => first + at);
    if (!rows.every((row) => sheet.grid.get(row, column)?.formula === offsetFormula(formula, row - last, 0))) continue;
    for (let row = last + 1; row < rect.row + rect.rows; row++) {
      const cell = sheet.grid.need(row, column);
      if (cell.value === null && cell.formula === undefined) cell.formula = offsetFormula(formula, row - last, 0);
    }
  }
  sheet.book.version++;
}

/** Takes rows written directly below a table into it, as AutoExpansion does. */
export function expandTables(sheet: Sheet, written: Rect): void {
  if (!sheet.book.expandsTables) return;
  for (const table of sheet.tables) {
    const { rect } = table;
    const below = written.row === rect.row + rect.rows && !table.showTotals;
    const inside = written.column >= rect.column && written.column + written.columns <= rect.column + rect.columns;
    const grown = { ...rect, rows: rect.rows + written.rows };
    const free = !sheet.tables.some((other) => other !== table && intersect(other.rect, grown));
    if (below && inside && free) table.grow(written.rows);
  }
}
