import type { Outcome } from '../../app/outcome';
import { fen, points } from '../../engine/units';
import type { Issue } from '../../sheets/issue';
import { CLI } from '../../text/command-line';
import { formatDay, formatPoints, formatYuan } from '../../text/format';
import { issueText } from '../../text/issues';

/** One line an issue: where, what, what to do. */
export const issueLines = (issues: readonly Issue[]): string[] =>
  issues.map((issue) => {
    const { sheet, cell } = issue.place;
    const { problem, advice } = issueText(issue);
    return `${sheet}${cell === null ? '' : `!${cell}`} ${problem}${advice}`;
  });

/** The result of a recalculation in a few lines. */
export function summaryLines({ asOf, year, issues, result }: Outcome): string[] {
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const problems = CLI.problems(errors, issues.length - errors);
  if (!result) return [CLI.blocked, problems];
  const counted = result.rows.filter(({ verdict }) => verdict === 'counted').length;
  const total = points(result.scorecards.reduce((sum, card) => sum + card.total, 0));
  const met = result.scorecards.filter(({ state }) => state === 'met').length;
  return [
    CLI.summary(year, formatDay(asOf), result.rows.length, counted, formatPoints(total)),
    CLI.units(result.scorecards.length, met),
    ...[0, 1, 2, 3].map((quarter) => CLI.quarterFee(quarter + 1, feeTotal(result.fees, quarter))),
    problems,
  ];
}

/** A quarter's fees by unit, and their sum. */
export function feeLines(outcome: Outcome, quarter: number): string[] {
  const { result, year } = outcome;
  if (!result) return summaryLines(outcome);
  const fees = result.fees.filter((fee) => fee.quarter === quarter);
  return [
    CLI.feeTitle(year, quarter + 1),
    ...fees.map(({ unit, adoptions, points: earned, amount }) =>
      CLI.unitFee(result.plan.units[unit]!.name, adoptions, formatPoints(earned), formatYuan(amount)),
    ),
    CLI.feeSum(feeTotal(result.fees, quarter)),
  ];
}

const feeTotal = (fees: readonly { quarter: number; amount: number }[], quarter: number): string =>
  formatYuan(fen(fees.filter((fee) => fee.quarter === quarter).reduce((sum, fee) => sum + fee.amount, 0)));
