import { noticeOf } from '../../../src/app/notice/notice';
import { evaluate } from '../../../src/app/scoring/evaluate';
import type { Notice } from '../../../src/engine/notice/notice';
import type { NoticePeriod } from '../../../src/engine/notice/notice-period';
import { dayOf } from '../../../src/engine/time/calendar';
import type { CellValue, WorkbookContent } from '../../../src/host/port/workbook';
import { BUILT_IN_PLAN } from '../../../src/rules/built-in-plan';
import { bookWith } from '../workflow/work-books';

export const CITY = '市退役军人事务局官网官微';
export const PROVINCE = '省退役军人事务厅（含官网官微及所属事业单位）';
export const Q2: NoticePeriod = { year: 2020, quarter: 1 };
export const YEAR: NoticePeriod = { year: 2020, quarter: null };

const LOG_HEAD = ['标题', '供稿单位', '采用日期', '采用渠道', '采用方式', '稿件编号', '撰稿人', '凭证', '备注'];

export type Rows = readonly (readonly CellValue[])[];

/** An adoption by the city's site, which counts 1 point. */
export const adoption = (number: string, unit: string, day: string, channel = CITY, mode = '转载'): string[] => [
  `稿件${number}`,
  unit,
  day,
  channel,
  mode,
  number,
  '',
  '',
  '',
];

export const bookOfLog = (rows: Rows, more: Readonly<Record<string, Rows>> = {}): WorkbookContent =>
  bookWith({
    渠道: [
      ['渠道', '层级', '别名'],
      ...BUILT_IN_PLAN.channels.map(({ name, level, aliases }) => [name, level, aliases.join('、')]),
    ],
    ...more,
    采用登记: [LOG_HEAD, ...rows],
  });

/** The notice of a workbook's period as a draft, up to a day. */
export function noticeIn(book: WorkbookContent, period = Q2, asOf = dayOf(2020, 6, 30), isFinal = false): Notice {
  const { outcome } = evaluate(book, { today: asOf, asOf });
  return noticeOf(outcome.result!, { period, asOf, isFinal, version: '9.9.9' });
}

export const wordsOf = ({ paragraphs }: Notice): string => paragraphs.map(({ text }) => text).join('\n');
