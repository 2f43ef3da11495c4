import type { Points } from '../../engine/units';
import { formatPoints } from '../format';

/** The 判定 sentences: what a unit that disputes a row is told. Rows are sheet rows, counted from 1. */
export const VERDICTS = {
  counted: (earned: Points): string => `计${formatPoints(earned)}分`,
  raised: (earned: Points, before: Points, row: number): string =>
    `补差${formatPoints(earned)}分（前已计${formatPoints(before)}分，第${row}行）`,
  superseded: (worth: Points, row: number): string => `已就高覆盖（第${row}行已计${formatPoints(worth)}分）`,
  unpriced: '未定分值',
  outsideYear: (year: number): string => `不计：不在${year}年度`,
  carried: (year: number, worth: Points): string => `不计：不在${year}年度，旧年度分值${formatPoints(worth)}分`,
  otherUnit: (unit: string, row: number): string => `不计：供稿单位与第${row}行（${unit}）不一致`,
  error: (problem: string): string => `不计：${problem.replace(/。$/u, '')}`,
} as const;
