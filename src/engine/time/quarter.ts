import { civilDate, dayOf, yearStart } from './calendar';
import type { Day } from '../units';

/** A quarter of a year: 0 is January to March, 3 is October to December. */
export type Quarter = 0 | 1 | 2 | 3;

/** A quarter of a certain year. */
export interface YearQuarter {
  readonly year: number;
  readonly quarter: Quarter;
}

/** One value for each quarter of a year, in order. */
export type PerQuarter<Value> = readonly [Value, Value, Value, Value];

/** The quarters of a year, in order. */
export const QUARTERS: PerQuarter<Quarter> = [0, 1, 2, 3];

/** Asks for a value of each quarter of a year, in order. */
export const perQuarter = <Value>(of: (quarter: Quarter) => Value): PerQuarter<Value> => [of(0), of(1), of(2), of(3)];

/** The quarter after one; null after the last of the year. */
export const nextQuarter = (quarter: Quarter): Quarter | null => QUARTERS[quarter + 1] ?? null;

/** Prints a quarter as ledgers, sheet names and the command line write it: 2020Q2. */
export const quarterCode = ({ year, quarter }: YearQuarter): string => `${year}Q${quarter + 1}`;

/** What `quarterCode` prints, as the source of a pattern. */
export const QUARTER_CODE = String.raw`\d{4}Q[1-4]`;

const CODE = new RegExp(`^${QUARTER_CODE}$`, 'u');

/** Reads what `quarterCode` prints; null where the text is anything else. */
export function parseQuarter(code: string): YearQuarter | null {
  return CODE.test(code) ? { year: Number(code.slice(0, 4)), quarter: (Number(code.slice(5)) - 1) as Quarter } : null;
}

/** First day of a year's quarter. */
export const quarterStart = (year: number, quarter: Quarter): Day => dayOf(year, quarter * 3 + 1, 1);

/** First day after a year's quarter. */
export function quarterEnd(year: number, quarter: Quarter): Day {
  const next = nextQuarter(quarter);
  return next === null ? yearStart(year + 1) : quarterStart(year, next);
}

/** The quarter a day lies in, and its year. */
export function quarterOf(day: Day): YearQuarter {
  const { year, month } = civilDate(day);
  return { year, quarter: Math.floor((month - 1) / 3) as Quarter };
}

/** How many quarters of a year have ended on a day, 0 to 4; a quarter has ended on its last day. */
export const quartersEnded = (year: number, asOf: Day): number =>
  QUARTERS.filter((quarter) => asOf + 1 >= quarterEnd(year, quarter)).length;

/** Finds the quarter of day numbers in loops over many rows; a day outside the year counts to its nearest quarter. */
export function quarterFinder(year: number): (day: number) => Quarter {
  const [second, third, fourth] = [quarterStart(year, 1), quarterStart(year, 2), quarterStart(year, 3)];
  return (day) => (Number(day >= second) + Number(day >= third) + Number(day >= fourth)) as Quarter;
}
