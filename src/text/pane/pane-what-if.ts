import type { Quarter } from '../../engine/time/quarter';
import { SHORT_QUARTER_NAMES as QUARTERS } from '../sheets/quarter-names';

/** Words of 试算: what other rules would change before they are adopted. */
export const WHAT_IF_TEXTS = {
  title: '试算',
  hint: '试算的表不参与计分和结账。采纳以前，什么也不改。',
  there: (sheets: readonly string[]): string => `${sheets.map((sheet) => `“${sheet}”`).join('、')}正在试算`,
  look: '看差别',
  again: '重新试算',
  start: '想换一条规则？先试算一张',
  sheet: '复制哪张表来试算',
  make: '试算一张',
  made: (sheet: string): string => `已做好“${sheet}”：在上面改，再看差别。`,
  from: '从哪一天起（可不填）',
  fromHint: '填了：旧行到这一天失效，新行从这一天生效；不填：整张换上。',
  badFrom: '不是日期，请写成 2020-07-01 的样式。',
  working: '正在试算…',
  nothing: '采纳以后，得分、名次、稿费都不变。',
  units: '各单位',
  unit: (unit: string, before: string, after: string, difference: string): string =>
    `${unit}：${before}分 → ${after}分（${difference}）`,
  rank: (before: number, after: number): string =>
    before === after ? `第${after}名不变` : `第${before}名 → 第${after}名`,
  newUnit: (unit: string, after: string): string => `${unit}：现行没有，试算${after}分`,
  goneUnit: (unit: string, before: string): string => `${unit}：现行${before}分，试算没有这个单位`,
  unchangedUnits: (count: number): string => `${count}个单位不变。`,
  rows: (count: number): string => `有变化的采用${count}行`,
  row: (row: number, title: string, before: string, after: string): string =>
    `第${row}行${title === '' ? '' : `《${title}》`}：${before} → ${after}`,
  reasons: {
    reading: '能不能读、算不算变了',
    value: '规则给的分变了',
    money: '规则给的稿费变了',
    'same-content': '同一稿件先前计的分变了',
    shares: '各单位分到的变了',
    wording: '只是说法不同',
  },
  money: '稿费',
  quarter: (quarter: Quarter, before: string, after: string): string =>
    `${QUARTERS[quarter]}：${before === after ? `${after}元，不变` : `${before}元 → ${after}元`}`,
  settled: '已结账，不改',
  computed: '按规则算出，现在不能结账',
  correction: (quarter: Quarter, unit: string, amount: string, isPaid: boolean): string =>
    `${unit}${QUARTERS[quarter]}已结账：采纳以后${isPaid ? '补发' : '扣回'}${amount}元`,
  whole: (sheet: string): string => `“${sheet}”没有生效日，整张换上。`,
  adopt: '采纳',
  drop: '放弃',
  adopted: '已采纳。请重新计算。',
  dropped: '已放弃，现行的规则没有改动。',
  refused: '不能试算',
} as const;

export type WhatIfReason = keyof typeof WHAT_IF_TEXTS.reasons;
