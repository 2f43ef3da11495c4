import { SHORT_QUARTER_NAMES } from './quarter-names';

/** Names of the workbook's sheets, columns and enumerations, and what clerks call them instead. */

export const SHEETS = {
  parameters: '参数',
  targets: '目标任务',
  channels: '渠道',
  modes: '采用方式',
  rules: '计分规则',
  merging: '归并',
  factors: '加乘',
  items: '考核项',
  adoptions: '采用登记',
  payees: '撰稿人',
  broughtForward: '上年结转',
  holidays: '节假日',
  reviewChain: '审核流程',
  manuscripts: '稿件登记',
  solicitations: '约稿登记',
  interviews: '采访预约',
  informants: '信息员',
  noticeMatters: '通报事项',
  unitScores: '单位得分',
  ranking: '单位排名',
  assessments: '考核明细',
  ledger: '结算台账',
  issues: '问题清单',
  todo: '待办',
  statistics: '宣传统计',
  guide: '使用说明',
  reviewed: '已核对提醒',
} as const;

/** A column: the header the program writes, and the headers it also understands. */
export interface ColumnName {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Builds a column. */
export const column = (name: string, ...aliases: string[]): ColumnName => ({ name, aliases });

/** Columns of when something takes effect, and of when it no longer does. */
export const from = column('生效日', '生效日期', '起始日', '开始日期');
export const until = column('失效日', '失效日期', '终止日', '结束日期');

export const PARAMETER_COLUMNS = {
  item: column('项目', '参数', '参数名', '名称'),
  value: column('值', '取值', '内容', '参数值'),
  note: column('说明', '备注'),
} as const;

export const TARGET_COLUMNS = {
  unit: column('单位', '单位名称', '供稿单位', '责任单位'),
  group: column('类型', '单位类型', '类别', '单位类别'),
  target: column('任务分值', '目标分值', '年度目标', '任务分', '目标任务分值', '年度任务分值'),
  aliases: column('别名', '简称', '又名', '曾用名'),
  informant: column('信息员', '联络员'),
  phone: column('联系电话', '电话'),
  from,
  until,
} as const;

export const CHANNEL_COLUMNS = {
  channel: column('渠道', '采用渠道', '渠道名称', '采用媒体', '媒体'),
  level: column('层级', '级别'),
  aliases: column('别名', '简称', '又名'),
  note: column('说明', '备注'),
} as const;

/** A column of 渠道 that an office may add: 政务信息, 新闻宣传 or 其他 (clause 二). */
export const CHANNEL_METHOD_COLUMN = { method: column('宣传方式', '宣传方式类别') } as const;

export const RULE_COLUMNS = {
  channel: column('采用渠道', '渠道', '采用媒体', '采用单位'),
  mode: column('采用方式', '方式', '采用形式'),
  value: column('分值', '计分', '得分', '分数', '每条分值'),
  from,
  until,
  basis: column('依据', '计分依据', '文件依据', '条款'),
} as const;

export const ADOPTION_COLUMNS = {
  title: column('标题', '稿件标题', '信息标题', '题目', '文章标题', '稿件名称', '信息名称'),
  unit: column('供稿单位', '单位', '报送单位', '供稿部门', '报送部门', '来稿单位', '单位名称'),
  date: column('采用日期', '采用时间', '刊发日期', '刊发时间', '发布日期', '发布时间', '刊登日期', '刊登时间', '日期'),
  channel: column('采用渠道', '采用媒体', '渠道', '刊发媒体', '发布渠道', '采用单位', '媒体', '刊登媒体', '刊发渠道'),
  mode: column('采用方式', '方式', '采用形式', '采用类型'),
  number: column('稿件编号', '编号', '稿件号', '信息编号', '稿号'),
  authors: column('撰稿人', '作者', '供稿人', '执笔人', '撰写人', '署名'),
  evidence: column('凭证', '证明材料', '采用凭证', '链接', '凭证号'),
  remark: column('备注', '说明'),
  ruleValue: column('规则分值'),
  earned: column('计入得分'),
  quarter: column('所属季度'),
  verdict: column('判定'),
} as const;

/** The machine's column of 采用登记 that a plan with money per item has besides. */
export const FEE_EARNED_COLUMN = column('计入稿费');

/** A column of 采用登记 for rows carried from the book of an earlier year: what that book counted for them. */
export const CARRIED_WORTH_COLUMN = column('旧年度分值');

/** The same of money per item. */
export const CARRIED_FEE_COLUMN = column('旧年度稿费');

/** A column of 采用登记 that an office may add: what an adoption is about (clause 一). */
export const CATEGORY_COLUMN = column('内容类别', '类别');

/** The clerk's optional sheet 撰稿人. */
export const PAYEE_COLUMNS = {
  name: column('姓名', '撰稿人', '作者', '领款人', '收款人', '户名'),
  unit: column('单位', '供稿单位', '所在单位', '单位名称', '科室', '部门'),
  id: column(
    '工号或身份证号',
    '工号/身份证号',
    '身份证号',
    '身份证号码',
    '公民身份号码',
    '工号',
    '职工号',
    '证件号',
    '证件号码',
    '身份识别号',
  ),
  bank: column('开户行', '开户银行', '开户行名称'),
  account: column('开户行及账号', '开户银行及账号', '账号', '银行账号', '银行卡号', '卡号', '收款账号', '账户'),
} as const;

/** The clerk's optional sheet 上年结转: what the year before left over. */
export const BROUGHT_FORWARD_COLUMNS = {
  unit: column('单位', '供稿单位', '单位名称'),
  authors: column('撰稿人', '姓名', '作者'),
  amount: column('金额(元)', '金额', '补发扣回'),
  reason: column('事由', '原因', '说明'),
  source: column('来源', '出处'),
} as const;

/** The machine's columns of 采用登记, in the order in which missing ones are added. */
export const MACHINE_COLUMNS = ['ruleValue', 'earned', 'quarter', 'verdict'] as const;

export const UNIT_SCORE_COLUMNS = {
  unit: '单位',
  group: '类型',
  target: '任务分值',
  quarters: SHORT_QUARTER_NAMES,
  total: '全年得分',
  completion: '完成率',
  shortfall: '差额',
  state: '状态',
  sum: '合计',
} as const;

export const RANKING_COLUMNS = {
  rank: '名次',
  overallRank: '总名次',
  unit: '单位',
  group: '类型',
  total: '全年得分',
  target: '任务分值',
  completion: '完成率',
  shortfall: '差额',
} as const;

export const ISSUE_COLUMNS = {
  severity: '级别',
  sheet: '工作表',
  cell: '单元格',
  problem: '问题',
  advice: '建议',
} as const;

export const TODO_COLUMNS = {
  urgency: '紧急程度',
  text: '事项',
  unit: '单位',
  who: '谁来办',
  due: '期限',
  days: '已等/逾期(工作日)',
  source: '来源',
} as const;

/** Rows of 参数 that the program reads. */
export const PARAMETERS = {
  office: column('机构名称', '单位名称', '机构'),
  year: column('年度', '年份'),
  rate: column('每分稿费', '稿费标准', '每分标准', '每分稿酬', '稿酬标准', '稿费单价'),
  feesFrom: column('付费起始日', '稿费起始日', '付费起始日期', '付费开始日', '付费开始日期', '起付日', '起付日期'),
  feeBasis: column('付费依据', '稿费依据'),
  asOf: column('统计截止日', '统计截止日期', '截止日', '截止日期'),
  preparer: column('制表人', '经办人', '填表人'),
} as const;

/** Rows of 参数 about the work before the scores; a new workbook has none of them. */
export const WORK_PARAMETERS = {
  ordinary: column('一般约稿工作日'),
  comprehensive: column('综合性约稿工作日'),
  ahead: column('采访预约提前工作日'),
  soon: column('提醒提前工作日'),
  connector: column('邮件主题连接符'),
  mail: column('报送邮箱'),
  interviewChannels: column('附件1渠道'),
  approvalChannels: column('附件3渠道'),
  tick: column('勾选符号'),
} as const;

/** Rows of 参数 about the notice (通报); a new workbook has none of them, and none of them keeps anything from being scored. */
export const NOTICE_PARAMETERS = {
  addressees: column('通报主送'),
  demands: column('通报要求'),
  signedOn: column('通报日期'),
} as const;

/** Rows of 参数 about the fonts of Word documents; a new workbook has none of them. */
export const FONT_PARAMETERS = {
  titleFont: column('公文标题字体'),
  bodyFont: column('公文正文字体'),
} as const;

/** 采用方式; `adopted` says only that it was adopted and fits no rule that asks which way. */
export const MODES = [
  column('单独采用', '单独', '单篇', '单篇采用', '单条采用', '独立采用', '单独刊发'),
  column('综合采用', '综合', '合并采用', '综合刊发', '综合稿'),
  column('转载', '转发', '转载采用'),
  column('公文类', '公文', '公文类转载', '通知公告', '通知', '服务性通知', '公告', '公示', '政策解读'),
  column('专报', '专报采用', '区领导专报'),
  column('采用', '一般采用', '普通采用', '刊用'),
] as const;

/** Stands for "any" in a rule. */
export const WILDCARDS = ['*', '＊', '任意', '不限', '全部'] as const;

/** Between several names in one cell. */
export const NAME_SEPARATORS = /[、，,；;/／\n]+/u;
/** Between names written as a phrase. */
export const NAME_JOINERS = /[\s、，,；;/／和与及+＋&]+/u;
export const ALIAS_SEPARATORS = /[、，,；;\n]+/u;

/** Word for where a unit stands. */
export const STATES = {
  met: '已达标',
  'on-pace': '序时达标',
  behind: '落后序时',
  missed: '未达标',
  none: '—',
} as const;

export const SEVERITIES = { error: '错误', warning: '提醒' } as const;
