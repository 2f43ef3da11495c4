import type { Issue } from '../../issues/issue';
import { chosen, offeredWords } from '../../sheets/schema/choice';
import type { Inputs } from '../../sheets/inputs';
import type { ManuscriptRow } from '../../sheets/manuscripts/decode-manuscripts';
import { CATEGORIES, wordOf, type Category } from '../../text/sheets/categories';
import { CATEGORY_COLUMN } from '../../text/sheets/workbook-names';
import type { Links } from './links';

/** What the adoptions are about (clause 一). */
export interface AdoptionCategories {
  /** By position of the adoption; null: nobody says. */
  readonly of: readonly (Category | null)[];
  /** True where the log itself says something of any adoption. */
  readonly isStated: boolean;
  readonly issues: readonly Issue[];
}

/** What an adoption says under 内容类别, and where. */
type CategoryCell = NonNullable<ReturnType<Inputs['log']['category']>>;

/**
 * The category of each adoption: that of the manuscript it is linked to, so that what was sent in and what was adopted
 * are counted alike; where none is stated there, that of its own row. No score depends on it.
 */
export function categoriesOf({ log }: Inputs, links: Links | null): AdoptionCategories {
  const of = Array<Category | null>(log.adoptions.length).fill(null);
  for (const [at, { category }] of links?.manuscripts ?? NO_LINKS) of[at] = category;
  return log.statesCategories ? withStated(log, of, links) : { of, isStated: false, issues: [] };
}

const NO_LINKS: Links['manuscripts'] = new Map();

/** The categories with those that rows of the log state themselves. */
function withStated(log: Inputs['log'], linked: (Category | null)[], links: Links | null): AdoptionCategories {
  let isStated = false;
  const issues: Issue[] = [];
  const of = linked.map((category, at) => {
    const cell = log.category(at);
    if (!cell) return category;
    isStated = true;
    const own = chosen(CATEGORIES, cell.text) ?? null;
    issues.push(...remarks(cell, own, links?.manuscripts.get(at)));
    return category ?? own;
  });
  return { of, isStated, issues };
}

function remarks({ text, place }: CategoryCell, own: Category | null, manuscript: ManuscriptRow | undefined): Issue[] {
  if (own === null) {
    const parameters = { value: text, column: CATEGORY_COLUMN.name, expected: offeredWords(CATEGORIES) };
    return [{ code: 'bad-choice', severity: 'warning', place, parameters }];
  }
  const registered = manuscript?.category ?? own;
  if (registered === own) return [];
  const parameters = {
    category: wordOf(CATEGORIES, own),
    row: manuscript!.row + 1,
    registered: wordOf(CATEGORIES, registered),
  };
  return [{ code: 'category-differs', severity: 'warning', place, parameters }];
}
