import type { YEAR_TEXTS } from '../../pane/pane-year';
import { counted } from '../counted';

/** What the workbook of a new year takes over from the old one, and what it does not. */
export const YEAR_TEXTS_EN: typeof YEAR_TEXTS = {
  start: 'Workbook of the next year…',
  title: (year) => `Workbook of ${year}`,
  hint: 'The open workbook is not changed; its ledger and all that is logged stay in it. The new workbook takes over:',
  plan: 'The sheets of the plan (目标任务, 渠道, 计分规则, 单位别名, 参数 and so on) as they are now. Targets that change are changed in the new workbook.',
  carried: (rows) =>
    `${counted(rows, 'adoption')} of the old year: if the same content is adopted again, only what is higher counts.`,
  carriedWork: (informants, roles, holidays) =>
    `${counted(informants, 'informant')} still in office, ${counted(roles, 'row')} of 审核流程, ${counted(holidays, 'row')} of 节假日 of the new year, and the rows of 参数 about the work before the scores. Manuscripts, commissions, interviews and matters of the notice begin empty.`,
  broughtForward: (rows, yuan) =>
    `${counted(rows, 'row')} of 上年结转, ¥${yuan} in all: paid or taken back by the first quarter that is settled.`,
  rowsBroughtForward: 'Brought forward',
  lookFirst: 'Look at this first',
  notCarried: (rows) =>
    `${counted(rows, 'row')} of the old log with errors: not taken over. Adopted again, such content would count as new. Put them right in the old workbook and begin again:`,
  notClosed: (quarter) => `The old year is not settled from ${quarter} on. Settle it in the old workbook.`,
  pending: (count) =>
    `${counted(count, 'change')} after the last settlement of the old year: not paid or taken back yet. Check every figure in the old workbook to see them.`,
  unfinished: (count) =>
    `${count} items of the old year's "待办" are not finished and stay there: go on with them in the old workbook, and log what is adopted in the new year in the new one.`,
  notBroughtForward: {
    open: '上年结转 stays empty. Once all four quarters of the old workbook are settled, check every figure there; copy the amounts that it still lists into 上年结转 of the new workbook.',
    ledger:
      '上年结转 stays empty: the ledger of the old workbook cannot be trusted. Once it is restored, check every figure and copy the amounts that are left into 上年结转 of the new workbook.',
    units:
      '上年结转 stays empty: the ledger of the old workbook has units that 目标任务 does not know. Enter their old names as aliases, check every figure, and copy the amounts that are left into 上年结转 of the new workbook.',
    problems:
      '上年结转 stays empty: the old workbook has errors, and rows with errors are not scored. Put them right, check every figure, and copy the amounts that are left into 上年结转 of the new workbook.',
  },
  make: 'Make it',
  opening: (file) => `Opening "${file}". If you do not open it, make it again later.`,
};
