import { numberKey, numberRuns, titleKey, titleLikeness } from '../../engine/columns/content-key';
import { NUMBER_WORDS } from '../../text/patterns';
import type { AdoptionLog } from './adoption-log';

/**
 * The adoptions of a log by what makes two contents one, or makes them look so. What is said of a further row depends on
 * the contents that have its number or its title, however typed, and on all rows of these. Titles that are only nearly
 * the same are not looked for here.
 */
export class RelatedRows {
  /** Contents by a trait. */
  private readonly contents = new Map<string, Set<number>>();
  /** Positions of the adoptions of each content. */
  private readonly adoptions: readonly number[][];

  constructor(log: AdoptionLog) {
    const { content, contents, length } = log.adoptions;
    this.adoptions = Array.from({ length: contents }, () => []);
    for (let at = 0; at < length; at++) {
      this.adoptions[content[at]!]!.push(at);
      for (const trait of traitsOf(log.number(at), log.text(at, 'title'))) this.note(trait, content[at]!);
    }
  }

  /** Positions of the adoptions that have to do with a row of this number and title, in the order of the log. */
  of(number: string, title: string): number[] {
    const contents = new Set(traitsOf(number, title).flatMap((trait) => [...(this.contents.get(trait) ?? [])]));
    return [...contents].flatMap((content) => this.adoptions[content]!).sort((one, other) => one - other);
  }

  private note(trait: string, content: number): void {
    const known = this.contents.get(trait);
    if (known) known.add(content);
    else this.contents.set(trait, new Set([content]));
  }
}

/** What another row has in common with one of this number and title if they may be one content. */
function traitsOf(number: string, title: string): string[] {
  const [typed, runs] = [numberKey(number), numberRuns(number, NUMBER_WORDS)];
  const [key, likeness] = [titleKey(title), titleLikeness(title)];
  const traits = { typed, runs, key, likeness };
  return Object.entries(traits).flatMap(([trait, text]) => (text === '' ? [] : [`${trait} ${text}`]));
}
