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
 * Links adoptions to manuscripts by 稿件编号; a row without a number to those of its unit and title, where it is the only
 * such row. No score depends on it. `earned` is what each adoption counted.
 */
export function linkAdoptions(inputs: Inputs, earned: Int32Array, rows: readonly ManuscriptRow[]): Links {
  const { log, names } = inputs;
  const { adoptions } = log;
  const byNumber = new Map(rows.filter(({ number }) => number !== '').map((row) => [foldNumber(row.number), row]));
  const byTitle = titles(inputs, rows);
  const entitled = (at: number): ManuscriptRow | undefined =>
    byTitle.size === 0 ? undefined : byTitle.get(contentKey(adoptions.unit[at]!, log.text(at, 'title')));
  const adopted = new Map<number, { points: number; adoptions: number[] }>();
  const manuscripts = new Map<number, ManuscriptRow>();
  const unknownNumbers: number[] = [];
  const otherUnits: { adoption: number; manuscript: ManuscriptRow }[] = [];
  for (let at = 0; at < adoptions.length; at++) {
    const number = log.number(at);
    const manuscript = number === '' ? entitled(at) : byNumber.get(foldNumber(number));
    if (!manuscript) {
      if (number !== '') unknownNumbers.push(at);
      continue;
    }
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

/**
 * Those of the adoptions whose number stands in no row of 稿件登记, be it one that is left out for an error. A manuscript
 * that was adopted before the year is registered in the workbook of an earlier one.
 */
function unregistered({ log, manuscripts, plan }: Inputs, unlinked: readonly number[]): readonly number[] {
  if (!manuscripts || unlinked.length === 0) return unlinked;
  const keyOf = (at: number): string => foldNumber(log.number(at));
  const earlier = unlinked.filter((at) => isBeforeYear(plan, log.adoptions, at));
  const known = new Set([...manuscripts.numbers.map(foldNumber), ...earlier.map(keyOf)]);
  return unlinked.filter((at) => !known.has(keyOf(at)));
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
