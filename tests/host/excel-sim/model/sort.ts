import type { Rect } from './address';
import { cellValue } from './cells';
import type { Sheet } from './sheet';
import { toWire, type Value } from './value';

/** Sorts the rows of a block by one of its columns (0-based within the block); formulas are taken along unchanged. */
export function sortRows(sheet: Sheet, rect: Rect, column: number, ascending = true): void {
  sheet.assertEditable(rect, sheet.protection ? 'allowSort' : undefined);
  const keys = Array.from({ length: rect.rows }, (_, row) => cellValue(sheet, rect.row + row, rect.column + column));
  const cells = sheet.grid.take(rect);
  const order = keys.map((_, row) => row).sort((a, b) => compare(keys[a] ?? null, keys[b] ?? null, ascending) || a - b);
  const place = new Map(order.map((from, to) => [from, to]));
  const sorted = cells.map((cell) => ({ ...cell, row: place.get(cell.row) ?? cell.row }));
  sheet.grid.put(rect.row, rect.column, sorted);
  sheet.book.version++;
  sheet.emitChanged(rect, 'RangeEdited');
}

function compare(a: Value, b: Value, ascending: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const [left, right] = [toWire(a), toWire(b)];
  const order =
    typeof left === 'number' && typeof right === 'number'
      ? left - right
      : String(left).localeCompare(String(right), 'zh-CN');
  return ascending ? order : -order;
}
