import { ExcelWorkbook } from '../../../src/host/excel/excel-workbook';
import type { WorkbookChange } from '../../../src/host/port/workbook';
import { ExcelPage } from '../excel-page';
import type { ExcelHost } from '../excel-sim/index';

let host: ExcelHost;
let page: ExcelPage;

afterEach(() => {
  page.close();
  expect(host.unsupported).toEqual([]);
});

const LOG = [['标题'], ['甲']];
const cells: WorkbookChange = { kind: 'write-cells', sheet: '登记', row: 1, column: 1, cells: [['x']] };
const replace = (name: string): WorkbookChange => ({ kind: 'replace-sheet', sheet: { name, cells: [['new']] } });

test('a workbook that is only shown is read, and refuses every write', async () => {
  page = await ExcelPage.open('1.14', { readOnly: 'shown' });
  host = page.workbook({ sheets: { 登记: LOG, 得分: [['old']] }, readOnly: 'shown' });
  const workbook = new ExcelWorkbook();
  expect((await workbook.read(['登记'])).sheets.get('登记')?.rows).toEqual(LOG);
  for (const change of [cells, replace('得分'), replace('新')])
    await expect(workbook.write([change])).rejects.toMatchObject({ code: 'read-only' });
  expect([host.values('得分'), host.book.sheets.length]).toEqual([[['old']], 2]);
});

test.each(['AccessDenied', 'GeneralException', 'InvalidOperation', 'UnsupportedOperation'])(
  'an Excel that answers %s in a workbook that is only shown means the same',
  async (code) => {
    page = await ExcelPage.open('1.14', { readOnly: 'shown' });
    host = page.workbook({ sheets: { 登记: LOG } });
    host.injectFault({ match: 'Range.formulas', code });
    const write = new ExcelWorkbook().write([cells]);
    await expect(write).rejects.toMatchObject({ code: 'read-only', subject: '登记' });
  },
);

test('a workbook opened read-only on a desktop takes the results; they can be saved under another name', async () => {
  page = await ExcelPage.open('1.14', { readOnly: 'opened' });
  host = page.workbook({ sheets: { 登记: LOG }, readOnly: 'opened' });
  await new ExcelWorkbook().write([cells]);
  expect(host.cell('登记!B2').value).toBe('x');
});
