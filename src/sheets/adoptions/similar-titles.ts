import { type GridRow } from '../../issues/place';
import { sheetRowAt } from '../../engine/scoring/adoptions';
import { gridRowOf, sheetRowOf } from '../../engine/units';
import { titleKey } from '../../engine/columns/content-key';
import { NO_NUMERAL } from '../../text/patterns';
import type { Inputs } from '../inputs';
import type { Issue } from '../../issues/issue';

/** Two titles are suggested as one content from this share of common bigrams on. */
const LIKENESS = 0.78;
/** Titles shorter than this say too little. */
const SHORTEST = 6;
/** A bigram that occurs in more titles than this tells nothing (单位名, 开展活动 …). */
const COMMONPLACE = 200;
/** Beyond this many contents a clerk cannot follow suggestions, and comparing costs more than scoring. */
const MOST_CONTENTS = 20_000;

interface Titled {
  readonly content: number;
  readonly unit: number;
  readonly row: GridRow;
  readonly title: string;
  readonly key: string;
  readonly numbered: boolean;
  readonly bigrams: ReadonlySet<string>;
  /** Telling bigrams in common with the title that is being compared; 0 between two comparisons. */
  shared: number;
}

/**
 * Suggests contents of one unit whose titles are nearly, or exactly, the same but that count as two;
 * never merges them (scoring §3). Only contents below the rows of `above` are compared, each with those of `above` as well.
 */
export function similarTitles(inputs: Inputs, above?: KnownTitles): Issue[] {
  if (inputs.log.adoptions.contents > MOST_CONTENTS) return [];
  const known = above ?? new KnownTitles();
  const issues: Issue[] = [];
  for (const titled of contentsOf(inputs, known.end)) {
    issues.push(...suggestionsFor(inputs, titled, known));
    if (!above) known.add(titled);
  }
  return issues;
}

function suggestionsFor(inputs: Inputs, titled: Titled, known: KnownTitles): Issue[] {
  const twin = known.twinOf(titled);
  const other = twin ?? known.mostAlike(titled);
  const isNumberedTwin = twin !== undefined && twin.numbered === titled.numbered;
  return other && !isNumberedTwin ? [suggestion(inputs, titled, other, other === twin)] : [];
}

/** The titles of a log, to compare more of them with. */
export class KnownTitles {
  private readonly byKey = new Map<string, Titled>();
  private readonly index = new BigramIndex();
  /** 0-based row below those of the titles. */
  end = 0;

  /** The titles of all contents of the log; none where the log has more contents than a clerk can follow. */
  static of(inputs: Inputs): KnownTitles {
    const known = new KnownTitles();
    if (inputs.log.adoptions.contents <= MOST_CONTENTS) for (const titled of contentsOf(inputs, 0)) known.add(titled);
    known.end = inputs.log.table.end;
    return known;
  }

  add(titled: Titled): void {
    if (this.twinOf(titled)) return;
    this.byKey.set(keyOf(titled), titled);
    this.index.add(titled);
  }

  twinOf(titled: Titled): Titled | undefined {
    return this.byKey.get(keyOf(titled));
  }

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

/** The first row of every content that begins in row `from` or below. */
function* contentsOf({ log }: Inputs, from: number): Generator<Titled> {
  const { adoptions } = log;
  const seen = new Uint8Array(adoptions.contents);
  for (let at = 0; at < adoptions.length; at++) {
    const content = adoptions.content[at]!;
    if (seen[content] === 1) continue;
    seen[content] = 1;
    const row = gridRowOf(sheetRowAt(adoptions, at));
    if (row < from) continue;
    const title = log.text(at, 'title');
    const key = titleKey(title);
    const numbered = log.number(at).trim() !== '';
    yield { content, unit: adoptions.unit[at]!, row, title, key, numbered, bigrams: bigramsOf(key), shared: 0 };
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

function suggestion({ log }: Inputs, titled: Titled, other: Titled, sameTitle: boolean): Issue {
  const row = other.row + 1;
  const place = log.placeOfRow(sheetRowOf(titled.row), 'title');
  return sameTitle
    ? { code: 'same-title-other-number', severity: 'warning', place, parameters: { title: titled.title, row } }
    : {
        code: 'similar-title',
        severity: 'warning',
        place,
        parameters: { title: titled.title, other: other.title, row },
      };
}
