import {
  exactWorth,
  isBroughtForward,
  type Cause,
  type LedgerEntry,
  type PayeeTerm,
  type Posting,
} from '../../engine/settlement/ledger';
import type { ColumnName } from './workbook-names';

const column = (name: string): ColumnName => ({ name, aliases: [] });

/**
 * Columns of 结算台账, in their order: first what is printed, then what traces it. What only some ledgers have stands at
 * the end: where it is added, no cell of an earlier settlement moves, even if the writing is broken off.
 */
export const LEDGER_COLUMNS = {
  no: column('序号'),
  bookedIn: column('结算季度'),
  kind: column('类别'),
  cause: column('原因'),
  corrects: column('原序号'),
  unit: column('单位'),
  authors: column('撰稿人'),
  number: column('稿件编号'),
  title: column('标题'),
  channel: column('采用渠道'),
  mode: column('采用方式'),
  day: column('采用日期'),
  points: column('计分'),
  rate: column('标准(元/分)'),
  amount: column('金额(元)'),
  count: column('条数'),
  group: column('类型'),
  quarter: column('所属季度'),
  ruleValue: column('规则分值'),
  basis: column('依据'),
  sheetRow: column('登记行'),
  content: column('内容标识'),
  at: column('结账时间'),
  by: column('经办人'),
  version: column('程序版本'),
  reason: column('说明'),
  code: column('校验码'),
  money: column('稿费(元)'),
  before: column('前已计分'),
} as const;

/** Between the authors of one adoption. */
export const AUTHOR_SEPARATOR = '、';

/** 类别 of an entry; a correction is named by its direction. */
export const ENTRY_KINDS = {
  due: '应得',
  more: '补发',
  less: '扣回',
  reversal: '冲销',
  closing: '结账',
  reopening: '撤销结账',
} as const;

/** Who is paid, as the row of a settlement says it under 撰稿人. */
export const PAYEE_TERMS: Readonly<Record<PayeeTerm, string>> = {
  'first-author': '撰稿人首位',
  'signed-only': '未署名不付',
};

/** What a correction comes from, as the ledger, the fee sheets and the pane say it. */
export const CAUSES: Readonly<Record<Cause, string>> = {
  late: '结账后新计入',
  withdrawn: '登记中已无此条',
  unit: '供稿单位更正',
  authors: '撰稿人更正',
  date: '采用日期更正',
  channel: '采用渠道更正',
  mode: '采用方式更正',
  title: '标题或编号更正',
  'fees-from': '付费起始日变更',
  rule: '计分规则变更',
  rate: '稿费标准变更',
  increment: '同稿就高重算',
  merged: '同稿重算',
  assessed: '考核给付变更',
  'brought-forward': '上年结转',
  'brought-forward-changed': '上年结转更正',
  renamed: '单位更名，结转随单位',
};

/** The key of the word for an entry: a correction is 补发 or 扣回, by its direction. */
export function entryKind(entry: LedgerEntry): keyof typeof ENTRY_KINDS {
  if (entry.kind !== 'correction') return entry.kind;
  return correctedBy(entry) < 0 ? 'less' : 'more';
}

/** A number with the sign of a correction. */
function correctedBy({ line, amount }: Pick<Posting, 'line' | 'amount'>): number {
  if (isBroughtForward(line)) return amount;
  return line.money === 0 ? line.points : exactWorth(line);
}

/** The word for a correction: 补发 or 扣回. */
export const correctionKind = (posting: Pick<Posting, 'line' | 'amount'>): string =>
  correctedBy(posting) < 0 ? ENTRY_KINDS.less : ENTRY_KINDS.more;

/** The word for an entry. */
export const entryKindName = (entry: LedgerEntry): string => ENTRY_KINDS[entryKind(entry)];

/** Texts of the sheet 结算台账. */
export const LEDGER_TEXTS = {
  title: (year: number): string => `${year}年度稿费结算台账`,
  notes:
    '本表由程序在结账和冲销时逐条追加，一行也不能改、删、插、排序：每行的校验码由上一行的校验码和本行内容算出，改动会在“核对”时指出。' +
    '金额为负的是扣回或冲销；“原序号”是它更正或冲销的那一条。',
} as const;

/** What a clerk is told before reversing a settlement. */
export const REVERSAL_EXPLAINED =
  '冲销表示这张稿费表没有付款，或款项已经退回：台账逐条记入负数，该季度重新成为未结账。' +
  '如果已经付款，请不要冲销；更正登记后照常结下一季度，程序会自动补发或扣回差额。';
