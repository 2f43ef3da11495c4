import type { Scorecard } from '../engine/tally';
import { day } from '../engine/units';
import type { Issue } from '../sheets/issue';
import { quarterName } from '../sheets/quarter-name';
import { formatDay } from '../text/format';
import { issueText } from '../text/issues';
import { STATES } from '../text/workbook-names';
import type { Outcome, Result, RowOutcome } from './outcome';

/** The object that `--json` prints; numbers are points and yuan. A contract: design of the command line. */
export interface JsonReport {
  readonly year: number;
  readonly asOf: string;
  readonly written: boolean;
  readonly units: readonly object[];
  readonly rows: readonly object[];
  readonly fees: readonly object[];
  readonly issues: readonly object[];
}

/** Puts an outcome into the shape that `--json` prints; `quarter` (0 to 3) keeps the fees of one quarter only. */
export function jsonReport(outcome: Outcome, written: boolean, quarter?: number): JsonReport {
  const { year, asOf, issues, result } = outcome;
  const fees = result?.fees.filter((fee) => quarter === undefined || fee.quarter === quarter) ?? [];
  return {
    year,
    asOf: formatDay(asOf),
    written,
    units: result?.scorecards.map((card) => unitEntry(result, card)) ?? [],
    rows: result?.rows.map((row) => rowEntry(result, row)) ?? [],
    fees: fees.map((fee) => ({
      quarter: `${year}Q${fee.quarter + 1}`,
      unit: result!.plan.units[fee.unit]!.name,
      adoptions: fee.adoptions,
      points: fee.points / 100,
      amount: fee.amount / 100,
    })),
    issues: issues.map(issueEntry),
  };
}

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
  };
}

function rowEntry({ scores, adoptions }: Result, { sheetRow, adoption, verdict, text }: RowOutcome): object {
  if (adoption === null) return { sheetRow, points: 0, earned: 0, quarter: null, verdict, text };
  return {
    sheetRow,
    points: scores.points[adoption]! / 100,
    earned: scores.earned[adoption]! / 100,
    quarter: quarterName(day(adoptions.day[adoption]!)),
    verdict,
    text,
  };
}

function issueEntry(issue: Issue): object {
  const { severity, code, place } = issue;
  return { severity, code, sheet: place.sheet, cell: place.cell, message: issueText(issue).problem };
}
