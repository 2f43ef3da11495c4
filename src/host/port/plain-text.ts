/** Ideographs that occur in dates, times, numbers and amounts; any other makes what is typed plain text. */
const COUNTING = /[年月日号时点分秒上下午星期周正初一二三四五六七八九十百千万亿零〇元角整]/;

/** Finds an ideograph that occurs in no date or amount; `ideographs` is a class of a regular expression, such as `\p{Script=Han}`. */
export const otherIdeograph = (ideographs: string): RegExp => new RegExp(`(?!${COUNTING.source})${ideographs}`, 'u');
