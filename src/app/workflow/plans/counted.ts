import { civilDate } from '../../../engine/time/calendar';
import { skippedSpans, type SkippedSpan } from '../../../engine/time/skipped-days';
import { isWeekend, isWorkingDay, type CountedDay, type WorkCalendar } from '../../../engine/time/working-days';
import { day as asDay, type Day } from '../../../engine/units';
import type { SkippedWords } from '../../../text/sheets/skipped-days';

/** A day counted in working days, and what was passed over on the way. */
export interface Counted extends CountedDay {
  /** For the sentence about them; in order. */
  readonly skipped: readonly SkippedWords[];
}

/** Adds to a counted day what was passed over between it and the day it was counted from. */
export const counted = (calendar: WorkCalendar, from: Day, day: CountedDay): Counted => ({
  ...day,
  skipped: skippedSpans(calendar, from, day).map(words),
});

/** What breaks the rhythm of the week after one day and up to another; in order. */
export function passedOver(calendar: WorkCalendar, after: Day, through: Day): readonly SkippedWords[] {
  const days = Array.from({ length: Math.max(0, through - after) }, (_, at) => asDay(after + 1 + at));
  const exceptions = days.filter((day) => isWorkingDay(calendar, day) === isWeekend(day));
  return skippedSpans(calendar, after, { day: through, isProvisional: false, exceptions }).map(words);
}

const words = ({ from, until, isWorked }: SkippedSpan): SkippedWords => ({
  from: civilDate(from),
  until: civilDate(until),
  isWorked,
});
