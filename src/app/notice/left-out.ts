import type { LeftOut, LeftOutReason } from '../../engine/notice/notice';
import type { PeriodAdoptions } from '../../engine/notice/price-classes';
import { sheetRowAt } from '../../engine/scoring/adoptions';
import { sheetRowOf } from '../../engine/units';
import { CATALOGUE } from '../../sheets/catalogue';
import type { Inputs } from '../../sheets/inputs';
import { SHEETS } from '../../text/sheets/workbook-names';
import type { Result } from '../scoring/outcome';

/** What does not stand in a notice and why: of the log, of the registers, then `more`; nothing of what the cells hold. */
export function leftOutOf(result: Result, inPeriod: PeriodAdoptions, more: readonly LeftOut[]): LeftOut[] {
  const { log, adoptions, inputs } = result;
  const rowsOf = (positions: readonly number[]): number[] => positions.map((at) => sheetRowAt(adoptions, at));
  const ofLog = (reason: LeftOutReason, rows: readonly number[]): LeftOut => ({ reason, sheet: log.sheet, rows });
  const { signedOn } = result.parameters.notice;
  return [
    ofLog('unreadable-rows', log.leftOut.map(({ sheetRow }) => sheetRow)), // prettier-ignore
    ofLog('other-unit', rowsOf(inPeriod.others)),
    ofLog('classified', rowsOf(inPeriod.counted.filter((at) => log.isClassified(at)))),
    ...registerErrors(inputs),
    ...more,
  ]
    .filter(({ rows }) => rows.length > 0)
    .concat(unreadSheets(inputs))
    .concat(signedOn === 'unreadable' ? [{ reason: 'bad-day', sheet: SHEETS.parameters, rows: [] }] : []);
}

/** The registers that a notice tells of. */
const TOLD = ['manuscripts', 'solicitations', 'noticeMatters'] as const;

function registerErrors({ manuscripts, solicitations, noticeMatters }: Inputs): LeftOut[] {
  return [manuscripts, solicitations, noticeMatters].flatMap((register) => {
    if (!register) return [];
    const read = new Set(register.rows.map(({ row }) => row));
    const rows = register.sheet.recordRows.filter((row) => !read.has(row)).map(sheetRowOf);
    return [{ reason: 'register-errors', sheet: register.sheet.name, rows }];
  });
}

/** Registers that could not be read: what they say is missing from the notice as a whole. */
const unreadSheets = ({ book }: Inputs): LeftOut[] =>
  TOLD.map((key) => CATALOGUE[key].name)
    .filter((sheet) => book.unread.has(sheet))
    .map((sheet) => ({ reason: 'sheet-unread', sheet, rows: [] }));
