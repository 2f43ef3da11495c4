import { fen, type Day, type Fen } from '../../engine/units';
import type { CellValue } from '../../host/port/workbook';
import { YEAR } from '../../text/patterns';
import { foldName } from '../cells/values/cell';
import { readDate } from '../cells/values/read-date';
import { MOST_RATE } from '../cells/values/read-number';

/** A year as people type it: 2020, 2020年, 2020年度. */
export function readYear(text: string): number | null {
  const match = YEAR.exec(foldName(text));
  return match ? Number(match[1]) : null;
}

/** Money per point, in fen; null where it is out of range. */
export const toRate = (hundredths: number | null): Fen | null =>
  hundredths === null || hundredths > MOST_RATE ? null : fen(hundredths);

/** A day; null where the cell holds none. */
export function toDay(value: CellValue, date1904: boolean): Day | null {
  const date = readDate(value, date1904);
  return date.ok ? date.value : null;
}

/** A number of working days from 1 to 99. */
export const readDays = (text: string): number | null => (/^[1-9]\d?$/u.test(text) ? Number(text) : null);
