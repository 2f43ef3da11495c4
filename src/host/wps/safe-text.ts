/** Beginnings of an entry that a spreadsheet may take for more than text. */
const LEADING = /^[\s]*[=+\-@'"/#＝＋－＠]/;
const BOOLEAN = /^\s*(true|false)\s*$/i;
/** Letters, ideographs, and punctuation that occurs in no number, date or amount. */
const WORDS = /^[A-Za-z\s_;!?&()<>[\]{}|\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\u201c\u201d\u2018\u2019\u2014\u2026]*$/;
/** Code points of ideographs that occur in dates, times, numbers and amounts; any other makes an entry plain text. */
// prettier-ignore
const COUNTING = new Set([
  0x5e74, 0x6708, 0x65e5, 0x53f7, 0x65f6, 0x70b9, 0x5206, 0x79d2, 0x4e0a, 0x4e0b, 0x5348, 0x661f, 0x671f, 0x5468, 0x6b63, 0x521d, 0x4e00, 0x4e8c, 0x4e09, 0x56db, 0x4e94, 0x516d, 0x4e03, 0x516b, 0x4e5d, 0x5341, 0x767e, 0x5343, 0x4e07, 0x4ebf, 0x96f6, 0x3007, 0x5143, 0x89d2, 0x6574
]);

function hasOtherIdeograph(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x3400 && code <= 0x9fff && !COUNTING.has(code)) return true;
  }
  return false;
}

/**
 * Whether the program would store the text unchanged if it were typed; when unsure, false. Cells of other texts are
 * formatted as text before they are written: that the format keeps them is documented, an apostrophe in front is not.
 */
export function isPlainText(text: string): boolean {
  if (LEADING.test(text) || BOOLEAN.test(text)) return false;
  return hasOtherIdeograph(text) || WORDS.test(text);
}
