import { withoutInvisible } from '../values/invisible';
import { AUTHOR_JOINERS, BODY_NAME, UNSIGNED, WHOLE_NAME } from '../../../text/sheets/author-words';
import { NAME_SEPARATORS } from '../../../text/sheets/workbook-names';
import { oneLine } from '../values/one-line';

const SPACED_CHARACTERS = /(\p{Script=Han})\s+(?=\p{Script=Han})/gu;

/** The people and bodies named in a cell of 撰稿人, each once, in the order in which they are named; 无 is nobody. */
export function authorNames(text: string): string[] {
  const names = withoutInvisible(text).split(NAME_SEPARATORS).map(oneLine).flatMap(whoIn);
  return [...new Set(names.filter((name) => !UNSIGNED.test(name)))];
}

/** People joined by a space or a word, where each part is a name of its own; 张 三 is one person, 和谐社区 one body. */
function whoIn(phrase: string): string[] {
  const parts = phrase.split(AUTHOR_JOINERS);
  const isList = parts.length > 1 && !BODY_NAME.test(phrase) && parts.every((part) => WHOLE_NAME.test(part));
  return isList ? parts : [phrase.replace(SPACED_CHARACTERS, '$1')];
}
