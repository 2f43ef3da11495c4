import { unitsOf, type Notice, type NoticeUnit } from '../../engine/notice/notice';
import type { CellValue, SheetGrid } from '../../host/port/workbook';
import type { Issue } from '../../issues/issue';
import { cellOf, wholeSheet } from '../../issues/place';
import { cellAt, cellText } from '../cells/values/cell';
import { HEAD_ROW } from './encode-notice';
import { unitColumns, type UnitColumn, type UnitField } from './unit-columns';

/** What units and the public remember of a notice. */
const REMEMBERED: readonly UnitField[] = ['rank', 'submitted', 'adopted', 'points', 'total', 'target', 'state'];

/**
 * Compares the sheet of a final notice with what the log says now of the same period and day: what changed since, a
 * problem a cell. Nothing of it is wrong in the log.
 */
export function changedSince(now: Notice, shown: SheetGrid): Issue[] {
  const columns = unitColumns(now).filter(({ field }) => REMEMBERED.includes(field));
  const headers = (shown.rows[HEAD_ROW] ?? []).map(cellText);
  const names = headers.indexOf(unitColumns(now).find(({ field }) => field === 'unit')!.header);
  return unitsOf(now).flatMap((unit): Issue[] => {
    const row = shown.rows.findIndex((cells, at) => at > HEAD_ROW && cellText(cells[names]) === unit.unit);
    if (row < 0) return [changed(wholeSheet(shown.name), unit.unit, headers[names] ?? '', '', unit.unit)];
    return columns.flatMap((column) => cellChange(column, unit, shown, row, headers.indexOf(column.header)));
  });
}

function cellChange(column: UnitColumn, unit: NoticeUnit, shown: SheetGrid, row: number, at: number): Issue[] {
  const [then, now] = [cellAt(shown, row, at), column.of(unit)];
  if (isSame(then, now as CellValue)) return [];
  return [changed(cellOf(shown.name, row, at), unit.unit, column.header, cellText(then), cellText(now as CellValue))];
}

/** A number may come back from a file a hair off. */
const isSame = (then: CellValue, now: CellValue): boolean =>
  typeof then === 'number' && typeof now === 'number' ? Math.abs(then - now) < 0.005 : cellText(then) === cellText(now);

const changed = (place: Issue['place'], unit: string, column: string, then: string, now: string): Issue => ({
  code: 'notice-changed',
  severity: 'warning',
  place,
  parameters: { unit, column, then, now },
});
