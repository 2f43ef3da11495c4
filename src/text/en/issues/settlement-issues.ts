import type { SETTLEMENT_SENTENCES } from '../../issues/settlement-issues';

const RESTORE =
  'The ledger must not be edited by hand: restore it by undo or from the backup made when settling. Nothing can be settled until then; all else goes on.';

const orEmpty = (value: string): string => (value === '' ? 'nothing' : `"${value}"`);

const WHAT_TO_DO = {
  results: 'Recalculate; do not edit the cells that the program fills.',
  settled:
    'This sheet is settled and the ledger has not changed: restore the value, or make the sheet anew (Fees → the quarter). Do not pay by the changed figure.',
  preview: 'The log may have changed after the preview: make the preview of this quarter anew.',
  ledger: 'The ledger must not be edited by hand: restore the value.',
  'hand-over':
    'This file for finance was changed after it was made: hand it over anew from the workbook. Do not pay by the changed figure.',
} as const;

/** The sentences about ledger, settlement and audit. */
export const SETTLEMENT_SENTENCES_EN: typeof SETTLEMENT_SENTENCES = {
  'ledger-cell': ({ no, column, value, expected }) => ({
    problem: `"${column}" of ledger entry ${no} is not what the program booked${value === '' ? ' (now empty)' : `: ${value}`}.`,
    advice: `${expected === null ? '' : `It should be ${orEmpty(expected)}. `}${RESTORE}`,
  }),
  'ledger-row': ({ no }) => ({
    problem: `Ledger entry ${no} does not fit its code: it was changed after settling, or not booked by the program.`,
    advice: RESTORE,
  }),
  'ledger-code': ({ no }) => ({
    problem: `The code of ledger entry ${no} was changed; the rest of it is intact.`,
    advice: RESTORE,
  }),
  'ledger-extra': ({ no }) => ({
    problem: `Ledger entry ${no} occurs twice; this row was not booked by the program.`,
    advice: 'Check it, then delete the extra row; before settling the ledger must be as it was booked.',
  }),
  'ledger-missing': ({ from, to }) => ({
    problem: from === to ? `Ledger entry ${from} was deleted.` : `Ledger entries ${from} to ${to} were deleted.`,
    advice: RESTORE,
  }),
  'ledger-order': ({ no, rows }) => ({
    problem: `The rows of the ledger were rearranged: from entry ${no} on, ${rows} of them are out of place.`,
    advice: 'Sort by "序号" from small to large.',
  }),
  'ledger-unfinished': ({ no, quarter }) => ({
    problem: `Up to entry ${no} (${quarter}) the ledger has no closing row: its last rows were deleted, or settling broke off.`,
    advice: `If settling or reversing just broke off, do it once more: it is completed, and nothing is booked twice. Otherwise: ${RESTORE}`,
  }),
  'ledger-totals': ({ no, quarter }) => ({
    problem: `Count, points or amount of ledger entry ${no} (${quarter}) are not the sums of the rows it closes.`,
    advice: RESTORE,
  }),
  'ledger-other-year': ({ year, expected }) => ({
    problem: `This is the ledger of ${year}, and the year in "参数" is ${expected}.`,
    advice:
      'Check the year. For a new year, open the old workbook and press "Workbook of the next year" in the tab "Fees"; do not carry the old ledger on.',
  }),
  'ledger-cut-off': ({ quarter, code }) => ({
    problem: `This sheet says that ${quarter} is settled (code ${code.slice(0, 16)}…), and the ledger has no such entry: the whole settlement was deleted from its end, or the sheet comes from another workbook.`,
    advice:
      'Nothing can be settled until it is restored, so that no quarter is paid twice: restore the ledger from the workbook or backup saved when settling; if the sheet was copied here by mistake, delete it.',
  }),
  'ledger-lost': ({ quarter }) => ({
    problem: `This sheet says that ${quarter} is settled, and the workbook has no "结算台账".`,
    advice:
      'Nothing can be settled until it is restored, so that no quarter is paid twice: restore the ledger from the workbook or backup saved when settling.',
  }),
  'ledger-unknown-unit': ({ unit, names }) => {
    const now = names.map((name) => `"${name}"`).join(' or ');
    return {
      problem: `The ledger holds fees or a balance of "${unit}", which "目标任务" does not list${now === '' ? '' : `; it may be ${now} now`}.`,
      advice:
        `Nothing is settled before: what was paid would be taken back whole and paid once more. If the unit was renamed, add "${unit}" to the "别名" of ${now === '' ? 'its new row' : now}; ` +
        `if it is no more, keep its row in "目标任务" and put its "失效日".`,
    };
  },
  'take-back-large': ({ amount, booked }) => ({
    problem: `¥${amount} of earlier quarters will be taken back, of ¥${booked} settled in all.`,
    advice: 'Check first that no rows of the log were deleted or changed by mistake; if they are right, go on.',
  }),
  'take-back-carried': ({ unit, amount }) => ({
    problem: `"${unit}" has ¥${amount} more to give back than it earned: nothing is paid now, and the rest is carried over.`,
    advice: 'Tell the unit; cash that was paid need not be returned.',
  }),
  'pending-correction': ({ what, next }) => ({
    problem: `Changed after settling: ${what}.`,
    advice: `This is no error: it is booked when ${next} is settled; what is not paid yet can also be reversed.`,
  }),
  'left-over': ({ unit, authors, amount, reason, source, kind }) => ({
    problem: `All four quarters are settled, and ¥${amount} of "${unit}"${authors === '' ? '' : ` (${authors})`} is neither paid nor taken back: ${source}, ${reason}.`,
    advice:
      `It belongs on "上年结转" of the next year's workbook (amount ${amount}, the source as it is written here); what "Workbook of the next year" put there need not be entered again. ` +
      'Where that sheet has this source with another amount, change the amount and add no row. From then on, do not reverse and resettle the fourth quarter of this year.' +
      (kind === 'adoption'
        ? ' Where the adoption was carried into the log of the next year, correct that row alike.'
        : ''),
  }),
  'cell-differs': ({ shown, expected, source }) => ({
    problem: `The sheet shows ${orEmpty(shown)}; by the log and the ledger it should be ${orEmpty(expected)}.`,
    advice: WHAT_TO_DO[source],
  }),
  'formula-differs': ({ shown, expected, source }) => ({
    problem:
      expected === null
        ? `The program writes a plain value here; now there is the formula "=${shown}", which may compute something else than is shown.`
        : shown === null
          ? `The formula "=${expected}" belongs here; now there is a plain value, which follows no other cell.`
          : `The formula was changed: it is "=${shown}" and should be "=${expected}"; it may compute something else than is shown.`,
    advice:
      source === 'results'
        ? 'Empty this cell and recalculate; do not edit the cells that the program fills.'
        : WHAT_TO_DO[source],
  }),
  'filled-in-formula': ({ formula }) => ({
    problem: `The formula "=${formula}" was filled in here: the audit sees the result that the file holds and does not compute it.`,
    advice: 'See for yourself that it is right; a number is not remarked upon.',
  }),
  'results-not-saved': ({ count }) => ({
    problem: `The file holds no results of ${count} formulas, so they cannot be checked.`,
    advice: 'Open the workbook in WPS or Excel, save it, and check again.',
  }),
  'fee-sheet-missing': ({ quarter }) => ({
    problem: `${quarter} is settled, and the workbook lacks this sheet.`,
    advice: 'The ledger is intact: make the fee sheets of the quarter anew, and they will be the same.',
  }),
  'extra-sheet': () => ({
    problem: 'A hand-over file has no such sheet: it was added later and was not checked.',
    advice:
      'Pay by the fee sheet, detail and payment list only; hand over anew from the workbook, or delete this sheet.',
  }),
  'shown-otherwise': ({ value, format }) => ({
    problem: `The cell holds "${value}"; its number format "${format}" shows something else, or nothing.`,
    advice: 'Do not pay by what is shown: put the number format back, or make the sheet anew.',
  }),
  'ink-hidden': () => ({
    problem: 'The text of this cell has nearly the colour of its ground, or is too small to be seen.',
    advice: 'Give it a colour and a size that can be read, or make the sheet anew.',
  }),
  'conditional-hides': ({ range }) => ({
    problem: `A conditional format of ${range} can hide what stands there, or show something else.`,
    advice: 'Delete this conditional format, or make the sheet anew.',
  }),
  'not-printed': ({ what, names }) => ({
    problem: {
      rows: `The print area leaves out rows ${names}, which hold something: what is printed does not add up.`,
      columns: `The print area leaves out columns ${names}, or some of their cells, which hold something.`,
      formula: 'The print area is a formula: nobody knows which rows it leaves out.',
    }[what],
    advice: 'Clear the print area, or make the sheet anew.',
  }),
  'cells-hidden': ({ what, names }) => ({
    problem: {
      sheet: 'This sheet is hidden.',
      rows: `Rows ${names} are hidden and hold something: the rows that are shown do not add up.`,
      columns: `Columns ${names} are hidden and hold something.`,
      merged: `${names} are merged over cells that hold something: the rows that are shown do not add up.`,
    }[what],
    advice: `${what === 'merged' ? 'Unmerge' : 'Unhide'} them, and see all of it before you pay.`,
  }),
  'notice-changed': ({ unit, column, then, now }) => ({
    problem:
      then === ''
        ? `The final notice does not name "${unit}", which there is now.`
        : `Changed since the notice was made final: "${column}" of "${unit}" was ${then} and is ${now} by the log of today.`,
    advice: 'Check what was changed in the log. To correct the notice, rename this sheet to keep it, and make another.',
  }),
  'not-calculated': () => ({
    problem: 'The workbook was never recalculated, so there are no results to check.',
    advice: 'Recalculate first.',
  }),
  'bad-tax': ({ value, payable }) => ({
    problem: `"代扣个税" cannot be "${value}": it is a number from 0 to the amount due of ¥${payable}, with at most two decimals.`,
    advice: '"实发金额" is the amount due less this: correct the cell before you hand the sheet over or pay.',
  }),
  'extract-checksum': () => ({
    problem: 'The checksum of the ledger extract is wrong: something in it was changed, deleted or added.',
    advice: 'Hand it over anew from the workbook; do not pay by this file.',
  }),
};
