import type { Day } from '../units';
import { workingDaysIn, type WorkCalendar } from '../time/working-days';
import { rolesOf, type ReviewRole } from './chain';

/** What the office decided about a manuscript instead of going on. */
export type Handling = 'returned' | 'rejected' | 'withdrawn';

/** The days on which the steps were done; null where the sheet names none. */
export interface ManuscriptDays {
  readonly firstReview: Day | null;
  readonly review: Day | null;
  readonly submitted: Day | null;
  readonly chiefApproval: Day | null;
  readonly leaderApproval: Day | null;
  readonly handled: Day | null;
}

/** A manuscript as far as its state depends on it. */
export interface Manuscript {
  readonly days: ManuscriptDays;
  /** The kind of its unit. */
  readonly group: string;
  readonly isClassified: boolean;
  readonly isSensitive: boolean;
  /** True: a part of what must be sent in is missing (三(二)4). */
  readonly isIncomplete: boolean;
  readonly isAdopted: boolean;
  readonly handling: Handling | null;
}

export type ManuscriptState =
  | 'classified'
  | 'withdrawn'
  | 'adopted'
  | 'rejected'
  | 'returned'
  | 'to-adopt'
  | 'to-approve-sensitive'
  | 'to-complete'
  | 'to-approve'
  | 'to-submit'
  | 'to-review'
  | 'draft';

/** What happens next. */
export type NextStep = 'first-review' | 'review' | 'submit' | 'complete' | 'revise' | 'approve' | 'adopt';

/** Who must act: the unit, the office, or whoever has the roles. */
export type Actor = 'unit' | 'office' | readonly string[];

/** Where a manuscript stands; `since` is the day of the last step, null in a draft and at the end. */
export interface Standing {
  readonly state: ManuscriptState;
  readonly next: NextStep | null;
  readonly who: Actor | null;
  readonly since: Day | null;
}

const ended = (state: ManuscriptState): Standing => ({ state, next: null, who: null, since: null });

/** The state of a manuscript (clauses 三(二)3 to 5): the first that applies, from the end to the beginning. */
export function manuscriptStanding(manuscript: Manuscript, chain: readonly ReviewRole[]): Standing {
  if (manuscript.isClassified) return ended('classified');
  if (manuscript.handling === 'withdrawn') return ended('withdrawn');
  if (manuscript.isAdopted) return ended('adopted');
  if (manuscript.handling === 'rejected') return ended('rejected');
  return isReturned(manuscript) ? returned(manuscript) : (approval(manuscript, chain) ?? inUnit(manuscript, chain));
}

/** Sent in again after it was returned, it goes on. */
const isReturned = ({ handling, days: { submitted, handled } }: Manuscript): boolean =>
  handling === 'returned' && (submitted === null || handled === null || submitted <= handled);

const returned = ({ days }: Manuscript): Standing => ({
  state: 'returned',
  next: 'revise',
  who: 'unit',
  since: days.handled ?? days.submitted,
});

/** What the office does with what was sent in; null before that. A kind of unit without approval is adopted at once. */
function approval(manuscript: Manuscript, chain: readonly ReviewRole[]): Standing | null {
  const { days, group, isSensitive, isIncomplete } = manuscript;
  const [chief, ...leaders] = rolesOf(chain, group, 'approval', isSensitive);
  if (days.chiefApproval !== null) return approvedByChief(manuscript, leaders, days.chiefApproval);
  if (days.submitted === null) return null;
  if (isIncomplete) return { state: 'to-complete', next: 'complete', who: 'unit', since: days.submitted };
  if (chief === undefined) return approvedByChief(manuscript, leaders, days.submitted);
  return { state: 'to-approve', next: 'approve', who: [chief], since: days.submitted };
}

/** Sensitive information needs the leader as well, and so does everything where the chain says so. */
function approvedByChief({ days, isSensitive }: Manuscript, leaders: readonly string[], since: Day): Standing {
  const isWaiting = (isSensitive || leaders.length > 0) && days.leaderApproval === null;
  return isWaiting
    ? { state: 'to-approve-sensitive', next: 'approve', who: leaders, since }
    : { state: 'to-adopt', next: 'adopt', who: 'office', since: days.leaderApproval ?? since };
}

/** What the unit does before it sends in; steps that its kind does not have are passed over. */
function inUnit({ days, group, isSensitive }: Manuscript, chain: readonly ReviewRole[]): Standing {
  const signers = (step: 'first-review' | 'review') => rolesOf(chain, group, step, isSensitive);
  const [first, second] = [signers('first-review'), signers('review')];
  const submit = { next: 'submit', who: 'unit' } as const;
  const review = second.length > 0 ? ({ next: 'review', who: second } as const) : submit;
  if (days.review !== null) return { state: 'to-submit', ...submit, since: days.review };
  if (days.firstReview !== null)
    return { state: review === submit ? 'to-submit' : 'to-review', ...review, since: days.firstReview };
  const begin = first.length > 0 ? ({ next: 'first-review', who: first } as const) : review;
  return { state: 'draft', ...begin, since: null };
}

/** How many working days a manuscript has waited on a day; null where it waits for nobody. */
export const daysWaiting = ({ since }: Standing, calendar: WorkCalendar, asOf: Day): number | null =>
  since === null ? null : workingDaysIn(calendar, since, asOf);
