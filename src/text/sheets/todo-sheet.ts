import { civilDate } from '../../engine/time/calendar';
import type { Day } from '../../engine/units';
import { URGENCIES, type Urgency } from './workflow-states';

/** Words of the sheet 待办. */
export const TODO_SHEET = {
  title: (office: string, year: number): string => `${office}${year}年度宣传信息工作待办`,
  summary: (asOf: Day, counts: readonly (readonly [Urgency, number])[]): string => {
    const { year, month, day } = civilDate(asOf);
    const parts = counts.filter(([, count]) => count > 0).map(([urgency, count]) => `${URGENCIES[urgency]}${count}件`);
    return `截止${year}年${month}月${day}日：${parts.length === 0 ? '没有待办。' : `${parts.join('，')}。`}`;
  },
  howTo: '点“来源”可直接跳到那一行。办完一步，在原表填那一步的日期，再重新计算；本表每次整张重写，请不要在里面填写。',
  provisionalNote: '期限后有“暂”的，那一年的节假日安排尚未公布，暂按周一至周五推算。',
  /** 来源 of something: the sheet and the cell. */
  source: (sheet: string, cell: string): string => `${sheet}!${cell}`,
} as const;

/** A mark before each word of urgency, so that it is told apart without colours. */
export const URGENCY_MARKS: Readonly<Record<Urgency, string>> = { overdue: '●', today: '◆', soon: '▲', waiting: '○' };
