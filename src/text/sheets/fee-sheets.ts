import { quarterCode, type PerQuarter, type Quarter } from '../../engine/time/quarter';
import type { Cause, PayeeTerm } from '../../engine/settlement/ledger';
import type { Fen, Points } from '../../engine/units';
import { formatPoints, formatYuan } from '../format';
import { CAUSES } from './ledger';
import { QUARTER_NAMES } from './quarter-names';
import { FEE_SHEET_KINDS } from './settlement';

const PERIODS: PerQuarter<string> = ['1月1日至3月31日', '4月1日至6月30日', '7月1日至9月30日', '10月1日至12月31日'];

const sheetName =
  (kind: string) =>
  (year: number, quarter: Quarter): string =>
    `${kind}${quarterCode({ year, quarter })}`;

/** Names of a quarter's fee sheets. */
export const FEE_SHEET_NAMES = {
  units: sheetName(FEE_SHEET_KINDS.units),
  detail: sheetName(FEE_SHEET_KINDS.detail),
  payees: sheetName(FEE_SHEET_KINDS.payees),
} as const;

export const FEE_SHEET_COLUMNS = {
  no: '序号',
  unit: '单位',
  adoptions: '采用条数',
  points: '得分',
  rate: '标准(元/分)',
  money: '稿费(元)',
  due: '本期金额(元)',
  corrections: '补发扣回(元)',
  carriedIn: '上期结转(元)',
  payable: '应发金额(元)',
  carriedOut: '结转下期(元)',
  receipt: '签领',
  remark: '备注',
} as const;

export const FEE_DETAIL_COLUMNS = {
  no: '序号',
  unit: '单位',
  authors: '撰稿人',
  number: '稿件编号',
  title: '标题',
  channel: '采用渠道',
  mode: '采用方式',
  day: '采用日期',
  ruleValue: '规则分值',
  points: '计分',
  rate: '标准',
  money: '稿费',
  amount: '金额',
  basis: '依据',
  sheetRow: '登记行',
  entry: '台账号',
  remark: '备注',
} as const;

export const PAYEE_LIST_COLUMNS = {
  no: '序号',
  unit: '单位',
  name: '姓名',
  id: '工号/身份证号',
  points: '计分',
  rate: '标准',
  money: '稿费',
  due: '本期金额',
  corrections: '补发扣回',
  carriedIn: '上期结转',
  payable: '应发金额',
  tax: '代扣个税',
  paid: '实发金额',
  carriedOut: '结转下期',
  account: '开户行及账号',
  receipt: '签领',
  remark: '备注',
} as const;

/** Words of the fee sheets' rows of sums. */
export const FEE_SUMS = { subtotal: '小计', total: '合计' } as const;

/** Marks before the words of a live check; both are in GB 2312. */
const CHECK_MARKS = { good: '√', bad: '×' } as const;

/** What a quarter is paid by: points at a rate, money per item (稿费), or both. */
export type PaidBy = 'points' | 'money' | 'both';

/** How money follows from the columns to its left. */
const sumOf = (points: string, by: PaidBy): string =>
  ({ points: `${points} × 标准`, money: '稿费', both: `${points} × 标准 + 稿费` })[by];

const quarterOf = (year: number, quarter: Quarter): string => `${year}年${QUARTER_NAMES[quarter]}`;

/** Everything the fee sheets say beyond their tables. */
export const FEE_TEXTS = {
  titles: {
    units: (office: string, year: number, quarter: Quarter): string =>
      `${office}${quarterOf(year, quarter)}宣传信息稿费表`,
    detail: (office: string, year: number, quarter: Quarter): string =>
      `${office}${quarterOf(year, quarter)}宣传信息稿费明细表`,
    payees: (office: string, year: number, quarter: Quarter): string =>
      `${office}${quarterOf(year, quarter)}宣传信息稿费发放表`,
  },
  preview: '预览（未结账，不作付款依据）',
  withheld: '金额待定（现在不能结账，原因见稿分的“稿费”页或命令行）',
  settled: (at: string, by: string, code: string, version: string): string =>
    [`已结账 ${at}`, ...(by === '' ? [] : [`经办人：${by}`]), `台账校验码：${code}`, `稿分 ${version}`].join('　·　'),
  preparedBy: (office: string): string => `编制单位（盖章）：${office}`,
  period: (year: number, quarter: Quarter): string => `所属期间：${year}年${PERIODS[quarter]}`,
  currency: (by: PaidBy): string => (by === 'money' ? '金额单位：元' : '金额单位：元　标准：元/分'),
  unitAsPayee: '单位统领',
  people: (count: number): string => `${count} 人`,
  entries: (count: number): string => `${count} 条`,
  nothing: '本季度没有应发稿费。',
  capitals: '应发合计（大写）',
  checkOfCapitals: {
    good: `${CHECK_MARKS.good} 大写与合计一致`,
    bad: `${CHECK_MARKS.bad} 合计已变，大写未更新，请重新生成`,
  },
  totals: '三表应发合计核对',
  totalsOf: ['稿费表', '稿费明细', '发放表'],
  checkOfTotals: { good: `${CHECK_MARKS.good} 三表一致`, bad: `${CHECK_MARKS.bad} 三表不一致，请重新生成` },
  badMark: CHECK_MARKS.bad,
  basis: (basis: string, rate: Fen, by: PaidBy): string =>
    `付费依据：${basis === '' ? '（未填写，请在“参数”中补填）' : basis}　　` +
    (by === 'money' ? '本季度标准：按篇计发' : `本季度标准：每分 ${formatYuan(rate)} 元`),
  howPlain: (points: string, by: PaidBy): string => `计算方法：应发金额 = ${sumOf(points, by)}。`,
  howCarried: (points: string, by: PaidBy): string =>
    `计算方法：本期金额 = ${sumOf(points, by)}；应发金额 = 本期金额 + 补发扣回 + 上期结转，合计为负的本期不发，差额列“结转下期”继续扣回。`,
  howShared: (terms: readonly PayeeTerm[]): string => {
    const several = terms.includes('first-author') ? '金额归第一位' : '金额按人均分，除不尽的分归第一位';
    const unsigned = terms.includes('signed-only') ? '不付稿费' : '由单位统领';
    return `同一稿件有几位撰稿人的，${several}；未署撰稿人的${unsigned}。代扣个税由财务填写，实发金额自动计算。`;
  },
  howBroughtForward: '上年结转的行是上一年度四个季度都结账以后留下的金额，不计分；“标题”写的是来源，“依据”写的是事由。',
  howDetail: (by: PaidBy): string =>
    `金额 = ${sumOf('计分', by)}；“登记行”是登记表的行号，“台账号”是“结算台账”的序号（结账后才有）。`,
  howMoney: '“稿费”是按篇的稿费（同一稿件以前已计的只补差额）和考核项给付的金额。',
  attachments: (detail: string, entries: number, payees: string, people: number): string =>
    `附件：${detail}（${entries} 条）、${payees}（${people} 人）`,
  carriedTotals: { in: '加：上期结转', out: '减：结转下期', payable: '应发合计' },
  signatures: ['制表', '审核', '财务审核', '分管领导', '批准'],
  detailSignatures: ['制表', '审核'],
  signature: (role: string): string => `${role}：`,
  signedOn: '年　　月　　日',
  remarks: {
    carried: '不足扣回，结转下期',
    shared: '合作稿件均分',
    proportional: '按单位应发比例',
    rounding: '含尾差',
    joint: '几个单位联合',
    increment: (before: Points): string => `就高补差，前已计${formatPoints(before)}分`,
    raised: (before: Points): string => `补差，前已计${formatPoints(before)}分`,
    correction: (kind: string, cause: Cause | null, year: number, quarter: Quarter): string =>
      `${kind}：${cause === null ? '' : `${CAUSES[cause]}，`}所属${quarterCode({ year, quarter })}`,
    broughtForward: (kind: string, cause: Cause, row: number): string =>
      `${kind}：${CAUSES[cause]}${row === 0 ? '' : `第${row}行`}`,
  },
} as const;
