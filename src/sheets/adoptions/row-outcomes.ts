import type { SheetRow } from '../../engine/units';
import { NO_WORTH, sheetRowAt } from '../../engine/scoring/adoptions';
import { unitAt } from '../../engine/scoring/plan';
import { Verdict, verdictAt, type Scores } from '../../engine/scoring/score';
import { statedWorth, worthBefore } from '../../engine/scoring/worth';
import { yearStart } from '../../engine/time/calendar';
import { points, type Points } from '../../engine/units';
import { issueText } from '../../text/issues/issues';
import { VERDICTS } from '../../text/sheets/verdicts';
import type { RowLeftOut } from './adoption-log';
import { GeneralSentences, isOfGeneral, type ToldOfRows } from './general-sentence';
import type { Inputs } from '../inputs';
import type { Issue } from '../../issues/issue';

/** One row of 采用登记 as the sheet, the pane and the command line show it. */
export interface RowOutcome {
  readonly sheetRow: SheetRow;
  /** Position among the adoptions; null for a row that could not be read. */
  readonly adoption: number | null;
  readonly verdict: 'counted' | 'superseded' | 'unpriced' | 'outside-year' | 'error';
  /** The 判定 sentence. */
  readonly text: string;
}

/** What became of every row that holds something, in the order of the sheet; `told`: what sums say of rows. */
export function rowOutcomes(inputs: Inputs, scores: Scores, issues: readonly Issue[], told: ToldOfRows): RowOutcome[] {
  const { adoptions, leftOut, sheet } = inputs.log;
  const problems = problemsByRow(issues, sheet);
  const general =
    inputs.plan.general && scores.more
      ? new GeneralSentences(inputs, inputs.plan.general, { ...scores, more: scores.more }, told)
      : null;
  const textOf = (at: number, sheetRow: SheetRow): string =>
    general && isOfGeneral(scores, at) ? general.of(at) : sentence(inputs, scores, at, problems.get(sheetRow) ?? '');
  const outcomeOf = (at: number): RowOutcome => {
    const sheetRow = sheetRowAt(adoptions, at);
    return { sheetRow, adoption: at, verdict: NAMES[verdictAt(scores, at)], text: textOf(at, sheetRow) };
  };
  const outcomes: RowOutcome[] = [];
  let next = 0;
  for (const row of leftOut) {
    for (; adoptions.sheetRow[next]! < row.sheetRow; next++) outcomes.push(outcomeOf(next));
    outcomes.push(outcomeLeftOut(row, problems));
  }
  for (; next < adoptions.length; next++) outcomes.push(outcomeOf(next));
  return outcomes;
}

const outcomeLeftOut = ({ sheetRow }: RowLeftOut, problems: ReadonlyMap<number, string>): RowOutcome => ({
  sheetRow,
  adoption: null,
  verdict: 'error',
  text: VERDICTS.error(problems.get(sheetRow) ?? ''),
});

/** The first error of each row, as a sentence. */
function problemsByRow(issues: readonly Issue[], sheet: string): ReadonlyMap<number, string> {
  const problems = new Map<number, string>();
  for (const issue of issues) {
    const { place, severity } = issue;
    if (place.row === null || place.sheet !== sheet || severity !== 'error') continue;
    if (!problems.has(place.row + 1)) problems.set(place.row + 1, issueText(issue).problem);
  }
  return problems;
}

const NAMES: Readonly<Record<Verdict, RowOutcome['verdict']>> = {
  [Verdict.counted]: 'counted',
  [Verdict.superseded]: 'superseded',
  [Verdict.unpriced]: 'unpriced',
  [Verdict.outsideYear]: 'outside-year',
  [Verdict.otherUnit]: 'error',
  [Verdict.unmeasured]: 'error',
};

function sentence(inputs: Inputs, scores: Scores, at: number, problem: string): string {
  const { plan, log } = inputs;
  const earned = points(scores.earned[at]!);
  const previous = scores.previous[at]!;
  const row = log.adoptions.sheetRow[previous] ?? 0;
  const worth = worthBefore(scores, at);
  switch (verdictAt(scores, at)) {
    case Verdict.counted:
      return counted(earned, worth, row);
    case Verdict.superseded:
      return VERDICTS.superseded(worth, row);
    case Verdict.unpriced:
      return VERDICTS.unpriced;
    case Verdict.outsideYear:
      return outsideYear(inputs, at);
    case Verdict.unmeasured:
      return VERDICTS.error(problem);
    case Verdict.otherUnit:
      return VERDICTS.otherUnit(unitAt(plan, log.adoptions.unit[previous]!).name, row);
  }
}

const counted = (earned: Points, worth: Points, row: number): string =>
  worth > 0 ? VERDICTS.raised(earned, worth, row) : VERDICTS.counted(earned);

/** The sentence for a row of another year: what its own book counted for it, where it was carried with that. */
function outsideYear({ plan, log }: Inputs, at: number): string {
  const worth = statedWorth(log.adoptions, at, yearStart(plan.year));
  return worth !== NO_WORTH ? VERDICTS.carried(plan.year, points(worth)) : VERDICTS.outsideYear(plan.year);
}
