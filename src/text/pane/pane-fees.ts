import type { Refusal } from '../../issues/refusal';
import { refusalText } from '../issues/refusals';
import { CAUSES, ENTRY_KINDS, REVERSAL_EXPLAINED } from '../sheets/ledger';

/** Labels of the tab 稿费 in the task pane. */
export const FEE_TEXTS = {
  quarters: '各季度稿费',
  settled: '已结账',
  open: '未结账',
  withheld: '金额待定',
  withheldWhy: '台账里有“目标任务”不认识的单位，照此结账会重复付款。要改的地方列在下面。',
  unreadWhy: '工作簿里有没有读到的规则或表，金额可能不对，暂不能结账。要改的地方列在下面。',
  closedAt: (at: string, by: string): string => `${at} 结账${by === '' ? '' : ` · 经办人 ${by}`}`,
  facts: (adoptions: string, worth: string): string => `${adoptions} 条 · ${worth}`,
  money: (yuan: string): string => `稿费 ${yuan} 元`,
  corrected: (yuan: string): string => `含补发扣回 ${yuan} 元`,
  amount: (yuan: string): string => `${yuan} 元`,
  preview: '生成预览',
  rewrite: '重新生成',
  settle: '结账…',
  handOver: '送财务',
  reverse: '冲销…',
  audit: '核对全部数字',
  working: '正在处理…',
  back: '返回',

  previewed: (quarter: string): string => `已生成${quarter}的稿费表、明细和发放表，标有“预览”，不作付款依据。`,
  settledNow: (quarter: string, yuan: string): string =>
    `${quarter}已结账，应发 ${yuan} 元。稿费表、明细、发放表和结算台账已写好，可以“送财务”。`,
  settledUnfinished: (quarter: string, reason: string): string =>
    `${quarter}已结账，台账已经记入，不要再结一次；稿费表或计算结果还没有写完。${reason}处理后按这个季度的“重新生成”，会补写完整。`,
  reversedUnfinished: (quarter: string, reason: string): string =>
    `${quarter}的结账已冲销，台账已经记入；稿费表或计算结果还没有写完。${reason}处理后按这个季度的“生成预览”，会补写完整。`,
  rewritten: (quarter: string): string => `已按结算台账重新写好${quarter}的稿费表、明细和发放表；台账没有改动。`,
  openSheet: '打开',
  reversed: (quarter: string): string => `${quarter}的结账已冲销，季度重新成为未结账；台账里保留了全部记录。`,
  changed: '登记在确认之后又有改动，没有结账。下面是按最新登记要记入的内容，请重新确认。',

  confirmTitle: (quarter: string): string => `${quarter}结账`,
  confirmHint: '以下内容将记入结算台账。台账只增不改，以后的更正会在下一个季度补发或扣回。',
  booked: '将记入',
  bookedNow: (count: number): string => `本季度应得 ${count} 条`,
  bookedFor: (unit: string): string => `将记入：${unit}`,
  entryRow: (row: number): string => `第 ${row} 行`,
  units: (count: number): string => `${count} 个单位`,
  payable: '应发合计',
  corrections: (count: number): string => `补发与扣回 ${count} 条`,
  correctionLine: (kind: string, cause: string): string => `${kind}（${cause}）`,
  warnings: '请先看一看',
  by: '经办人（可以不填）',
  byHint: '不填的，用“参数”里的制表人',
  confirm: '确认结账',

  reverseTitle: (quarter: string): string => `冲销${quarter}的结账`,
  reason: '冲销原因',
  reasonHint: '例如：财务退回，未付款',
  confirmReverse: '确认冲销',

  reversal: REVERSAL_EXPLAINED,
  kinds: ENTRY_KINDS as Readonly<Record<keyof typeof ENTRY_KINDS, string>>,
  causes: CAUSES,

  refused: '没有办理',
  unsure: '没有全部完成',
  /** Why nothing was done: `reason` is what the workbook's own language says of `code`. */
  refusal: (refusal: Refusal): string => refusalText(refusal),
  auditClean: '核对完毕：表上的数字与重新计算的结果、结算台账完全一致。',
  auditUnseen:
    '这里看不到哪些行、列、字是藏起来的，也看不到条件格式和打印区域，没有核对这些；付款前请用浏览器工作台打开文件再核对一次。',
  auditFound: (count: number): string => `核对发现 ${count} 处不一致或需要留意：`,
};
