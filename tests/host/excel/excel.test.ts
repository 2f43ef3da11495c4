import { isDeepStrictEqual } from 'node:util';
import { ExcelWorkbook } from '../../../src/host/excel/excel-workbook';
import { HostError, type SheetContent, type WorkbookChange } from '../../../src/host/port/workbook';
import { ExcelPage, requests, settled } from '../excel-page';
import { Refusal, WEB_LIMIT, type ExcelHost } from '../excel-sim/index';
import { replace } from '../changes';

let page: ExcelPage;
let host: ExcelHost;

beforeAll(async () => {
  page = await ExcelPage.open('1.14');
});
afterAll(() => page.close());
afterEach(() => expect(host.unsupported).toEqual([]));

const cells = (sheet: string, row: number, column: number, block: SheetContent['cells']): WorkbookChange => ({
  kind: 'write-cells',
  sheet,
  row,
  column,
  cells: block,
});

async function refusal(call: Promise<unknown>): Promise<[string, string]> {
  try {
    await call;
  } catch (error) {
    if (error instanceof HostError) return [error.code, error.subject];
    throw error;
  }
  throw new Error('nothing was refused');
}

const LOG = [
  ['标题', '单位', '判定'],
  ['甲', '跳马镇', '计1分'],
  ['乙', '办公室', null],
  ['丙', '办公室', null],
];

describe('requests', () => {
  test('a read is one request; a write one for the cells, one for the looks and one that sees what stands', async () => {
    host = page.workbook({ sheets: { 登记: LOG, 目标: [['单位']] } });
    const workbook = new ExcelWorkbook();
    await workbook.read(['登记', '目标', '没有']);
    await workbook.write([
      replace('得分', [['a', 1]], { tabColor: '304795' }),
      cells('登记', 1, 2, [['计1分'], ['计2分'], ['计3分']]),
    ]);
    await settled();
    expect(requests(host)).toHaveLength(4);
    expect(host.values('登记!C1:C4')).toEqual([['判定'], ['计1分'], ['计2分'], ['计3分']]);
  });

  test('cells that already hold their result are not written', async () => {
    host = page.workbook({ sheets: { 登记: LOG } });
    const workbook = new ExcelWorkbook();
    await workbook.read(['登记']);
    host.outside((person) => person.type('登记!C2', '同事刚写的'));
    await workbook.write([cells('登记', 1, 2, [['计1分'], ['计2分'], [null]])]);
    expect(host.values('登记!C1:C4')).toEqual([['判定'], ['同事刚写的'], ['计2分'], ['']]);
  });

  test('large writes and reads are split under the limit of Excel on the web', async () => {
    const rows = 30_000;
    const verdicts = Array.from({ length: rows }, (_, row) => [
      row % 7,
      `补差4分（前已计1分，第${row}行），计入第三季度，不再重复计算得分`,
    ]);
    host = page.workbook({
      sheets: { 登记: verdicts.map((_, row) => [`标题${row}`]) },
      requestLimit: WEB_LIMIT,
      responseLimit: WEB_LIMIT,
    });
    const workbook = new ExcelWorkbook();
    await workbook.read(['登记']);
    await workbook.write([cells('登记', 0, 1, verdicts)]);
    await settled();
    expect(requests(host).map(({ error }) => error)).toEqual([undefined, undefined, undefined]);
    const content = await workbook.read(['登记']);
    expect(content.sheets.get('登记')?.rows[rows - 1]).toEqual(['标题29999', 4, verdicts[rows - 1]?.[1]]);
  });

  test('an answer that is too large is fetched in slices', async () => {
    const rows = Array.from({ length: 400 }, (_, row) => [`标题${row}`, row]);
    host = page.workbook({ sheets: { 登记: rows }, responseLimit: 8000 });
    const { sheets } = await new ExcelWorkbook().read(['登记']);
    expect(sheets.get('登记')?.rows).toEqual(rows);
  });
});

describe('protection', () => {
  test('a sheet protected without password is opened and closed again', async () => {
    host = page.workbook({ sheets: { 登记: LOG } });
    host.outside((person) => person.protect('登记', '', { allowSort: true }));
    const workbook = new ExcelWorkbook();
    await workbook.read(['登记']);
    await workbook.write([cells('登记', 2, 2, [['计2分']])]);
    expect(host.cell('登记!C3').value).toBe('计2分');
    expect(host.book.sheet('登记').protection?.options).toMatchObject({ allowSort: true, allowInsertRows: false });
  });

  test('a protected structure refuses a sheet that would be added, before anything is changed; others are replaced', async () => {
    host = page.workbook({ sheets: { 登记: LOG, 得分: [['old']] } });
    host.outside((person) => person.protectStructure());
    const before = host.state('登记');
    const write = new ExcelWorkbook().write([cells('登记', 1, 2, [[5]]), replace('得分', [['new']]), replace('排名', [['new']])]); // prettier-ignore
    expect(await refusal(write)).toEqual(['structure-protected', '排名']);
    expect([host.state('登记'), host.values('得分')]).toEqual([before, [['old']]]);
    await new ExcelWorkbook().write([replace('得分', [['new']])]);
    expect(host.values('得分')).toEqual([['new']]);
  });

  test('a password refuses the whole before anything is changed, and leaves the other sheets protected', async () => {
    host = page.workbook({ sheets: { 登记: LOG, 得分: [['old']] } });
    host.outside((person) => {
      person.protect('得分');
      person.protect('登记', 'secret');
    });
    const write = new ExcelWorkbook().write([
      replace('得分', [['new']], { protected: true }),
      cells('登记', 2, 2, [['x']]),
    ]);
    expect(await refusal(write)).toEqual(['protected', '登记']);
    expect([host.values('得分'), host.book.sheet('得分').protection !== undefined]).toEqual([[['old']], true]);
  });
});

describe('refusals', () => {
  test.each([
    ['busy', Refusal.throttled],
    ['session-lost', Refusal.sessionLost],
    ['too-large', Refusal.requestTooLarge],
    ['protected', Refusal.accessDenied],
    ['busy', Refusal.modalDialog],
  ])('%s', async (code, number) => {
    host = page.workbook({ sheets: { 登记: LOG } });
    host.injectFault({ refusal: number });
    expect((await refusal(new ExcelWorkbook().write([cells('登记', 2, 2, [['x']])])))[0]).toBe(code);
    expect(host.cell('登记!C3').value).toBeNull();
  });

  test('a cell being edited', async () => {
    host = page.workbook({ sheets: { 登记: LOG } });
    const workbook = new ExcelWorkbook();
    await workbook.read(['登记']);
    host.cellEditMode = true;
    expect((await refusal(workbook.write([cells('登记', 2, 2, [['x']])])))[0]).toBe('busy');
    host.cellEditMode = false;
    await workbook.write([cells('登记', 2, 2, [['x']])]);
    expect(host.cell('登记!C3').value).toBe('x');
  });

  test('a failure in the middle names the sheet, and the next write repairs', async () => {
    host = page.workbook({ sheets: { 登记: LOG } });
    const workbook = new ExcelWorkbook();
    const content = replace('得分', [['单位', '分']], { freeze: { rows: 1, columns: 0 } });
    host.injectFault({ match: 'Range.formulas', code: 'NotImplemented' });
    expect(await refusal(workbook.write([content]))).toEqual(['unknown', '得分']);
    await workbook.write([content]);
    expect([host.values('得分'), host.book.sheet('得分').freeze?.rows]).toEqual([[['单位', '分']], 1]);
  });

  test('a replaced sheet that breaks off at any action holds every row it had, or its new ones; the next write ends it', async () => {
    const row = (at: number): (string | number)[] => [`2020Q${at}`, at * 100];
    const old = [['批次', '金额'], row(1), row(2), row(3)]; // prettier-ignore
    for (const wanted of [
      [...old, row(4)],
      [['批次', '金额'], row(9)],
    ]) {
      const content = replace('台账', wanted, { freeze: { rows: 1, columns: 0 }, tabColor: '304795' });
      for (let skip = 0, broke = true; broke; skip++) {
        host = page.workbook({ sheets: { 台账: old } });
        const workbook = new ExcelWorkbook();
        await workbook.read(['台账']);
        const lifted = host.injectFault({ match: /^(Range|Worksheet|AutoFilter|FreezePanes|Conditional|Data)/, code: 'GeneralException', skip }); // prettier-ignore
        broke = await workbook.write([content]).then(
          () => false,
          () => true,
        );
        lifted();
        const present = host.values('台账!A1:B6').filter(([first]) => first !== '');
        const isOld = old.every((line) => present.some((cells) => isDeepStrictEqual(cells, line)));
        const isNew = wanted.every((line) => present.some((cells) => isDeepStrictEqual(cells, line)));
        expect([skip, isOld || isNew]).toEqual([skip, true]);
        await workbook.write([content]);
        expect(host.values('台账')).toEqual(wanted);
      }
    }
  });

  test('a sheet renamed or deleted since the read is a conflict', async () => {
    for (const edit of ['renameSheet', 'deleteSheet'] as const) {
      host = page.workbook({ sheets: { 登记: LOG, 其他: [] } });
      const workbook = new ExcelWorkbook();
      await workbook.read(['登记']);
      host.outside((person) =>
        edit === 'renameSheet' ? person.renameSheet('登记', '新名') : person.deleteSheet('登记'),
      );
      expect(await refusal(workbook.write([cells('登记', 2, 2, [['x']])]))).toEqual(['conflict', '登记']);
    }
  });
});

describe('cells', () => {
  test('numbers stay numbers in columns formatted as text', async () => {
    host = page.workbook({ sheets: { 登记: LOG } });
    host.outside((person) => person.format('登记!C2:C4', { numberFormat: '@' }));
    await new ExcelWorkbook().write([cells('登记', 1, 2, [[5], [{ formula: '1+1', value: 2 }], ['00123']])]);
    expect(host.values('登记!C2:C4')).toEqual([[5], [2], ['00123']]);
  });

  test('and in a protected sheet, which is protected again afterwards', async () => {
    host = page.workbook({ sheets: { 登记: LOG } });
    host.outside((person) => person.format('登记!C2:C4', { numberFormat: '@' }));
    host.outside((person) => person.protect('登记', '', { allowSort: true }));
    await new ExcelWorkbook().write([cells('登记', 1, 2, [[5], [{ formula: '1+1', value: 2 }], ['00123']])]);
    expect(host.values('登记!C2:C4')).toEqual([[5], [2], ['00123']]);
    expect(host.book.sheet('登记').protection?.options).toMatchObject({ allowSort: true });
  });

  test('plain Chinese sentences are entered as they are, doubtful texts with an apostrophe', async () => {
    host = page.workbook({ sheets: { 登记: LOG } });
    await new ExcelWorkbook().write([cells('登记', 1, 2, [['计5分'], ['5'], ['2020Q2']])]);
    expect(['C2', 'C3', 'C4'].map((cell) => host.cell(`登记!${cell}`).prefixed)).toEqual([false, true, true]);
  });

  test('error values are told from texts that look like them', async () => {
    host = page.workbook({ sheets: { 登记: [['=1/0', '#N/A']] } });
    const { sheets } = await new ExcelWorkbook().read(['登记']);
    expect(sheets.get('登记')?.rows).toEqual([[{ error: '#DIV/0!' }, '#N/A']]);
  });
});
