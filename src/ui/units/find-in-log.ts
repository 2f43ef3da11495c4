import type { Result } from '../../app/scoring/outcome';
import { foldName } from '../../sheets/cells/values/cell';
import { storyOfThese, type StoryStep } from '../pane/content-story';

/** So many adoptions are shown of those that are found. */
const MOST_FOUND = 50;

/** Adoptions that were looked for: the latest ones first, and how many there are in all. */
export interface FoundAdoptions {
  readonly steps: readonly StoryStep[];
  readonly all: number;
}

const folded = (text: string): string => foldName(text).toLowerCase();

/** The adoptions whose title or number holds what was typed, whatever the case and width of its letters. */
export function findInLog(result: Result, typed: string): FoundAdoptions {
  const { adoptions, log } = result;
  const wanted = folded(typed);
  const holds = (at: number): boolean =>
    [log.isClassified(at) ? '' : log.shownTitle(at), log.text(at, 'number')].some((text) =>
      folded(text).includes(wanted),
    );
  const found = wanted === '' ? [] : Array.from({ length: adoptions.length }, (_, at) => at).filter(holds);
  const latest = found.sort((one, other) => adoptions.day[other]! - adoptions.day[one]!).slice(0, MOST_FOUND);
  return { steps: storyOfThese(result, latest).reverse(), all: found.length };
}
