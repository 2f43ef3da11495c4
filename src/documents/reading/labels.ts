import { ASKED_AND_ANSWERED, FORM_LABELS, type FormField } from '../../text/documents/reading';
import { withoutMarks } from './plain-text';

/** What a text asks for, where it is nothing but the words before an answer. */
export function labelOf(text: string): FormField | null {
  const words = foldLabel(text);
  return words === '' || words.length > LONGEST
    ? null
    : (FORM_LABELS.find(([, known]) => known.test(words))?.[0] ?? null);
}

const LONGEST = 24;
/** Characters of a question with its answer at most. */
const LONGEST_QUESTION = 500;
const BRACKETS_AT_END = /\([^()]*\)$/u;

/** A label as it is compared: without white space, brackets at its end, numbers before it, colons and asterisks. */
export const foldLabel = (text: string): string =>
  withoutMarks(text)
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/^[*\d.、]+|[:*?]+$/gu, '')
    .replace(BRACKETS_AT_END, '')
    .replace(/:+$/u, '');

/** An answer that stands behind its label in one line. */
export interface Labelled {
  readonly field: FormField;
  readonly text: string;
}

/** Labels and answers within a text, divided by colons; null where it does not begin with a label. */
export function labelledIn(text: string): Labelled[] | null {
  const answered = text.length > LONGEST_QUESTION ? null : ASKED_AND_ANSWERED.exec(text);
  if (answered) return [{ field: 'sensitive', text: answered[1]! }];
  const found: { field: FormField; text: string }[] = [];
  for (const line of text.split('\n')) {
    const [first = '', ...rest] = line.split(/[:：]/u);
    const field = rest.length > 0 ? labelOf(first) : null;
    if (field === null) {
      const last = found.at(-1);
      if (!last) return null;
      last.text += `\n${line}`;
    } else found.push(...ofLine(field, rest));
  }
  return found;
}

/** The answers of one line: where the end of one is a label before the next colon, another answer begins. */
function ofLine(first: FormField, pieces: readonly string[]): { field: FormField; text: string }[] {
  const found = [{ field: first, text: '' }];
  pieces.forEach((piece, at) => {
    const last = found.at(-1)!;
    const joined = at === 0 ? piece : `：${piece}`;
    const next = at === pieces.length - 1 ? null : endLabel(piece);
    if (next === null) last.text += last.text === '' && at > 0 && found.length > 1 ? piece : joined;
    else {
      last.text += joined.slice(0, joined.length - next.length);
      found.push({ field: next.field, text: '' });
    }
  });
  return found;
}

/** The label at the end of a text, behind white space, and how long it is there. */
function endLabel(text: string): { readonly field: FormField; readonly length: number } | null {
  const tail = text.slice(-2 * LONGEST);
  for (const { index } of tail.matchAll(/\s+/gu)) {
    const end = tail.slice(index);
    const field = labelOf(end);
    if (field !== null) return { field, length: end.length };
  }
  return null;
}
