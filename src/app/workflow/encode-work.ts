import type { Day } from '../../engine/units';
import type { CellContent, WorkbookChange } from '../../host/port/workbook';
import { encodeTodo } from '../../sheets/todo/encode-todo';
import { encodeRecordResults, type RecordResults } from '../../sheets/schema/record-results';
import { INFORMANTS_SCHEMA } from '../../sheets/informants/informants-schema';
import { NOTICE_MATTERS_SCHEMA } from '../../sheets/notice-matters/notice-matters-schema';
import type { NoticeMatter, NoticeMatters } from '../../sheets/notice-matters/decode-notice-matters';
import { quarterCode, quarterOf } from '../../engine/time/quarter';
import { INTERVIEWS_SCHEMA } from '../../sheets/interviews/interviews-schema';
import type { Inputs } from '../../sheets/inputs';
import { MANUSCRIPTS_SCHEMA } from '../../sheets/manuscripts/manuscripts-schema';
import { SOLICITATIONS_SCHEMA } from '../../sheets/solicitations/solicitations-schema';
import { formatDay, formatPoints } from '../../text/format';
import { SHEETS } from '../../text/sheets/workbook-names';
import {
  adoptedText,
  answerText,
  INTERVIEW_STATES,
  MANUSCRIPT_STATES,
  NEXT_STEPS,
  nextText,
  NOT_CONFIRMED,
  ROW_ERROR,
  shownDay,
  SOLICITATION_STATES,
} from '../../text/sheets/workflow-states';
import type { Result } from '../scoring/outcome';
import type { CountedDay } from '../../engine/time/working-days';
import type { InterviewItem, ManuscriptItem, SolicitationItem } from './standing';
import { informantCounts } from './informant-counts';
import { actorName, interviewStep } from './todo';
import type { Workflow } from './workflow';

/**
 * What a recalculation writes of the work before the scores: the program's columns of its sheets, and 待办, rewritten
 * whole. Nothing where the workbook has no such sheet; a 待办 that is left over from one is emptied.
 */
export function encodeWork(result: Pick<Result, 'inputs' | 'workflow' | 'foreign'>, asOf: Day): WorkbookChange[] {
  const { inputs, workflow } = result;
  const isWritten = workflow !== null || inputs.book.sheetNames.includes(SHEETS.todo);
  const todo = isWritten && !result.foreign.has(SHEETS.todo) ? [todoSheet(inputs, workflow, asOf)] : [];
  return [...(workflow ? columnsOf(inputs, workflow) : []), ...todo];
}

function todoSheet({ parameters: { office, year } }: Inputs, workflow: Workflow | null, asOf: Day): WorkbookChange {
  return { kind: 'replace-sheet', sheet: encodeTodo(workflow?.todo ?? [], { office, year, asOf }) };
}

function columnsOf(inputs: Inputs, workflow: Workflow): WorkbookChange[] {
  const { manuscripts, solicitations, interviews, informants, noticeMatters } = inputs;
  return [
    ...(manuscripts
      ? encodeRecordResults(manuscripts.sheet, MANUSCRIPTS_SCHEMA, manuscriptResults(inputs, workflow))
      : []),
    ...(solicitations
      ? encodeRecordResults(solicitations.sheet, SOLICITATIONS_SCHEMA, solicitationResults(workflow))
      : []),
    ...(interviews ? encodeRecordResults(interviews.sheet, INTERVIEWS_SCHEMA, interviewResults(inputs, workflow)) : []),
    ...(informants ? encodeRecordResults(informants.sheet, INFORMANTS_SCHEMA, informantResults(inputs)) : []),
    ...(noticeMatters
      ? encodeRecordResults(noticeMatters.sheet, NOTICE_MATTERS_SCHEMA, noticeMatterResults(noticeMatters))
      : []),
  ];
}

type Of<Schema extends { readonly columns: object }> = RecordResults<keyof Schema['columns'] & string>;

const byRow = <Item extends { readonly row: { readonly row: number } }>(
  items: readonly Item[],
): ReadonlyMap<number, Item> => new Map(items.map((item) => [item.row.row, item]));

const dayText = ({ day, isProvisional }: CountedDay): string => shownDay(formatDay(day), isProvisional);

/** What 状态 and the other columns say of a row that is left out for its errors. */
const inError = (field: string): CellContent => (field === 'state' ? ROW_ERROR : null);

function manuscriptResults(inputs: Inputs, workflow: Workflow): Of<typeof MANUSCRIPTS_SCHEMA> {
  const items = byRow(workflow.manuscripts);
  const cellOf = ({ row, standing, waiting, adopted, subject }: ManuscriptItem): Record<string, CellContent> => ({
    state: MANUSCRIPT_STATES[standing.state],
    next:
      standing.next && standing.who && nextText(NEXT_STEPS[standing.next], actorName(inputs, standing.who, row.unit)),
    waiting,
    adopted: adopted && adoptedText(adopted.count, formatPoints(adopted.points)),
    subject,
  });
  return { of: (row) => results(items.get(row), cellOf), inError };
}

function solicitationResults(workflow: Workflow): Of<typeof SOLICITATIONS_SCHEMA> {
  const items = byRow(workflow.solicitations);
  const cellOf = ({ standing, answers }: SolicitationItem): Record<string, CellContent> => ({
    due: dayText(standing.due),
    count: standing.delivered,
    state: SOLICITATION_STATES[standing.state],
    late: standing.state === 'overdue' || standing.state === 'late' ? standing.overdueDays : null,
    answers: answers.length === 0 ? null : answers.map(({ number, row }) => answerText(number, row + 1)).join('、'),
  });
  return { of: (row) => results(items.get(row), cellOf), inError };
}

function interviewResults(inputs: Inputs, workflow: Workflow): Of<typeof INTERVIEWS_SCHEMA> {
  const items = byRow(workflow.interviews);
  const cellOf = (item: InterviewItem): Record<string, CellContent> => {
    const next = interviewStep(inputs, item);
    return {
      latest: dayText(item.standing.latest),
      lead: item.standing.lead,
      state: INTERVIEW_STATES[item.standing.state],
      next: next && nextText(next.step, next.who),
    };
  };
  return { of: (row) => results(items.get(row), cellOf), inError };
}

const results = <Item>(
  item: Item | undefined,
  cellOf: (item: Item) => Record<string, CellContent>,
): Record<string, CellContent> | null => (item === undefined ? null : cellOf(item));

function informantResults(inputs: Inputs): Of<typeof INFORMANTS_SCHEMA> {
  const informants = new Map(inputs.informants!.rows.map((informant) => [informant.row, informant]));
  const countsOf = informantCounts(inputs);
  return { of: (row) => results(informants.get(row), (one) => ({ ...countsOf(one) })), inError: () => null };
}

function noticeMatterResults({ rows }: NoticeMatters): Of<typeof NOTICE_MATTERS_SCHEMA> {
  const matters = new Map(rows.map((matter) => [matter.row, matter]));
  const cellOf = ({ confirmed }: NoticeMatter): Record<string, CellContent> => ({
    period: confirmed === null ? NOT_CONFIRMED : quarterCode(quarterOf(confirmed)),
  });
  return { of: (row) => results(matters.get(row), cellOf), inError: () => ROW_ERROR };
}
