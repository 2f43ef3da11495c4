import { otherIdeograph } from '../../port/plain-text';

/** Excel takes these at the beginning of an entry for more than text. */
const LEADING = /^[=+\-@'/#]/;
const DIGIT = /\p{Nd}/u;
const OTHER_IDEOGRAPH = otherIdeograph('\\p{Script=Han}');

/** Whether Excel would store the text unchanged if it were typed; when unsure, false. */
function isPlain(text: string): boolean {
  if (LEADING.test(text) || /^\s*(true|false)\s*$/i.test(text)) return false;
  return !DIGIT.test(text) || OTHER_IDEOGRAPH.test(text);
}

/** What has to be entered so that the cell holds this text, whatever it looks like. */
export function textEntry(text: string): string {
  return isPlain(text) ? text : `'${text}`;
}
