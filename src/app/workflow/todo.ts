import { workingDaysIn, type CountedDay } from '../../engine/time/working-days';
import type { Day } from '../../engine/units';
import { rolesOf } from '../../engine/workflow/chain';
import type { InterviewState } from '../../engine/workflow/interviews';
import type { Actor } from '../../engine/workflow/manuscripts';
import type { Place } from '../../issues/place';
import type { Inputs } from '../../sheets/inputs';
import { ACTORS, NEXT_STEPS, TODO_TEXTS, type Urgency } from '../../text/sheets/workflow-states';
import type { WorkStep } from './plans/work-steps';
import {
  groupOf,
  unitName,
  type InterviewItem,
  type ManuscriptItem,
  type SolicitationItem,
  type WorkStanding,
} from './standing';

/** Something that somebody owes; `days` are working days that it is late, or has waited. */
export interface Todo {
  readonly urgency: Urgency;
  readonly place: Place;
  readonly text: string;
  readonly unit: string;
  readonly who: string;
  readonly due: Day | null;
  /** True where nobody has announced the holidays that `due` was counted over. */
  readonly isProvisional: boolean;
  readonly days: number | null;
  /** What a press can note at once: a step done, the adoption to be logged; null where somebody else arranges it. */
  readonly step: WorkStep | 'adopt' | null;
}

const RANKS: Readonly<Record<Urgency, number>> = { overdue: 0, today: 1, soon: 2, waiting: 3 };

/** What is owed on a day, the most urgent first, then by due day, in the order of the sheets. */
export function todoOf(inputs: Inputs, workflow: WorkStanding): Todo[] {
  const { solicitations, manuscripts, interviews, asOf } = workflow;
  const todo: Todo[] = [];
  const add = (owed: Todo | null): void => {
    if (owed) todo.push(owed);
  };
  for (const item of solicitations) add(owedBySolicitation(inputs, item, asOf));
  for (const item of manuscripts) add(owedByManuscript(inputs, item));
  for (const item of interviews) add(owedByInterview(inputs, item, asOf));
  return todo.sort((a, b) => RANKS[a.urgency] - RANKS[b.urgency] || (a.due ?? NEVER) - (b.due ?? NEVER));
}

/** Beyond every day. */
const NEVER = 1e9;

/** Who must act, in words. */
export function actorName(inputs: Inputs, who: Actor, unit: number): string {
  if (who === 'unit') return unitName(inputs, unit);
  if (who === 'office') return ACTORS.office;
  return who.length === 0 ? ACTORS.leader : who.join('、');
}

function urgencyOf({ holidays, parameters: { terms } }: Inputs, due: Day, asOf: Day): Urgency {
  if (due <= asOf) return due < asOf ? 'overdue' : 'today';
  return workingDaysIn(holidays, asOf, due) <= terms.soon ? 'soon' : 'waiting';
}

function owedBySolicitation(inputs: Inputs, { row, standing }: SolicitationItem, asOf: Day): Todo | null {
  const { due, state, delivered, overdueDays } = standing;
  if (state !== 'open' && state !== 'due-today' && state !== 'overdue') return null;
  const unit = unitName(inputs, row.unit);
  return {
    urgency: urgencyOf(inputs, due.day, asOf),
    place: inputs.solicitations!.sheet.firstPlace(row.row, ['number', 'topic']),
    text: TODO_TEXTS.solicitation(row.topic, row.number, delivered, row.required),
    unit,
    who: unit,
    due: due.day,
    isProvisional: due.isProvisional,
    days: state === 'overdue' ? overdueDays : null,
    step: 'deliver',
  };
}

/** The press that notes a step of a manuscript. What is lacking is cleared from 缺件 by hand: only a person knows what came. */
function stepOf({ state, next }: ManuscriptItem['standing']): Todo['step'] {
  if (next === 'approve') return state === 'to-approve-sensitive' ? 'leader-approval' : 'chief-approval';
  if (state === 'to-complete') return null;
  return next === 'adopt' || next === 'first-review' || next === 'review' ? next : 'submit';
}

function owedByManuscript(inputs: Inputs, { row, standing, waiting }: ManuscriptItem): Todo | null {
  const { next, who } = standing;
  if (next === null || who === null) return null;
  return {
    urgency: 'waiting',
    place: inputs.manuscripts!.sheet.firstPlace(row.row, ['number', 'title']),
    text: TODO_TEXTS.manuscript(row.title, row.number, NEXT_STEPS[next]),
    unit: unitName(inputs, row.unit),
    who: actorName(inputs, who, row.unit),
    due: null,
    isProvisional: false,
    days: waiting,
    step: stepOf(standing),
  };
}

/** What happens next to an appointment, who does it, until when, and the press that notes it. */
interface InterviewStep {
  readonly step: string;
  readonly who: string;
  readonly due: CountedDay;
  readonly press: Todo['step'];
}

/** What happens next in each state. */
const INTERVIEW_STEPS: Readonly<Record<InterviewState, 'arrange' | 'review' | 'report' | null>> = {
  cancelled: null,
  over: null,
  arranged: 'arrange',
  'short-notice': 'arrange',
  'to-review': 'review',
  'due-today': 'report',
  overdue: 'report',
  'to-announce': 'report',
};

/** The next step of an appointment; null where there is none. */
export function interviewStep(
  inputs: Inputs,
  { row, standing: { state, latest } }: InterviewItem,
): InterviewStep | null {
  const next = INTERVIEW_STEPS[state];
  if (next === null) return null;
  const step = TODO_TEXTS[next];
  if (next === 'review') return { step, who: reviewersOf(inputs, row.unit), due: latest, press: 'interview-review' };
  if (next === 'report') return { step, who: unitName(inputs, row.unit), due: latest, press: 'interview-receipt' };
  const due = { day: row.activity, isProvisional: false, exceptions: [] };
  return { step, who: ACTORS.office, due, press: null };
}

/** Who reviews an appointment of a unit; the leader in charge where its kind names nobody. */
export const reviewersOf = (inputs: Inputs, unit: number): string =>
  rolesOf(inputs.reviewChain.roles, groupOf(inputs, unit), 'interview-review').join('、') || ACTORS.reviewer;

function owedByInterview(inputs: Inputs, item: InterviewItem, asOf: Day): Todo | null {
  const next = interviewStep(inputs, item);
  if (!next) return null;
  const { row, standing } = item;
  const { step, who, due, press } = next;
  return {
    urgency: urgencyOf(inputs, due.day, asOf),
    place: inputs.interviews!.sheet.firstPlace(row.row, ['number', 'activity']),
    text: TODO_TEXTS.interview(row.subject, step),
    unit: unitName(inputs, row.unit),
    who,
    due: due.day,
    isProvisional: due.isProvisional,
    days: standing.state === 'overdue' ? workingDaysIn(inputs.holidays, due.day, asOf) : null,
    step: press,
  };
}
