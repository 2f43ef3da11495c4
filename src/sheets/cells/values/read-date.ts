import { dayOf, isCivilDate } from '../../../engine/time/calendar';
import { withoutInvisible } from './invisible';
import { failure, success, type Result } from '../../../engine/result';
import type { Day } from '../../../engine/units';
import type { CellValue } from '../../../host/port/workbook';
import { COMPACT_DATE, DASHES, DATE_WITHOUT_YEAR, FULL_DATE } from '../../../text/patterns';
import type { IssueParameters } from '../../../issues/issue';
import { isLikelyDay, serialDay } from './serial-date';

type Reason = IssueParameters['bad-date']['reason'];

/** A date, or why the cell is not one. */
export type DateReading = Result<Day, Reason>;

/** Reads a date cell: a serial number, or a text in any common form; a date without a year is no date. */
export function readDate(value: CellValue, date1904: boolean): DateReading {
  if (typeof value === 'number') return readNumber(value, date1904);
  if (typeof value !== 'string') return failure('unreadable');
  return readText(withoutInvisible(value.normalize('NFKC')).replace(DASHES, '-').trim(), date1904);
}

function readText(text: string, date1904: boolean): DateReading {
  const match = FULL_DATE.exec(text) ?? COMPACT_DATE.exec(text);
  if (match) return civil(Number(match[1]), Number(match[2]), Number(match[3]));
  if (DATE_WITHOUT_YEAR.test(text)) return failure('no-year');
  return /^\d{5}(?:\.\d+)?$/u.test(text) ? readNumber(Number(text), date1904) : failure('unreadable');
}

function readNumber(value: number, date1904: boolean): DateReading {
  if (value >= 19_000_000 && Number.isInteger(value)) {
    return civil(Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100);
  }
  const day = serialDay(value, date1904);
  if (isLikelyDay(day)) return success(day);
  return failure(value > 0 && value < 13 ? 'no-year' : 'unreadable');
}

function civil(year: number, month: number, dayOfMonth: number): DateReading {
  const plausible = year >= 1900 && year <= 2199 && isCivilDate(year, month, dayOfMonth);
  return plausible ? success(dayOf(year, month, dayOfMonth)) : failure('impossible');
}
