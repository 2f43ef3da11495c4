import { audit } from '../../../src/app/audit/audit';
import { previewFees } from '../../../src/app/fees/preview-fees';
import { reverseQuarter } from '../../../src/app/fees/reverse-quarter';
import { prepareSettlement, settleQuarter } from '../../../src/app/fees/settle-quarter';
import { recalculate } from '../../../src/app/scoring/recalculate';
import { createWorkbook } from '../../../src/app/year/create-workbook';
import { dayOf } from '../../../src/engine/time/calendar';
import type { HostError, RowAppending, Workbook, WriteReport } from '../../../src/host/port/workbook';
import { WpsWorkbook } from '../../../src/host/wps/wps-workbook';
import { BUILT_IN_PLAN } from '../../../src/rules/built-in-plan';
import { ROWS } from '../../entry/settled-book';
import { replace } from '../changes';
import { showTotals } from '../excel-sim/model/table';
import { MemoryWorkbook } from '../memory-workbook';
import { WpsHost } from '../wps-sim/index';

jest.setTimeout(240_000);

/** What only tells how things are, and a build may never tell. */
const UNTOLD = [
  /^Worksheet\.ListObjects$/,
  /^ListObjects\.Count$/,
  /^Worksheet\.PivotTables$/,
  /^PivotTables\.Count$/,
  /^Application\.Ready$/,
  /^Worksheet\.FilterMode$/,
  /^Worksheet\.Protection$/,
  /^Worksheet\.Protection(Mode)$/,
  /^Worksheet\.Protect(DrawingObjects|Scenarios)$/,
  /^Protection\.AllowSorting$/,
  /^Workbook\.ProtectStructure$/,
];

const TODAY = { today: dayOf(2021, 1, 8) };
const OPTIONS = { ...TODAY, by: '李明', at: '2021-01-08 09:15', version: '1' };
const SHEETS = ['单位得分', '单位排名', '问题清单', '采用登记', '结算台账', '稿费表2020Q1', '稿费明细2020Q1', '稿费发放表2020Q1', '稿费表2020Q2']; // prettier-ignore

async function settle(workbook: Workbook, quarter: 0 | 1): Promise<unknown> {
  const prepared = await prepareSettlement(workbook, { year: 2020, quarter }, TODAY);
  return prepared.status === 'refused' ? prepared.code : (await settleQuarter(workbook, prepared, OPTIONS)).status;
}

/** A year after its first calculation: another one, a fee sheet, two quarters settled, one of them twice; what stands then. */
async function history(open: () => Workbook): Promise<unknown> {
  await recalculate(open(), OPTIONS);
  await recalculate(open(), { ...OPTIONS, version: '2' });
  await previewFees(open(), { year: 2020, quarter: 0 }, OPTIONS);
  const told = [await settle(open(), 0), await settle(open(), 1)];
  await reverseQuarter(open(), { year: 2020, quarter: 1, reason: '退回' }, OPTIONS);
  told.push(await settle(open(), 1), (await audit(open(), TODAY)).issues);
  const { sheets } = await open().read(SHEETS);
  return [told, [...sheets].map(([name, { rows }]) => [name, filled(rows)])];
}

const filled = (rows: readonly (readonly unknown[])[]): string[] =>
  rows.map((line) => JSON.stringify(line.map((value) => value ?? '')).replace(/(,?"")*\]$/, '')).filter((line) => line !== '['); // prettier-ignore

const YEAR = createWorkbook(2020, BUILT_IN_PLAN, { rows: ROWS, asOf: null });

async function year(): Promise<WpsHost> {
  const host = new WpsHost();
  host.open({ sheets: { blank: [] } });
  await new WpsWorkbook(host.scope(), host.meter).write(YEAR);
  return host;
}

let inMemory: unknown;
beforeAll(async () => {
  const memory = new MemoryWorkbook();
  await memory.write(YEAR);
  inMemory = await history(() => memory);
});

describe('what a build never tells stops no number', () => {
  test.each(UNTOLD)(
    '%s: calculated twice, settled, reversed: the numbers and the ledger are those of memory',
    async (member) => {
      const host = await year();
      await recalculate(new WpsWorkbook(host.scope(), host.meter), OPTIONS);
      host.failAlways(member);
      expect(await history(() => new WpsWorkbook(host.scope(), host.meter))).toEqual(inMemory);
      expect(host.switches).toEqual({ ScreenUpdating: true, EnableEvents: true, DisplayAlerts: true });
    },
  );

  test('all at once, from the first calculation on', async () => {
    const host = await year();
    for (const member of UNTOLD) host.failAlways(member);
    expect(await history(() => new WpsWorkbook(host.scope(), host.meter))).toEqual(inMemory);
  });
});

describe('a list of which the program does not tell whether it is a table', () => {
  const LIST = [['标题', '分'], ['甲', 1], ['乙', 2]]; // prettier-ignore
  const row = (at: number): RowAppending => ({ kind: 'append-row', sheet: '登记', row: at, column: 0, below: 'row', cells: ['丙', 3] }); // prettier-ignore

  function list(hasTotals: boolean) {
    const host = new WpsHost();
    host.open({ sheets: { 登记: LIST, 得分: [['旧']] } });
    host.person((person) => person.addTable('登记!A1:B3'));
    if (hasTotals) showTotals(host.active!.model.sheet('登记').tables[0]!, true);
    host.failAlways(/^Worksheet\.ListObjects$/);
    return { host, workbook: new WpsWorkbook(host.scope(), host.meter) };
  }
  const told = (writing: Promise<WriteReport>): Promise<unknown> =>
    writing.then(
      ({ remarks }) => remarks,
      (refusal: unknown) => `${(refusal as HostError).code} ${(refusal as HostError).subject}`,
    );

  test('goes on below its last row, with a remark that names it, and back', async () => {
    const { host, workbook } = list(false);
    expect(await told(workbook.write([row(3)]))).toEqual([{ sheet: '登记', looks: ['table'] }]);
    expect(host.values('登记')).toEqual([...LIST, ['丙', 3]]);
    expect(await workbook.undo()).toMatchObject({ undone: true });
    expect(host.values('登记')).toEqual(LIST);
  });

  test.each([3, 4])('does not where its totals stand there or right above (row %i)', async (at) => {
    const { host, workbook } = list(true);
    const before = host.values('登记');
    expect(await told(workbook.write([row(at)]))).toBe('totals-row 登记');
    expect(host.values('登记')).toEqual(before);
  });

  test.each([
    ['the cells above', [['分'], [1], [2], ['=SUBTOTAL(9,A2:A3)']], [3]],
    ['each group by itself', [['分'], [1], ['=SUBTOTAL(9,A2:A2)'], [2], ['=SUBTOTAL(9,A4:A4)']], [2, 4]],
    ['rows that are seen, which are numbered', [['号', '分'], ['=SUBTOTAL(103,$B$2:B2)', 1], ['=SUBTOTAL(103,$B$2:B3)', 2]], []], // prettier-ignore
    ['the cells below, above the headings', [['=SUBTOTAL(9,A3:A4)'], ['分'], [1], [2]], []],
    ['a share of another sum', [['分'], [1], ['=A2/SUBTOTAL(9,A2:A2)']], []],
  ])('subtotals of %s', async (_, cells, rows) => {
    const host = new WpsHost();
    host.open({ sheets: { 登记: cells } });
    host.failAlways(/^ListObjects\.Count$/);
    const { sheets } = await new WpsWorkbook(host.scope(), host.meter).read(['登记']);
    expect((sheets.get('登记')!.totals ?? []).map((area) => area.row)).toEqual(rows);
  });

  test('subtotals of a column of a table', async () => {
    const host = new WpsHost();
    host.open({ sheets: { 登记: [['分'], [1], [1]] } });
    host.active!.model.sheet('登记').grid.need(2, 0).formula = 'SUBTOTAL(109,表1[分])';
    host.failAlways(/^ListObjects\.Count$/);
    const { sheets } = await new WpsWorkbook(host.scope(), host.meter).read(['登记']);
    expect(sheets.get('登记')!.totals).toEqual([{ row: 2, column: 0, rows: 1, columns: 1 }]);
  });

  test('a table that is there and does not tell its name is not written over, and its sheet is named', async () => {
    const host = new WpsHost();
    host.open({ sheets: { 得分: LIST } });
    host.person((person) => person.addTable('得分!A1:B3'));
    host.failAlways(/^ListObjects\.Item$/);
    const workbook = new WpsWorkbook(host.scope(), host.meter);
    expect(await told(workbook.write([replace('得分', [['新']])]))).toBe('unsupported 得分');
  });
});

test('a sheet that cannot be read is named', async () => {
  const host = new WpsHost();
  host.open({ sheets: { 目标任务: [['单位']], 采用登记: [['标题']] } });
  host.failAlways(/^Range\.Value2$/);
  const reading = new WpsWorkbook(host.scope(), host.meter).read(['渠道', '采用登记']);
  await expect(reading).rejects.toMatchObject({ code: 'unknown', subject: '采用登记' });
});
