import { civilDate, yearStart } from './calendar';
import { day as asDay, type Day } from '../units';

/** Which days are worked: Monday to Friday, except where a day is named. */
export interface WorkCalendar {
  /** Days that differ from the week, or that somebody named: true is worked. */
  readonly named: ReadonlyMap<Day, boolean>;
  /** Years whose holidays are announced; of other years only the statutory days are off. */
  readonly announced: ReadonlySet<number>;
}

/** A day counted in working days from another one. */
export interface CountedDay {
  readonly day: Day;
  /** True where a day of a year was stepped over whose holidays nobody has announced. */
  readonly isProvisional: boolean;
  /** The days stepped over that break the rhythm of the week: off from Monday to Friday, or worked on a weekend. */
  readonly exceptions: readonly Day[];
}

/** 1 January, 1 and 2 May, 1 to 3 October: off in every year, as month × 100 + day. */
const STATUTORY = new Set([101, 501, 502, 1001, 1002, 1003]);

/** Day 0, 1 January 1970, was a Thursday; 0 is Monday. */
const weekday = (day: Day): number => (((day + 3) % 7) + 7) % 7;

/** True for Saturday and Sunday. */
export const isWeekend = (day: Day): boolean => weekday(day) >= 5;

/** The first year without announced holidays of the days stepped over from one day, which does not count, to another. */
export function unannouncedYear({ announced }: WorkCalendar, from: Day, to: Day): number | null {
  const step = to < from ? -1 : 1;
  const last = civilDate(to).year;
  for (let { year } = civilDate(asDay(from + step)); (last - year) * step >= 0; year += step)
    if (!announced.has(year)) return year;
  return null;
}

const isAnnounced = ({ announced }: WorkCalendar, day: Day): boolean => announced.has(civilDate(day).year);

function isStatutory(some: Day): boolean {
  const { month, day } = civilDate(some);
  return STATUTORY.has(month * 100 + day);
}

/** True for a day on which offices work. */
export function isWorkingDay(calendar: WorkCalendar, day: Day): boolean {
  const named = calendar.named.get(day);
  if (named !== undefined) return named;
  return !isWeekend(day) && (isAnnounced(calendar, day) || !isStatutory(day));
}

/** The working day that is `count` (≥ 1) after a day, which itself does not count. */
export const workingDayAfter = (calendar: WorkCalendar, from: Day, count: number): CountedDay =>
  countOffOnce(calendar, from, count, 1);

/** The working day that is `count` (≥ 1) before a day, which itself does not count. */
export const workingDayBefore = (calendar: WorkCalendar, from: Day, count: number): CountedDay =>
  countOffOnce(calendar, from, count, -1);

/** What was counted off, by calendar: a commission of all units is counted from one day. */
const countedOff = new WeakMap<WorkCalendar, Map<number, CountedDay>>();
/** More working days than anybody counts off. */
const MOST_COUNTED = 1_000;

function countOffOnce(calendar: WorkCalendar, from: Day, count: number, step: 1 | -1): CountedDay {
  if (count >= MOST_COUNTED) return countOff(calendar, from, count, step);
  const days = keptFor(countedOff, calendar);
  const key = from * 2 * MOST_COUNTED + count * step;
  let known = days.get(key);
  if (!known) days.set(key, (known = countOff(calendar, from, count, step)));
  return known;
}

function countOff(calendar: WorkCalendar, from: Day, count: number, step: 1 | -1): CountedDay {
  const exceptions: Day[] = [];
  let day = from;
  for (let left = count; left > 0;) {
    day = asDay(day + step);
    const isWorked = isWorkingDay(calendar, day);
    if (isWorked) left--;
    if (isWorked === isWeekend(day)) exceptions.push(day);
  }
  return { day, isProvisional: unannouncedYear(calendar, from, day) !== null, exceptions };
}

/** How many working days lie after one day and not after another; 0 where the second is not later. */
export function workingDaysIn(calendar: WorkCalendar, after: Day, through: Day): number {
  if (through <= after) return 0;
  const [first, last] = [civilDate(after).year, civilDate(through).year];
  let count = workedUntil(calendar, last, through) - workedUntil(calendar, first, after);
  for (let year = first; year < last; year++) count += countsOf(calendar, year).at(-1)!;
  return count;
}

/** How many days of a year are worked up to a day of it, which counts. */
const workedUntil = (calendar: WorkCalendar, year: number, day: Day): number =>
  countsOf(calendar, year)[day - yearStart(year) + 1]!;

/** By calendar and year: how many of its first days, from none to all, are worked; thousands of rows ask. */
const counted = new WeakMap<WorkCalendar, Map<number, Int32Array>>();

function countsOf(calendar: WorkCalendar, year: number): Int32Array {
  const years = keptFor(counted, calendar);
  const known = years.get(year);
  if (known) return known;
  const first = yearStart(year);
  const counts = new Int32Array(yearStart(year + 1) - first + 1);
  for (let at = 1; at < counts.length; at++)
    counts[at] = counts[at - 1]! + Number(isWorkingDay(calendar, asDay(first + at - 1)));
  years.set(year, counts);
  return counts;
}

function keptFor<Key, Value>(kept: WeakMap<WorkCalendar, Map<Key, Value>>, calendar: WorkCalendar): Map<Key, Value> {
  let known = kept.get(calendar);
  if (!known) kept.set(calendar, (known = new Map<Key, Value>()));
  return known;
}

/** How many working days an activity is announced ahead: from the day of receipt, which counts, to the day before it. */
export const workingDaysAhead = (calendar: WorkCalendar, received: Day, activity: Day): number =>
  workingDaysIn(calendar, asDay(received - 1), asDay(activity - 1));
