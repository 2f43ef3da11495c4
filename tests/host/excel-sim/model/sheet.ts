import { Fault } from '../fault';
import {
  contains,
  formatRect,
  intersect,
  isWholeColumns,
  isWholeRows,
  shiftRect,
  WHOLE_SHEET,
  type Rect,
  type Shift,
} from './address';
import type { Book } from './book';
import type { Chart } from './chart';
import type { ConditionalFormat } from './conditional-format';
import { EventType } from './events';
import { Grid } from './grid';
import type { NamedItem } from './names';
import { PageLayout } from './page-layout';
import type { SheetObject } from './sheet-object';
import { SheetStyles } from './sheet-styles';
import type { Table } from './table';
import type { Validation } from './validation';

/** Rows and columns that stay in sight, and where they end. */
export interface Freeze {
  readonly rows: number;
  readonly columns: number;
}

/** A filter over a block; `hidden` rows are those it leaves out. */
export interface SheetFilter {
  rect: Rect;
  criteria: Map<number, Readonly<Record<string, unknown>>>;
}

/** Whether a filter of the sheet or of a table leaves the row out. */
export function isFilteredOut(sheet: Sheet, row: number): boolean {
  const covers = ({ filter }: { readonly filter: SheetFilter | undefined }): boolean =>
    filter !== undefined &&
    filter.criteria.size > 0 &&
    row > filter.rect.row &&
    row < filter.rect.row + filter.rect.rows;
  return sheet.styles.hiddenRows.has(row) && [sheet, ...sheet.tables].some(covers);
}

/** One worksheet. */
export class Sheet {
  readonly id: string;
  alive = true;
  visibility = 'Visible';
  tabColor = '';
  showGridlines = true;
  showHeadings = true;
  readonly grid = new Grid();
  readonly styles: SheetStyles;
  tables: Table[] = [];
  charts: Chart[] = [];
  /** Pictures and drawn shapes; only that they are there is modelled. */
  shapes: SheetObject[] = [];
  pivotTables: SheetObject[] = [];
  names: NamedItem[] = [];
  merges: Rect[] = [];
  validations: Validation[] = [];
  conditionalFormats: ConditionalFormat[] = [];
  readonly pageLayout = new PageLayout();
  freeze: Freeze | undefined;
  filter: SheetFilter | undefined;
  /** Set while the sheet is protected. */
  protection: { readonly options: Readonly<Record<string, unknown>>; readonly password: string } | undefined;

  constructor(
    readonly book: Book,
    public name: string,
  ) {
    this.id = `{00000000-0001-0000-0000-${String(book.id()).padStart(12, '0')}}`;
    this.styles = new SheetStyles(this.grid);
  }

  /** The block that holds content, or also formatting; undefined on an empty sheet. */
  usedRect(valuesOnly: boolean, within: Rect = WHOLE_SHEET): Rect | undefined {
    return this.grid.extent(
      within,
      (cell) => cell.value !== null || cell.formula !== undefined || (!valuesOnly && cell.style !== undefined),
    );
  }

  /** Makes every formula compute again, also under manual calculation. */
  forgetResults(): void {
    this.grid.each(WHOLE_SHEET, (cell) => (cell.computed = undefined));
  }

  eachFormula(rewrite: (formula: string) => string): void {
    this.grid.each(WHOLE_SHEET, (cell) => {
      if (cell.formula !== undefined) cell.formula = rewrite(cell.formula);
    });
    for (const name of this.names) name.formula = rewrite(name.formula);
    for (const format of this.conditionalFormats)
      if (format.formula) format.formula = `=${rewrite(format.formula.slice(1))}`;
    for (const chart of this.charts) chart.rewriteSources(rewrite);
  }

  /** @throws Fault AccessDenied where a protected sheet keeps the cells from being changed. */
  assertEditable(rect: Rect, right?: string): void {
    if (!this.protection) return;
    if (right !== undefined) {
      if (this.protection.options[right] !== true) throw new Fault('AccessDenied');
      return;
    }
    if (this.styles.uniform(rect, 'locked') !== false) throw new Fault('AccessDenied');
  }

  /** Inserts whole rows or columns; returns nothing to undo. */
  insertLines(axis: 'row' | 'column', at: number, count: number): void {
    this.assertEditable(WHOLE_SHEET, axis === 'row' ? 'allowInsertRows' : 'allowInsertColumns');
    this.move({ axis, at, count });
    this.emitShift(axis, at, count, axis === 'row' ? 'RowInserted' : 'ColumnInserted');
  }

  deleteLines(axis: 'row' | 'column', at: number, count: number): void {
    this.assertEditable(WHOLE_SHEET, axis === 'row' ? 'allowDeleteRows' : 'allowDeleteColumns');
    this.move({ axis, at, count: -count });
    this.emitShift(axis, at, count, axis === 'row' ? 'RowDeleted' : 'ColumnDeleted');
  }

  private emitShift(axis: 'row' | 'column', at: number, count: number, changeType: string): void {
    const rect =
      axis === 'row' ? { ...WHOLE_SHEET, row: at, rows: count } : { ...WHOLE_SHEET, column: at, columns: count };
    this.emitChanged(rect, changeType);
  }

  private move(shift: Shift): void {
    if (shift.count > 0) this.assertRoom(shift);
    const list = (rects: readonly Rect[]): Rect[] => rects.flatMap((rect) => shiftRect(rect, shift) ?? []);
    this.grid.shift(shift);
    this.styles.shift(shift);
    this.merges = list(this.merges);
    this.validations = this.validations.flatMap((item) => list([item.rect]).map((rect) => ({ ...item, rect })));
    for (const format of this.conditionalFormats) format.rects = list(format.rects);
    this.tables = this.tables.filter((table) => table.shift(shift));
    this.pageLayout.shift(shift);
    if (this.filter) {
      const rect = shiftRect(this.filter.rect, shift);
      this.filter = rect && { ...this.filter, rect };
    }
    this.book.shift(this, shift);
  }

  private assertRoom(shift: Shift): void {
    const last =
      shift.axis === 'row'
        ? { ...WHOLE_SHEET, row: WHOLE_SHEET.rows - shift.count, rows: shift.count }
        : { ...WHOLE_SHEET, column: WHOLE_SHEET.columns - shift.count, columns: shift.count };
    if (this.usedRect(true, last)) throw new Fault('NonBlankCellOffSheet');
    for (const table of this.tables) {
      const { rect } = table;
      const [start, length] = shift.axis === 'column' ? [rect.column, rect.columns] : [rect.row, 0];
      if (shift.axis === 'column' && shift.at > start && shift.at < start + length) throw new Fault('NotImplemented');
    }
  }

  /** Inserts or deletes the lines of a block; @throws Fault for parts of lines, which are not modelled. */
  shiftCells(rect: Rect, direction: string): void {
    if (!isWholeRows(rect) && !isWholeColumns(rect))
      throw new Fault('NotImplemented', `shifting part of a line (${formatRect(rect)})`);
    this.shiftLines(rect, direction);
  }

  private shiftLines(rect: Rect, direction: string): void {
    const rows = isWholeRows(rect);
    const [at, count] = rows ? [rect.row, rect.rows] : [rect.column, rect.columns];
    if (direction === 'Down' || direction === 'Right') this.insertLines(rows ? 'row' : 'column', at, count);
    else this.deleteLines(rows ? 'row' : 'column', at, count);
  }

  emitChanged(
    rect: Rect,
    changeType: string,
    shiftDirection = 'None',
    more: Readonly<Record<string, unknown>> = {},
  ): void {
    const referenceId = changeType.endsWith('Deleted') ? '' : this.book.eventReference(this, rect);
    const payload = {
      worksheetId: this.id,
      address: formatRect(rect),
      changeType,
      shiftDirection,
      referenceId,
      ...more,
    };
    this.book.events.emit(EventType.changed, [this.id, 'Workbook'], payload);
    for (const table of this.tables) {
      const common = intersect(table.rect, rect);
      if (!common) continue;
      const tablePayload = { ...payload, address: formatRect(common), tableId: table.id };
      this.book.events.emit(EventType.tableChanged, [table.id, 'Workbook', this.id], tablePayload);
    }
  }

  /** @throws Fault when the block cuts through merged cells. */
  assertNoCutMerge(rect: Rect): void {
    if (this.merges.some((merge) => intersect(merge, rect) && !contains(rect, merge)))
      throw new Fault('MergedRangeConflict');
  }
}
