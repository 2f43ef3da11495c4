import type { MoreEarnings } from '../../engine/scoring/earnings';
import { score } from '../../engine/scoring/score';
import { quarterFees, sumUp, tally } from '../../engine/scoring/tally';
import { atOnce, partOf, type Steps } from '../../engine/steps';
import type { Day } from '../../engine/units';
import type { WorkbookContent } from '../../host/port/workbook';
import { BUILT_IN_PLAN } from '../../rules/built-in-plan';
import { decodeInSteps, type Inputs } from '../../sheets/inputs';
import { carriedWorthIssues } from '../../sheets/brought-forward/carried-worth';
import { doubtfulContents } from '../../sheets/adoptions/doubtful-contents';
import { foreignSheets } from '../../sheets/foreign-sheets';
import { reviewedIn } from '../../sheets/reviewed-issues';
import { trialNotes } from '../what-if/trial-sheets';
import type { Found } from '../../issues/found';
import type { Issue } from '../../issues/issue';
import { rowOutcomes } from '../../sheets/adoptions/row-outcomes';
import { feeRangeIssues, scoreIssues } from '../../sheets/adoptions/score-issues';
import { similarTitles, type KnownTitles } from '../../sheets/adoptions/similar-titles';
import { statedPublicity } from '../statistics/publicity';
import { SHEETS } from '../../text/sheets/workbook-names';
import { workflowOf } from '../workflow/workflow';
import type { Outcome, Result } from './outcome';

/** The dates that the caller fixes: layers below `entry` ask no clock. */
export interface EvaluationDate {
  readonly today: Day;
  /** Overrides 统计截止日 of the workbook. */
  readonly asOf?: Day;
}

/** An outcome, and the inputs it was computed from; null where the structure is wrong. */
export interface Evaluation {
  readonly outcome: Outcome;
  readonly inputs: Inputs | null;
}

/** Decodes, scores and tallies the content of a workbook at once; nothing is read or written. */
export const evaluate = (content: WorkbookContent, dates: EvaluationDate): Evaluation =>
  atOnce(evaluateInSteps(content, dates));

/** The same in steps. */
export function* evaluateInSteps(content: WorkbookContent, { today, asOf }: EvaluationDate): Steps<Evaluation> {
  const read = yield* partOf(decodeInSteps(content), 0, DECODED);
  const { parameters, inputs: decoded } = read.value;
  const foreign = foreignSheets(content);
  const blocking = foreign.filter(({ severity }) => severity === 'error');
  const issues = [...read.issues, ...trialNotes(content), ...blocking];
  const inputs = blocking.length > 0 ? null : decoded;
  const date = asOf ?? parameters?.asOf ?? today;
  if (inputs) {
    const outcome = yield* partOf(scoreInSteps({ value: inputs, issues }, date, { foreign }), DECODED, 1);
    return { outcome: withReviews(content, outcome), inputs };
  }
  const { year } = parameters ?? BUILT_IN_PLAN;
  return { outcome: withReviews(content, { asOf: date, year, issues: sorted(issues), result: null }), inputs };
}

function withReviews(content: WorkbookContent, outcome: Outcome): Outcome {
  const reviewed = reviewedIn(content, outcome.issues);
  return reviewed ? { ...outcome, reviewed } : outcome;
}

/** The share of an evaluation after which all is decoded. */
const DECODED = 0.5;

/** What an evaluation of decoded inputs may know besides. */
export interface Besides {
  /** Sheets of somebody else under names of ours, over which nothing is written. */
  readonly foreign?: readonly Issue[];
  /** The titles of the log above a row: only those below it are compared with them. Otherwise all are, with each other. */
  readonly above?: KnownTitles;
}

/** An outcome that nothing blocked. */
type Scored = Outcome & { readonly result: Result };

/** Scores and tallies what was decoded. */
export const evaluateInputs = (...read: Parameters<typeof scoreInSteps>): Scored => atOnce(scoreInSteps(...read));

function* scoreInSteps(
  { value: inputs, issues: found }: Found<Inputs>,
  date: Day,
  { foreign = [], above }: Besides = {},
): Steps<Scored> {
  const { plan, log } = inputs;
  yield 0;
  const scores = score(plan, log.adoptions);
  const earnings = sumUp(plan, log.adoptions, scores, date);
  const scorecards = tally(plan, earnings, date);
  const more = earnings.more ?? NOTHING_MORE;
  const { workflow, issues: ofWork } = workflowOf(inputs, scores.earned, date);
  // A draft in a form changes no statistics.
  const { value: publicity, issues: ofPublicity } = above
    ? NO_PUBLICITY
    : statedPublicity(inputs, scores, scorecards, workflow?.links ?? null, isWritten(inputs, foreign));
  yield 0.3;
  const doubtful = [...similarTitles(inputs, above), ...doubtfulContents(inputs, scores)];
  yield 0.7;
  const issues = [
    ...found,
    ...scoreIssues(inputs, scores, date),
    ...feeRangeIssues(inputs, scores, earnings),
    ...carriedWorthIssues(inputs, scores),
    ...doubtful,
    ...ofWork,
    ...ofPublicity,
    ...foreign.filter(({ place: { sheet } }) => (sheet === SHEETS.statistics ? publicity : workflow) !== null),
  ];
  const result = {
    ...{ parameters: inputs.parameters, plan, adoptions: log.adoptions, log, scores, scorecards, inputs },
    fees: quarterFees(plan, earnings),
    assessments: more.assessments,
    rows: rowOutcomes(inputs, scores, issues, more),
    workflow,
    publicity,
    foreign: new Set(foreign.map(({ place }) => place.sheet)),
  };
  return { asOf: date, year: plan.year, issues: sorted(issues), result };
}

/** What a simple plan does not have. */
const NOTHING_MORE: Pick<MoreEarnings, 'assessments' | 'zeroedBy' | 'countedIn'> = {
  assessments: [],
  zeroedBy: new Map(),
  countedIn: new Map(),
};

const NO_PUBLICITY = { value: null, issues: [] };

/** True where an earlier run wrote 宣传统计. */
const isWritten = ({ book }: Inputs, foreign: readonly Issue[]): boolean =>
  book.sheetNames.includes(SHEETS.statistics) && !foreign.some(({ place }) => place.sheet === SHEETS.statistics);

/** Errors before warnings, otherwise in the order in which they were met. */
const sorted = (issues: readonly Issue[]): Issue[] => [
  ...issues.filter(({ severity }) => severity === 'error'),
  ...issues.filter(({ severity }) => severity === 'warning'),
];
