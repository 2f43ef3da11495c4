import { interviewStanding } from '../../engine/workflow/interviews';
import { daysWaiting, manuscriptStanding } from '../../engine/workflow/manuscripts';
import { solicitationStanding } from '../../engine/workflow/solicitations';
import type { Day } from '../../engine/units';
import type { Issue } from '../../issues/issue';
import type { Inputs } from '../../sheets/inputs';
import type { ManuscriptRow } from '../../sheets/manuscripts/decode-manuscripts';
import { checkInterviews } from './check-interviews';
import { checkManuscripts } from './check-manuscripts';
import { checkNoticeMatters } from './check-notice-matters';
import { checkSolicitations } from './check-solicitations';
import { linkAdoptions, type Adopted, type Links } from './links';
import { mailSubject } from './mail-subject';
import { nextNumber } from './next-number';
import {
  answerKey,
  groupOf,
  type InterviewItem,
  type ManuscriptItem,
  type SolicitationItem,
  type WorkStanding,
} from './standing';
import { todoOf, type Todo } from './todo';

/** The work before the scores on a day, and what is owed by whom. */
export interface Workflow extends WorkStanding {
  readonly links: Links;
  readonly todo: readonly Todo[];
}

const hasWork = ({ manuscripts, solicitations, interviews, informants, noticeMatters, reviewChain }: Inputs): boolean =>
  reviewChain.isStated ||
  [manuscripts, solicitations, interviews, informants, noticeMatters].some((sheet) => sheet !== null);

/**
 * Where the work before the scores stands, and what is doubtful in its sheets; `workflow` null where the workbook has none
 * of them. `earned` is what each adoption counted.
 */
export function workflowOf(
  inputs: Inputs,
  earned: Int32Array,
  asOf: Day,
): { readonly workflow: Workflow | null; readonly issues: readonly Issue[] } {
  if (!hasWork(inputs)) return { workflow: null, issues: [] };
  const rows = inputs.manuscripts?.rows ?? [];
  const links = linkAdoptions(inputs, earned, rows);
  const standing: WorkStanding = {
    asOf,
    nextNumber: nextNumber(inputs),
    manuscripts: rows.map((row) => manuscriptItem(inputs, row, links.adopted.get(row.row) ?? null, asOf)),
    solicitations: solicitationItems(inputs, rows, asOf),
    interviews: interviewItems(inputs, asOf),
  };
  return {
    workflow: { ...standing, links, todo: todoOf(inputs, standing) },
    issues: [
      ...(inputs.informants?.check(asOf) ?? []),
      ...checkManuscripts(inputs, standing, links),
      ...checkSolicitations(inputs, standing),
      ...checkInterviews(inputs, standing),
      ...checkNoticeMatters(inputs),
    ],
  };
}

function manuscriptItem(inputs: Inputs, row: ManuscriptRow, adopted: Adopted | null, asOf: Day): ManuscriptItem {
  const { holidays, reviewChain } = inputs;
  const group = groupOf(inputs, row.unit);
  const { days, isClassified, isSensitive, isIncomplete, handling } = row;
  const isAdopted = adopted !== null;
  // Named one by one: copying thousands of rows whole is slow.
  const manuscript = { days, group, isClassified, isSensitive, isIncomplete, isAdopted, handling };
  const standing = manuscriptStanding(manuscript, reviewChain.roles);
  const waiting = daysWaiting(standing, holidays, asOf);
  return { row, standing, waiting, adopted, subject: mailSubject(inputs, row) };
}

function solicitationItems(inputs: Inputs, rows: readonly ManuscriptRow[], asOf: Day): SolicitationItem[] {
  const { solicitations, holidays, parameters } = inputs;
  const answers = new Map<string, ManuscriptRow[]>();
  for (const row of rows) {
    if (row.solicitation === '') continue;
    const key = answerKey(row.unit, row.solicitation);
    const others = answers.get(key);
    if (others) others.push(row);
    else answers.set(key, [row]);
  }
  return (solicitations?.rows ?? []).map((row) => {
    const mine = row.number === '' ? undefined : answers.get(answerKey(row.unit, row.number));
    const deliveries = mine ? deliveriesOf(mine) : [];
    const { issued, isComprehensive, agreed, required, deliveredByHand, isWithdrawn } = row;
    const asked = { issued, isComprehensive, agreed, required, deliveredByHand, isWithdrawn, deliveries };
    return { row, standing: solicitationStanding(asked, parameters.terms, holidays, asOf), answers: mine ?? [] };
  });
}

const deliveriesOf = (rows: readonly ManuscriptRow[]): Day[] =>
  rows.flatMap(({ handling, days: { submitted } }) =>
    handling === 'withdrawn' || submitted === null ? [] : [submitted],
  );

function interviewItems({ interviews, holidays, parameters }: Inputs, asOf: Day): InterviewItem[] {
  const rows = interviews?.rows ?? [];
  const terms = { ahead: parameters.terms.ahead, usesReviews: rows.some(({ reviewed }) => reviewed !== null) };
  return rows.map((row) => ({ row, standing: interviewStanding(row, terms, holidays, asOf) }));
}
