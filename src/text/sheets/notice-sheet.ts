import type { Day } from '../../engine/units';
import { DRAFT_MARK, longDay } from '../documents/notice-words';

/** Words of the sheet 通报YYYYQn. */
export const NOTICE_SHEET_TEXTS = {
  title: ([office, subject]: readonly [string, string], isFinal: boolean): string =>
    `${office}${subject}${isFinal ? '' : DRAFT_MARK}`,
  stamp: (isFinal: boolean, asOf: Day, rows: number, version: string): string =>
    `${isFinal ? '定稿' : '征求意见稿'}　·　数据截止：${longDay(asOf)}　·　依据采用登记 ${rows} 行　·　稿分 ${version}`,
  raisedCount: '补差\n条数',
  raisedPoints: '补差\n得分',
  check: '核对',
  marks: { good: '√', bad: '×' },
  group: (name: string, units: number): string => `${name}（${units}个单位）`,
  below: '以下是通报的文字和其余附件，供复制；打印只到上面的附件1，全文请用“存为 Word”。',
  annex: (number: number, title: string): string => `附件${number}　${title}`,
  levelless: '其他',
} as const;

/** What the stamp of a notice sheet says: draft or final, up to which day, from how many rows, by which version. */
export const NOTICE_STAMP =
  /^(定稿|征求意见稿)\s*·\s*数据截止：(\d{4}年\d{1,2}月\d{1,2}日)\s*·\s*依据采用登记 (\d+) 行\s*·\s*稿分 (\S+)$/u;

/** The word of the stamp that says that a notice is kept. */
export const FINAL_WORD = '定稿';
