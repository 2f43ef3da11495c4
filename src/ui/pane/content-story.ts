import { gridRowOf, type SheetRow } from '../../engine/units';
import type { Result, RowOutcome } from '../../app/scoring/outcome';
import { quarterOf, type YearQuarter } from '../../engine/time/quarter';
import { sharesByUnit } from '../../engine/scoring/general/shares';
import { day, points, type Day, type Points } from '../../engine/units';
import type { Place } from '../../issues/place';

/** One adoption of a content. */
export interface StoryStep {
  readonly sheetRow: SheetRow;
  /** As the log writes it. */
  readonly title: string;
  readonly day: Day;
  readonly channel: string;
  readonly mode: string;
  readonly earned: Points;
  readonly verdict: RowOutcome['verdict'];
  /** The 判定 sentence. */
  readonly text: string;
  /** The quarter whose fees pay it; null where it earns nothing. */
  readonly paidIn: YearQuarter | null;
}

/** The first cell of a 1-based row of the log, whichever sheet that is. */
export const placeOfRow = ({ log }: Result, sheetRow: SheetRow): Place => ({
  sheet: log.sheet,
  row: gridRowOf(sheetRow),
  column: 0,
});

/** Every adoption of the content that an adoption belongs to, in the order in which they were scored. */
export function contentStory(result: Result, at: number): StoryStep[] {
  const { content } = result.adoptions;
  return stepsWhere(result, (adoption) => content[adoption] === content[at]);
}

/** Every adoption of a unit, latest first, each with the unit's own share of what it earned. */
export function unitStory(result: Result, unit: number): StoryStep[] {
  const { adoptions } = result;
  const isOf = (at: number): boolean => adoptions.more?.joint.get(at)?.includes(unit) ?? adoptions.unit[at] === unit;
  return stepsWhere(result, isOf, (at) => shareOf(result, at, unit)).reverse();
}

/** These adoptions, in the order of their days. */
export const storyOfThese = (result: Result, adoptions: readonly number[]): StoryStep[] => {
  const meant = new Set(adoptions);
  return stepsWhere(result, (adoption) => meant.has(adoption));
};

interface Earned {
  readonly points: Points;
  /** Money per item. */
  readonly fee: number;
}

/** What all units of an adoption earned by it. */
const allOf = ({ scores }: Result, at: number): Earned => ({
  points: points(scores.earned[at]!),
  fee: scores.more?.feeEarned[at] ?? 0,
});

/** What one of its units earned by it (联合稿件). */
function shareOf(result: Result, at: number, unit: number): Earned {
  const units = result.adoptions.more?.joint.get(at);
  const shares = result.scores.more?.shares.get(at);
  if (!units || !shares) return allOf(result, at);
  const of = (all: readonly number[]): number => sharesByUnit(units, all).get(unit) ?? 0;
  return { points: points(of(shares.points)), fee: of(shares.fees) };
}

function stepsWhere(
  result: Result,
  isMeant: (adoption: number) => boolean,
  earnedBy = (at: number) => allOf(result, at),
): StoryStep[] {
  return result.rows
    .flatMap((row) => {
      const at = row.adoption;
      return at !== null && isMeant(at) ? [stepOf(result, row, at, earnedBy(at))] : [];
    })
    .sort((a, b) => a.day - b.day || a.sheetRow - b.sheetRow);
}

function stepOf({ plan, adoptions, log }: Result, row: RowOutcome, at: number, earned: Earned): StoryStep {
  const date = day(adoptions.day[at]!);
  return {
    sheetRow: row.sheetRow,
    title: log.shownTitle(at),
    day: date,
    channel: plan.channels[adoptions.channel[at]!]!,
    mode: plan.modes[adoptions.mode[at]!]!,
    earned: earned.points,
    verdict: row.verdict,
    text: row.text,
    paidIn: earned.points > 0 || earned.fee > 0 ? quarterOf(date) : null,
  };
}
