import type { Fen, Points } from '../../engine/units';
import { formatPoints } from '../format';

const number = (hundredths: number): string => formatPoints(hundredths as Points);
const yuan = (fen: Fen): string => `${number(fen)}元`;

/** Where one row is meant. */
const ofRow = (row: number): string => (row > 0 ? `，第${row}行` : '');

/** How the numbers of a column of the log are counted, where people say it. */
const QUANTITY_UNITS: Readonly<Partial<Record<string, string>>> = {
  字数: '字',
  阅读量: '次',
  张数: '张',
  媒体稿酬: '元',
};

/** First words of a 判定 by which an adoption earns nothing more under another policy than 就高. */
export const MERGED_STARTS = {
  channel: '同渠道已计',
  level: '同级已计',
  class: '同类已计',
  top: '已计最高',
  first: '已按首次计',
} as const;

/** The parts of 判定 sentences of a general plan. Rows are sheet rows, counted from 1. */
export const GENERAL_VERDICTS = {
  join: (parts: readonly string[]): string => parts.join('，'),
  earned: (points: Points): string => `计${formatPoints(points)}分`,
  deducted: (points: number): string => `扣${number(0 - points)}分`,
  collected: (item: string): string => `（计入“${item}”）`,
  raised: (earned: Points, before: Points, row: number): string =>
    `补差${formatPoints(earned)}分（前已计${formatPoints(before)}分，第${row}行）`,
  ofTop: (earned: Points, levels: number, counted: string, before: number): string =>
    `计${formatPoints(earned)}分（取最高${levels}级：${counted}；前已计${number(before)}分）`,
  overTop: (levels: number, counted: string): string => `${MERGED_STARTS.top}${levels}级（${counted}）`,
  level: (level: string, worth: number): string => `${level}${number(worth)}分`,
  alreadyOnce: (by: 'channel' | 'level' | 'class', row: number, points: Points): string =>
    `${MERGED_STARTS[by]}（第${row}行，${formatPoints(points)}分）`,
  alreadyFirst: (row: number, points: Points): string =>
    `${MERGED_STARTS.first}（第${row}行，${formatPoints(points)}分）`,
  superseded: (worth: Points, row: number): string => `已就高覆盖（第${row}行已计${formatPoints(worth)}分）`,
  made: (how: string): string => `（${how}）`,
  base: {
    points: (value: number): string => `${number(value)}分`,
    fee: (value: number): string => `${number(value)}元`,
  },
  times: (name: string, times: number): string => `×${name}${number(times)}倍`,
  added: {
    points: (value: number): string => `${value < 0 ? '－' : '＋'}${number(Math.abs(value))}分`,
    fee: (value: number): string => `＋${number(value)}元`,
  },
  graded: (column: string, quantity: number, above: number, base: string, step: string): string => {
    const unit = QUANTITY_UNITS[column];
    const amount = unit === undefined ? `${column}${number(quantity)}` : `${number(quantity)}${unit}`;
    return `${amount}：满${number(above)}${unit ?? '为'}${base}${step}`;
  },
  /** What the steps come to, where more follows. */
  stepped: (worth: string): string => `，共${worth}`,
  step: (column: string, size: number, add: string): string =>
    `，每${number(size)}${QUANTITY_UNITS[column] ?? ''}加${add}`,
  fee: (earned: Fen): string => `稿费${yuan(earned)}`,
  feeRaised: (earned: Fen, before: Fen, row: number): string =>
    `稿费${yuan(earned)}（补差：前已计${yuan(before)}${ofRow(row)}）`,
  feeOver: (before: Fen, row: number): string => `稿费不再计（前已计${yuan(before)}${ofRow(row)}）`,
  unsigned: '没有写撰稿人，不付稿费',
  counted: (count: number, items: readonly string[]): string => `计${number(count)}篇（${items.join('、')}）`,
  shares: (shares: string): string => `：${shares}`,
  share: (unit: string, points: number): string => `${unit}${number(points)}分`,
  feeShare: (unit: string, fee: Fen): string => `${unit}${yuan(fee)}`,
  nextShare: '、',
  zeroSpans: { 'two-months': '这两个月', quarter: '当季', half: '半年', year: '全年' },
  zeroMonth: (month: number): string => `${month}月`,
  zeroed: (span: string, row: number, channel: string): string => `${span}得分归零（第${row}行 ${channel}）`,
} as const;
