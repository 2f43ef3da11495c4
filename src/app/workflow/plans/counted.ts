import { civilDate } from '../../../engine/time/calendar';
import { skippedSpans, type SkippedSpan } from '../../../engine/time/skipped-days';
import type { CountedDay, WorkCalendar } from '../../../engine/time/working-days';
import type { Day } from '../../../engine/units';
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

const words = ({ from, until, isWorked }: SkippedSpan): SkippedWords => ({
  from: civilDate(from),
  until: civilDate(until),
  isWorked,
});
