import { UNLISTED } from '../../text/sheets/template';
import type { Choices } from '../../text/sheets/workflow';
import { foldName } from '../cells/values/cell';
import type { ColumnTraits } from './sheet-schema';
import type { SheetReading } from './sheet-reading';

/** A column whose cells say one of a few words, which are offered. */
export const choiceColumn = <Value>(choices: Choices<Value>, width = 10): ColumnTraits => ({
  kind: 'word',
  width,
  entries: {
    rule: { kind: 'list', source: offeredWords(choices) },
    error: UNLISTED.choice,
  },
});

const folded = (word: string): string => foldName(word).toUpperCase();

/** Choices by their words, folded; made once. */
const byWord = new WeakMap<object, ReadonlyMap<string, unknown>>();

/** The choice that a word stands for; undefined where nobody knows the word. */
export function chosen<Value>(choices: Choices<Value>, word: string): Value | undefined {
  let known = byWord.get(choices) as ReadonlyMap<string, Value> | undefined;
  if (!known) {
    const entries = choices.flatMap(([value, ...words]) => words.map((one) => [folded(one), value] as const));
    // An earlier choice wins.
    byWord.set(choices, (known = new Map(entries.reverse())));
  }
  return known.get(folded(word));
}

/** The words that are offered. */
export const offeredWords = (choices: Choices<unknown>): string[] => choices.map(([, word]) => word!);

/** The value a cell chose: undefined where it is blank, null where nobody knows the word, which is noted. */
export function readChoice<Field extends string, Value>(
  sheet: SheetReading<Field>,
  row: number,
  field: Field,
  choices: Choices<Value>,
): Value | null | undefined {
  const text = sheet.text(row, field);
  if (text === '') return undefined;
  const found = chosen(choices, text);
  if (found !== undefined) return found;
  const expected = offeredWords(choices);
  sheet.note('error', 'bad-choice', row, field, { value: text, column: sheet.nameOf(field), expected });
  return null;
}
