import { SHEETS } from '../sheets/workbook-names';

/** Sheets of rules that this version does not read. */
export const UNREAD_SHEETS: readonly string[] = [];

const RULE_KINDS = [
  '(?:同稿)?归并|合并计分|加乘|倍数|系数|权重|加减分|加分|减分|扣分|奖惩|奖扣|联合稿件|采用(?:方式|形式)|归零|封顶|保底|分档|折算',
  '考核(?:项|指标|标准|明细)|(?:计分|记分|评分|打分|赋分|得分|稿费|稿酬)(?:规则|标准|办法|细则)',
].join('|');
const OF_WHAT = String.raw`(?:\d{4}年?度?|附件\d*|报送|信息|稿件|宣传|新|[-_.、:])*`;
const WHAT_FORM = '(?:规则|标准|办法|方案|细则|项目|项|条件|设置|情形|清单|一览|明细|表)*';
const COUNTED = String.raw`[-_]?\(?[\da-z一二三四五六七八九十新]{0,3}\)?`;

/** Folded names of sheets that state rules: 归并规则, 加分项, 计分规则2. */
export const RULE_SHEET = new RegExp(`^${OF_WHAT}(?:${RULE_KINDS})${WHAT_FORM}${COUNTED}$`, 'iu');

/** Words in the name of a sheet that may state rules; its columns then tell. */
export const MAYBE_RULE_SHEET =
  /规则|标准|办法|归并|加乘|系数|倍数|权重|考核|加分|减分|扣分|奖|惩|计分|记分|评分|打分|赋分|积分|分值|方式|细则|指标|折算|封顶|归零/u;

/** Words in the name of a sheet that is kept beside the rules or is made from them. */
export const NO_RULE_SHEET = /备份|说明|示例|样例|样表|作废|停用|旧|原|参考|存档|历史|通报|结果|排名|公示|总结/u;

/** Headers of a sheet of rules: when a rule holds, and what it gives. */
export const RULE_CONDITION = /渠道|媒体|层级|级别|方式|形式|归并类|类别|项目?$|指标|事项|情形|条件|计量|适用/u;
export const RULE_VALUE =
  /分值|分数|计分|赋分|加分|减分|扣分|倍数|系数|权重|标准|封顶|保底|上限|下限|稿费|稿酬|归并|周期/u;
/** Headers of tables of events, which no sheet of rules has. */
export const RECORD_HEADER = /标题|题目|稿件名|采用日期|采用时间|刊发|登记日期|撰稿人|作者/u;

/** By sheet: columns of rules that this version does not read. */
export const UNREAD_COLUMNS: ReadonlyMap<string, readonly string[]> = new Map([
  [SHEETS.channels, ['倍数', '系数', '权重']],
  [
    SHEETS.rules,
    ['倍数', '系数', '加分', '扣分', '封顶', '保底', '上限'],
  ],
  [SHEETS.adoptions, ['加乘', '倍数', '系数']],
]); // prettier-ignore

/** What is not read, for the sentence about it. */
export const UNREAD_RULE = {
  sheet: (name: string): string => `“${name}”表`,
  column: (name: string): string => `“${name}”列`,
} as const;
