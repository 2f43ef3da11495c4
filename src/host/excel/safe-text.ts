/** Excel takes these at the beginning of an entry for more than text. */
const LEADING = /^[=+\-@'/#]/;
const DIGIT = /\p{Nd}/u;
/** Ideographs that occur in dates, times, numbers and amounts; any other makes an entry plain text. */
const COUNTING = '年月日号时点分秒上下午星期周正初一二三四五六七八九十百千万亿零〇元角整';
const OTHER_IDEOGRAPH = new RegExp(`(?![${COUNTING}])\\p{Script=Han}`, 'u');

/** Whether Excel would store the text unchanged if it were typed; when unsure, false. */
function isPlain(text: string): boolean {
  if (LEADING.test(text) || /^\s*(true|false|真|假)\s*$/i.test(text)) return false;
  return !DIGIT.test(text) || OTHER_IDEOGRAPH.test(text);
}

/** What has to be entered so that the cell holds this text, whatever it looks like. */
export function textEntry(text: string): string {
  return isPlain(text) ? text : `'${text}`;
}
