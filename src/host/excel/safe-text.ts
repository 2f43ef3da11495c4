/** Excel takes these at the beginning of an entry for more than text. */
const LEADING = /^[=+\-@'/#]/;
const DIGIT = /\p{Nd}/u;
/** Code points of ideographs that occur in dates, times, numbers and amounts; any other makes an entry plain text. */
// prettier-ignore
const COUNTING = [
  0x5e74, 0x6708, 0x65e5, 0x53f7, 0x65f6, 0x70b9, 0x5206, 0x79d2, 0x4e0a, 0x4e0b, 0x5348, 0x661f, 0x671f, 0x5468, 0x6b63, 0x521d, 0x4e00, 0x4e8c, 0x4e09, 0x56db, 0x4e94, 0x516d, 0x4e03, 0x516b, 0x4e5d, 0x5341, 0x767e, 0x5343, 0x4e07, 0x4ebf, 0x96f6, 0x3007, 0x5143, 0x89d2, 0x6574
];
const OTHER_IDEOGRAPH = new RegExp(`(?![${String.fromCodePoint(...COUNTING)}])\\p{Script=Han}`, 'u');

/** Whether Excel would store the text unchanged if it were typed; when unsure, false. */
function isPlain(text: string): boolean {
  if (LEADING.test(text) || /^\s*(true|false)\s*$/i.test(text)) return false;
  return !DIGIT.test(text) || OTHER_IDEOGRAPH.test(text);
}

/** What has to be entered so that the cell holds this text, whatever it looks like. */
export function textEntry(text: string): string {
  return isPlain(text) ? text : `'${text}`;
}
