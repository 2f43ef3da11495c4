import { gridRowOf, type SheetRow } from '../../engine/units';
import type { Result, RowOutcome } from '../../app/scoring/outcome';
import { quarterOf, type YearQuarter } from '../../engine/time/quarter';
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

/** Every adoption of a unit, latest first. */
export const unitStory = (result: Result, unit: number): StoryStep[] =>
  stepsWhere(result, (adoption) => result.adoptions.unit[adoption] === unit).reverse();

/** These adoptions, in the order of their days. */
export const storyOfThese = (result: Result, adoptions: readonly number[]): StoryStep[] => {
  const meant = new Set(adoptions);
  return stepsWhere(result, (adoption) => meant.has(adoption));
};

function stepsWhere(result: Result, isMeant: (adoption: number) => boolean): StoryStep[] {
  return result.rows
    .flatMap((row) => (row.adoption !== null && isMeant(row.adoption) ? [stepOf(result, row, row.adoption)] : []))
    .sort((a, b) => a.day - b.day || a.sheetRow - b.sheetRow);
}

function stepOf({ plan, adoptions, scores, log }: Result, row: RowOutcome, at: number): StoryStep {
  const date = day(adoptions.day[at]!);
  const earned = points(scores.earned[at]!);
  return {
    sheetRow: row.sheetRow,
    title: log.shownTitle(at),
    day: date,
    channel: plan.channels[adoptions.channel[at]!]!,
    mode: plan.modes[adoptions.mode[at]!]!,
    earned,
    verdict: row.verdict,
    text: row.text,
    paidIn: earned > 0 ? quarterOf(date) : null,
  };
}
