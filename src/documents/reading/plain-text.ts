import { ENDS_WITH_SEPARATOR, JOINED_BY, LINES, WITHOUT_SPACE } from '../../text/documents/reading';

/** Marks that show nothing: soft hyphens, zero-width characters, marks of direction and variation, places of pictures. */
const UNSEEN = /(?:[\ufeff\ufffc]|(?!\s)[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}])+/gu;

/** A text without what nobody sees in it, places of pictures among that. */
export const withoutMarks = (text: string): string => text.replace(UNSEEN, '');

/** A text without white space and lines to write on around it. */
function trimmed(text: string): string {
  let from = 0;
  let until = text.length;
  while (from < until && isLine(text[from]!)) from++;
  while (until > from && isLine(text[until - 1]!)) until--;
  return text.slice(from, until);
}

const isLine = (character: string): boolean => LINES.includes(character) || character.trim() === '';

/** A text that may run over several lines as one; between Chinese characters a break is no space. */
export function oneLine(text: string): string {
  const line = trimmed(withoutMarks(text).replace(/\s+/gu, ' '));
  return line.replace(WITHOUT_SPACE, '$1');
}

/** A list of names that may run over several lines as one, with a mark between the names. */
export function oneList(text: string): string {
  const lines = withoutMarks(text)
    .split('\n')
    .map((line) => trimmed(line.replace(/\s+/gu, ' ')))
    .filter((line) => line !== '');
  return lines
    .map((line, at) => (at === lines.length - 1 || ENDS_WITH_SEPARATOR.test(line) ? line : `${line}${JOINED_BY}`))
    .join('');
}
