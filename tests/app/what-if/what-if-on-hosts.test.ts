import { ExcelWorkbook } from '../../../src/host/excel/excel-workbook';
import { WpsWorkbook } from '../../../src/host/wps/wps-workbook';
import { emptyXlsx, openXlsx } from '../../../src/host/xlsx/open-xlsx';
import { ExcelPage, settled } from '../../host/excel-page';
import { MemoryWorkbook } from '../../host/memory-workbook';
import { WpsHost } from '../../host/wps-sim/index';
import { BOOK, IN_FORCE, journey, shown, type Shown } from './trial-journey';

let page: ExcelPage;
beforeAll(async () => {
  page = await ExcelPage.open('1.14');
});
afterAll(() => page.close());

let inMemory: Shown;
beforeAll(async () => {
  const workbook = new MemoryWorkbook();
  await workbook.write(BOOK);
  const { [IN_FORCE]: before } = await shown(workbook, IN_FORCE);
  inMemory = await journey(workbook);
  expect(inMemory[IN_FORCE]).not.toEqual(before);
});

test('.xlsx: rules are tried out, dropped and adopted as in memory', async () => {
  const workbook = emptyXlsx();
  await workbook.write(BOOK);
  expect(await journey(workbook)).toEqual(inMemory);
  expect(await shown(openXlsx(workbook.bytes()), ...Object.keys(inMemory))).toEqual(inMemory);
});

test('Excel: the same, and each press can be taken back', async () => {
  const host = page.workbook({ sheets: { 空白: [] } });
  const workbook = new ExcelWorkbook();
  await workbook.write(BOOK);
  expect(await journey(workbook, () => workbook.undo())).toEqual(inMemory);
  await settled();
  expect(host.unsupported).toEqual([]);
});

test('WPS: the same, and each press can be taken back', async () => {
  const host = new WpsHost({ quirks: {} });
  host.open({ sheets: { 空白: [] } });
  const workbook = new WpsWorkbook(host.scope(), host.meter);
  await workbook.write(BOOK);
  expect(await journey(workbook, () => workbook.undo())).toEqual(inMemory);
  expect(host.violations).toEqual([]);
});
