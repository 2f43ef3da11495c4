import type { NoticePeriod } from '../../engine/notice/notice-period';
import { civilDate } from '../../engine/time/calendar';
import type { Day } from '../../engine/units';
import { QUARTER_NAMES } from '../sheets/quarter-names';

/** 一 to 十. */
export const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

/** 2020年第二季度, 2020年度. */
export const periodName = ({ year, quarter }: NoticePeriod): string =>
  quarter === null ? `${year}年度` : `${year}年${QUARTER_NAMES[quarter]}`;

/** 第二季度, 2020年度: where the year has been said. */
export const shortPeriod = ({ year, quarter }: NoticePeriod): string =>
  quarter === null ? `${year}年度` : QUARTER_NAMES[quarter];

/** 2020年7月6日. */
export function longDay(some: Day): string {
  const { year, month, day } = civilDate(some);
  return `${year}年${month}月${day}日`;
}

/** 4月30日; with its year where that is another one. */
export function shortDay(some: Day, year: number): string {
  const date = civilDate(some);
  return date.year === year ? `${date.month}月${date.day}日` : longDay(some);
}

/** 成文日期 that is filled in by hand. */
export const OPEN_DAY = '　　　　年　　月　　日';

/** What a draft bears until it is final. */
export const DRAFT_MARK = '（征求意见稿）';

/** What stands for a text that must not be told. */
export const WITHHELD = '内容不列';

/** The name of the sheet of a period. */
export const noticeSheetName = ({ year, quarter }: NoticePeriod): string =>
  quarter === null ? `通报${year}年度` : `通报${year}Q${quarter + 1}`;

/** Matches the names of these sheets. */
export const NOTICE_SHEET_NAME = /^通报(\d{4})(?:Q([1-4])|年度)$/iu;

/** The period of a sheet of this name; null where it is no notice. */
export function noticePeriodOf(name: string): NoticePeriod | null {
  const found = NOTICE_SHEET_NAME.exec(name);
  if (!found) return null;
  return { year: Number(found[1]), quarter: found[2] === undefined ? null : ((Number(found[2]) - 1) as 0 | 1 | 2 | 3) };
}

/** The name of the file that holds the notice as a Word document. */
export const noticeFileName = ([office, subject]: readonly [string, string], isFinal: boolean): string =>
  `${office}${subject}${isFinal ? '' : DRAFT_MARK}.docx`.replace(/[\\/:*?"<>|\s]+/gu, '');

/** The number of a document: 雨退役军人发〔2020〕2号. */
export const DOCUMENT_NUMBER = /[^\s，。；、《》（）()]{1,20}[〔［[【(（]\d{4}[〕］\]】)）]\s*\d{1,4}\s*号/u;
