import type { Day } from '../units';
import { isWeekend, isWorkingDay, type CountedDay, type WorkCalendar } from './working-days';
import { day as asDay } from '../units';

/** Days side by side that break the rhythm of the week: holidays with the weekends in them, or weekends that are worked. */
export interface SkippedSpan {
  readonly from: Day;
  readonly until: Day;
  readonly isWorked: boolean;
}

/** The days between a day and the one counted from it that break the rhythm of the week, side by side as one; in order. */
export function skippedSpans(calendar: WorkCalendar, from: Day, { day, exceptions }: CountedDay): SkippedSpan[] {
  const breaking = new Set(exceptions);
  const spans: { from: Day; until: Day; isWorked: boolean; breaks: boolean }[] = [];
  for (let at = asDay(Math.min(from, day)); at <= Math.max(from, day); at = asDay(at + 1)) {
    const isWorked = isWorkingDay(calendar, at);
    if (isWorked !== isWeekend(at)) {
      if (!isWorked) extend(at, false, false);
      continue;
    }
    extend(at, isWorked, breaking.has(at));
  }
  return spans.filter(({ breaks }) => breaks).map(({ breaks: _, ...span }) => span);

  function extend(at: Day, isWorked: boolean, breaks: boolean): void {
    const last = spans.at(-1);
    if (last && last.until + 1 === at && last.isWorked === isWorked) {
      last.until = at;
      last.breaks ||= breaks;
    } else spans.push({ from: at, until: at, isWorked, breaks });
  }
}
