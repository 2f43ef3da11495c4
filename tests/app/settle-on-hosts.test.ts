import { audit } from '../../src/app/audit';
import { createWorkbook } from '../../src/app/create-workbook';
import { previewFees } from '../../src/app/preview-fees';
import { reverseQuarter } from '../../src/app/reverse-quarter';
import { prepareSettlement, settleQuarter } from '../../src/app/settle-quarter';
import { dayOf } from '../../src/engine/calendar';
import { ExcelWorkbook } from '../../src/host/excel';
import { MemoryWorkbook } from '../../src/host/memory';
import type { CellValue, Workbook } from '../../src/host/workbook';
import { WpsWorkbook } from '../../src/host/wps';
import { BUILT_IN_PLAN } from '../../src/rules/built-in-plan';
import { ROWS } from '../entry/settled-book';
import { ExcelPage, settled } from '../host/excel-page';
import { WpsHost } from '../host/wps-sim/index';

const dates = { today: dayOf(2021, 1, 8) };
const options = { ...dates, by: '李明', at: '2021-01-08 09:15', version: '1' };

let page: ExcelPage;
beforeAll(async () => {
  page = await ExcelPage.open('1.14');
});
afterAll(() => page.close());

async function settleNow(workbook: Workbook, quarter: number): Promise<string> {
  const prepared = await prepareSettlement(workbook, { year: 2020, quarter }, dates);
  return prepared.status === 'refused' ? prepared.code : (await settleQuarter(workbook, prepared, options)).status;
}

/** A year at the desk: preview, settle, correct, settle, reverse, settle anew. */
async function history(workbook: Workbook): Promise<void> {
  await workbook.write(createWorkbook(2020, BUILT_IN_PLAN, { rows: ROWS, asOf: null }));
  await previewFees(workbook, { year: 2020, quarter: 1 }, options);
  expect(await settleNow(workbook, 0)).toBe('settled');
  await workbook.write([{ kind: 'write-cells', sheet: '采用登记', row: 2, column: 1, cells: [['砂子塘']] }]);
  expect(await settleNow(workbook, 1)).toBe('settled');
  await reverseQuarter(workbook, { year: 2020, quarter: 1, reason: '退回' }, options);
  expect(await settleNow(workbook, 1)).toBe('settled');
}

const SHEETS = ['结算台账', '稿费表2020Q1', '稿费表2020Q2', '稿费明细2020Q2', '稿费发放表2020Q2'];

async function shown(workbook: Workbook): Promise<Record<string, CellValue[][]>> {
  const { sheets } = await workbook.read(SHEETS);
  return Object.fromEntries([...sheets].map(([name, { rows }]) => [name, rows.map(withoutBlanks)]));
}

function withoutBlanks(cells: readonly CellValue[]): CellValue[] {
  const line = cells.map((value) => (value === '' ? null : value));
  while (line.length > 0 && line.at(-1) === null) line.pop();
  return line;
}

const memory = new MemoryWorkbook();
beforeAll(() => history(memory));

test('Excel: the same ledger and sheets as in memory, and nothing that 核对 objects to', async () => {
  page.workbook({ sheets: { blank: [] } });
  const excel = new ExcelWorkbook();
  await history(excel);
  await settled();
  expect(await shown(excel)).toEqual(await shown(memory));
  expect((await audit(excel, dates)).issues).toEqual([]);
});

test('WPS: the same ledger and sheets as in memory, and nothing that 核对 objects to', async () => {
  const host = new WpsHost({ quirks: {} });
  host.open({ sheets: { blank: [] } });
  const wps = new WpsWorkbook(host.scope(), host.meter);
  await history(wps);
  expect(await shown(wps)).toEqual(await shown(memory));
  expect((await audit(wps, dates)).issues).toEqual([]);
  expect(host.violations).toEqual([]);
});

test.each(Array.from({ length: 12 }, (_, at) => at + 1))(
  'Excel: a co-author edits the log before request %i: booked once and told, or not at all',
  async (number) => {
    const host = page.workbook({ sheets: { blank: [] } });
    const excel = new ExcelWorkbook();
    await excel.write(createWorkbook(2020, BUILT_IN_PLAN, { rows: ROWS, asOf: null }));
    await settled();
    const from = host.trace.at(-1)!.number;
    host.beforeRequest(from + number, (person) => {
      person.unprotect('采用登记');
      person.type('采用登记!B3', '砂子塘');
    });
    const prepared = await prepareSettlement(excel, { year: 2020, quarter: 0 }, dates);
    if (prepared.status === 'refused') throw new Error(prepared.reason);
    const done = await settleQuarter(excel, prepared, options);
    await settled();
    const ledger = (await excel.read(['结算台账'])).sheets.get('结算台账')?.rows.slice(3) ?? [];
    const closings = ledger.filter((cells) => cells[2] === '结账');
    expect([done.status, closings.length]).toEqual(done.status === 'changed' ? ['changed', 0] : ['settled', 1]);
    expect((await audit(excel, dates)).issues.filter(({ code }) => code.startsWith('ledger'))).toEqual([]);
  },
);
