import type { YearQuarter } from '../../engine/time/quarter';
import { SHORT_QUARTER_NAMES } from '../sheets/quarter-names';

/** Labels of the tab about the selected row of the log. */
export const ROW_TEXTS = {
  heading: (sheet: string, row: number): string => `${sheet} 第 ${row} 行`,
  verdicts: {
    counted: '已计分',
    superseded: '就高覆盖',
    unpriced: '未定分值',
    'outside-year': '不在年度',
    error: '未计分',
  },
  /** For `superseded` where the plan merges by another policy than 就高. */
  alreadyCounted: '同稿已计',
  /** For `unpriced` where 加乘 leaves nothing of what the rule states. */
  voided: '不计分',
  earned: '计入得分',
  points: (points: string): string => `${points} 分`,
  ruleValue: '规则分值',
  fee: '按篇稿费',
  noValue: '未规定',
  basis: '规则依据',
  noBasis: '没有适用的规则',
  blankBasis: '规则未写依据',
  unit: '供稿单位',
  channel: '采用渠道',
  mode: '采用方式',
  date: '采用日期',
  quarter: '所属季度',
  quarterOf: ({ year, quarter }: YearQuarter): string => `${year} 年${SHORT_QUARTER_NAMES[quarter]}`,
  outsideYear: '不在本年度',
  previous: '此前已计分',
  firstOfContent: '本稿件最早登记',
  previousRow: (row: number, points: string): string => `第 ${row} 行（${points} 分）`,
  otherRow: (row: number, unit: string): string => `第 ${row} 行（${unit}）`,
  story: (steps: number): string => `同一稿件的 ${steps} 次采用`,
  where: (channel: string, mode: string): string => `${channel} · ${mode}`,
  rowAndVerdict: (row: number, verdict: string): string => `第 ${row} 行 · ${verdict}`,
  paidIn: (quarter: string): string => ` · ${quarter}付费`,
  goToStep: (date: string, row: number): string => `${date}，转到第 ${row} 行`,
  goToRow: (row: number): string => `转到第 ${row} 行`,
  nothing: (sheet: string): string => `请在“${sheet}”里选中一行`,
  nothingHint: '这里会说明这一行计了几分、依据哪条规则、和之前哪一行是同一稿件。',
  notLogged: (row: number): string => `第 ${row} 行没有采用记录`,
  notLoggedHint: '可能是表头、空行，或在上次计算之后新增；重新计算后再看。',
  aged: {
    stale: '表格已改动，以下是上次计算时的判定。',
    untold: '以下是上次计算时的判定；以后改过表格，这里发现不了，请重新计算。',
  },
  untoldSelection: {
    title: '这里不知道选中了哪一行',
    hint: '这个版本的表格软件不告诉窗格选中和改动。每一行计几分、为什么，看登记右边的“判定”等列；改过表格，请按“重新计算”。',
  },
  problems: '这一行的问题',
};
