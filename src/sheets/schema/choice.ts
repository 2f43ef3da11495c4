import { UNLISTED } from '../../text/sheets/template';
import type { Choices } from '../../text/sheets/workflow';
import { foldName } from '../cells/cell';
import type { ColumnTraits } from './sheet-schema';
import type { SheetReading } from './sheet-reading';

/** A column whose cells say one of a few words, which are offered. */
export const choiceColumn = <Value>(choices: Choices<Value>, width = 10): ColumnTraits => ({
  kind: 'word',
  width,
  entries: {
    rule: { kind: 'list', source: choices.map(([, word]) => word!) },
    error: UNLISTED.choice,
  },
});

/** The value a cell chose: undefined where it is blank, null where nobody knows the word, which is noted. */
export function readChoice<Field extends string, Value>(
  sheet: SheetReading<Field>,
  row: number,
  field: Field,
  choices: Choices<Value>,
): Value | null | undefined {
  const text = sheet.text(row, field);
  if (text === '') return undefined;
  const typed = foldName(text).toUpperCase();
  const found = choices.find(([, ...words]) => words.some((word) => foldName(word) === typed));
  if (found) return found[0];
  const expected = choices.map(([, word]) => word!);
  sheet.note('error', 'bad-choice', row, field, { value: text, column: sheet.nameOf(field), expected });
  return null;
}
