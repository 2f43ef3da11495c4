import { score } from '../../engine/scoring/score';
import { quarterFees, sumUp, tally } from '../../engine/scoring/tally';
import type { Day } from '../../engine/units';
import type { WorkbookContent } from '../../host/port/workbook';
import { BUILT_IN_PLAN } from '../../rules/built-in-plan';
import { decodeWorkbook, type Inputs } from '../../sheets/inputs';
import { carriedWorthIssues } from '../../sheets/brought-forward/carried-worth';
import { doubtfulContents } from '../../sheets/adoptions/doubtful-contents';
import { foreignSheets } from '../../sheets/foreign-sheets';
import type { Issue } from '../../issues/issue';
import { rowOutcomes } from '../../sheets/adoptions/row-outcomes';
import { feeRangeIssues, scoreIssues } from '../../sheets/adoptions/score-issues';
import { similarTitles, type KnownTitles } from '../../sheets/adoptions/similar-titles';
import { workflowOf } from '../workflow/workflow';
import type { Outcome } from './outcome';

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

/**
 * Decodes, scores and tallies the content of a workbook; nothing is read or written. Titles are compared with each
 * other. With `above`, the titles of the log above a row, only those below it are compared with them.
 */
export function evaluate(content: WorkbookContent, { today, asOf }: EvaluationDate, above?: KnownTitles): Evaluation {
  const read = decodeWorkbook(content);
  const { parameters, inputs: decoded } = read.value;
  const foreign = foreignSheets(content);
  const blocking = foreign.filter(({ severity }) => severity === 'error');
  const issues: Issue[] = [...read.issues, ...blocking];
  const inputs = blocking.length > 0 ? null : decoded;
  const date = asOf ?? parameters?.asOf ?? today;
  if (!inputs) {
    const { year } = parameters ?? BUILT_IN_PLAN;
    return { outcome: { asOf: date, year, issues: sorted(issues), result: null }, inputs };
  }
  const { plan, log } = inputs;
  const scores = score(plan, log.adoptions);
  const earnings = sumUp(plan, log.adoptions, scores);
  issues.push(...scoreIssues(inputs, scores, date), ...feeRangeIssues(inputs, scores, earnings));
  issues.push(
    ...carriedWorthIssues(inputs, scores),
    ...similarTitles(inputs, above),
    ...doubtfulContents(inputs, scores),
  );
  const { workflow, issues: ofWork } = workflowOf(inputs, scores.earned, date);
  issues.push(...ofWork, ...(workflow ? foreign : []));
  const result = {
    parameters: inputs.parameters,
    plan,
    adoptions: log.adoptions,
    log,
    scores,
    scorecards: tally(plan, earnings, date),
    fees: quarterFees(plan, earnings),
    rows: rowOutcomes(inputs, scores, issues),
    inputs,
    workflow,
    foreign: new Set(foreign.map(({ place }) => place.sheet)),
  };
  return { outcome: { asOf: date, year: plan.year, issues: sorted(issues), result }, inputs };
}

/** Errors before warnings, otherwise in the order in which they were met. */
const sorted = (issues: readonly Issue[]): Issue[] => [
  ...issues.filter(({ severity }) => severity === 'error'),
  ...issues.filter(({ severity }) => severity === 'warning'),
];
