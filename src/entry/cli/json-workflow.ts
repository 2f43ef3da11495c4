import type { Result } from '../../app/scoring/outcome';
import { unitName, type InterviewItem, type ManuscriptItem, type SolicitationItem } from '../../app/workflow/standing';
import type { Inputs } from '../../sheets/inputs';
import { actorName, type Todo } from '../../app/workflow/todo';
import type { ManuscriptRow } from '../../sheets/manuscripts/decode-manuscripts';
import { cellName } from '../../issues/place';
import { formatDay } from '../../text/format';
import {
  INTERVIEW_STATES,
  MANUSCRIPT_STATES,
  NEXT_STEPS,
  SOLICITATION_STATES,
} from '../../text/sheets/workflow-states';

/** What `--json` says of the work before the scores. */
export interface WorkflowReport {
  readonly nextNumber: string;
  readonly manuscripts: readonly object[];
  readonly solicitations: readonly object[];
  readonly interviews: readonly object[];
  readonly todo: readonly object[];
}

/** Puts the work before the scores into the shape that `--json` prints; days are yyyy-mm-dd, counts working days. */
export function workflowReport({ inputs, workflow }: Pick<Result, 'inputs' | 'workflow'>): WorkflowReport | null {
  if (!workflow) return null;
  return {
    nextNumber: workflow.nextNumber,
    manuscripts: workflow.manuscripts.map((item) => manuscriptEntry(inputs, item)),
    solicitations: workflow.solicitations.map((item) => solicitationEntry(inputs, item)),
    interviews: workflow.interviews.map((item) => interviewEntry(inputs, item)),
    todo: workflow.todo.map(todoEntry),
  };
}

const rowEntry = (inputs: Inputs, { row, number, unit }: Pick<ManuscriptRow, 'row' | 'number' | 'unit'>): object => ({
  sheetRow: row + 1,
  number,
  unit: unitName(inputs, unit),
});

function manuscriptEntry(inputs: Inputs, { row, standing, waiting, adopted, subject }: ManuscriptItem): object {
  const { state, next, who } = standing;
  return {
    ...rowEntry(inputs, row),
    state: MANUSCRIPT_STATES[state],
    next: next && NEXT_STEPS[next],
    who: who && actorName(inputs, who, row.unit),
    waiting,
    adopted: adopted?.count ?? 0,
    points: (adopted?.points ?? 0) / 100,
    subject,
  };
}

const solicitationEntry = (inputs: Inputs, { row, standing }: SolicitationItem): object => ({
  ...rowEntry(inputs, row),
  due: formatDay(standing.due.day),
  provisional: standing.due.isProvisional,
  state: SOLICITATION_STATES[standing.state],
  delivered: standing.delivered,
  required: row.required,
  overdueDays: standing.overdueDays,
  remaining: standing.remaining,
});

const interviewEntry = (inputs: Inputs, { row, standing }: InterviewItem): object => ({
  ...rowEntry(inputs, row),
  latest: formatDay(standing.latest.day),
  lead: standing.lead,
  state: INTERVIEW_STATES[standing.state],
});

const todoEntry = ({ urgency, place, text, unit, who, due }: Todo): object => ({
  urgency,
  sheet: place.sheet,
  cell: cellName(place),
  text,
  unit,
  who,
  due: due && formatDay(due),
});
