import { civilDate } from '../../engine/time/calendar';
import type { Day } from '../../engine/units';
import type { DayWords } from '../../text/pane/pane-todo';

/** 1 January 1970 was a Thursday; 0 is Sunday. */
const weekdayOf = (day: Day): number => (((day + 4) % 7) + 7) % 7;

/** A day for a sentence, with its weekday. */
export const dayWords = (day: Day): DayWords => ({ ...civilDate(day), weekday: weekdayOf(day) });
