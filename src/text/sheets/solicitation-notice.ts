import { quoted } from '../quoted';
import { skippedDaysText, type SkippedWords } from './skipped-days';

/** A day as a paper says it; Sunday is 0. */
export interface NoticeDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
}

/** What a 《约稿通知》 says (三(二)1 and 4). */
export interface NoticeWords {
  readonly office: string;
  readonly number: string;
  readonly topic: string;
  readonly units: readonly string[];
  /** How many manuscripts each unit is asked for. */
  readonly count: number;
  readonly isComprehensive: boolean;
  readonly issued: NoticeDay;
  readonly due: NoticeDay;
  /** Nobody has announced the holidays that `due` was counted over. */
  readonly isProvisional: boolean;
  readonly skipped: readonly SkippedWords[];
  readonly address: string;
  /** The form of the mail's subject. */
  readonly subject: string;
}

const dayText = ({ year, month, day }: NoticeDay): string => `${year}年${month}月${day}日`;

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];

const INDENT = '　　';

/** The text of a 《约稿通知》, a line a paragraph; for copying, nothing is sent. */
export const solicitationNotice = (words: NoticeWords): string =>
  [
    `约稿通知（${words.number}）`,
    '',
    `${words.units.join('、')}：`,
    `${INDENT}请围绕${quoted(words.topic)}报送${words.isComprehensive ? '综合性' : ''}信息稿件，每个单位${words.count}篇，于${dayText(words.due)}（${WEEKDAYS[words.due.weekday]}）前报送，当日有效。${calendarText(words)}`,
    `${INDENT}稿件按“Word+原图”，与《信息稿件审核表》同步报送至 ${words.address}，邮件主题：${words.subject}。涉密内容不得通过邮箱报送，走保密渠道。`,
    '',
    words.office,
    dayText(words.issued),
  ].join('\n');

/** Which days were not counted, and whether they may change. */
const calendarText = ({ skipped, isProvisional }: NoticeWords): string =>
  [
    skipped.length > 0 ? `期限按工作日计算：${skippedDaysText(skipped)}。` : '',
    isProvisional ? '节假日安排公布后，期限如有变化另行通知。' : '',
  ].join('');

/** Stands for the keyword, which each unit fills in. */
export const NOTICE_KEYWORD = '关键词';

/** Stands for the unit. */
export const NOTICE_UNIT = '单位';
