import type { QuarterFee } from '../../engine/scoring/tally';
import { QUARTERS, type Quarter } from '../../engine/time/quarter';
import type { Outcome } from '../../app/scoring/outcome';
import { isBroughtForward, type Posting } from '../../engine/settlement/ledger';
import { accountSums, type UnitAccount } from '../../engine/settlement/payments';
import { fen, points } from '../../engine/units';
import { correctionText, worthWords } from '../../sheets/ledger/correction-text';
import type { FeeStatement } from '../../sheets/fees/fee-statement';
import type { Issue } from '../../issues/issue';
import { CLI } from '../../text/command-line';
import { formatDay, formatPoints, formatYuan } from '../../text/format';
import { issueText } from '../../text/issues/issues';
import { cellName } from '../../issues/place';

/** One line an issue: where, what, what to do. */
export const issueLines = (issues: readonly Issue[]): string[] =>
  issues.map((issue) => {
    const { sheet } = issue.place;
    const cell = cellName(issue.place);
    const { problem, advice } = issueText(issue);
    return `${sheet}${cell === null ? '' : `!${cell}`} ${problem}${advice}`;
  });

/** One line a parameter that something else serves for: what is written with it must not differ in silence. */
export const replacedParameterLines = (issues: readonly Issue[]): string[] =>
  issueLines(issues.filter(({ code }) => code === 'parameter-replaced'));

/** The result of a recalculation in a few lines; where it was not `written`, 问题清单 does not tell the problems. */
export function summaryLines({ asOf, year, issues, result }: Outcome, written: boolean): string[] {
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const problems = CLI.problems(errors, issues.length - errors, written);
  if (!result) return [CLI.blocked(written), problems];
  const counted = result.rows.filter(({ verdict }) => verdict === 'counted').length;
  const total = points(result.scorecards.reduce((sum, card) => sum + card.total, 0));
  const met = result.scorecards.filter(({ state }) => state === 'met').length;
  return [
    CLI.summary(year, formatDay(asOf), result.rows.length, counted, formatPoints(total)),
    CLI.units(result.scorecards.length, met),
    ...QUARTERS.map((quarter) => CLI.quarterFee(quarter + 1, feeTotal(result.fees, quarter))),
    problems,
  ];
}

/** A quarter's fees by unit, their sum, and what was corrected in it. */
export function statementLines(statement: FeeStatement): string[] {
  const { year, quarter, status, closedAt, closedBy, code, units, details } = statement;
  return [
    CLI.feeTitle(year, quarter + 1, status),
    ...(status === 'settled' ? [CLI.closed(closedAt, closedBy, code)] : []),
    ...units.map(unitLine),
    ...details.filter(({ kind }) => kind === 'correction').map((posting) => correctionLine(posting)),
    status === 'withheld' ? CLI.withheld : CLI.feeSum(formatYuan(accountSums(units).payable)),
  ];
}

function unitLine(account: UnitAccount): string {
  const { unit, adoptions, payable, due, corrections, carriedIn, carriedOut } = account;
  const isPlain = corrections === 0 && carriedIn === 0 && carriedOut === 0;
  const [own, more, before, left] = [due, corrections, carriedIn, carriedOut].map(formatYuan) as [
    string,
    string,
    string,
    string,
  ];
  const line = CLI.unitFee(unit, adoptions, worthWords(account).join('，'), formatYuan(payable));
  return isPlain ? line : line + CLI.adjusted(own, more, before, left);
}

function correctionLine(posting: Posting): string {
  const words = correctionText(posting, posting.year);
  return isBroughtForward(posting.line)
    ? CLI.broughtForwardLine(words)
    : CLI.correction(words, formatYuan(posting.amount));
}

/** One line a remark. */
export const remarkLines = (issues: readonly Issue[]): string[] => issueLines(issues).map(CLI.remark);

const feeTotal = (fees: readonly Pick<QuarterFee, 'quarter' | 'amount'>[], quarter: Quarter): string =>
  formatYuan(fen(fees.filter((fee) => fee.quarter === quarter).reduce((sum, fee) => sum + fee.amount, 0)));
