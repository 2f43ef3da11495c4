import { rolesOf, type ReviewStep } from '../../engine/workflow/chain';
import type { ManuscriptDays } from '../../engine/workflow/manuscripts';
import type { Issue, IssueParameters } from '../../issues/issue';
import { wholeSheet } from '../../issues/place';
import { foldNumber } from '../../sheets/cells/values/manuscript-number';
import type { Inputs } from '../../sheets/inputs';
import type { ManuscriptRow } from '../../sheets/manuscripts/decode-manuscripts';
import { MANUSCRIPT_COLUMNS, REVIEW_STEPS } from '../../text/sheets/workflow';
import { SHEETS } from '../../text/sheets/workbook-names';
import type { Links } from './links';

type StepField = Exclude<keyof ManuscriptDays, 'handled'>;
import { groupOf, type ManuscriptItem, type WorkStanding } from './standing';

/** The steps of a manuscript in their order. */
const STEPS: readonly StepField[] = ['firstReview', 'review', 'submitted', 'chiefApproval', 'leaderApproval'];

/** What is doubtful about manuscripts and the rows linked to them; no score depends on any of it. */
export function checkManuscripts(inputs: Inputs, workflow: WorkStanding, links: Links): Issue[] {
  const items = workflow.manuscripts.filter(({ row }) => !row.isClassified);
  const used = new Set(STEPS.filter((step) => items.some(({ row }) => row.days[step] !== null)));
  return [
    ...repeatedNumbers(inputs, workflow),
    ...items
      .filter((item) => isRemarkable(item, used))
      .flatMap((item) => [
        ...stepsInOrder(inputs, item.row),
        ...missingSteps(inputs, item, used),
        ...unapproved(inputs, item),
      ]),
    ...unknownSolicitations(inputs, items),
    ...linkIssues(inputs, links),
    ...missingRoles(inputs),
  ];
}

/** False for most: not adopted yet, with every step that the sheet uses done, in order, up to the last. */
function isRemarkable({ row: { days }, adopted }: ManuscriptItem, used: ReadonlySet<StepField>): boolean {
  let latest = -Infinity;
  let isOpen = false;
  for (const step of STEPS) {
    const on = days[step];
    if (on === null) isOpen ||= used.has(step);
    else if (isOpen || on < latest) return true;
    latest = on ?? latest;
  }
  return adopted !== null;
}

const repeatedNumbers = ({ manuscripts }: Inputs, { nextNumber }: WorkStanding): Issue[] =>
  (manuscripts?.repeated ?? []).map(({ row, number, first }) =>
    manuscripts!.sheet.problem('error', 'duplicate-number', row, 'number', {
      number,
      row: first + 1,
      next: nextNumber,
    }),
  );

function stepsInOrder({ manuscripts }: Inputs, { row, days }: ManuscriptRow): Issue[] {
  const done = STEPS.filter((step) => days[step] !== null);
  return done.flatMap((step, at) => {
    const earlier = done[at - 1];
    if (earlier === undefined || days[step]! >= days[earlier]!) return [];
    const parameters = { step: MANUSCRIPT_COLUMNS[step].name, earlier: MANUSCRIPT_COLUMNS[earlier].name };
    return [manuscripts!.sheet.problem('warning', 'step-order', row, step, parameters)];
  });
}

/** Which review a step is; the others every kind of unit has. */
const REVIEWS: Partial<Record<StepField, ReviewStep>> = { firstReview: 'first-review', review: 'review' };

type Done = IssueParameters['step-missing']['done'];

/** How far a manuscript has come by its last step. */
const DONE = {
  firstReview: 'reviewed',
  review: 'reviewed',
  submitted: 'submitted',
  chiefApproval: 'approved',
  leaderApproval: 'approved',
} as const satisfies Readonly<Record<StepField, Done>>;

/** Steps without a day although a later one has one, in columns that the sheet uses, and that the kind of unit has. */
function missingSteps(inputs: Inputs, { row, adopted }: ManuscriptItem, used: ReadonlySet<StepField>): Issue[] {
  const last = [...STEPS].reverse().find((step) => row.days[step] !== null);
  const signersOf = (review: ReviewStep): readonly string[] =>
    rolesOf(inputs.reviewChain.roles, groupOf(inputs, row.unit), review, row.isSensitive);
  const done: Done = adopted ? 'adopted' : DONE[last ?? 'review'];
  // An adopted one was approved; whether by the leader, too, is asked elsewhere.
  const until = adopted ? STEPS.indexOf('leaderApproval') : last ? STEPS.indexOf(last) : 0;
  return STEPS.slice(0, until).flatMap((step) => {
    const review = REVIEWS[step];
    const isAsked = used.has(step) && row.days[step] === null && (!review || signersOf(review).length > 0);
    if (!isAsked) return [];
    const signers = review ? { first: signersOf('first-review'), second: signersOf('review') } : null;
    const parameters = { column: MANUSCRIPT_COLUMNS[step].name, done, signers };
    return [inputs.manuscripts!.sheet.problem('warning', 'step-missing', row.row, step, parameters)];
  });
}

/** Important or sensitive information needs the leader, whatever columns the sheet uses (三(二)5). */
const unapproved = ({ manuscripts }: Inputs, { row, adopted }: ManuscriptItem): Issue[] =>
  adopted && row.isSensitive && row.days.leaderApproval === null
    ? [manuscripts!.sheet.problem('warning', 'adopted-unapproved', row.row, 'leaderApproval', {})]
    : [];

function unknownSolicitations(
  { solicitations, manuscripts, names }: Inputs,
  items: readonly ManuscriptItem[],
): Issue[] {
  if (!solicitations) return [];
  const { rows, leftOut } = solicitations;
  // A row that is left out for an error is there all the same: of its unit, or of any where nobody knows whose it is.
  const known = new Set([...rows, ...leftOut].map(({ unit, number }) => `${unit ?? ''} ${foldNumber(number)}`));
  return items.flatMap(({ row: { row, unit, solicitation } }) => {
    const number = foldNumber(solicitation);
    if (solicitation === '' || known.has(`${unit} ${number}`) || known.has(` ${number}`)) return [];
    const parameters = { number: solicitation, unit: names.targets.names.names[unit]! };
    return [manuscripts!.sheet.problem('warning', 'unknown-solicitation', row, 'solicitation', parameters)];
  });
}

function linkIssues({ manuscripts, log, names }: Inputs, { unknownNumbers, otherUnits }: Links): Issue[] {
  if (!manuscripts) return [];
  return [
    ...unregistered(log, unknownNumbers, manuscripts.sheet.name),
    ...otherUnits.map(({ adoption, manuscript }): Issue => {
      const parameters = {
        number: log.number(adoption),
        row: manuscript.row + 1,
        unit: names.targets.names.names[manuscript.unit]!,
      };
      return { severity: 'warning', code: 'number-other-unit', place: log.place(adoption, 'unit'), parameters };
    }),
  ];
}

/** More rows than these are told of in one sentence: a log that is longer than the register is old. */
const MOST_LISTED = 20;

function unregistered(log: Inputs['log'], rows: readonly number[], manuscripts: string): Issue[] {
  const [first] = rows;
  if (first === undefined || rows.length <= MOST_LISTED)
    return rows.map((at) => ({
      severity: 'warning',
      code: 'unknown-number',
      place: log.place(at, 'number'),
      parameters: { number: log.number(at) },
    }));
  const parameters = { rows: rows.length, first: log.number(first), manuscripts };
  return [{ severity: 'warning', code: 'unknown-numbers', place: log.place(first, 'number'), parameters }];
}

/** Kinds of units for which 审核流程 names nobody. */
function missingRoles({ reviewChain, names: { targets } }: Inputs): Issue[] {
  if (!reviewChain.isStated) return [];
  const steps = REVIEW_STEPS.filter(([step]) => step !== 'interview-review');
  return [...new Set(targets.units.map(({ group }) => group))].flatMap((group): Issue[] => {
    const missing = steps.filter(([step]) => rolesOf(reviewChain.roles, group, step).length === 0);
    if (missing.length === 0) return [];
    const parameters = { group, steps: missing.map(([, name]) => name!) };
    return [{ severity: 'warning', code: 'role-missing', place: wholeSheet(SHEETS.reviewChain), parameters }];
  });
}
