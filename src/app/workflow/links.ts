import { isBeforeYear } from '../../engine/scoring/adoptions';
import { titleKey } from '../../engine/columns/content-key';
import type { Points } from '../../engine/units';
import { points } from '../../engine/units';
import { foldNumber } from '../../sheets/cells/values/manuscript-number';
import type { Inputs } from '../../sheets/inputs';
import type { ManuscriptRow } from '../../sheets/manuscripts/decode-manuscripts';

/** What became of a manuscript: how often it was adopted, and for how much. */
export interface Adopted {
  readonly count: number;
  readonly points: Points;
  /** Their positions in the log. */
  readonly adoptions: readonly number[];
}

/** The adoptions of each manuscript, by its row, and those that name a number nobody registered or another unit's. */
export interface Links {
  readonly adopted: ReadonlyMap<number, Adopted>;
  /** By position of the adoption. */
  readonly manuscripts: ReadonlyMap<number, ManuscriptRow>;
  /** Positions of adoptions. */
  readonly unknownNumbers: readonly number[];
  readonly otherUnits: readonly { readonly adoption: number; readonly manuscript: ManuscriptRow }[];
}

/**
 * Links adoptions to manuscripts by 稿件编号; a manuscript without a number to the adoptions of its unit and title, where
 * it is the only such one and their number, if they have any, is nobody else's. No score depends on it. `earned` is what
 * each adoption counted.
 */
export function linkAdoptions(inputs: Inputs, earned: Int32Array, rows: readonly ManuscriptRow[]): Links {
  const { log, names } = inputs;
  const { adoptions } = log;
  const find = finder(inputs, rows);
  const adopted = new Map<number, { points: number; adoptions: number[] }>();
  const manuscripts = new Map<number, ManuscriptRow>();
  const unknownNumbers: number[] = [];
  const otherUnits: { adoption: number; manuscript: ManuscriptRow }[] = [];
  for (let at = 0; at < adoptions.length; at++) {
    const manuscript = find(at);
    if (manuscript === 'unknown-number') unknownNumbers.push(at);
    if (typeof manuscript !== 'object') continue;
    if (names.targets.unitOf[manuscript.unit] !== adoptions.unit[at]) otherUnits.push({ adoption: at, manuscript });
    manuscripts.set(at, manuscript);
    const sum = adopted.get(manuscript.row) ?? { points: 0, adoptions: [] };
    sum.adoptions.push(at);
    sum.points += earned[at]!;
    adopted.set(manuscript.row, sum);
  }
  return {
    adopted: new Map(
      [...adopted].map(([row, { points: sum, adoptions: linked }]) => [
        row,
        { count: linked.length, points: points(sum), adoptions: linked },
      ]),
    ),
    manuscripts,
    unknownNumbers: unregistered(inputs, unknownNumbers),
    otherUnits,
  };
}

/** Finds the manuscript of an adoption; one whose row is left out for an error is known, and is none. */
function finder(
  inputs: Inputs,
  rows: readonly ManuscriptRow[],
): (at: number) => ManuscriptRow | 'unknown-number' | undefined {
  const { log } = inputs;
  const byNumber = new Map(rows.filter(({ number }) => number !== '').map((row) => [foldNumber(row.number), row]));
  const registered = new Set(inputs.manuscripts?.numbers.map(foldNumber));
  const byTitle = titles(inputs, rows);
  const entitled = (at: number): ManuscriptRow | undefined =>
    byTitle.size === 0 ? undefined : byTitle.get(contentKey(log.adoptions.unit[at]!, log.text(at, 'title')));
  return (at) => {
    const number = foldNumber(log.number(at));
    if (number === '') return entitled(at);
    return registered.has(number) ? byNumber.get(number) : (entitled(at) ?? 'unknown-number');
  };
}

/**
 * Those of the unlinked adoptions whose number was not adopted before the year as well: what was, is registered in an
 * earlier workbook, and so are its adoptions of this year.
 */
function unregistered({ log, plan }: Inputs, unlinked: readonly number[]): readonly number[] {
  const keyOf = (at: number): string => foldNumber(log.number(at));
  const earlier = new Set(unlinked.filter((at) => isBeforeYear(plan, log.adoptions, at)).map(keyOf));
  return unlinked.filter((at) => !earlier.has(keyOf(at)));
}

const contentKey = (unit: number, title: string): string => `${unit} ${titleKey(title)}`;

/** Manuscripts without a number, by unit and title; those that are not the only one are left out. */
function titles({ names }: Inputs, rows: readonly ManuscriptRow[]): ReadonlyMap<string, ManuscriptRow> {
  const found = new Map<string, ManuscriptRow | null>();
  for (const row of rows) {
    if (row.number !== '' || row.title === '') continue;
    const key = contentKey(names.targets.unitOf[row.unit]!, row.title);
    found.set(key, found.has(key) ? null : row);
  }
  return new Map([...found].filter((entry): entry is [string, ManuscriptRow] => entry[1] !== null));
}
