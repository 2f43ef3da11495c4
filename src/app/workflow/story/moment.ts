import type { WorkCalendar } from '../../../engine/time/working-days';
import { workingDaysIn } from '../../../engine/time/working-days';
import type { Day } from '../../../engine/units';
import type { Place } from '../../../issues/place';
import type { SkippedWords } from '../../../text/sheets/skipped-days';
import type { StoryEvent } from '../../../text/sheets/story-events';
import { passedOver } from '../plans/counted';

/** Working days that passed after a limit, and what broke the rhythm of the week on the way. */
export interface Delay {
  readonly days: number;
  readonly skipped: readonly SkippedWords[];
}

/** Something that happened to a record, happens next, comes later, or a day that limits it. */
export interface Moment {
  readonly event: StoryEvent;
  readonly mark: 'done' | 'next' | 'later' | 'limit';
  /** Null where it has not happened. */
  readonly day: Day | null;
  /** True where nobody has announced the holidays that `day` was counted over. */
  readonly isProvisional: boolean;
  /** Who does it, as words; '' where nobody in particular. */
  readonly who: string;
  /** What it is about, as typed; '' where that is the record itself. */
  readonly what: string;
  /** How late it was, or is; null where it is not. */
  readonly late: Delay | null;
  /** What a limit was counted over. */
  readonly skipped: readonly SkippedWords[];
  /** The cell that says so. */
  readonly place: Place;
}

/** A moment of which only some is known. */
export const moment = (known: Pick<Moment, 'event' | 'mark' | 'day' | 'place'> & Partial<Moment>): Moment => ({
  isProvisional: false,
  who: '',
  what: '',
  late: null,
  skipped: [],
  ...known,
});

/** How late a day is for a limit; null where it is not. */
export const delayOf = (calendar: WorkCalendar, limit: Day, day: Day): Delay | null =>
  day <= limit ? null : { days: workingDaysIn(calendar, limit, day), skipped: passedOver(calendar, limit, day) };

/** Moments in the order of their days; what is still to be done stands where the day `asOf` does. */
export const inOrder = (moments: readonly Moment[], asOf: Day): Moment[] =>
  [...moments].sort((a, b) => (a.day ?? asOf) - (b.day ?? asOf));
