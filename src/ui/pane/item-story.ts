import type { Result } from '../../app/scoring/outcome';
import type { Assessment } from '../../engine/scoring/general/assess';
import { partEnd } from '../../engine/time/spans';
import { day, points, type Day, type Points } from '../../engine/units';

/** What is short of the target of an item that can still be met. */
export interface ItemGap {
  /** Contents or points, in hundredths. */
  readonly short: Points;
  readonly counts: 'contents' | 'points';
  /** The last day of the period. */
  readonly until: Day;
}

/** One item of 考核项 for one period, as the pane tells it. */
export interface ItemStep {
  readonly assessment: Assessment;
  /** Null where the target is met or none is set, and where the period has ended. */
  readonly gap: ItemGap | null;
  /** Whether the result stands; before that nothing is given or taken. */
  readonly isGiven: boolean;
}

/** The items of a unit: those that are not over first, then the latest. */
export const itemStory = ({ assessments, plan }: Result, unit: number): ItemStep[] =>
  assessments
    .filter((one) => one.unit === unit)
    .map((one) => ({ assessment: one, gap: gapOf(one, plan.year), isGiven: isGiven(one) }))
    .sort(({ assessment: a }, { assessment: b }) => Number(a.hasEnded) - Number(b.hasEnded) || b.part.end - a.part.end);

function gapOf({ hasEnded, target, measured, part, item }: Assessment, year: number): ItemGap | null {
  if (hasEnded || target === null || measured >= target) return null;
  return {
    short: points(target - measured),
    counts: item.measure === 'count' ? 'contents' : 'points',
    until: day(partEnd(year, part) - 1),
  };
}

/** A 总分 is only shown; a 汇总 gives what it has; everything else waits for its target or for the end of its period. */
function isGiven({ item, hasEnded, target, measured, result }: Assessment): boolean {
  if (item.measure === 'total') return false;
  return hasEnded || item.measure === 'collected' || (target !== null && measured >= target) || result !== 0;
}
