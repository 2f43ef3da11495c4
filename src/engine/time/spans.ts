import { civilDate, dayOf, yearStart } from './calendar';
import type { Quarter } from './quarter';
import { day, type Day } from '../units';

/** How long a period of 考核项 or 归零 is. */
export type Span = 'month' | 'two-months' | 'quarter' | 'half' | 'year';

const MONTHS: Readonly<Record<Span, number>> = { month: 1, 'two-months': 2, quarter: 3, half: 6, year: 12 };

/** A period of a year: its months from 0, first up to `end` − 1. */
export interface YearPart {
  readonly span: Span;
  /** From 0, within the year. */
  readonly index: number;
  readonly month: number;
  readonly end: number;
}

const laidOut = (span: Span): readonly YearPart[] =>
  Array.from({ length: 12 / MONTHS[span] }, (_, index) => ({
    span,
    index,
    month: index * MONTHS[span],
    end: (index + 1) * MONTHS[span],
  }));

const PARTS: Readonly<Record<Span, readonly YearPart[]>> = {
  month: laidOut('month'),
  'two-months': laidOut('two-months'),
  quarter: laidOut('quarter'),
  half: laidOut('half'),
  year: laidOut('year'),
};

/** The parts of a year of one length, in order. */
export const partsOf = (span: Span): readonly YearPart[] => PARTS[span];

const monthStart = (year: number, month: number): Day =>
  month === 12 ? yearStart(year + 1) : dayOf(year, month + 1, 1);

export const partStart = (year: number, { month }: YearPart): Day => monthStart(year, month);

/** The first day after a part of a year. */
export const partEnd = (year: number, { end }: YearPart): Day => monthStart(year, end);

/** The part of a year in which a month, from 0, lies. */
export const partWith = (span: Span, month: number): YearPart => partsOf(span)[Math.floor(month / MONTHS[span])]!;

/** True for a part that lies in the months of another. */
export const isWithin = (inner: YearPart, outer: YearPart): boolean =>
  inner.month >= outer.month && inner.end <= outer.end;

/** The quarter in which the last day of a part lies. */
export const lastQuarterOf = ({ end }: YearPart): Quarter => Math.floor((end - 1) / 3) as Quarter;

/** Finds the month, 0 to 11, of days in a year; −1 for a day outside it. */
export function monthFinder(year: number): (day: number) => number {
  const first = monthStart(year, 0);
  const months = Int8Array.from(
    { length: monthStart(year, 12) - first },
    (_, at) => civilDate(day(first + at)).month - 1,
  );
  return (one) => (one >= first && one - first < months.length ? months[one - first]! : -1);
}
