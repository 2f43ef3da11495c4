import { titleKey } from '../../../engine/columns/content-key';
import type { GridRow } from '../../../issues/place';
import { NO_NUMERAL } from '../../../text/patterns';

/** Two titles are suggested as one content from this share of common bigrams on. */
const LIKENESS = 0.78;
/** Titles shorter than this say too little. */
const SHORTEST = 6;
/** A bigram that occurs in more titles than this tells nothing (单位名, 开展活动 …). */
const COMMONPLACE = 200;

/** A title of a unit, to compare with others. */
export interface Titled {
  /** Owner of the unit's points. */
  readonly unit: number;
  readonly row: GridRow;
  readonly title: string;
  readonly key: string;
  readonly numbered: boolean;
  readonly bigrams: ReadonlySet<string>;
  /** Telling bigrams in common with the title that is being compared; 0 between two comparisons. */
  shared: number;
}

/** A title as it stands in a row. */
export function titledOf({ unit, row, title, numbered }: Pick<Titled, 'unit' | 'row' | 'title' | 'numbered'>): Titled {
  const key = titleKey(title);
  return { unit, row, title, key, numbered, bigrams: bigramsOf(key), shared: 0 };
}

/** Titles, to compare more of them with: each of a unit once. */
export class NearTitles {
  private readonly byKey = new Map<string, Titled>();
  private readonly index = new BigramIndex();

  add(titled: Titled): void {
    if (this.twinOf(titled)) return;
    this.byKey.set(keyOf(titled), titled);
    this.index.add(titled);
  }

  /** The one that is the same. */
  twinOf(titled: Titled): Titled | undefined {
    return this.byKey.get(keyOf(titled));
  }

  /** The one that is most nearly the same. */
  mostAlike(titled: Titled): Titled | null {
    return mostAlike(titled, this.index.alike(titled));
  }
}

const keyOf = ({ unit, key }: Titled): string => `${unit} ${key}`;

/** Titles by their bigrams, each unit for itself; how common a bigram is counts over all units. */
class BigramIndex {
  private readonly common = new Map<string, number>();
  private readonly units = new Map<number, Map<string, Titled[]>>();

  add(titled: Titled): void {
    const unit = this.units.get(titled.unit) ?? new Map<string, Titled[]>();
    this.units.set(titled.unit, unit);
    for (const bigram of titled.bigrams) {
      this.common.set(bigram, (this.common.get(bigram) ?? 0) + 1);
      const others = unit.get(bigram);
      if (others) others.push(titled);
      else unit.set(bigram, [titled]);
    }
  }

  /** The earlier titles of the unit that have telling bigrams in common with this one, each with their number. */
  alike(titled: Titled): Titled[] {
    const found: Titled[] = [];
    const unit = this.units.get(titled.unit);
    if (!unit) return found;
    for (const bigram of titled.bigrams) {
      for (const other of this.telling(unit, bigram)) if (other.shared++ === 0) found.push(other);
    }
    return found;
  }

  private telling(unit: ReadonlyMap<string, readonly Titled[]>, bigram: string): readonly Titled[] {
    return (this.common.get(bigram) ?? 0) > COMMONPLACE ? [] : (unit.get(bigram) ?? []);
  }
}

function bigramsOf(key: string): Set<string> {
  const bigrams = new Set<string>();
  if (key.length < SHORTEST) return bigrams;
  for (let i = 0; i + 1 < key.length; i++) bigrams.add(key.slice(i, i + 2));
  return bigrams;
}

/** The earlier content of the same unit with the most common bigrams, if they are alike enough (Jaccard). */
function mostAlike(titled: Titled, earlier: readonly Titled[]): Titled | null {
  let best: Titled | null = null;
  let bestLikeness = LIKENESS;
  for (const other of earlier) {
    const likeness = other.shared / (titled.bigrams.size + other.bigrams.size - other.shared);
    other.shared = 0;
    if (likeness < bestLikeness || digits(titled.key) !== digits(other.key)) continue;
    [best, bestLikeness] = [other, likeness];
  }
  return best;
}

/** 第一期 and 第二期, 3月 and 4月 are different contents however alike the rest is. */
const digits = (key: string): string => key.replace(NO_NUMERAL, '');
