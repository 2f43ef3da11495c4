import { evaluate } from '../../src/app/scoring/evaluate';
import { dayOf } from '../../src/engine/time/calendar';
import type { Account } from '../../src/engine/settlement/payments';
import { reverse, settle, type Booking } from '../../src/engine/settlement/settle';
import { day } from '../../src/engine/units';
import { feeLines, settlementTerms } from '../../src/sheets/fees/fee-lines';
import { settledStatement, type FeeStatement } from '../../src/sheets/fees/fee-statement';
import { ledgerRefusal } from '../../src/app/fees/fee-refusal';
import { appendEntries, EMPTY_LEDGER, type LedgerRecord } from '../../src/sheets/ledger/ledger-chain';
import { entryCells } from '../../src/sheets/ledger/ledger-row';
import { formatDay } from '../../src/text/format';
import { refusalText } from '../../src/text/issues/refusals';
import { LEDGER_COLUMNS } from '../../src/text/sheets/ledger';
import { officeFiles, workbookOf, type HistoryStep, type OfficeCase } from './office-case';

type Told = Record<string, unknown>;

const STAMP = { at: '2020-12-31 17:30', by: '李四', version: '1.0.0' };
const SERIAL_OF_1970 = 25_569;

const files = officeFiles()
  .map((file) => ({ ...file, 案例: file.案例.filter(({ 历史 }) => 历史) }))
  .filter(({ 案例 }) => 案例.length > 0);

const picked = (told: readonly Told[], asked: readonly Told[]): Told[] =>
  told.map((one, i) => Object.fromEntries(Object.keys(asked[i] ?? one).map((key) => [key, one[key]])));

/** An entry by the headers of the sheet, dates as people read them. */
function entryTold(cells: ReturnType<typeof entryCells>): Told {
  const names = Object.entries(cells).map(([field, value]) => [
    LEDGER_COLUMNS[field as keyof typeof cells].name,
    value,
  ]);
  const told = Object.fromEntries(names) as Told;
  if (cells.day !== null) told[LEDGER_COLUMNS.day.name] = formatDay(day(Number(cells.day) - SERIAL_OF_1970));
  return told;
}

const accountTold = (account: Account): Told => ({
  采用条数: account.adoptions,
  得分: account.points / 100,
  计分: account.points / 100,
  本期金额: account.due / 100,
  补发扣回: account.corrections / 100,
  上期结转: account.carriedIn / 100,
  应发金额: account.payable / 100,
  结转下期: account.carriedOut / 100,
});

function expectStatement({ units, payees }: FeeStatement, { 期望应发, 期望领款 }: HistoryStep): void {
  const unitsTold = units.map((one) => ({ 单位: one.unit, ...accountTold(one) }));
  if (期望应发) expect(picked(unitsTold, 期望应发)).toEqual(期望应发);
  const payeesTold = payees.map((one) => ({ 单位: one.unit, 姓名: one.name, ...accountTold(one) }));
  if (期望领款) expect(picked(payeesTold, 期望领款)).toEqual(期望领款);
}

/** The workbook after an edit. */
function edited(book: OfficeCase, step: HistoryStep): OfficeCase {
  const corrected = book.采用登记.map((row, i) => ({ ...row, ...step.更正?.[`第${i + 2}行`] }));
  const kept = corrected.filter((_, i) => i + 2 !== step.删除行);
  return {
    ...book,
    采用登记: [...kept, ...(step.补登 ? [step.补登] : [])],
    参数: { ...book.参数, ...step.参数 },
    ...(step.目标任务 && { 目标任务: step.目标任务 }),
    ...(step.计分规则 && { 计分规则: step.计分规则 }),
  };
}

function book(officeCase: OfficeCase, ledger: LedgerRecord, step: HistoryStep, quarter: number): Booking {
  if (step.冲销) return reverse(ledger.entries, quarter, '未付款', STAMP);
  const { inputs, outcome } = evaluate(workbookOf(officeCase), { today: dayOf(2020, 12, 31) });
  const lines = feeLines(inputs!, outcome.result!.scores);
  return settle(ledger.entries, lines, quarter, settlementTerms(inputs!), STAMP);
}

function taken(officeCase: OfficeCase, ledger: LedgerRecord, step: HistoryStep): LedgerRecord {
  const name = (step.结账 ?? step.冲销)!;
  const quarter = Number(name.slice(-1)) - 1;
  const booking = book(officeCase, ledger, step, quarter);
  if ('refusal' in booking) {
    expect(refusalText(ledgerRefusal(booking.refusal, 2020, quarter))).toBe(step.期望拒绝);
    return ledger;
  }
  expect(step.期望拒绝).toBeUndefined();
  const after = appendEntries(ledger, booking.entries);
  const entries = booking.entries.map((entry) => entryTold(entryCells(entry, false)));
  if (step.期望条目) expect(picked(entries, step.期望条目)).toEqual(step.期望条目);
  const statement = settledStatement(after, quarter);
  if (statement) expectStatement(statement, step);
  return after;
}

describe.each(files)('$file: $条款', ({ 案例 }) => {
  test.each(案例.map((officeCase) => [officeCase.名称, officeCase] as const))('%s', (_, officeCase) => {
    let now = officeCase;
    let ledger = EMPTY_LEDGER;
    for (const step of officeCase.历史!) {
      now = edited(now, step);
      if (step.结账 ?? step.冲销) ledger = taken(now, ledger, step);
    }
    expect(ledger.entries.length).toBeGreaterThan(0);
  });
});
