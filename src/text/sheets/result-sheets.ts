import { civilDate } from '../../engine/time/calendar';
import { quartersEnded } from '../../engine/time/quarter';
import { QUARTER_NUMERALS } from './quarter-names';
import type { Day } from '../../engine/units';

/** Bottom of every printed page. */
export const PAGE_FOOTER = '&C第 &P 页 共 &N 页';

/** Where a value means nothing. */
export const NOTHING = '—';

const chineseDay = (day: Day): string => {
  const { year, month, day: dayOfMonth } = civilDate(day);
  return `${year}年${month}月${dayOfMonth}日`;
};

/** How far the year has come on a day, in the words of the plan: the pace a unit should have kept. */
function pace(year: number, asOf: Day): string {
  const ended = quartersEnded(year, asOf);
  if (ended === 4) return '年度已结束';
  return ended === 0
    ? '尚无季度结束，序时进度 0%'
    : `前${QUARTER_NUMERALS[ended - 1]}季度已结束，序时进度 ${ended * 25}%`;
}

/** Texts of the sheet 单位得分. */
export const UNIT_SCORE_TEXTS = {
  title: (office: string, year: number): string => `${office}${year}年度宣传信息采用得分表`,
  asOf: (year: number, asOf: Day): string => `统计截止日：${chineseDay(asOf)}（${pace(year, asOf)}）`,
  unitOfMeasure: '计量单位：分',
  unfinished: '本次计算还没有写完。如果一直看到这句话，说明写入中断，下面的数字不完整：请再按一次“重新计算”。',
  legend: '状态说明',
  unitCount: (count: number): string => `${count} 个`,
  states: {
    met: '全年得分已达到任务分值。',
    'on-pace': '全年得分 ÷ 任务分值，不低于已结束季度数 ÷ 4。',
    behind: '全年得分 ÷ 任务分值，低于已结束季度数 ÷ 4。',
    missed: '年度已结束，全年得分仍低于任务分值。',
    none: '目标任务中没有填写任务分值。',
  },
  notes: '注：差额 = 任务分值 − 全年得分，已达标的为 0；完成率 = 全年得分 ÷ 任务分值。',
  highest: '同一内容多次采用按“就高”计分，后一次只计高出的部分，计入后一次采用所在季度。',
  merged: (how: string): string => `同一内容${how}`,
} as const;

/** Marks that stand before the words of a state, so that colour is never the only sign. All are in GB 2312. */
export const STATE_MARKS = { met: '√', 'on-pace': '○', behind: '△', missed: '×', none: '' } as const;

/** What a finished recalculation leaves on 单位得分. */
export interface StampFacts {
  /** Document by which points are paid, as 付费依据 names it; may be empty. */
  readonly basis: string;
  readonly asOf: Day;
  /** Rows of 采用登记 that hold something. */
  readonly rowsRead: number;
  /** Rows that earned points. */
  readonly rowsCounted: number;
  readonly version: string;
}

/** The stamp: by which rules, up to when, from how many rows, by which version. */
export const stampText = ({ basis, asOf, rowsRead, rowsCounted, version }: StampFacts): string =>
  [
    ...(basis === '' ? [] : [`付费依据：${basis}`]),
    `统计截止日：${chineseDay(asOf)}`,
    `读取 ${rowsRead} 行`,
    `计入 ${rowsCounted} 条`,
    `稿分 ${version}`,
  ].join('　·　');

/** Texts of the sheet 单位排名. */
export const RANKING_TEXTS = {
  title: (office: string, year: number): string => `${office}${year}年度宣传信息采用排名`,
  asOf: UNIT_SCORE_TEXTS.asOf,
  chart: '全年得分与任务分值对照（分）',
  notes:
    '注：按完成率从高到低排名，完成率相同的比全年得分；仍相同的并列，其后名次顺延。“名次”在同一类型内排，“总名次”在全部单位中排。',
} as const;

/** Texts of the sheet 问题清单. */
export const ISSUE_TEXTS = {
  title: (year: number): string => `${year}年度问题清单`,
  counts: (errors: number, warnings: number): string =>
    `错误 ${errors} 处（该行未计分，改好后重新计算）　·　提醒 ${warnings} 处（不影响计算，请核对）`,
  blocked: (errors: number): string =>
    `表格结构有 ${errors} 处错误，本次没有计算，单位得分、单位排名等仍是上一次的结果。请先改好下列错误，再按“重新计算”。`,
  none: '没有发现问题：所有行都已读入，可以放心使用本次结果。',
  howTo: '点“单元格”一列可直接跳到出问题的地方。',
  wholeSheet: '整张表',
} as const;

/** Marks before the words of a severity. */
export const SEVERITY_MARKS = { error: '×', warning: '！' } as const;
