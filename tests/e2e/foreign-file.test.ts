import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import type { CellValue } from '../../src/host/port/workbook';
import { startBrowser } from './browser';
import { inBrowser } from './in-browser';
import { builtWorkbench, fileAddress } from './built';
import { WorkbenchUnderTest } from './workbench-page';

let browser: Browser;
let workbench: WorkbenchUnderTest;

beforeAll(async () => {
  browser = await startBrowser();
  workbench = await WorkbenchUnderTest.open(browser, fileAddress(builtWorkbench()));
});

afterAll(() => browser.close());

/** A title, a table with shared formulas and a date, a total, a note; a second sheet; dates from 1904 when asked. */
async function foreignFile(date1904: boolean): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.properties.date1904 = date1904;
  const sheet = book.addWorksheet('台账');
  sheet.mergeCells('A1:D1');
  sheet.getCell('A1').value = { richText: [{ text: '红', font: { color: { argb: 'FFFF0000' } } }, { text: '黑' }] };
  sheet.getCell('A1').note = '批注';
  sheet.getCell('F3').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFEB9C' } };
  for (let row = 3; row <= 6; row++) {
    sheet.getCell(row, 1).value = `第${row}行`;
    sheet.getCell(row, 2).value = row;
    sheet.getCell(row, 3).value = (
      row === 3
        ? { formula: 'B3*10', result: 30, shareType: 'shared', ref: 'C3:C6' }
        : { sharedFormula: 'C3', result: row * 10 }
    ) as ExcelJS.CellValue;
    sheet.getCell(row, 4).value = new Date(Date.UTC(2020, 3, row));
    sheet.getCell(row, 4).numFmt = 'yyyy-mm-dd';
  }
  sheet.getCell('C7').value = { formula: 'SUM(C3:C6)', result: 180 };
  book.addWorksheet('别的').getCell('A1').value = '不动';
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function reopened(): Promise<readonly (readonly CellValue[])[]> {
  const { workbook } = await workbench.save();
  return (await workbook.read(['台账'])).sheets.get('台账')!.rows;
}

inBrowser('shared formulas survive an edit of what they depend on, an inserted row and a deleted one', async () => {
  const original = await foreignFile(false);
  await workbench.choose({ name: '外来.xlsx', bytes: original });
  await workbench.notice().getByText('已打开“外来.xlsx”').waitFor();
  await workbench.type('B3', '5');
  expect(await workbench.cell('台账', 'C7')).toBe(200);
  await workbench.goTo('A5');
  await workbench.button('插入行').click();
  await workbench.shows('台账', 'A5', null);
  await workbench.type('A5', '新行', '7');
  await workbench.goTo('A4');
  await workbench.button('删除行').click();
  await workbench.shows('台账', 'A4', '新行');
  expect(await reopened()).toEqual([
    ['红黑', '红黑', '红黑', '红黑'].slice(0, 1),
    [],
    ['第3行', 5, 50, 43_924],
    ['新行', 7],
    ['第5行', 5, 50, 43_926],
    ['第6行', 6, 60, 43_927],
    [null, null, 160],
  ]);
  const { bytes } = await workbench.save();
  const [before, after] = [unzipSync(original), unzipSync(bytes)];
  const kept = Object.keys(before).filter((name) => /comments|vmlDrawing|sheet2|theme/.test(name));
  expect(kept.length).toBeGreaterThanOrEqual(4);
  for (const name of kept) expect(Buffer.from(after[name]!).equals(Buffer.from(before[name]!))).toBe(true);
});

inBrowser('a row that a merged title depends on cannot be moved, and the page says why', async () => {
  await workbench.goTo('A1:D1');
  await workbench.button('插入行').click();
  await workbench.notice().getByText('这一行不能插入或删除').waitFor();
  expect(await workbench.cell('台账', 'A3')).toBe('第3行');
  // Whoever goes to a cell that the title covers stands on the title, as after a click.
  await workbench.nameBox().fill('C1');
  await workbench.nameBox().press('Enter');
  await workbench.standsOn('A1:D1');
  await workbench.page.keyboard.press('Enter');
  await workbench.standsOn('A2');
});

inBrowser('what cannot be saved of a pasted look is named when the file is saved, until it is taken back', async () => {
  await workbench.copy('A1:D1', 'A12');
  await workbench.copy('F4', 'F3');
  await workbench.save();
  const named = '粘贴带来的合并单元格（“台账”的 A12:D12）、去掉的填充色（“台账”的 F3）';
  await workbench.notice().getByText(named).waitFor();
  await workbench.save();
  await workbench.notice().getByText(named).waitFor();
  await workbench.button('撤销').click();
  await workbench.button('撤销').click();
  await workbench.shows('台账', 'A12', null);
  await workbench.save();
  await workbench.notice().getByText('已保存“外来.xlsx”。').waitFor();
});

inBrowser('dates of a workbook that counts from 1904 are shown, typed and saved as what they are', async () => {
  await workbench.choose({ name: '1904.xlsx', bytes: await foreignFile(true) });
  await workbench.notice().getByText('已打开“1904.xlsx”').waitFor();
  const before = await workbench.cell('台账', 'D3');
  await workbench.type('D4', '2020-4-3');
  expect(await workbench.cell('台账', 'D4')).toBe(before);
  const rows = await reopened();
  expect(rows[2]?.[3]).toBe(before);
  expect(rows[3]?.[3]).toBe(before);
});

inBrowser('nothing was complained about, and nobody else was asked', () => {
  const { complaints, strangers } = workbench;
  expect({ complaints, strangers }).toEqual({ complaints: [], strangers: [] });
});
