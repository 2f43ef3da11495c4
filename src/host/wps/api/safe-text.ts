import { otherIdeograph } from '../../port/plain-text';

/** Beginnings of an entry that a spreadsheet may take for more than text. */
const LEADING = /^[\s]*[=+\-@'"/#＝＋－＠]/;
const BOOLEAN = /^\s*(true|false)\s*$/i;
/** Letters, ideographs, and punctuation that occurs in no number, date or amount. */
const WORDS = /^[A-Za-z\s_;!?&()<>[\]{}|\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\u201c\u201d\u2018\u2019\u2014\u2026]*$/;
const OTHER_IDEOGRAPH = otherIdeograph('[\\u3400-\\u9fff]');

/**
 * Whether the program would store the text unchanged if it were typed; when unsure, false. Cells of other texts are
 * formatted as text before they are written: that the format keeps them is documented, an apostrophe in front is not.
 */
export function isPlainText(text: string): boolean {
  if (LEADING.test(text) || BOOLEAN.test(text)) return false;
  return OTHER_IDEOGRAPH.test(text) || WORDS.test(text);
}
