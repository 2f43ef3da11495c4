import type { SheetGrid } from '../../host/port/workbook';
import type { Day } from '../../engine/units';
import { SHOWN_DAY, SHOWN_VERSION } from '../../text/sheets/settlement';
import { cellAt, cellText } from '../cells/values/cell';
import { readDate } from '../cells/values/read-date';
import { STAMP_ROW } from './encode-unit-scores';

/** Row of the line that says up to which day 单位得分 was computed. */
const DAY_ROW = 1;

/** The day up to which 单位得分 was computed, null where it does not say. */
export function shownDay({ rows }: SheetGrid): Day | null {
  const line = rows[DAY_ROW]?.map(cellText).join(' ') ?? '';
  const date = readDate(SHOWN_DAY.exec(line)?.[0] ?? null, false);
  return date.ok ? date.value : null;
}

/** The version of the program that computed 单位得分, '' where it does not say. */
export const shownVersion = (grid: SheetGrid): string =>
  SHOWN_VERSION.exec(cellText(cellAt(grid, STAMP_ROW, 0)))?.[1] ?? '';
