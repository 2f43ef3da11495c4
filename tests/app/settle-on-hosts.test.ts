import type { Quarter } from '../../src/engine/time/quarter';
import { audit } from '../../src/app/audit/audit';
import { createWorkbook } from '../../src/app/year/create-workbook';
import { recalculate } from '../../src/app/scoring/recalculate';
import { previewFees } from '../../src/app/fees/preview-fees';
import { reverseQuarter } from '../../src/app/fees/reverse-quarter';
import { prepareSettlement, settleQuarter } from '../../src/app/fees/settle-quarter';
import { dayOf } from '../../src/engine/time/calendar';
import { fen } from '../../src/engine/units';
import { ExcelWorkbook } from '../../src/host/excel/excel-workbook';
import { MemoryWorkbook } from '../host/memory-workbook';
import type { CellValue, Workbook } from '../../src/host/port/workbook';
import { WpsWorkbook } from '../../src/host/wps/wps-workbook';
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

async function settleNow(workbook: Workbook, quarter: Quarter): Promise<string> {
  const prepared = await prepareSettlement(workbook, { year: 2020, quarter }, dates);
  return prepared.status === 'refused' ? prepared.code : (await settleQuarter(workbook, prepared, options)).status;
}

/** Registers whose states are written with every step of money. */
const REGISTERS = [
  {
    name: '稿件登记',
    cells: [
      ['稿件编号', '标题', '供稿单位', '初审日期', '状态'],
      ['G2020-001', '慰问活动', '高桥', 43_880, null],
    ],
  },
  {
    name: '约稿登记',
    cells: [
      ['约稿编号', '约稿主题', '约稿单位', '下达日期', '状态'],
      ['Y2020-01', '先进典型', '高桥', 43_880, null],
    ],
  },
];

/** A year at the desk, with manuscripts and commissions: preview, settle, correct, settle, reverse, settle anew. */
async function history(workbook: Workbook): Promise<void> {
  await workbook.write(createWorkbook(2020, BUILT_IN_PLAN, { rows: ROWS, asOf: null }));
  await workbook.write(REGISTERS.map((sheet) => ({ kind: 'replace-sheet', sheet })));
  await previewFees(workbook, { year: 2020, quarter: 1 }, options);
  expect(await settleNow(workbook, 0)).toBe('settled');
  await workbook.write([{ kind: 'write-cells', sheet: '采用登记', row: 2, column: 1, cells: [['砂子塘']] }]);
  expect(await settleNow(workbook, 1)).toBe('settled');
  await reverseQuarter(workbook, { year: 2020, quarter: 1, reason: '退回' }, options);
  expect(await settleNow(workbook, 1)).toBe('settled');
}

const SHEETS = [
  '稿件登记',
  '约稿登记',
  '结算台账',
  '稿费表2020Q1',
  '稿费表2020Q2',
  '稿费明细2020Q2',
  '稿费发放表2020Q2',
];

async function shown(workbook: Workbook, names = SHEETS): Promise<Record<string, CellValue[][]>> {
  const { sheets } = await workbook.read(names);
  expect([...sheets.keys()].sort()).toEqual([...names].sort());
  return Object.fromEntries([...sheets].map(([name, { rows }]) => [name, withoutEmptyLines(rows.map(withoutBlanks))]));
}

function withoutEmptyLines(rows: CellValue[][]): CellValue[][] {
  let end = rows.length;
  while (end > 0 && rows[end - 1]!.length === 0) end--;
  return rows.slice(0, end);
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
    if (prepared.status === 'refused') throw new Error(prepared.code);
    const done = await settleQuarter(excel, prepared, options);
    await settled();
    const ledger = (await excel.read(['结算台账'])).sheets.get('结算台账')?.rows.slice(3) ?? [];
    const closings = ledger.filter((cells) => cells[2] === '结账');
    expect([done.status, closings.length]).toEqual(done.status === 'changed' ? ['changed', 0] : ['settled', 1]);
    expect((await audit(excel, dates)).issues.filter(({ code }) => code.startsWith('ledger'))).toEqual([]);
  },
);

describe('上年结转', () => {
  const YEAR = ['上年结转', '问题清单', '单位得分', '结算台账', '稿费表2021Q1', '稿费明细2021Q1', '稿费发放表2021Q1'];
  const spring = { today: dayOf(2021, 4, 6) };
  const booked = { ...options, ...spring, at: '2021-04-06 09:15' };
  const which = { year: 2021, quarter: 0 } as const;
  const brought = (unit: string, authors: string[], yuan: number, source: string) => ({
    ...{ unit, authors, amount: fen(yuan * 100), reason: '上年结账后更正', source },
  });

  /** A new year that opens with what the settled one left over: calculated, previewed, settled, audited. */
  async function newYear(workbook: Workbook): Promise<Record<string, CellValue[][]>> {
    const rows = ROWS.map((row) => ({ ...row, date: row.date!.replace('2020', '2021') }));
    const broughtForward = [
      brought('高桥', [], 50, '2020年度登记《走访记》'),
      brought('东塘', ['王五'], -25.5, '2020年度台账第2条《招聘会》'),
      brought('东塘', [], -80, '2020年度第四季度结转'),
    ];
    await workbook.write(createWorkbook(2021, BUILT_IN_PLAN, { rows, asOf: null, broughtForward }));
    const { issues } = await recalculate(workbook, booked);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    const preview = await previewFees(workbook, which, booked);
    if (preview.status === 'refused') throw new Error(preview.code);
    const prepared = await prepareSettlement(workbook, which, spring);
    if (prepared.status === 'refused') throw new Error(prepared.code);
    expect((await settleQuarter(workbook, prepared, booked)).status).toBe('settled');
    expect((await audit(workbook, spring)).issues).toEqual([]);
    return shown(workbook, YEAR);
  }

  let inMemory: Record<string, CellValue[][]>;
  beforeAll(async () => {
    inMemory = await newYear(new MemoryWorkbook());
  });

  test('memory: what is brought forward is paid and taken back in the first quarter, with its row', () => {
    const details = inMemory['稿费明细2021Q1']!.map((cells) => cells.map(String).join(' '));
    for (const line of [
      '50 上年结账后更正 .*补发：上年结转第2行',
      '-25.5 .*扣回：上年结转第3行',
      '-80 .*扣回：上年结转第4行',
    ])
      expect(details).toContainEqual(expect.stringMatching(new RegExp(line, 'u')));
    const fees = inMemory['稿费表2021Q1']!.map((cells) => cells.map(String).join(' '));
    expect(fees).toContainEqual(expect.stringContaining('不足扣回，结转下期'));
  });

  test('Excel: the same as in memory', async () => {
    page.workbook({ sheets: { blank: [] } });
    expect(await newYear(new ExcelWorkbook())).toEqual(inMemory);
    await settled();
  });

  test('WPS: the same as in memory', async () => {
    const host = new WpsHost({ quirks: {} });
    host.open({ sheets: { blank: [] } });
    expect(await newYear(new WpsWorkbook(host.scope(), host.meter))).toEqual(inMemory);
    expect(host.violations).toEqual([]);
  });
});
