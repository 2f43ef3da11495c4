import type { PARAMETERS, WORK_PARAMETERS } from './workbook-names';
import { ADOPTION_COLUMNS, MODES, PARAMETERS as NAMES, SHEETS } from './workbook-names';
import { VERDICTS } from './verdicts';
import { points } from '../../engine/units';

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

const column = (key: keyof typeof ADOPTION_COLUMNS): string => ADOPTION_COLUMNS[key].name;

/** A line of the guide: a heading word, what it says, and the sheet the word leads to. */
export interface GuideLine {
  readonly term: string;
  readonly text: string;
  readonly sheet?: string;
}

/** A part of the guide; `numbered` lines are steps. */
export interface GuideSection {
  readonly heading: string;
  readonly numbered: boolean;
  readonly lines: readonly GuideLine[];
}

/** Title lines of 使用说明. */
export const GUIDE_TITLE = '稿分　宣传信息采用计分与稿费';
export const guideSubtitle = (year: number): string => `${year}年度工作簿　使用说明`;

const firstSteps = (document: string): GuideSection => ({
  heading: '一、四步用起来',
  numbered: true,
  lines: [
    {
      term: SHEETS.parameters,
      sheet: SHEETS.parameters,
      text: `核对${NAMES.office.name}、${NAMES.year.name}、${NAMES.rate.name}。`,
    },
    {
      term: SHEETS.targets,
      sheet: SHEETS.targets,
      text: `核对各单位的任务分值；“${SHEETS.rules}”“${SHEETS.channels}”取自${document}，与本单位规定不同的直接改。`,
    },
    {
      term: SHEETS.adoptions,
      sheet: SHEETS.adoptions,
      text: '每被一个渠道采用一次，登记一行。白色的列由您填写，右边灰色的四列由程序填写。',
    },
    {
      term: '重新计算',
      text: `在 WPS 表格或 Excel 的“稿分”窗格里按“重新计算”，即得${SHEETS.unitScores}、${SHEETS.ranking}、${SHEETS.issues}，可直接打印。`,
    },
  ],
});

const LOGGING: GuideSection = {
  heading: '二、登记时请注意',
  numbered: false,
  lines: [
    { term: column('unit'), text: '一行只写一个单位，不多头计分；可以写目标任务里的单位名或别名。' },
    { term: column('date'), text: '写全年、月、日，如 2020-4-27；没有年份的日期不会被猜测。' },
    {
      term: column('mode'),
      text: '单独采用、综合采用、转载；通知、公告、公示、政策解读选“公文类”；报区领导的选“专报”。',
    },
    {
      term: column('number'),
      text: '可不填。同一内容改了标题再被采用时，请给各行填同一个编号，程序才知道是同一篇。',
    },
    { term: '同一内容', text: '多次采用按“就高”只计最高分：后一次分值更高的补差，不更高的不再计分。' },
    { term: '涉密信息', text: '不得录入本工作簿，标题和内容都不要出现。' },
  ],
};

const VERDICT_MEANINGS: GuideSection = {
  heading: `三、“${column('verdict')}”是什么意思`,
  numbered: false,
  lines: [
    { term: VERDICTS.counted(points(500)), text: '按计分规则全额计入。' },
    {
      term: VERDICTS.raised(points(400), points(100), 12),
      text: '同一内容第12行已计1分，本次采用值5分，只补4分，计入本次采用的季度。',
    },
    { term: VERDICTS.superseded(points(500), 12), text: '同一内容第12行已计5分，本次分值不更高，不再计分。' },
    { term: VERDICTS.unpriced, text: '方案没有规定这个渠道、这种方式的分值，按 0 分处理。' },
    { term: VERDICTS.error('……'), text: `这一行有错误，没有计分。原因和改法见“${SHEETS.issues}”，改好后重新计算。` },
  ],
};

/** What the guide says of 上年结转 where a workbook has it. */
export const BROUGHT_FORWARD_EXPLAINED =
  '上年四个季度结账以后留下的补发、扣回和结转，新建时已从旧工作簿带来，第一个结账的季度自动记入，只记一次。' +
  '以后旧工作簿的“核对”又列出的，照抄来源补一行；同一来源金额有变的，改原来那一行。';

/** What heads the lines about sheets that were added to a workbook later. */
export const ADDED_SHEETS = '五、后来加入的表';

/** The parts of an explanation, each short enough for a line. */
export const partsOf = (explained: string): readonly string[] => explained.match(/[^；。]+[；。]?/gu) ?? [];

/** The sheets that the guide tells of, in their order. */
export interface GuidedSheets {
  /** Those that people fill in; `explained` where their place in the list does not say enough. */
  readonly clerks: readonly { readonly name: string; readonly explained?: string }[];
  readonly results: readonly string[];
  /** Those of the clerks' whose columns of the program are locked. */
  readonly locked: readonly string[];
}

const owners = ({ clerks, results, locked }: GuidedSheets): GuideSection => ({
  heading: '四、哪些表由谁填写',
  numbered: false,
  lines: [
    {
      term: '蓝色标签',
      text: joinNames(clerks.map(({ name }) => name)) + '：由您填写，程序不改动。可以加列、换列的顺序。',
    },
    ...clerks.flatMap(({ name, explained }) => (explained === undefined ? [] : [{ term: name, text: explained }])),
    {
      term: '绿色标签',
      text: joinNames(results) + '：每次重新计算时整张重写，请不要在里面填写。有错误时，问题清单的标签是红色。',
    },
    {
      term: '工作表保护',
      text: `${joinNames(locked.map((name) => `“${name}”`))}只锁住程序填写的列，没有密码：审阅 → 撤销工作表保护，即可自由修改。`,
    },
  ],
});

/** The body of 使用说明; `document` is the plan whose rules the workbook starts with. */
export const guideSections = (document: string, sheets: GuidedSheets): readonly GuideSection[] => [
  firstSteps(document),
  LOGGING,
  VERDICT_MEANINGS,
  owners(sheets),
];
