import { civilDate } from './calendar';
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
  countOff(calendar, from, count, 1);

/** The working day that is `count` (≥ 1) before a day, which itself does not count. */
export const workingDayBefore = (calendar: WorkCalendar, from: Day, count: number): CountedDay =>
  countOff(calendar, from, count, -1);

function countOff(calendar: WorkCalendar, from: Day, count: number, step: 1 | -1): CountedDay {
  const exceptions: Day[] = [];
  let isProvisional = false;
  let day = from;
  for (let left = count; left > 0;) {
    day = asDay(day + step);
    const isWorked = isWorkingDay(calendar, day);
    if (isWorked) left--;
    if (isWorked === isWeekend(day)) exceptions.push(day);
    isProvisional ||= !isAnnounced(calendar, day);
  }
  return { day, isProvisional, exceptions };
}

/** How many working days lie after one day and not after another; 0 where the second is not later. */
export function workingDaysIn(calendar: WorkCalendar, after: Day, through: Day): number {
  const counts = countsOf(calendar);
  const [from, until] = [after + 1 - FIRST_COUNTED, through + 1 - FIRST_COUNTED];
  if (through <= after) return 0;
  if (from >= 0 && until < counts.length) return counts[until]! - counts[from]!;
  let count = 0;
  for (let day = asDay(after + 1); day <= through; day = asDay(day + 1)) if (isWorkingDay(calendar, day)) count++;
  return count;
}

/** 1 January 2010, and the days from there that are counted beforehand: 40 years. */
const FIRST_COUNTED = 14_610;
const DAYS_COUNTED = 14_610;

/** By calendar: how many working days lie before each day, from `FIRST_COUNTED` on; thousands of rows ask. */
const counted = new WeakMap<WorkCalendar, Int32Array>();

function countsOf(calendar: WorkCalendar): Int32Array {
  const known = counted.get(calendar);
  if (known) return known;
  const counts = new Int32Array(DAYS_COUNTED + 1);
  for (let at = 0; at < DAYS_COUNTED; at++)
    counts[at + 1] = counts[at]! + Number(isWorkingDay(calendar, asDay(FIRST_COUNTED + at)));
  counted.set(calendar, counts);
  return counts;
}

/** How many working days an activity is announced ahead: from the day of receipt, which counts, to the day before it. */
export const workingDaysAhead = (calendar: WorkCalendar, received: Day, activity: Day): number =>
  workingDaysIn(calendar, asDay(received - 1), asDay(activity - 1));
