import { quarterCode, quarterOf, type Quarter } from '../../engine/time/quarter';
import type { Account } from '../../engine/settlement/payments';
import type { Assessment } from '../../engine/scoring/general/assess';
import type { QuarterFee, Scorecard } from '../../engine/scoring/tally';
import { day, type Fen, type Points } from '../../engine/units';
import type { FeeStatement } from '../../sheets/fees/fee-statement';
import type { Reviewed } from '../../sheets/reviewed/encode-reviewed';
import type { Issue } from '../../issues/issue';
import { formatDay } from '../../text/format';
import { issueText } from '../../text/issues/issues';
import { periodName } from '../../text/sheets/assessments';
import { PAYS_WORDS, wordOf } from '../../text/sheets/rule-words';
import { STATES } from '../../text/sheets/workbook-names';
import type { Outcome, Result, RowOutcome } from '../../app/scoring/outcome';
import { rowSplit } from '../../app/scoring/row-split';
import { workflowReport, type WorkflowReport } from './json-workflow';
import { cellName } from '../../issues/place';

/**
 * The object that `--json` prints; numbers are points and yuan. Other programs read it, so its shape must not change.
 */
export interface JsonReport {
  readonly year: number;
  readonly asOf: string;
  readonly written: boolean;
  readonly units: readonly object[];
  readonly rows: readonly object[];
  readonly fees: readonly object[];
  readonly issues: readonly object[];
  /** What 考核项 gave; only where the plan has 考核项. */
  readonly assessments?: readonly object[];
  /** Which of the warnings a person has found right as they stand; only where there are any. */
  readonly reviewed?: readonly object[];
  /** Null where the workbook has no sheet of the work before the scores. */
  readonly workflow: WorkflowReport | null;
}

/** Puts an outcome into the shape that `--json` prints; `quarter` keeps the fees of one quarter only. */
export function jsonReport(outcome: Outcome, written: boolean, quarter?: Quarter): JsonReport {
  const { year, asOf, issues, result, reviewed } = outcome;
  const fees = result?.fees.filter((fee) => quarter === undefined || fee.quarter === quarter) ?? [];
  return {
    year,
    asOf: formatDay(asOf),
    written,
    ...(result ? entriesOf(result) : { units: [], rows: [] }),
    fees: fees.map((fee) => feeEntry(result!, fee)),
    issues: issueEntries(issues),
    ...(reviewed && reviewed.found.size > 0 && { reviewed: reviewedEntries(reviewed) }),
    workflow: result && workflowReport(result),
  };
}

const feeEntry = ({ plan }: Result, { quarter, unit, adoptions, points, money, amount }: QuarterFee): object => ({
  quarter: quarterCode({ year: plan.year, quarter }),
  unit: plan.units[unit]!.name,
  adoptions,
  points: points / 100,
  ...moneyEntry(money),
  amount: amount / 100,
});

/** 稿费 per item and what 考核项 pay, only where there is any. */
const moneyEntry = (money: Fen | undefined): object => (money ? { fee: money / 100 } : {});

function reviewedEntries({ reviews, found }: Reviewed): object[] {
  const known = new Map(reviews.map((review) => [review.code, review]));
  return [...found].map(([{ code, place }, review]) => {
    const { by, at } = known.get(review)!;
    return { code, sheet: place.sheet, cell: cellName(place), by, at };
  });
}

/** What `--json` says of problems. */
export const issueEntries = (issues: readonly Issue[]): object[] => issues.map(issueEntry);

/** What `--json` says of a quarter beyond its fees: whether it is settled, what is paid to whom, and what was corrected. */
export interface FeeReport {
  readonly settled: boolean;
  readonly payments: readonly object[];
  readonly payees: readonly object[];
  readonly corrections: readonly object[];
}

/** Puts a quarter's statement into the shape that `--json` prints; money in yuan. */
export function feeReport({ year, quarter, status, units, payees, details }: FeeStatement): FeeReport {
  const name = quarterCode({ year, quarter });
  return {
    settled: status === 'settled',
    payments: units.map((account) => ({ quarter: name, unit: account.unit, ...accountEntry(account) })),
    payees: payees.map((account) => ({
      quarter: name,
      unit: account.unit,
      name: account.name,
      ...accountEntry(account),
    })),
    corrections: details
      .filter(({ kind }) => kind === 'correction')
      .map(({ cause, line, amount }) => ({
        unit: line.unit,
        title: line.title,
        quarter: line.quarter === null ? null : quarterCode({ year, quarter: line.quarter }),
        cause,
        points: line.points / 100,
        ...moneyEntry(line.money),
        amount: amount / 100,
      })),
  };
}

/** The fees of a settled quarter as its ledger has them, whatever the log says by now; in the order of the plan. */
export function settledFees({ year, quarter, units }: FeeStatement, order: readonly string[]): object[] {
  const places = new Map(order.map((unit, place) => [unit, place]));
  const placeOf = (unit: string): number => places.get(unit) ?? order.length;
  return units
    .filter(({ points, due }) => points > 0 || due !== 0)
    .sort((a, b) => placeOf(a.unit) - placeOf(b.unit))
    .map(({ unit, adoptions, points, money, due }) => ({
      quarter: quarterCode({ year, quarter }),
      unit,
      adoptions,
      points: points / 100,
      ...moneyEntry(money),
      amount: due / 100,
    }));
}

const accountEntry = (account: Account): object => {
  const { adoptions, points, money, due, corrections, carriedIn, payable, carriedOut } = account;
  return {
    adoptions,
    points: points / 100,
    ...moneyEntry(money),
    due: due / 100,
    corrections: corrections / 100,
    carriedIn: carriedIn / 100,
    payable: payable / 100,
    carriedOut: carriedOut / 100,
  };
};

function unitEntry({ plan }: Result, card: Scorecard): object {
  const { name, group, target } = plan.units[card.unit]!;
  return {
    unit: name,
    group,
    target: target === null ? null : target / 100,
    quarters: card.quarters.map((points) => points / 100),
    total: card.total / 100,
    shortfall: card.shortfall / 100,
    completion: target ? card.total / target : null,
    rank: card.rank,
    overallRank: card.overallRank,
    state: STATES[card.state],
    ...assessedEntry(card),
  };
}

/** What of the total comes from adoptions and what from 考核项, only where the plan has 考核项. */
export const assessedEntry = ({ adopted, assessed }: Pick<Scorecard, 'adopted' | 'assessed'>): object => ({
  ...(adopted !== undefined && { adopted: adopted / 100 }),
  ...(assessed !== undefined && { assessed: assessed / 100 }),
});

const entriesOf = (result: Result): Pick<JsonReport, 'units' | 'rows' | 'assessments'> => ({
  units: result.scorecards.map((card) => unitEntry(result, card)),
  rows: result.rows.map((row) => rowEntry(result, row)),
  ...assessmentsOf(result),
});

const assessmentsOf = (result: Result): Pick<JsonReport, 'assessments'> =>
  (result.plan.general?.items.length ?? 0) > 0
    ? { assessments: result.assessments.map((one) => assessmentEntry(result, one)) }
    : {};

const assessmentEntry = ({ plan }: Result, { unit, item, part, target, measured, result }: Assessment): object => ({
  unit: plan.units[unit]!.name,
  item: item.name,
  period: periodName(plan.year, part),
  target: target === null ? null : target / 100,
  measured: measured / 100,
  result: result / 100,
  pays: wordOf(PAYS_WORDS, item.pays),
});

/** Money and shares of a row, only where they apply. */
function moreOf(result: Result, at: number): object {
  const { more } = result.scores;
  if (!more) return {};
  const hasFee = more.fee[at]! >= 0 || more.feeEarned[at] !== 0;
  return {
    ...(hasFee && { fee: more.feeEarned[at]! / 100 }),
    ...splitEntry(rowSplit(result, at)),
  };
}

/** What each unit of a row earned; nothing for a row of one unit. */
export const splitEntry = (split: ReadonlyMap<string, Points> | null): object =>
  split ? { split: Object.fromEntries([...split].map(([unit, share]) => [unit, share / 100])) } : {};

function rowEntry(result: Result, { sheetRow, adoption, verdict, text }: RowOutcome): object {
  const { scores, adoptions } = result;
  if (adoption === null) return { sheetRow, points: 0, earned: 0, quarter: null, verdict, text };
  return {
    sheetRow,
    points: scores.points[adoption]! / 100,
    earned: scores.earned[adoption]! / 100,
    quarter: quarterCode(quarterOf(day(adoptions.day[adoption]!))),
    verdict,
    text,
    ...moreOf(result, adoption),
  };
}

function issueEntry(issue: Issue): object {
  const { severity, code, place } = issue;
  const entry = { severity, code, sheet: place.sheet, cell: cellName(place), message: issueText(issue).problem };
  return issue.code === 'no-informant' ? { ...entry, units: issue.parameters.units } : entry;
}
