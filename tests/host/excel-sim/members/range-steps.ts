import { Fault } from '../fault';
import { bounding, intersect, WHOLE_SHEET, type Rect } from '../model/address';
import type { LiveRange } from '../model/live-range';
import { bind, integer, type Bound } from './define';
import { rangeOf, toRange } from './range-args';

function moved(range: LiveRange, change: (rect: Rect) => Rect): Bound {
  return rangeOf(range.sheet, change(range.rect));
}

function used(range: LiveRange, valuesOnly: unknown): Bound | null {
  const rect = range.sheet.usedRect(valuesOnly === true, range.rect);
  return rect ? rangeOf(range.sheet, rect) : null;
}

type Method = (range: LiveRange, args: readonly unknown[], book: LiveRange['sheet']['book']) => unknown;

/** How one range leads to another. */
export const rangeSteps: Record<string, Method> = {
  getCell: (range, [row, column]) =>
    moved(range, (rect) => ({
      row: rect.row + integer(row),
      column: rect.column + integer(column),
      rows: 1,
      columns: 1,
    })),
  getRow: (range, [row]) => moved(range, (rect) => ({ ...rect, row: rect.row + integer(row), rows: 1 })),
  getColumn: (range, [column]) =>
    moved(range, (rect) => ({ ...rect, column: rect.column + integer(column), columns: 1 })),
  getLastRow: (range) => moved(range, (rect) => ({ ...rect, row: rect.row + rect.rows - 1, rows: 1 })),
  getLastColumn: (range) => moved(range, (rect) => ({ ...rect, column: rect.column + rect.columns - 1, columns: 1 })),
  getLastCell: (range) =>
    moved(range, (rect) => ({
      row: rect.row + rect.rows - 1,
      column: rect.column + rect.columns - 1,
      rows: 1,
      columns: 1,
    })),
  getEntireRow: (range) => moved(range, (rect) => ({ ...WHOLE_SHEET, row: rect.row, rows: rect.rows })),
  getEntireColumn: (range) => moved(range, (rect) => ({ ...WHOLE_SHEET, column: rect.column, columns: rect.columns })),
  getRowsAbove: (range, [count]) =>
    moved(range, (rect) => ({ ...rect, row: rect.row - integer(count ?? 1, 1), rows: integer(count ?? 1, 1) })),
  getRowsBelow: (range, [count]) =>
    moved(range, (rect) => ({ ...rect, row: rect.row + rect.rows, rows: integer(count ?? 1, 1) })),
  getColumnsAfter: (range, [count]) =>
    moved(range, (rect) => ({ ...rect, column: rect.column + rect.columns, columns: integer(count ?? 1, 1) })),
  getOffsetRange: (range, [rows, columns]) =>
    moved(range, (rect) => ({
      ...rect,
      row: rect.row + integer(rows, -Infinity),
      column: rect.column + integer(columns, -Infinity),
    })),
  getResizedRange: (range, [rows, columns]) =>
    moved(range, (rect) => ({
      ...rect,
      rows: rect.rows + integer(rows, -Infinity),
      columns: rect.columns + integer(columns, -Infinity),
    })),
  getAbsoluteResizedRange: (range, [rows, columns]) =>
    moved(range, (rect) => ({ ...rect, rows: integer(rows, 1), columns: integer(columns, 1) })),
  getBoundingRect: (range, [other], book) =>
    moved(range, (rect) => bounding(rect, toRange(book, other, range.sheet).rect)),
  getIntersection: (range, [other], book) => {
    const common = intersection(range, toRange(book, other, range.sheet));
    if (!common) throw new Fault('ItemNotFound');
    return common;
  },
  getIntersectionOrNullObject: (range, [other], book) => intersection(range, toRange(book, other, range.sheet)),
  getUsedRange: (range, [valuesOnly]) =>
    used(range, valuesOnly) ?? moved(range, (rect) => ({ ...rect, rows: 1, columns: 1 })),
  getUsedRangeOrNullObject: (range, [valuesOnly]) => used(range, valuesOnly),
  getTables: (range) => bind('TableScopedCollection', range),
};

function intersection(a: LiveRange, b: LiveRange): Bound | null {
  const common = a.sheet === b.sheet ? intersect(a.rect, b.rect) : undefined;
  return common ? rangeOf(a.sheet, common) : null;
}
