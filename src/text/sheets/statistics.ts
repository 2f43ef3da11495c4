import { civilDate } from '../../engine/time/calendar';
import type { Day } from '../../engine/units';

/** Words of the sheet 宣传统计. */
export const STATISTICS_TEXTS = {
  title: (office: string, year: number): string => `${office}${year}年度宣传信息统计`,
  asOf: (asOf: Day): string => {
    const { year, month, day } = civilDate(asOf);
    return `统计截止日：${year}年${month}月${day}日`;
  },
  blocks: {
    categories: '一、按内容类别',
    methods: '二、按宣传方式',
    channels: '三、按层级和渠道',
    units: '四、各单位按内容类别',
  },
  columns: {
    category: '内容类别',
    submitted: '报送（篇）',
    adopted: '采用（条）',
    points: '得分（分）',
    method: '宣传方式',
    channel: '渠道',
    level: '层级',
    unit: '单位',
    check: '核对',
  },
  uncategorised: '未分类',
  sum: '合计',
  adoptedGroup: '采用（条）',
  pointsGroup: '得分（分）',
  check: { good: '√ 与单位得分一致', bad: '× 与单位得分不一致，请重新计算' },
  rowCheck: { good: '√', bad: '×' },
  notes: (isBestOnly: boolean): readonly string[] => [
    `注：“报送”是稿件登记里本年度有报送日期、没有撤稿的稿件，没有稿件登记的不统计；“采用”是采用登记里本年度读得出的各行，${isBestOnly ? '已就高覆盖' : '不再计分'}和未定分值的也算一条；有错误的行不计。`,
    '内容类别以稿件登记为准，稿件登记没有写的看采用登记，都没有写的列“未分类”；宣传方式以“渠道”表为准，没有写的按方案二（一）至（三）归类。涉密件只计数。本表每次整张重写，请不要在里面填写。',
  ],
} as const;
