import { PLAN_REFUSALS_EN } from './plan-refusals';
import { refusalSentence, type Refusal, type RefusalSentences } from '../../../issues/refusal';

const named = (sheets: readonly string[]): string => sheets.map((sheet) => `"${sheet}"`).join(', ');

const REFUSALS: RefusalSentences = {
  ...PLAN_REFUSALS_EN,
  structure: () => 'The structure of the workbook is wrong, so no fees can be computed. Settle these issues first.',
  'other-year': ({ quarter, year }) => `The workbook is that of ${year} and has no fees of ${quarter}.`,
  ledger: () =>
    'The ledger cannot be trusted: nothing can be settled, reversed or handed over. Restore it as advised below.',
  problems: ({ quarter, log }) =>
    `${quarter} cannot be settled yet: there are errors in "${log}" or other sheets, and rows with errors earn nothing. Those of other quarters count too: a row that earns nothing would be taken back as withdrawn. Settle these issues first.`,
  'rules-unread': ({ quarter }) =>
    `${quarter} cannot be settled: the workbook holds rules or sheets that were not read, and the money may be wrong. Settle these issues first.`,
  'not-ended': ({ quarter, asOf, today }) =>
    asOf > today
      ? `${quarter} cannot be settled yet: today is ${today} and the quarter has not ended; the as-of date ${asOf} in "参数" is still to come. Settle it after the quarter's end.`
      : `${quarter} cannot be settled yet: by the as-of date ${asOf} it has not ended. Settle it afterwards, or check "统计截止日" in "参数".`,
  'unknown-units': ({ quarter }) =>
    `${quarter} cannot be settled yet, nor can its amount be told: the ledger has units that "目标任务" does not know, and settling would pay them twice. Settle these issues first.`,
  'no-reason': () => 'A reversal needs a reason, such as "returned by finance, not paid".',
  'nothing-to-hand-over': ({ quarter }) => `${quarter} is not settled yet. Settle it first, then hand it over.`,
  'earlier-year': ({ year, old }) => `The new year ${year} must come after ${old}, that of the old workbook.`,
  'already-settled': ({ quarter }) =>
    `${quarter} is settled already; nothing was booked. Later changes are paid or taken back in the next open quarter.`,
  'earlier-open': ({ quarter, first }) =>
    `${quarter} cannot be settled yet: settle ${first} first. Quarters are settled in order.`,
  'not-settled': ({ quarter }) => `${quarter} is not settled, so there is nothing to reverse.`,
  'later-settled': ({ quarter, first }) =>
    `${quarter} cannot be reversed yet: reverse ${first} first. Only the quarter settled last can be reversed.`,
  'notice-structure': () =>
    'The structure of the workbook is wrong, so no notice can be made. Settle these issues first.',
  'notice-other-year': ({ period, year }) =>
    `The workbook is that of ${year} and has no notice of ${period}. Open the workbook of that year.`,
  'notice-not-begun': ({ period, asOf }) =>
    `By the as-of date ${asOf}, ${period} has not begun, so there is nothing to tell. Choose another period, or check "统计截止日" in "参数".`,
  'notice-problems': ({ period, log }) =>
    `The notice of ${period} cannot be made final yet: there are errors in "${log}" or other sheets, and rows with errors are left out. Settle these issues first; a draft can still be made.`,
  'notice-kept': ({ sheet }) =>
    `"${sheet}" is final and is not overwritten; nothing was written. To make it anew, rename that sheet to keep it, or delete it, and try again.`,
  'notice-foreign': ({ sheet }) =>
    `The workbook has a sheet "${sheet}" that 稿分 did not make; it is not overwritten, and nothing was written. Rename it, then make the notice.`,
  'no-trial': () =>
    'No sheet of the workbook tries anything out. Copy the sheet you want to change (计分规则, 归并, 考核项, 加乘, 目标任务, 参数, 渠道, 采用方式), name the copy like "计分规则（试算）", change it, and look again.',
  'trial-twice': ({ sheets, inForce }) =>
    `${sheets.length} sheets try out "${inForce}": ${named(sheets)}. Which is meant is not known; keep one, rename or delete the others.`,
  'trial-faulty': ({ sheets }) =>
    `There are errors in ${named(sheets)}: nothing can be counted by it, nor can it be adopted. Settle these issues first.`,
  'trial-year': ({ sheet, year, old }) =>
    `"${sheet}" is of ${year}, and the workbook of ${old}. Another year cannot be tried out: put ${old} back, or make a workbook for ${year}.`,
  'trial-log': ({ sheet }) =>
    `"${sheet}" names another log than "参数". Another log cannot be tried out: make its row "表名：采用登记" the same as that in force.`,
  'trial-structure': () =>
    'The structure of the workbook in force is wrong, so there is nothing to compare with. Settle these issues first.',
  'trial-there': ({ sheet }) => `There is a sheet "${sheet}" already. Change that one, or adopt or drop it first.`,
};

/** The refusal in English, with the next step. */
export const refusalTextEn = (refusal: Refusal): string => refusalSentence(refusal, REFUSALS);
