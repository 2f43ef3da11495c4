import { parseQuarter } from '../../src/engine/time/quarter';
import { audit } from '../../src/app/audit/audit';
import { reverseQuarter } from '../../src/app/fees/reverse-quarter';
import { prepareSettlement, settleQuarter } from '../../src/app/fees/settle-quarter';
import type { LedgerEntry } from '../../src/engine/settlement/ledger';
import type { Account } from '../../src/engine/settlement/payments';
import { dayOf } from '../../src/engine/time/calendar';
import { day } from '../../src/engine/units';
import type { CellContent } from '../../src/host/port/workbook';
import type { FeeStatement } from '../../src/sheets/fees/fee-statement';
import { decodeLedger } from '../../src/sheets/ledger/decode-ledger';
import { entryCells } from '../../src/sheets/ledger/ledger-row';
import { formatDay } from '../../src/text/format';
import { refusalText } from '../../src/text/issues/refusals';
import { LEDGER_COLUMNS } from '../../src/text/sheets/ledger';
import { SHEETS } from '../../src/text/sheets/workbook-names';
import { MemoryWorkbook } from '../host/memory-workbook';
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
  稿费: account.money / 100,
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
    ...(step.归并 && { 归并: step.归并 }),
    ...(step.考核项 && { 考核项: step.考核项 }),
  };
}

/** Lays the clerk's sheets of a book over those of the workbook, whose ledger stays. */
async function laid(workbook: MemoryWorkbook, officeCase: OfficeCase): Promise<void> {
  for (const { name, rows } of workbookOf(officeCase).sheets.values())
    await workbook.write([{ kind: 'replace-sheet', sheet: { name, cells: rows as CellContent[][], styles: [] } }]);
}

async function ledgerOf(workbook: MemoryWorkbook): Promise<readonly LedgerEntry[]> {
  const { sheets, date1904 } = await workbook.read([SHEETS.ledger]);
  return decodeLedger(sheets.get(SHEETS.ledger), date1904, 2020).value!.entries;
}

async function booked(workbook: MemoryWorkbook, { 结账, 冲销, 今天 }: HistoryStep) {
  const which = parseQuarter((结账 ?? 冲销)!)!;
  const options = { today: dayOf(...(今天 ?? [2020, 12, 31])), ...STAMP };
  if (冲销) return await reverseQuarter(workbook, { ...which, reason: '未付款' }, options);
  const prepared = await prepareSettlement(workbook, which, options);
  return prepared.status === 'refused' ? prepared : await settleQuarter(workbook, prepared, options);
}

async function take(workbook: MemoryWorkbook, step: HistoryStep): Promise<void> {
  const before = (await ledgerOf(workbook)).length;
  const done = await booked(workbook, step);
  if (done.status === 'refused') {
    expect([refusalText(done), step.期望拒绝 ?? done.issues]).toEqual([step.期望拒绝, step.期望拒绝 ?? []]);
    if (step.期望问题) expect(done.issues.map(({ code }) => code)).toEqual(step.期望问题);
    return;
  }
  expect([done.status, step.期望拒绝]).toEqual([step.冲销 ? 'reversed' : 'settled', undefined]);
  const entries = (await ledgerOf(workbook)).slice(before).map((entry) => entryTold(entryCells(entry, false)));
  if (step.期望条目) expect(picked(entries, step.期望条目)).toEqual(step.期望条目);
  if (done.status === 'settled') expectStatement(done.statement, step);
}

describe.each(files)('$file: $条款', ({ 案例 }) => {
  test.each(案例.map((officeCase) => [officeCase.名称, officeCase] as const))('%s', async (_, officeCase) => {
    const workbook = new MemoryWorkbook();
    let now = officeCase;
    for (const step of officeCase.历史!) {
      now = edited(now, step);
      await laid(workbook, now);
      if (step.结账 ?? step.冲销) await take(workbook, step);
    }
    const { issues } = await audit(workbook, { today: dayOf(2021, 1, 8) });
    expect(
      issues.filter(({ code }) => code === 'cell-differs' || code === 'formula-differs' || code.startsWith('ledger-')),
    ).toEqual([]);
  });
});
