import { civilDate, weekdayOf } from '../../engine/time/calendar';
import type { Day } from '../../engine/units';
import type { DayWords } from '../../text/pane/pane-todo';

/** A day for a sentence, with its weekday. */
export const dayWords = (day: Day): DayWords => ({ ...civilDate(day), weekday: weekdayOf(day) });
