import { day as asDay, type Day } from '../units';

/** A date of the Gregorian calendar; `month` and `day` count from 1. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Years are counted from March here, so that the leap day is the last of its year. */
const DAYS_FROM_0000_03_01_TO_EPOCH = 719468;
const DAYS_PER_ERA = 146097;
const YEARS_PER_ERA = 400;

const quotient = (dividend: number, divisor: number): number => Math.floor(dividend / divisor);

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : 30 + ((month + quotient(month, 8)) % 2);

/** True for a date that exists: no month 13, no 30 February; the arguments must be integers. */
export const isCivilDate = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/** The day number of an existing date (`isCivilDate`) of the proleptic Gregorian calendar. */
export function dayOf(year: number, month: number, day: number): Day {
  const marchYear = month > 2 ? year : year - 1;
  const era = quotient(marchYear, YEARS_PER_ERA);
  const yearOfEra = marchYear - era * YEARS_PER_ERA;
  const dayOfYear = quotient(153 * ((month + 9) % 12) + 2, 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + quotient(yearOfEra, 4) - quotient(yearOfEra, 100) + dayOfYear;
  return asDay(era * DAYS_PER_ERA + dayOfEra - DAYS_FROM_0000_03_01_TO_EPOCH);
}

/** Year, month and day of a day number; the inverse of `dayOf`. */
export function civilDate(day: Day): CivilDate {
  const days = day + DAYS_FROM_0000_03_01_TO_EPOCH;
  const era = quotient(days, DAYS_PER_ERA);
  const dayOfEra = days - era * DAYS_PER_ERA;
  const leapDays = quotient(dayOfEra, 1460) - quotient(dayOfEra, 36524) + quotient(dayOfEra, DAYS_PER_ERA - 1);
  const yearOfEra = quotient(dayOfEra - leapDays, 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + quotient(yearOfEra, 4) - quotient(yearOfEra, 100));
  const marchMonth = quotient(5 * dayOfYear + 2, 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: era * YEARS_PER_ERA + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - quotient(153 * marchMonth + 2, 5) + 1,
  };
}

/** First day of a year. */
export const yearStart = (year: number): Day => dayOf(year, 1, 1);

/** The day of the week; 0 is Sunday. */
export const weekdayOf = (day: Day): number => (((day + 4) % 7) + 7) % 7;
