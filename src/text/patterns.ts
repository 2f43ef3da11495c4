/** How people write dates, numbers and counts in a cell; every pattern expects NFKC text. */

const ZONE = String.raw`(?:\s*(?:Z|(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?))?`;
const WEEKDAY = String.raw`(?:\s*[,，]?\s*[(\[]?(?:周|星期|礼拜)[一二三四五六日天][)\]]?)?`;
const PART_OF_DAY = '(?:上午|下午|中午|晚上|早上|早晨|清晨|凌晨|傍晚|夜间|晚|早|全天|[AaPp]\\.?[Mm]\\.?)';
const MINUTES = String.raw`(?::[0-5]?\d(?::[0-5]?\d(?:[.,]\d+)?)?|[时点](?:半|整|[0-5]?\d分?(?:[0-5]?\d(?:[.,]\d+)?秒?)?)?)`;
const CLOCK = String.raw`(?:[01]?\d|2[0-4])${MINUTES}(?:分|秒)?${ZONE}`;
const AT = String.raw`(?:${PART_OF_DAY}?\s*${CLOCK}(?:\s*${PART_OF_DAY})?|${PART_OF_DAY})`;
const TIME = String.raw`${WEEKDAY}(?:[T\s,，]*${AT}(?:\s*[-~至到]\s*${AT})?)?`;

/** Year, month and day in any common form, with or without a day of the week and a time of day, which may name its zone, or a span of it: the day is the one written. */
export const FULL_DATE = new RegExp(
  String.raw`^(\d{4})\s*[-/.年\\_]\s*(\d{1,2})\s*[-/.月\\_]\s*(\d{1,2})\s*[日号]?\s*${TIME}$`,
  'u',
);

/** 20200427. */
export const COMPACT_DATE = /^(\d{4})(\d{2})(\d{2})$/u;

/** A month and a day, but no year. */
export const DATE_WITHOUT_YEAR = new RegExp(String.raw`^\d{1,2}\s*[-/.月]\s*\d{1,2}\s*[日号]?\s*${TIME}$`, 'u');

/** Puts a year before a date that lacks it. */
export const withYearBefore = (text: string, year: number): string =>
  `${year}${text.includes('月') ? '年' : '-'}${text}`;

/** Dashes people type for a hyphen. */
export const DASHES = /[\u2010-\u2015\u2212－﹣]/gu;

/** A year with or without its unit. */
export const YEAR = /^(\d{4})(?:\.0+)?年?度?$/u;

/** A unit typed after a number of points or yuan. */
export const NUMBER_UNIT = /(?:元\/分|分|元)$/u;

/** Characters that are neither digits nor numerals: without them, 第一期 and 第二期 differ only in what is left. */
export const NO_NUMERAL = /[^\d一二三四五六七八九十]/gu;

/** Words around a manuscript number that do not tell numbers apart, in lower case: 第7号, 编号7, No.7. */
export const NUMBER_WORDS = /稿件|编号|第|号|№|no(?=[.\d])/gu;

/** A character that stands for a number or a part of one. */
export const NUMERALS = /[\d０-９〇零一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟萬億]/u;
