import type { Day } from '../units';
import { workingDayAfter, workingDaysIn, type CountedDay, type WorkCalendar } from '../time/working-days';

/** What a unit is asked to send in (clause 三(二)1). */
export interface Solicitation {
  readonly issued: Day;
  readonly isComprehensive: boolean;
  /** The day that was agreed, or ordered from above; it beats the rule. */
  readonly agreed: Day | null;
  readonly required: number;
  /** The day on which everything was delivered, as noted by hand. */
  readonly deliveredByHand: Day | null;
  readonly isWithdrawn: boolean;
  /** The days on which manuscripts for it were sent in. */
  readonly deliveries: readonly Day[];
}

export type SolicitationState = 'withdrawn' | 'in-time' | 'late' | 'open' | 'due-today' | 'overdue';

/** Working days that a unit has, for an ordinary and for a comprehensive topic. */
export interface SolicitationTerms {
  readonly ordinary: number;
  readonly comprehensive: number;
}

/** Where a solicitation stands on a day; days are working days. */
export interface SolicitationStanding {
  readonly due: CountedDay;
  readonly state: SolicitationState;
  /** The day on which all that was required had been delivered; null: not yet. */
  readonly completed: Day | null;
  /** How many were delivered, at most as many as were required. */
  readonly delivered: number;
  readonly overdueDays: number;
  /** Left until the due day; 0 once it has come, or all was delivered. */
  readonly remaining: number;
}

/** The day by which a unit must deliver: the day of issue does not count, the due day counts to its end. */
export const dueDay = (
  { issued, isComprehensive, agreed }: Pick<Solicitation, 'issued' | 'isComprehensive' | 'agreed'>,
  terms: SolicitationTerms,
  calendar: WorkCalendar,
): CountedDay =>
  agreed === null
    ? workingDayAfter(calendar, issued, isComprehensive ? terms.comprehensive : terms.ordinary)
    : { day: agreed, isProvisional: false, exceptions: [] };

/** The state of a solicitation on a day. */
export function solicitationStanding(
  solicitation: Solicitation,
  terms: SolicitationTerms,
  calendar: WorkCalendar,
  asOf: Day,
): SolicitationStanding {
  const { required, deliveredByHand, isWithdrawn } = solicitation;
  const due = dueDay(solicitation, terms, calendar);
  const days = [...solicitation.deliveries].sort((a, b) => a - b);
  const completed = days[required - 1] ?? deliveredByHand;
  const delivered = deliveredByHand === null ? Math.min(days.length, required) : required;
  if (isWithdrawn) return { due, state: 'withdrawn', completed, delivered, overdueDays: 0, remaining: 0 };
  const overdueDays = workingDaysIn(calendar, due.day, completed ?? asOf);
  const remaining = completed === null ? workingDaysIn(calendar, asOf, due.day) : 0;
  return { due, state: stateOf(due.day, completed, asOf), completed, delivered, overdueDays, remaining };
}

function stateOf(due: Day, completed: Day | null, asOf: Day): SolicitationState {
  if (completed !== null) return completed <= due ? 'in-time' : 'late';
  if (asOf < due) return 'open';
  return asOf === due ? 'due-today' : 'overdue';
}
