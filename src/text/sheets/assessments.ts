import type { Assessment } from '../../engine/scoring/general/assess';
import type { YearPart } from '../../engine/time/spans';
import type { Day, Points } from '../../engine/units';
import { formatDay, formatPoints } from '../format';

const SPAN_NAMES = { month: '月', 'two-months': '双月', quarter: '季', half: '半年' } as const;

/** A period of 考核项: 2009年2月, 2009年1双月, 2009年. */
export const periodName = (year: number, { span, index }: YearPart): string =>
  span === 'year' ? `${year}年` : `${year}年${index + 1}${SPAN_NAMES[span]}`;

/** What an item that pays (给付 元) is called in the ledger and on fee sheets. */
export const ASSESSED_LINES = {
  content: (item: string, period: string): string => `考核·${item}·${period}`,
  title: (item: string, period: string): string => `${item}（${period}考核）`,
} as const;

/** Columns of 考核明细. */
export const ASSESSMENT_COLUMNS = {
  unit: '单位',
  item: '考核项',
  period: '期间',
  target: '任务',
  measured: '完成',
  shortfall: '差额',
  result: '得分',
  note: '说明',
} as const;

/** Texts of 考核明细. */
export const ASSESSMENT_TEXTS = {
  title: (office: string, year: number): string => `${office}${year}年度考核明细`,
  asOf: (day: Day): string => `截止：${formatDay(day)}`,
  notes:
    '注：“得分”是这一期完成、未完成、分档、保底、封顶以后的结果；说明写“元”的进稿费，不进总分；没有到期的，结果以后才算。',
} as const;

const number = (hundredths: number): string => formatPoints(hundredths as Points);

/** Why an item gave what it gave, in a sentence. */
export function assessmentSentence(one: Assessment): string {
  const { item, measured, result, isZeroed } = one;
  const counted = item.measure === 'count' ? '篇' : '分';
  const done = `完成${number(measured)}${counted}`;
  if (isZeroed) return `${done}，得分归零`;
  if (item.measure === 'total') return [done, ...standing(one)].join('，');
  if (isWaiting(one)) return `${done}，未到期`;
  return [done, ...comparison(one, counted, isMet(one)), ...limit(one), given(result, item.pays)].join('，');
}

const isMet = ({ measured, target }: Assessment): boolean => target !== null && measured >= target;

const isWaiting = (one: Assessment): boolean => !one.hasEnded && !isMet(one) && one.item.measure !== 'collected';

const standing = (one: Assessment): string[] => (one.target === null ? [] : [isMet(one) ? '达标' : '未达标']);

function comparison({ measured, target }: Assessment, counted: string, isMet: boolean): string[] {
  if (target === null) return [];
  return [isMet ? `任务${number(target)}${counted}` : `少${number(target - measured)}${counted}`];
}

function limit({ item: { least, most }, result }: Assessment): string[] {
  if (most !== null && result === most) return [`封顶${number(most)}分`];
  return least !== null && result === least && least !== 0 ? [`保底${number(least)}分`] : [];
}

function given(result: number, pays: 'points' | 'money'): string {
  const unit = pays === 'money' ? '元' : '分';
  return result < 0 ? `扣${number(0 - result)}${unit}` : `给${number(result)}${unit}`;
}

/** Columns of 单位得分 where the plan has 考核项. */
export const ASSESSED_COLUMNS = { adopted: '采用得分', assessed: '考核得分' } as const;
