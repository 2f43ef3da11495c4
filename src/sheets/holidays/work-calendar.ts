import type { WorkCalendar } from '../../engine/time/working-days';
import { dayOf } from '../../engine/time/calendar';
import type { Day } from '../../engine/units';
import { HOLIDAYS } from '../../rules/holidays';

/** The calendar as the State Council's office announced it. */
export function announcedCalendar(): WorkCalendar {
  const named = new Map<Day, boolean>();
  for (const { off, worked } of HOLIDAYS) {
    for (const text of off) named.set(dayOfText(text), false);
    for (const text of worked) named.set(dayOfText(text), true);
  }
  return { named, announced: new Set(HOLIDAYS.map(({ year }) => year)) };
}

/** The day of a text yyyy-mm-dd. */
const dayOfText = (text: string): Day =>
  dayOf(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10)));
