import { titleKey } from '../../../engine/columns/content-key';
import { sheetRowAt } from '../../../engine/scoring/adoptions';
import { gridRowOf } from '../../../engine/units';
import { KnownTitles } from '../../../sheets/adoptions/similar-titles';
import { NearTitles, titledOf, type Titled } from '../../../sheets/cells/values/near-titles';
import type { Inputs } from '../../../sheets/inputs';

/** A title of the unit that is the same, or nearly. */
export interface AlikeTitle {
  readonly sheet: string;
  /** 0-based. */
  readonly row: number;
  /** 稿件编号, '' where it has none. */
  readonly number: string;
  readonly title: string;
  readonly isSame: boolean;
}

/** What stands in 稿件登记 and in 采用登记 of a unit under this title or nearly this one; at most one of each sheet. */
export function alikeTitles(inputs: Inputs, owner: number, title: string): AlikeTitle[] {
  if (titleKey(title) === '') return [];
  const { registered, logged } = titlesIn(inputs);
  const unit = inputs.names.targets.unitOf[owner]!;
  const titled = titledOf({ unit, row: 0, title, numbered: false });
  const { manuscripts, log } = inputs;
  return [
    ...found(registered, titled).map(({ row, ...words }) => ({
      ...words,
      row,
      sheet: manuscripts!.sheet.name,
      number: manuscripts!.sheet.text(row, 'number'),
    })),
    ...found(logged, titled).map(({ row, ...words }) => ({
      ...words,
      row,
      sheet: log.sheet,
      number: numberInRow(inputs, row),
    })),
  ];
}

function found(known: NearTitles, titled: Titled): Pick<AlikeTitle, 'row' | 'title' | 'isSame'>[] {
  const twin = known.twinOf(titled);
  const other = twin ?? known.mostAlike(titled);
  return other ? [{ row: other.row, title: other.title, isSame: other === twin }] : [];
}

function numberInRow({ log }: Inputs, row: number): string {
  const { adoptions } = log;
  for (let at = 0; at < adoptions.length; at++) if (gridRowOf(sheetRowAt(adoptions, at)) === row) return log.number(at);
  return '';
}

/** The titles of a workbook as it was read: a draft changes with every key, they do not. */
interface TitlesIn {
  readonly registered: NearTitles;
  readonly logged: NearTitles;
}

const titles = new WeakMap<Inputs, TitlesIn>();

function titlesIn(inputs: Inputs): TitlesIn {
  const there = titles.get(inputs);
  if (there) return there;
  const registered = new NearTitles();
  const { unitOf } = inputs.names.targets;
  for (const { row, unit, title, number } of inputs.manuscripts?.rows ?? [])
    if (title !== '') registered.add(titledOf({ unit: unitOf[unit]!, row, title, numbered: number !== '' }));
  const made = { registered, logged: KnownTitles.of(inputs) };
  titles.set(inputs, made);
  return made;
}
