import type { Result, RowOutcome } from '../app/outcome';
import { civilDate, quarterOf } from '../engine/calendar';
import { Verdict } from '../engine/score';
import type { Day, Points } from '../engine/units';

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
  /** 0 to 3; null outside the 年度. */
  readonly quarter: number | null;
  readonly previous: EarlierRow | null;
}

/** The earlier row of the same content that decided about this one. */
export interface EarlierRow {
  readonly sheetRow: number;
  readonly unit: string;
  /** What that row is worth by its rule. */
  readonly points: Points;
  /** True: it decides whose content it is, not what it was worth. */
  readonly ownsContent: boolean;
}

/** A row of the log with everything that explains its points; `facts` null where it could not be read. */
export interface RowStory {
  readonly row: RowOutcome;
  readonly facts: RowFacts | null;
}

/** Rows by their 1-based number on the sheet. */
export const rowsBySheetRow = (result: Result): ReadonlyMap<number, RowOutcome> =>
  new Map(result.rows.map((row) => [row.sheetRow, row]));

function earlierRow({ plan, adoptions, scores }: Result, at: number): EarlierRow | null {
  const previous = scores.previous[at] ?? -1;
  const sheetRow = adoptions.sheetRow[previous];
  if (sheetRow === undefined) return null;
  return {
    sheetRow,
    unit: plan.units[adoptions.unit[previous] ?? -1]?.name ?? '',
    points: (scores.points[previous] ?? 0) as Points,
    ownsContent: scores.verdict[at] === Verdict.otherUnit,
  };
}

function factsOf(result: Result, at: number): RowFacts {
  const { plan, adoptions, scores } = result;
  const day = (adoptions.day[at] ?? 0) as Day;
  const rule = plan.rules[scores.rule[at] ?? -1];
  return {
    unit: plan.units[adoptions.unit[at] ?? -1]?.name ?? '',
    channel: plan.channels[adoptions.channel[at] ?? -1] ?? '',
    mode: plan.modes[adoptions.mode[at] ?? -1] ?? '',
    day,
    ruleValue: rule?.value ?? null,
    earned: (scores.earned[at] ?? 0) as Points,
    basis: rule?.basis ?? null,
    quarter: civilDate(day).year === plan.year ? quarterOf(day) : null,
    previous: earlierRow(result, at),
  };
}

/** Explains a row of the log from the result it was scored in. */
export const storyOf = (result: Result, row: RowOutcome): RowStory => ({
  row,
  facts: row.adoption === null ? null : factsOf(result, row.adoption),
});
