import { rolesOf } from '../../../engine/workflow/chain';
import type { Day } from '../../../engine/units';
import type { Inputs } from '../../../sheets/inputs';
import type { ManuscriptField } from '../../../sheets/manuscripts/decode-manuscripts';
import type { StoryEvent } from '../../../text/sheets/story-events';
import { ACTORS } from '../../../text/sheets/workflow-states';
import { groupOf, unitName, type ManuscriptItem } from '../standing';
import { actorName } from '../todo';
import { inOrder, moment, type Moment } from './moment';

/** A step on the way of a manuscript. */
interface Step {
  readonly event: StoryEvent;
  /** The column of its day, or of what it is about. */
  readonly field: ManuscriptField;
  readonly who: string;
  /** False: this manuscript has no such step before it. */
  readonly isMeant: boolean;
}

/** Everything that was done about a manuscript and what is still to be done (三(二)3 to 5). */
export function manuscriptStory(inputs: Inputs, item: ManuscriptItem, asOf: Day): Moment[] {
  const steps = stepsOf(inputs, item);
  const at = nextAt(steps, item);
  const moments = steps.flatMap((step, index): Moment[] => {
    const day = dayOf(item, step.field);
    if (day !== null) return [moment({ ...common(inputs, item, step), mark: 'done', day })];
    if (at < 0 || index < at || !step.isMeant) return [];
    return [moment({ ...common(inputs, item, step), mark: index === at ? 'next' : 'later', day })];
  });
  return inOrder([...handling(inputs, item), ...moments], asOf);
}

const DATES = ['firstReview', 'review', 'submitted', 'chiefApproval', 'leaderApproval'] as const;

const dayOf = ({ row }: ManuscriptItem, field: ManuscriptField) => {
  const known = DATES.find((one) => one === field);
  return known === undefined ? null : row.days[known];
};

const common = ({ manuscripts }: Inputs, { row }: ManuscriptItem, { event, field, who }: Step) => ({
  event,
  who,
  what: event === 'complete' ? manuscripts!.sheet.text(row.row, 'missing') : '',
  place: manuscripts!.sheet.placeOf(row.row, field),
});

/** The steps in the order of the plan; what a kind of unit does not do is not meant. */
function stepsOf(inputs: Inputs, { row, standing }: ManuscriptItem): Step[] {
  const group = groupOf(inputs, row.unit);
  const roles = (step: 'first-review' | 'review') => rolesOf(inputs.reviewChain.roles, group, step, row.isSensitive);
  const [chief, ...leaders] = rolesOf(inputs.reviewChain.roles, group, 'approval', row.isSensitive);
  const unit = unitName(inputs, row.unit);
  const [first, second] = [roles('first-review'), roles('review')];
  return [
    { event: 'first-review', field: 'firstReview', who: first.join('、'), isMeant: first.length > 0 },
    { event: 'review', field: 'review', who: second.join('、'), isMeant: second.length > 0 },
    { event: 'revise', field: 'handled', who: unit, isMeant: standing.next === 'revise' },
    { event: 'submit', field: 'submitted', who: unit, isMeant: true },
    { event: 'complete', field: 'missing', who: unit, isMeant: standing.next === 'complete' },
    { event: 'chief-approval', field: 'chiefApproval', who: chief ?? '', isMeant: chief !== undefined },
    {
      event: 'leader-approval',
      field: 'leaderApproval',
      who: actorName(inputs, leaders, row.unit),
      isMeant: row.isSensitive || leaders.length > 0,
    },
    { event: 'adopt', field: 'number', who: ACTORS.office, isMeant: true },
  ];
}

/** Which step is next; −1 at the end. */
function nextAt(steps: readonly Step[], { standing: { next, state } }: ManuscriptItem): number {
  if (next === null) return -1;
  const approval = state === 'to-approve-sensitive' ? 'leader-approval' : 'chief-approval';
  const event = next === 'approve' ? approval : next;
  return steps.findIndex((step) => step.event === event);
}

/** What the office decided instead of going on. */
function handling({ manuscripts }: Inputs, { row }: ManuscriptItem): Moment[] {
  const { handling: event, days } = row;
  if (event === null) return [];
  const { sheet } = manuscripts!;
  const what = row.isClassified ? '' : sheet.text(row.row, 'reason');
  const place = sheet.placeOf(row.row, 'handled');
  return [moment({ event, mark: 'done', day: days.handled, who: ACTORS.office, what, place })];
}
