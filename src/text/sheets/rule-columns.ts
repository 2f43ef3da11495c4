import { column, from, until } from './workbook-names';

/** Names of the columns and rows in which an office states rules beyond the simple ones. */

/** A column of 渠道 that an office may add: channels of one class have a policy of their own, or count once together. */
export const CHANNEL_CLASS_COLUMN = { className: column('归并类') } as const;

/** The clerk's optional sheet 采用方式, whose rows replace the built-in modes. */
export const MODE_COLUMNS = {
  mode: column('方式', '采用方式', '方式名称', '采用形式'),
  aliases: column('别名', '简称', '又名'),
  note: column('说明', '备注'),
} as const;

/** Columns of 计分规则 that an office may add: money per item, counts, values by a number of the log, 归零. */
export const RULE_MORE_COLUMNS = {
  fee: column('稿费', '稿酬', '稿费(元)', '每篇稿费'),
  count: column('计篇'),
  by: column('按'),
  above: column('满'),
  each: column('每'),
  add: column('每加'),
  part: column('零头'),
  zeroes: column('归零'),
} as const;

/** A column of 采用登记 that an office may add: rows of 加乘 that hold for the adoption. */
export const MARKS_COLUMN = column('加乘项');

/** Columns of 目标任务 that an office may add: the unit that has the points of this one, and how many people it has. */
export const TARGET_MORE_COLUMNS = { into: column('得分归集到'), heads: column('人数') } as const;

/** The clerk's optional sheet 归并: what several adoptions of one content are worth, and how units share it. */
export const MERGING_COLUMNS = {
  measure: column('计量'),
  className: column('归并类'),
  merge: column('同稿归并'),
  share: column('联合稿件'),
  basis: column('依据', '文件依据', '条款'),
} as const;

/** The clerk's optional sheet 加乘: what multiplies a value, or is added to it. */
export const FACTOR_COLUMNS = {
  mark: column('加乘项', '名称'),
  channel: column('采用渠道', '渠道'),
  mode: column('采用方式', '方式'),
  times: column('倍数', '系数'),
  points: column('加分'),
  fee: column('加稿费'),
  from,
  until,
  basis: column('依据', '文件依据', '条款'),
} as const;

/** The clerk's optional sheet 考核项: what units have to do, and what it gives or costs. */
export const ITEM_COLUMNS = {
  name: column('考核项', '项目'),
  appliesTo: column('适用单位'),
  measure: column('计量'),
  channel: column('采用渠道', '渠道'),
  mode: column('采用方式', '方式'),
  span: column('周期'),
  target: column('任务'),
  done: column('完成给分'),
  missed: column('未完成给分'),
  lessEach: column('每少扣'),
  moreEach: column('每超加'),
  steps: column('分档'),
  least: column('保底'),
  most: column('封顶'),
  into: column('归入'),
  pays: column('给付'),
  from,
  until,
  basis: column('依据', '文件依据', '条款'),
} as const;

/** Rows of 参数 about rules that go beyond the simple ones; a new workbook has none of them. */
export const RULE_PARAMETERS = {
  totals: column('总分口径'),
  authorShares: column('撰稿人分配'),
  unsigned: column('未署名付费'),
  plan: column('方案名称', '方案'),
} as const;
