import type { GroupBy, ItemMeasure, Measure } from '../../engine/scoring/general/general-plan';
import type { Span } from '../../engine/time/spans';
import type { Choices } from './workflow';

/** What a name in a condition begins with where it says itself what it names; folded. */
export const SCOPE_PREFIX = [
  { prefix: /^归并类:/u, scope: 'class' },
  { prefix: /^层级:/u, scope: 'level' },
] as const;

/** In the name, the 归并类 or the 层级 of a channel whose rows are manuscripts handed in, used or not. */
export const SUBMISSION = /报送/u;

/** Titles that the sheets of rules are printed with. */
export const RULE_SHEET_TITLES = {
  modes: '采用方式',
  merging: '同稿归并',
  factors: '加乘项目',
  items: '考核项目',
} as const;

/** What 使用说明 says of the sheets of rules that an office may add. */
export const RULE_SHEETS_EXPLAINED = {
  modes: '本单位自己的采用方式和别名；有这张表，就不用内置的采用方式',
  merging: '同一内容几次采用怎么算（就高、累计、每级一次……），几个单位联合的怎么分',
  factors: '什么情形加倍、加分、加稿费；登记的“加乘项”列写上名称',
  items: '报送、采用的任务，完成给分、未完成扣分、封顶、折算',
} as const;

/** What is measured. */
export const MEASURES: Choices<Measure> = [
  ['points', '分值', '得分'],
  ['fee', '稿费', '稿酬'],
  ['count', '篇数', '条数'],
];

/** 同稿归并 without a number. */
export const MERGE_WORDS: Choices<'best' | 'sum' | 'first' | GroupBy> = [
  ['best', '就高', '就高不重复', '取高'],
  ['sum', '累计', '累加'],
  ['first', '首次'],
  ['channel', '每渠道一次'],
  ['level', '每级一次', '每层级一次'],
  ['class', '每类一次'],
];

/** 前2级: so many 层级, from 1. */
export const TOP_LEVELS = /^前([1-9]\d?)级$/u;
/** The words for it that are offered. */
export const TOP_LEVELS_OFFERED = '前2级';

/** 联合稿件 without weights. */
export const SHARE_WORDS: Choices<'refused' | 'head' | 'equal' | 'each'> = [
  ['refused', '不计'],
  ['head', '首位'],
  ['equal', '平均'],
  ['each', '各计全额'],
];

/** 3:2: weights of the units in their order, the first not 0. */
export const SHARE_WEIGHTS = /^[1-9]\d{0,2}(?::\d{1,3})+$/u;
export const SHARE_WEIGHTS_OFFERED = '3:2';

/** 零头: what becomes of a part of 每. */
export const PART_WORDS: Choices<'dropped' | 'full' | 'exact'> = [
  ['dropped', '不计', '舍去'],
  ['full', '进一', '进位'],
  ['exact', '按比例', '比例'],
];

/** 归零: the period whose points are taken out. */
export const ZERO_SPANS: Choices<Span> = [
  ['month', '月', '当月'],
  ['quarter', '季', '当季', '季度'],
  ['year', '年', '当年', '年度'],
];

/** 周期 of 考核项. */
export const SPAN_WORDS: Choices<Span> = [
  ['month', '月', '每月'],
  ['two-months', '双月', '两月'],
  ['quarter', '季', '季度', '每季'],
  ['half', '半年'],
  ['year', '年', '年度', '全年'],
];

/** 计量 of 考核项. */
export const ITEM_MEASURES: Choices<ItemMeasure> = [
  ['count', '篇数', '条数'],
  ['points', '分值', '得分'],
  ['collected', '汇总'],
  ['total', '总分'],
];

/** 给付 of 考核项. */
export const PAYS_WORDS: Choices<'points' | 'money'> = [
  ['points', '分'],
  ['money', '元'],
];

/** In the place of a number: as much as was done of the target. */
export const IN_PROPORTION = '按比例';
/** Behind a number of 任务: for each person; 2/人, 2篇/人. */
export const PER_HEAD = /[篇条]?\/人$/u;
/** Between the brackets of 分档, and between a bound and its value. */
export const STEP_SEPARATORS = /[;,，；、\n]+/u;
export const STEP_SIGNS = /[≥>=\s]/gu;

/** 总分口径. */
export const TOTALS: Choices<boolean> = [
  [false, '采用得分与考核得分', '采用得分加考核得分', '采用得分和考核得分'],
  [true, '考核得分'],
];

/** 撰稿人分配. */
export const AUTHOR_SHARES: Choices<'equal' | 'head'> = [
  ['equal', '平均'],
  ['head', '首位'],
];

/** 未署名付费. */
export const UNSIGNED_PAID: Choices<boolean> = [
  [true, '是'],
  [false, '否'],
];

/** The word for a choice, as the program writes it. */
export const wordOf = <Value>(choices: Choices<Value>, value: Value): string =>
  choices.find(([one]) => one === value)?.[1] ?? '';
