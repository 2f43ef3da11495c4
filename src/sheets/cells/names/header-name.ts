import { MARK_BEFORE, MARK_BEHIND, TRANSLATION_BEFORE, TRANSLATION_BEHIND } from '../../../text/sheets/header-words';
import { foldName } from '../values/cell';
import { simplified } from '../values/simplified';

/** Marks that people put beside a header, and characters that only one font has. */
const DECORATIONS = /[\uE000-\uF8FF↓↑▼▽▲△★☆●○◆◇■□※#✱]+/gu;

/** Numbers in one character before a header: ①, ⑴, ⒈. */
const NUMBER_SIGN = /^\s*[\u2460-\u249B]/u;

/** A header that stands in brackets as a whole; round ones hold a unit of measure. */
const IN_BRACKETS = /^\s*[【〔〖[{<＜［｛]([^【】〔〕〖〗[\]{}<>]*)[】〕〗\]}>＞］｝]\s*$/u;

/** A longer text is no header. */
const LONGEST = 100;

/**
 * Folds a header to what it is compared by; a number before it, a unit in brackets behind it, whether it must be filled
 * in, and marks around it do not count, nor does it whether its characters are simplified.
 */
export function foldHeader(text: string): string {
  if (text.length > LONGEST) return foldName(text);
  const known = folds.get(text);
  if (known !== undefined) return known;
  if (folds.size >= MOST_KNOWN) folds.clear();
  const folded = foldAnew(text);
  folds.set(text, folded);
  return folded;
}

/** The same texts stand in the first rows of a sheet each time it is read. */
const folds = new Map<string, string>();
const MOST_KNOWN = 4_096;

function foldAnew(text: string): string {
  const bare = text.replace(IN_BRACKETS, '$1').replace(NUMBER_SIGN, '');
  let folded = simplified(foldName(bare)).replace(DECORATIONS, '');
  for (let before = ''; before !== folded;) {
    before = folded;
    folded = folded
      .replace(/^(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.、]|^\(\d{1,2}\)(?=.)/u, '')
      .replace(/^[*·:|、-]+|[*:/|,、;_-]+$/gu, '')
      .replace(MARK_BEFORE, '')
      .replace(MARK_BEHIND, '$1')
      .replace(/\([^()]*\)$/u, '');
  }
  return folded;
}

const LATIN = /[a-z]/iu;

/** A folded header without its translation beside it: 标题Title. A header in Latin letters alone stays. */
export function withoutTranslation(header: string): string {
  if (header.length > LONGEST || !LATIN.test(header)) return header;
  const behind = header.replace(TRANSLATION_BEHIND, '$1$2');
  const before = behind.replace(TRANSLATION_BEFORE, '$1$2');
  return before === header ? header : foldHeader(before);
}

/** A header as it is compared where no other column may be headed the same. */
export const headerName = (text: string): string => withoutTranslation(foldHeader(text));
