import { HostError, type CellContent, type Workbook } from '../host/workbook';
import { cellAt, cellText, parseA1 } from '../sheets/cell';
import type { Place } from '../sheets/issue';
import { FORMATS } from '../sheets/look';
import type { SafeFix } from '../sheets/safe-fixes';
import { serialDate } from '../sheets/serial-date';

/**
 * Replaces the cell of a problem by the value a person chose, unless it no longer shows what the problem was about.
 * @throws HostError `conflict` where it does not, or as the host refuses.
 */
export async function fixProblem(workbook: Workbook, { sheet, cell }: Place, fix: SafeFix): Promise<void> {
  const { sheets, date1904 } = await workbook.read([sheet]);
  const at = parseA1(cell ?? '');
  const grid = sheets.get(sheet);
  const value = at && grid ? cellAt(grid, at.row, at.column) : null;
  if (!at || cellText(value) !== fix.from) throw new HostError('conflict', [sheet, cell ?? ''].join(' ').trim());
  const expects = { ...at, rows: [[value]] };
  await workbook.write([{ kind: 'write-cells', sheet, ...at, ...replacement(fix, date1904), expects }]);
}

const replacement = ({ day, to }: SafeFix, date1904: boolean): { cells: CellContent[][]; style?: object } =>
  day === null ? { cells: [[to]] } : { cells: [[serialDate(day, date1904)]], style: { numberFormat: FORMATS.date } };
