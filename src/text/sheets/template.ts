import type { PARAMETERS, WORK_PARAMETERS } from './workbook-names';
import { MODES } from './workbook-names';
import { VERDICTS } from './verdicts';

/** What each row of 参数 means, as the template explains it. */
export const PARAMETER_NOTES: Readonly<Record<keyof typeof PARAMETERS, string>> = {
  office: '印在各表标题前面的单位全称。',
  year: '统计哪一年。采用日期不在这一年的行不计分。',
  rate: '每1分兑现多少元。',
  feesFrom: '这一天之前的采用只计分、不付稿费；不需要时留空。',
  feeBasis: '印在得分表和稿费表上的文件名称、文号、条款。',
  asOf: '判断是否达到序时进度的日期；留空表示打开的当天。',
  preparer: '结账时记入台账和稿费表的经办人；可以留空。',
};

/** What each row of 参数 about the work before the scores means. */
export const WORK_PARAMETER_NOTES: Readonly<Record<keyof typeof WORK_PARAMETERS, string>> = {
  ordinary: '一般约稿：下达以后第几个工作日报送，下达当天不算（三（二）1）。',
  comprehensive: '综合性约稿：下达以后第几个工作日报送（三（二）1）。',
  ahead: '采访预约：活动以前第几个工作日报办公室（三（二）2）。',
  soon: '期限以前几个工作日算“临近”。',
  connector: '邮件主题“年度+单位+关键词”中间用什么连接（三（二）4）。',
  mail: '稿件报送的邮箱，写在催办文字和邮件草稿里（三（二）4）。',
  interviewChannels: '附件1“报道渠道”的选项，用“、”隔开，“|”换行；“其他媒体或杂志”自动列在最后。',
  approvalChannels: '附件3“发布或上报建议”的选项，写法同上。',
  tick: '表单里选中的方框，如 ☑；电脑上显示不出来的，改成 ■ 或 √。',
};

/** Titles that head the printed pages of the clerk's sheets. */
export const PRINT_TITLES = {
  parameters: '统计参数',
  targets: '年度目标任务分解表',
  channels: '采用渠道',
  rules: '计分规则',
  adoptions: '年度宣传信息采用登记',
  broughtForward: '年度稿费上年结转',
} as const;

/** What 渠道 says about a channel for which no rule states points. */
export const UNPRICED_CHANNEL = '方案未定分值，登记后按 0 分处理';

/** Names that stand for a unit in the plan of another office: 某科室. */
export const EXAMPLE_UNIT = /^某/u;

/** The 类型 of a unit that was taken from a log. */
export const GROUP_TO_FILL = '待填';

/** Joins several names in one cell. */
export const joinNames = (names: readonly string[]): string => names.join('、');

/** Hints shown when a cell of 采用登记 is selected. */
export const PROMPTS = {
  date: { title: '采用日期', text: '写全年、月、日，如 2020-4-27。' },
  number: {
    title: '稿件编号（可不填）',
    text: '同一篇稿件被几个渠道采用时，各行填同一个编号；不填时，单位和标题都相同的算同一篇。',
  },
  authors: { title: '撰稿人', text: '多人用顿号隔开，如：张伟、李娜。' },
  machine: { title: '由程序填写', text: '按“重新计算”后自动填写，不用手工改。' },
  target: { title: '任务分值', text: '全年任务，单位：分。没有任务的单位留空。' },
  from: { title: '生效日（可不填）', text: '从这一天起有效；留空表示没有开始的限制。' },
  until: {
    title: '失效日（可不填）',
    text: '从这一天起不再有效：用到6月30日为止的，写7月1日；留空表示没有结束的限制。',
  },
  ruleValue: { title: '分值', text: '每条计多少分；方案没有规定的留空。' },
  amount: { title: '金额（元）', text: '要补发的填正数，要扣回的填负数，如 -12.50；最多两位小数。' },
  source: {
    title: '来源',
    text: '照抄上一年度工作簿“核对”列出的来源。同一来源的金额变了，改原来那一行，不要再加一行。',
  },
} as const;

/** What is said about an entry that a list does not know; the entry stays possible. */
export const UNLISTED = {
  unit: { title: '不在目标任务中', text: '下拉列表里没有这个单位。用别名可以，请确认没有写错；一行只写一个单位。' },
  channel: { title: '不在渠道表中', text: '下拉列表里没有这个渠道。用别名可以，请确认没有写错。' },
  mode: { title: '采用方式', text: '请从下拉列表选择：单独采用、综合采用、转载、公文类、专报。' },
  ownMode: { title: '不在采用方式表中', text: '下拉列表里没有这个方式。用别名可以，请确认没有写错。' },
  date: { title: '采用日期', text: '请写成 2020-4-27 的样式，并核对年份。' },
  number: { title: '不是数字', text: '请填写不小于 0 的数字。' },
  keyword: { title: '自己写的关键词', text: '下拉列表里是方案列出的工作；别的词也可以，按“是”保留。' },
  choice: { title: '不在选项中', text: '请从下拉列表选择。' },
  amount: { title: '不是金额', text: '补发填正数，扣回填负数，最多两位小数。' },
} as const;

/** Entries the lists of 采用方式 offer. */
export const OFFERED_MODES: readonly string[] = MODES.map(({ name }) => name).filter((name) => name !== '采用');

/** First words of a 判定 by which the log colours its rows. */
export const VERDICT_STARTS = {
  outsideYear: `${VERDICTS.error('')}不在`,
  superseded: '已就高覆盖',
  error: VERDICTS.error(''),
  unpriced: VERDICTS.unpriced,
} as const;

/** What the guide says of 上年结转 where a workbook has it. */
export const BROUGHT_FORWARD_EXPLAINED =
  '上年四个季度结账以后留下的补发、扣回和结转，新建时已从旧工作簿带来，第一个结账的季度自动记入，只记一次。' +
  '以后旧工作簿的“核对”又列出的，照抄来源补一行；同一来源金额有变的，改原来那一行。';

/** What heads the lines about sheets that were added to a workbook later. */
export const ADDED_SHEETS = '五、后来加入的表';

/** The parts of an explanation, each short enough for a line. */
export const partsOf = (explained: string): readonly string[] => explained.match(/[^；。]+[；。]?/gu) ?? [];
