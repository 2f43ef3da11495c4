import { recalculate } from '../../../src/app/scoring/recalculate';
import { createSampleWorkbook } from '../../../src/app/sample/sample-workbook';
import type { Day } from '../../../src/engine/units';
import { ExcelWorkbook } from '../../../src/host/excel/excel-workbook';
import { ExcelPage, requests, settled } from '../excel-page';
import { WEB_LIMIT } from '../excel-sim/index';

let page: ExcelPage;
beforeAll(async () => {
  page = await ExcelPage.open('1.9');
});
afterAll(() => page.close());

const LOG = Array.from({ length: 50 }, (_, row) => [`稿${row}`, row, '办公室']);

test.each(['A1048576', 'XFD1048576', 'XFD1', 'Z900000', 'C500001'])(
  'a stray cell in %s costs a few requests',
  async (cell) => {
    const host = page.workbook({ sheets: { 登记: LOG, 目标: [['单位', '#N/A']] }, responseLimit: WEB_LIMIT });
    host.outside((person) => person.type(`登记!${cell}`, '迷路'));
    const { sheets } = await new ExcelWorkbook().read(['登记', '目标']);
    await settled();
    expect(requests(host).length).toBeLessThanOrEqual(8);
    const { rows } = sheets.get('登记')!;
    expect(rows.slice(0, 50).map((line) => line.slice(0, 3))).toEqual(LOG);
    expect(rows.flat().filter((value) => value === '迷路')).toHaveLength(1);
    expect(sheets.get('目标')?.rows).toEqual([['单位', '#N/A']]);
    expect(host.unsupported).toEqual([]);
  },
);

test.each([
  ['目标任务', 'A1048576'],
  ['目标任务', 'XFD1048576'],
  ['采用登记', 'XFD1048576'],
  ['采用登记', 'C1048576'],
])('a recalculation with a stray cell on %s in %s comes to its end', async (sheet, cell) => {
  const host = page.workbook({ sheets: { blank: [] }, requestLimit: WEB_LIMIT, responseLimit: WEB_LIMIT });
  const excel = new ExcelWorkbook();
  await excel.write(createSampleWorkbook());
  host.outside((person) => {
    person.unprotect(sheet);
    person.type(`${sheet}!${cell}`, '迷路');
  });
  await settled();
  const from = host.trace.length;
  const { result } = await recalculate(excel, { today: 18_600 as Day, version: 'test' });
  await settled();
  expect(result?.rows.length).toBeGreaterThan(10);
  expect(requests(host, from).length).toBeLessThanOrEqual(60);
});
