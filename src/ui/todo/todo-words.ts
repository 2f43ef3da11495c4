import { civilDate } from '../../engine/time/calendar';
import { workingDaysIn } from '../../engine/time/working-days';
import type { InterviewState } from '../../engine/workflow/interviews';
import type { PaneText } from '../../text/pane/pane';
import { dayWords } from '../pane/day-words';
import type { OwedItem, Work, WorkItem } from '../pane/work';

type TodoText = PaneText['todo'];

/** What a row is about, as people call it; a classified one has no title. */
export function subjectWords(text: TodoText, item: WorkItem): string {
  switch (item.kind) {
    case 'manuscript':
      return text.manuscript(item.row.title || text.classified, item.row.number);
    case 'solicitation':
      return text.solicitation(item.row.topic || text.classified, item.row.number);
    case 'interview':
      return text.interview(item.row.subject || text.classified);
  }
}

/** What happens next to a row; empty where nothing does. */
function stepWords(text: TodoText, item: WorkItem): string {
  switch (item.kind) {
    case 'manuscript':
      return item.standing.next === null ? '' : text.steps[item.standing.next];
    case 'solicitation':
      return text.deliver(item.standing.delivered, item.row.required);
    case 'interview':
      return interviewStep(text, item.standing.state);
  }
}

/** What happens next to an appointment. */
const INTERVIEW_STEPS = {
  'to-review': 'reviewInterview',
  arranged: 'arrange',
  'short-notice': 'arrange',
  'due-today': 'report',
  overdue: 'report',
  'to-announce': 'report',
  cancelled: null,
  over: null,
} as const satisfies Record<InterviewState, keyof TodoText | null>;

function interviewStep(text: TodoText, state: InterviewState): string {
  const step = INTERVIEW_STEPS[state];
  return step === null ? '' : text[step];
}

/** What is to be done, in one line. */
export const taskWords = (text: TodoText, item: WorkItem): string =>
  text.task(stepWords(text, item), subjectWords(text, item));

/** By when, and how late or how soon that is; or how long somebody has waited. */
export function whenWords(text: TodoText, { todo: { urgency, due, days } }: OwedItem, work: Work): string {
  const { inputs, workflow } = work;
  const asOf = workflow!.asOf;
  if (due === null) return days === null ? '' : text.waited(days);
  const date = text.due(dayWords(due), civilDate(due).year === civilDate(asOf).year);
  if (urgency === 'overdue') return `${date} · ${text.overdue(days ?? 0)}`;
  return `${date} · ${urgency === 'today' ? text.dueToday : text.left(workingDaysIn(inputs.holidays, asOf, due))}`;
}
