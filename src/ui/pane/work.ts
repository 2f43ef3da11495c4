import type { Outcome, Result } from '../../app/scoring/outcome';
import type { ManuscriptItem, InterviewItem, SolicitationItem } from '../../app/workflow/standing';
import type { Todo } from '../../app/workflow/todo';
import type { Workflow } from '../../app/workflow/workflow';
import type { Issue } from '../../issues/issue';
import type { Place } from '../../issues/place';
import type { Inputs } from '../../sheets/inputs';
import type { Urgency } from '../../text/sheets/workflow-states';

/** The work before the scores as it was last read; `workflow` null where the workbook has no sheet of it. */
export interface Work {
  readonly inputs: Inputs;
  readonly workflow: Workflow | null;
  /** What it was read with. */
  readonly result: Result;
  readonly issues: readonly Issue[];
}

/** What an outcome says of the work; null where the structure of the workbook is wrong. */
export const workIn = ({ result, issues }: Outcome): Work | null =>
  result && { inputs: result.inputs, workflow: result.workflow, result, issues };

/** True once sheets of the work were read. */
export const hasWork = (work: Work | null): boolean => work !== null && work.workflow !== null;

/** A row of a sheet, from 0. */
export type RowPlace = { readonly sheet: string; readonly row: number };

/** The record in a row; undefined where there is none that could be read. */
export const itemAt = (work: Work, { sheet, row }: RowPlace): WorkItem | undefined =>
  new WorkItems(work).at({ sheet, row });

/** A row of one of the sheets of the work, and where it stands. */
export type WorkItem =
  | ({ readonly kind: 'manuscript' } & ManuscriptItem)
  | ({ readonly kind: 'solicitation' } & SolicitationItem)
  | ({ readonly kind: 'interview' } & InterviewItem);

/** The rows of the work by sheet and row. */
class WorkItems {
  private readonly items = new Map<string, WorkItem>();

  constructor({ inputs, workflow }: Work) {
    if (!workflow) return;
    for (const item of workflow.manuscripts) this.add(inputs.manuscripts, { kind: 'manuscript', ...item });
    for (const item of workflow.solicitations) this.add(inputs.solicitations, { kind: 'solicitation', ...item });
    for (const item of workflow.interviews) this.add(inputs.interviews, { kind: 'interview', ...item });
  }

  private add(read: { readonly sheet: { readonly name: string } } | null, item: WorkItem): void {
    if (read) this.items.set(keyOf({ sheet: read.sheet.name, row: item.row.row }), item);
  }

  /** The item in the row of a place. */
  at(place: Pick<Place, 'sheet' | 'row'>): WorkItem | undefined {
    return this.items.get(keyOf(place));
  }
}

const keyOf = ({ sheet, row }: Pick<Place, 'sheet' | 'row'>): string => `${row} ${sheet}`;

/** Something that is owed, and the row that it is about. */
export interface OwedItem {
  readonly todo: Todo;
  readonly item: WorkItem;
}

/** What is owed, the most urgent first. */
export function owedItems(work: Work): OwedItem[] {
  const items = new WorkItems(work);
  return (work.workflow?.todo ?? []).flatMap((todo) => {
    const item = items.at(todo.place);
    return item ? [{ todo, item }] : [];
  });
}

/** How much of what is owed is how urgent. */
export function countByUrgency(work: Work): Readonly<Record<Urgency, number>> {
  const counts = { overdue: 0, today: 0, soon: 0, waiting: 0 };
  for (const { urgency } of work.workflow?.todo ?? []) counts[urgency]++;
  return counts;
}

/** How much is overdue or due today; null where the workbook has no sheet of the work. */
export function pressingCount(work: Work | null): number | null {
  if (!work?.workflow) return null;
  const { overdue, today } = countByUrgency(work);
  return overdue + today;
}
