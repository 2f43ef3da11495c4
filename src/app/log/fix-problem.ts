import { HostError, type CellContent, type CellValue, type Workbook } from '../../host/port/workbook';
import { cellIn, cellText } from '../../sheets/cells/values/cell';
import { cellName, type Place } from '../../issues/place';
import { FORMATS } from '../../sheets/cells/look/look';
import type { SafeFix } from '../../sheets/issues/safe-fixes';
import { serialDate } from '../../sheets/cells/values/serial-date';

/**
 * Replaces the value of a problem's cell by the value that a person chose. It does nothing where the cell holds the
 * chosen value already. @throws HostError `conflict` where the cell no longer shows what the problem was about, or as
 * the host refuses.
 */
export async function fixProblem(workbook: Workbook, place: Place, fix: SafeFix): Promise<void> {
  const { sheet, row, column } = place;
  const content = await workbook.read([sheet]);
  const { date1904 } = content;
  const value = cellIn(content, place);
  if (holds(value, fix, date1904)) return;
  if (row === null || cellText(value) !== fix.from) throw new HostError('conflict', named(place));
  const expects = { row, column, rows: [[value]] };
  try {
    await workbook.write([{ kind: 'write-cells', sheet, row, column, ...replacement(fix, date1904), expects }]);
  } catch (cause) {
    if (!(await holdsAfterwards(workbook, place, fix, cause))) throw cause;
  }
}

/**
 * Looks at the cell after a refused write, which may have been made all the same. @throws HostError `unverified` where
 * the cell cannot be read.
 */
function holdsAfterwards(workbook: Workbook, place: Place, fix: SafeFix, cause: unknown): Promise<boolean> {
  return isFixed(workbook, place, fix).catch(() => {
    throw new HostError('unverified', named(place), { cause });
  });
}

const named = (place: Place): string => [place.sheet, cellName(place) ?? ''].join(' ').trim();

const holds = (value: CellValue, { day, to }: SafeFix, date1904: boolean): boolean =>
  day === null ? cellText(value) === to : value === serialDate(day, date1904);

/** Whether the cell of a problem shows what the fix put there. @throws HostError as the host refuses. */
export async function isFixed(workbook: Workbook, place: Place, fix: SafeFix): Promise<boolean> {
  const content = await workbook.read([place.sheet]);
  return holds(cellIn(content, place), fix, content.date1904);
}

const replacement = ({ day, to }: SafeFix, date1904: boolean): { cells: CellContent[][]; style?: object } =>
  day === null ? { cells: [[to]] } : { cells: [[serialDate(day, date1904)]], style: { numberFormat: FORMATS.date } };
