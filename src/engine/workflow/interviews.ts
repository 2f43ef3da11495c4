import type { Day } from '../units';
import { workingDayBefore, workingDaysAhead, type CountedDay, type WorkCalendar } from '../time/working-days';

/** An activity that media are asked to (clause 三(二)2). */
export interface Interview {
  readonly activity: Day;
  readonly reviewed: Day | null;
  /** The day on which the office received the form. */
  readonly received: Day | null;
  readonly isCancelled: boolean;
}

export type InterviewState =
  'cancelled' | 'over' | 'arranged' | 'short-notice' | 'due-today' | 'overdue' | 'to-review' | 'to-announce';

/** Where an appointment stands on a day; `lead` is how many working days ahead it was announced. */
export interface InterviewStanding {
  readonly latest: CountedDay;
  readonly lead: number | null;
  readonly state: InterviewState;
}

/** How appointments are judged in an office. */
export interface InterviewTerms {
  /** Working days ahead. */
  readonly ahead: number;
  /** True where the sheet uses the column of reviews: a column that nobody fills asks nothing. */
  readonly usesReviews: boolean;
}

/** The state of an appointment on a day. */
export function interviewStanding(
  interview: Interview,
  { ahead, usesReviews }: InterviewTerms,
  calendar: WorkCalendar,
  asOf: Day,
): InterviewStanding {
  const { activity, reviewed, received } = interview;
  const latest = workingDayBefore(calendar, activity, ahead);
  const lead = received === null ? null : workingDaysAhead(calendar, received, activity);
  return { latest, lead, state: stateOf() };

  function stateOf(): InterviewState {
    if (interview.isCancelled) return 'cancelled';
    if (activity < asOf) return 'over';
    if (lead !== null) return lead >= ahead ? 'arranged' : 'short-notice';
    return notReceived();
  }

  function notReceived(): InterviewState {
    if (asOf >= latest.day) return asOf === latest.day ? 'due-today' : 'overdue';
    return usesReviews && reviewed === null ? 'to-review' : 'to-announce';
  }
}
