import { dayOf, isCivilDate } from '../engine/calendar';
import { day, type Day } from '../engine/units';
import type { CellValue } from '../host/workbook';
import { COMPACT_DATE, DASHES, DATE_WITHOUT_YEAR, FULL_DATE } from '../text/patterns';
import type { IssueParameters } from './issue';

type Reason = IssueParameters['bad-date']['reason'];

/** A date, or why the cell is not one. */
export type DateReading = { readonly day: Day } | { readonly reason: Reason };

/** Serial number of 1970-01-01 in the 1900 system; the 1904 system counts 1,462 days less. */
const EPOCH_1900 = 25_569;
const SHIFT_1904 = 1_462;
/** Serials from 1950 to 2199: numbers outside are typing slips such as 4.27 or 2020.4. */
const FIRST_SERIAL = 18_264;
const LAST_SERIAL = 109_574;

/** Reads a date cell: a serial number, or a text in any common form; a date without a year is no date. */
export function readDate(value: CellValue, date1904: boolean): DateReading {
  if (typeof value === 'number') return readNumber(value, date1904);
  if (typeof value !== 'string') return { reason: 'unreadable' };
  return readText(value.normalize('NFKC').replace(DASHES, '-').trim(), date1904);
}

/** The day of a serial number, null where it is none: `readDate` without an object, for loops over many rows. */
export function serialDay(value: number, date1904: boolean): Day | null {
  const serial = Math.floor(value) + (date1904 ? SHIFT_1904 : 0);
  return serial >= FIRST_SERIAL && serial <= LAST_SERIAL ? day(serial - EPOCH_1900) : null;
}

function readText(text: string, date1904: boolean): DateReading {
  const match = FULL_DATE.exec(text) ?? COMPACT_DATE.exec(text);
  if (match) return civil(Number(match[1]), Number(match[2]), Number(match[3]));
  if (DATE_WITHOUT_YEAR.test(text)) return { reason: 'no-year' };
  return /^\d{5}(?:\.\d+)?$/u.test(text) ? readNumber(Number(text), date1904) : { reason: 'unreadable' };
}

function readNumber(value: number, date1904: boolean): DateReading {
  if (value >= 19_000_000 && Number.isInteger(value)) {
    return civil(Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100);
  }
  const found = serialDay(value, date1904);
  if (found !== null) return { day: found };
  return { reason: value > 0 && value < 13 ? 'no-year' : 'unreadable' };
}

function civil(year: number, month: number, dayOfMonth: number): DateReading {
  const plausible = year >= 1900 && year <= 2199 && isCivilDate(year, month, dayOfMonth);
  return plausible ? { day: dayOf(year, month, dayOfMonth) } : { reason: 'impossible' };
}
