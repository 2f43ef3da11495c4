import { sheetRowAt } from '../../engine/scoring/adoptions';
import type { SheetRow } from '../../engine/units';
import type { Result, RowOutcome } from '../../app/scoring/outcome';
import { civilDate } from '../../engine/time/calendar';
import { quarterOf, type Quarter } from '../../engine/time/quarter';
import { unitAt } from '../../engine/scoring/plan';
import { Verdict } from '../../engine/scoring/score';
import { ownWorth } from '../../engine/scoring/worth';
import { day, points, type Day, type Points } from '../../engine/units';

/** What is known of a row that could be read. */
export interface RowFacts {
  readonly unit: string;
  readonly channel: string;
  readonly mode: string;
  readonly day: Day;
  /** Null where no rule states points for the case. */
  readonly ruleValue: Points | null;
  readonly earned: Points;
  /** Null where no rule applies; may be empty where the rule names none. */
  readonly basis: string | null;
  /** Null outside the 年度. */
  readonly quarter: Quarter | null;
  readonly previous: EarlierRow | null;
}

/** The earlier row of the same content that decided about this one. */
export interface EarlierRow {
  readonly sheetRow: SheetRow;
  readonly unit: string;
  /** What that row is worth by its rule. */
  readonly points: Points;
  /** True where the row decides to whom the content belongs, and not what it was worth. */
  readonly ownsContent: boolean;
}

/** A row of the log with everything that explains its points; `facts` null where it could not be read. */
interface RowStory {
  readonly row: RowOutcome;
  readonly facts: RowFacts | null;
}

/** Rows by their 1-based number on the sheet. */
export const rowsBySheetRow = (result: Result): ReadonlyMap<number, RowOutcome> =>
  new Map(result.rows.map((row) => [row.sheetRow, row]));

function earlierRow({ plan, adoptions, scores }: Result, at: number): EarlierRow | null {
  const previous = scores.previous[at]!;
  if (previous < 0) return null;
  return {
    sheetRow: sheetRowAt(adoptions, previous),
    unit: unitAt(plan, adoptions.unit[previous]!).name,
    points: points(scores.points[previous]!),
    ownsContent: scores.verdict[at] === Verdict.otherUnit,
  };
}

function factsOf(result: Result, at: number): RowFacts {
  const { plan, adoptions, scores } = result;
  const date = day(adoptions.day[at]!);
  const rule = plan.rules[scores.rule[at]!];
  return {
    unit: unitAt(plan, adoptions.unit[at]!).name,
    channel: plan.channels[adoptions.channel[at]!]!,
    mode: plan.modes[adoptions.mode[at]!]!,
    day: date,
    ruleValue: ownWorth(plan, scores, at),
    earned: points(scores.earned[at]!),
    basis: rule?.basis ?? null,
    quarter: civilDate(date).year === plan.year ? quarterOf(date).quarter : null,
    previous: earlierRow(result, at),
  };
}

/** Explains a row of the log from the result it was scored in. */
export const storyOf = (result: Result, row: RowOutcome): RowStory => ({
  row,
  facts: row.adoption === null ? null : factsOf(result, row.adoption),
});
