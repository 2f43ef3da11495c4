import type { FEE_TEXTS } from '../../pane/pane-fees';
import { counted } from '../counted';
import { refusalTextEn } from '../issues/refusals';

/** Labels of the tab of fees in the task pane. */
export const FEE_TEXTS_EN: typeof FEE_TEXTS = {
  quarters: 'Fees by quarter',
  settled: 'Settled',
  open: 'Open',
  withheld: 'Amount not known yet',
  withheldWhy:
    'The ledger has units that "目标任务" does not know: settling would pay them twice. See below what to enter.',
  unreadWhy:
    'The workbook holds rules or sheets that were not read: the money may be wrong, and nothing can be settled. See below.',
  closedAt: (at, by) => `Settled ${at}${by === '' ? '' : ` by ${by}`}`,
  corrected: (yuan) => `with corrections of ¥${yuan}`,
  facts: (adoptions, worth) => `${counted(adoptions, 'item')} · ${worth}`,
  money: (yuan) => `¥${yuan} per item`,
  amount: (yuan) => `¥${yuan}`,
  preview: 'Preview sheets',
  rewrite: 'Make sheets anew',
  settle: 'Settle…',
  handOver: 'Hand to finance',
  reverse: 'Reverse…',
  audit: 'Check every figure',
  working: 'Working…',
  back: 'Back',

  previewed: (quarter) =>
    `Fee sheet, detail and payment list of ${quarter} are made, marked as a preview (预览). They are no basis for payment.`,
  settledNow: (quarter, yuan) =>
    `${quarter} is settled; ¥${yuan} to pay. Fee sheet, detail, payment list and ledger are written. You can hand it to finance.`,
  settledUnfinished: (quarter, reason) =>
    `${quarter} is settled and booked in the ledger: do not settle it again. Fee sheets or results are not all written yet. ${reason} Then press "Make sheets anew" of that quarter to complete them.`,
  reversedUnfinished: (quarter, reason) =>
    `The settlement of ${quarter} is reversed and booked in the ledger. Fee sheets or results are not all written yet. ${reason} Then press "Preview sheets" of that quarter to complete them.`,
  rewritten: (quarter) =>
    `Fee sheet, detail and payment list of ${quarter} are written anew from the ledger, which is unchanged.`,
  openSheet: 'Open',
  reversed: (quarter) =>
    `The settlement of ${quarter} is reversed and the quarter is open again; the ledger keeps every entry.`,
  changed:
    'The log changed after you confirmed; nothing was settled. Below is what would be booked now. Confirm again.',

  confirmTitle: (quarter) => `Settle ${quarter}`,
  confirmHint:
    'This will be booked in the ledger. The ledger only grows; later corrections are paid or taken back in the next quarter.',
  booked: 'To be booked',
  bookedNow: (count) => `Due for this quarter: ${counted(count, 'adoption')}`,
  bookedFor: (unit) => `To be booked for ${unit}`,
  entryRow: (row) => `Row ${row}`,
  units: (count) => counted(count, 'unit'),
  payable: 'Total to pay',
  corrections: (count) => counted(count, 'correction'),
  correctionLine: (kind, cause) => `${kind} (${cause})`,
  warnings: 'Look at these first',
  by: 'Settled by (optional)',
  byHint: 'Left empty: the 制表人 of 参数',
  confirm: 'Settle',

  reverseTitle: (quarter) => `Reverse the settlement of ${quarter}`,
  reason: 'Reason',
  reasonHint: 'For example: returned by finance, not paid',
  confirmReverse: 'Reverse',
  reversal:
    'To reverse means that this fee sheet was not paid, or the money came back: the ledger books each entry as negative and the quarter is open again. If it was paid, do not reverse; correct the log and settle the next quarter, which pays or takes back the difference.',
  kinds: {
    due: 'Due',
    more: 'Back pay',
    less: 'Take-back',
    reversal: 'Reversal',
    closing: 'Settlement',
    reopening: 'Settlement reversed',
  },
  causes: {
    late: 'counted after settling',
    withdrawn: 'no longer in the log',
    unit: 'unit corrected',
    authors: 'authors corrected',
    date: 'date corrected',
    channel: 'channel corrected',
    mode: 'mode corrected',
    title: 'title or number corrected',
    'fees-from': 'start of payment changed',
    rule: 'rule changed',
    rate: 'rate changed',
    increment: 'same content counted anew',
    merged: 'same content counted anew',
    assessed: 'payment for targets changed',
    'brought-forward': 'left over from last year',
    'brought-forward-changed': 'left over from last year, corrected',
    renamed: 'unit renamed, its balance follows',
  },

  refused: 'Not done',
  unsure: 'Not all done',
  refusal: refusalTextEn,
  auditClean: 'Checked: every figure agrees with recomputation and with the ledger.',
  auditUnseen:
    ' Rows, columns and texts that are hidden, conditional formats and print areas cannot be seen here and were not checked; before paying, open the file in the browser workbench and check it once more. ',
  auditFound: (count) => `The check found ${counted(count, 'difference')} or things to note:`,
};
