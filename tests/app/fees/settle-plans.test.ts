import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { audit } from '../../../src/app/audit/audit';
import { handOver } from '../../../src/app/fees/hand-over';
import { previewFees } from '../../../src/app/fees/preview-fees';
import { prepareSettlement, settleQuarter } from '../../../src/app/fees/settle-quarter';
import { reverseQuarter } from '../../../src/app/fees/reverse-quarter';
import { QUARTERS, quarterCode, type Quarter } from '../../../src/engine/time/quarter';
import { dayOf } from '../../../src/engine/time/calendar';
import { settledFees } from '../../../src/entry/cli/json-report';
import type { CellContent, CellValue } from '../../../src/host/port/workbook';
import { threeTotals, type FeeStatement } from '../../../src/sheets/fees/fee-statement';
import { MemoryWorkbook } from '../../host/memory-workbook';

type Rows = readonly (readonly CellValue[])[];

interface PlanCase {
  readonly plan: string;
  readonly config: Readonly<Record<string, Rows>>;
  readonly log: Rows;
  readonly expected: { readonly fees: readonly { quarter: string; unit: string; amount: number }[] };
}

const FOLDER = path.join(__dirname, '../../cases/rules');
const cases = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as PlanCase);

async function opened({ config, log }: PlanCase): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  for (const [name, cells] of Object.entries({ ...config, 采用登记: log }))
    await workbook.write([{ kind: 'replace-sheet', sheet: { name, cells: cells as CellContent[][], styles: [] } }]);
  return workbook;
}

const yearOf = ({ config }: PlanCase): number => Number(config.参数!.find(([name]) => name === '年度')![1]);

/** Settles a quarter after the year; null where the case's 统计截止日 comes before its end. */
async function settled(workbook: MemoryWorkbook, year: number, quarter: Quarter): Promise<FeeStatement | null> {
  const dates = { today: dayOf(year + 1, 1, 8) };
  const prepared = await prepareSettlement(workbook, { year, quarter }, dates);
  if (prepared.status === 'refused') {
    expect([prepared.code, prepared.issues]).toEqual(['not-ended', []]);
    return null;
  }
  const options = { ...dates, by: '李明', at: `${year + 1}-01-08 09:15`, version: '1' };
  const done = await settleQuarter(workbook, prepared, options);
  if (done.status !== 'settled') throw new Error(done.status);
  return done.statement;
}

/** What the file for finance says when it is opened alone. */
async function handedOver(workbook: MemoryWorkbook, year: number, quarter: Quarter) {
  const dates = { today: dayOf(year + 1, 1, 8) };
  const made = await handOver(workbook, { year, quarter }, dates);
  if (made.status === 'refused') throw new Error(made.code);
  const file = new MemoryWorkbook();
  await file.write(made.changes);
  return await audit(file, dates);
}

const isFault = ({ code }: { readonly code: string }): boolean =>
  code.endsWith('-differs') || code.startsWith('ledger') || code.startsWith('fee-') || code.startsWith('extract');

describe('every published plan is settled as its fees say', () => {
  test.each(cases.map((one) => [one.plan, one] as const))('%s', async (_, one) => {
    const workbook = await opened(one);
    const year = yearOf(one);
    const dates = { today: dayOf(year + 1, 1, 8) };
    for (const quarter of QUARTERS) {
      const due = one.expected.fees.filter((fee) => fee.quarter === quarterCode({ year, quarter }));
      await previewFees(workbook, { year, quarter }, { ...dates, version: '1' });
      expect((await audit(workbook, dates)).issues.filter(isFault)).toEqual([]);
      const statement = await settled(workbook, year, quarter);
      if (!statement) break;
      expect(settledFees(statement, [])).toEqual(due.map((fee): unknown => expect.objectContaining(fee)));
      expect(new Set(Object.values(threeTotals(statement))).size).toBe(1);
      expect((await audit(workbook, dates)).issues.filter(isFault)).toEqual([]);
      expect(await handedOver(workbook, year, quarter)).toMatchObject({ kind: 'hand-over', issues: [] });
      const options = { ...dates, by: '李明', at: `${year + 1}-01-08 10:15`, version: '1' };
      await reverseQuarter(workbook, { year, quarter, reason: '退回' }, options);
      expect((await audit(workbook, dates)).issues.filter(isFault)).toEqual([]);
      const again = await settled(workbook, year, quarter);
      expect(again!.units).toEqual(statement.units);
    }
  });
});
