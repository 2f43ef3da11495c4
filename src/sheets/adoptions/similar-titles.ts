import { sheetRowAt } from '../../engine/scoring/adoptions';
import { gridRowOf, sheetRowOf } from '../../engine/units';
import { NearTitles, titledOf, type Titled } from '../cells/values/near-titles';
import type { Inputs } from '../inputs';
import type { Issue } from '../../issues/issue';

/** Beyond this many contents a clerk cannot follow suggestions, and comparing costs more than scoring. */
const MOST_CONTENTS = 20_000;

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
export class KnownTitles extends NearTitles {
  /** 0-based row below those of the titles. */
  end = 0;

  /** The titles of all contents of the log; none where the log has more contents than a clerk can follow. */
  static of(inputs: Inputs): KnownTitles {
    const known = new KnownTitles();
    if (inputs.log.adoptions.contents <= MOST_CONTENTS) for (const titled of contentsOf(inputs, 0)) known.add(titled);
    known.end = inputs.log.table.end;
    return known;
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
    const numbered = log.number(at).trim() !== '';
    yield titledOf({ unit: adoptions.unit[at]!, row, title: log.text(at, 'title'), numbered });
  }
}

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
