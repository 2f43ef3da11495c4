import { AdoptionColumns } from '../../src/engine/columns/adoption-columns';
import type { Adoptions } from '../../src/engine/scoring/adoptions';
import type { Plan } from '../../src/engine/scoring/plan';
import { score, type Scores } from '../../src/engine/scoring/score';
import { quarterFees, sumUp, tally } from '../../src/engine/scoring/tally';
import { day, type Day } from '../../src/engine/units';
import type { LogRow, NaiveResult, NaiveRow } from './naive';

/** The engine's columns for readable rows. */
export function columnsOf(log: readonly LogRow[]): Adoptions {
  const columns = new AdoptionColumns(log.length);
  for (const row of log) {
    columns.add(row.sheetRow, row.unit, day(row.day), row.channel, row.mode, row.number, row.title);
  }
  return columns.build();
}

/** The engine's row results as objects. */
const rowsOf = (scores: Scores): NaiveRow[] =>
  Array.from(scores.points, (points, row) => ({
    points,
    earned: scores.earned[row]!,
    rule: scores.rule[row]!,
    verdict: scores.verdict[row]!,
    previous: scores.previous[row]!,
  }));

/** What the engine makes of a log, in the form of the reference. */
export function engine(plan: Plan, log: readonly LogRow[], asOf: Day): NaiveResult {
  const adoptions = columnsOf(log);
  const scores = score(plan, adoptions);
  const earnings = sumUp(plan, adoptions, scores);
  return {
    rows: rowsOf(scores),
    scorecards: tally(plan, earnings, asOf),
    fees: quarterFees(plan, earnings),
  };
}
