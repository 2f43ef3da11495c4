import { yearStart } from '../time/calendar';
import { quarterCode, quarterEnd, quarterStart, QUARTERS, type Quarter } from '../time/quarter';
import { day, type Day } from '../units';

/** What a notice (通报) tells of: a quarter of a year, or with `quarter` null the whole year. */
export interface NoticePeriod {
  readonly year: number;
  readonly quarter: Quarter | null;
}

/** Days from the first on, up to the last; both are in it. */
export interface Span {
  readonly first: Day;
  readonly last: Day;
}

/** The days of a period. */
export const spanOf = ({ year, quarter }: NoticePeriod): Span =>
  quarter === null
    ? { first: yearStart(year), last: day(yearStart(year + 1) - 1) }
    : { first: quarterStart(year, quarter), last: day(quarterEnd(year, quarter) - 1) };

/** True for a day of the period. */
export const isWithin = ({ first, last }: Span, some: Day): boolean => some >= first && some <= last;

/** The quarters of the year up to the end of the period: what was earned in them is 累计. */
export const quartersUntil = ({ quarter }: NoticePeriod): readonly Quarter[] =>
  QUARTERS.filter((one) => quarter === null || one <= quarter);

/** 2020Q2, or of a year 2020. */
export const periodCode = ({ year, quarter }: NoticePeriod): string =>
  quarter === null ? String(year) : quarterCode({ year, quarter });
