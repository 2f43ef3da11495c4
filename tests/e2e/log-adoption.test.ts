import ExcelJS from 'exceljs';
import { createWorkbook } from '../../src/app/year/create-workbook';
import { dayOf } from '../../src/engine/time/calendar';
import { emptyXlsx } from '../../src/host/xlsx/open-xlsx';
import { BUILT_IN_PLAN } from '../../src/rules/built-in-plan';
import { CITY, fillForm, longLog } from './filled-form';
import { onWorkbench } from './on-workbench';
import type { WorkbenchUnderTest } from './workbench-page';

const LOG = '采用登记';

onWorkbench('an adoption is logged by keyboard alone, scored and explained, and taken back', async (workbench) => {
  const { page } = workbench;
  const { keyboard } = page;
  const preview = page.getByRole('region', { name: '这一条将计' });
  await fillForm(workbench);
  await keyboard.type('2020-12-10');
  await preview.getByText('1 分', { exact: true }).waitFor();
  const passed = [];
  for (let stop = 0; stop < 4; stop++) {
    await keyboard.press('Tab');
    passed.push(await page.locator(':focus').evaluate((box: HTMLInputElement) => box.labels?.[0]?.textContent ?? ''));
  }
  expect(passed).toEqual(['撰稿人', '稿件编号', '凭证', '']);
  await keyboard.press('Enter');
  await page.getByText('已写入“采用登记”第 182 行').waitFor();
  const row = ['A182', 'B182', 'C182', 'D182', 'E182'];
  expect(await workbench.cells(LOG, row)).toEqual(['高桥街道走访参战老兵', '高桥', 44_175, CITY, '转载']);
  await page.getByText('未保存').waitFor();

  await keyboard.type('高桥街道走访烈属');
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.type('dandu');
  await keyboard.press('Control+Enter');
  await page.getByText('已写入“采用登记”第 183 行').waitFor();
  expect(await workbench.cell(LOG, 'E183')).toBe('单独采用');

  await keyboard.press('Escape');
  expect(await page.locator(':focus').textContent()).toBe('登记采用');
  await workbench.recalculate();
  expect(await workbench.cell(LOG, 'M182')).toBe('计1分');
  await workbench.showTab('选中行');
  await workbench.goTo('A182');
  const panel = page.getByRole('tabpanel');
  await panel.getByText('采用登记 第 182 行').waitFor();
  await panel.getByText('计1分').waitFor();

  await workbench.button('撤销').click();
  await workbench.shows(LOG, 'A183', null);
  expect(await workbench.cell(LOG, 'A182')).toBe('高桥街道走访参战老兵');
  await page.getByText('表格已改动，请重新计算').waitFor();
});

/** A clerk's own log: a table with looks that the program did not give it. */
async function ownLog(): Promise<Uint8Array> {
  const blank = emptyXlsx();
  await blank.write(createWorkbook(2020, BUILT_IN_PLAN, { rows: [], asOf: dayOf(2020, 12, 31) }));
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(blank.bytes()).buffer);
  workbook.removeWorksheet(LOG);
  const sheet = workbook.addWorksheet(LOG);
  const names = ['标题', '供稿单位', '采用日期', '采用渠道', '采用方式', '撰稿人', '稿件编号', '凭证'];
  sheet.columns = names.map(() => ({ width: 22 }));
  const line = (title: string) => [title, '高桥', new Date(Date.UTC(2020, 3, 27)), CITY, '转载', '', '', ''];
  const columns = names.map((name) => ({ name }));
  sheet.addTable({ name: '登记表', ref: 'A1', columns, rows: [line('甲稿'), line('乙稿')] });
  for (const row of [2, 3]) {
    sheet.getRow(row).height = 28;
    for (let column = 1; column <= names.length; column++)
      sheet.getCell(row, column).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF1CC' } };
    sheet.getCell(row, 3).numFmt = 'yyyy"年"m"月"d"日"';
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Logs the adoption of the form into row 4 and leaves the form. */
async function logRow(workbench: WorkbenchUnderTest): Promise<void> {
  const { page } = workbench;
  await fillForm(workbench);
  await page.keyboard.type('2020-12-10');
  await page.getByText('1 分', { exact: true }).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByText('已写入“采用登记”第 4 行').waitFor();
  await page.keyboard.press('Escape');
}

/** The clerk's sheet in the saved file, and the range of its table. */
async function savedLog(workbench: WorkbenchUnderTest): Promise<{ sheet: ExcelJS.Worksheet; table: string }> {
  const saved = new ExcelJS.Workbook();
  await saved.xlsx.load(new Uint8Array((await workbench.save()).bytes).buffer);
  const sheet = saved.getWorksheet(LOG)!;
  const { table } = sheet.getTable('登记表') as unknown as { table: { tableRef: string } };
  return { sheet, table: table.tableRef };
}

onWorkbench(
  "a row logged into a clerk's own table belongs to it and looks like it; taken back, it leaves nothing in the file",
  async (workbench) => {
    await workbench.choose({ name: '自己的登记.xlsx', bytes: await ownLog() });
    await workbench.notice().getByText('已打开').waitFor();
    await logRow(workbench);
    const { sheet, table } = await savedLog(workbench);
    expect(table).toBe('A1:H4');
    expect(sheet.getRow(4).height).toBe(28);
    const looks = ['A', 'C', 'H'].map((column) => sheet.getCell(`${column}4`));
    expect(looks.map(({ fill, numFmt }) => [fill, numFmt])).toEqual(['A3', 'C3', 'H3'].map((name) => [sheet.getCell(name).fill, sheet.getCell(name).numFmt])); // prettier-ignore

    const rows = async (): Promise<unknown[]> => {
      const log = await savedLog(workbench);
      return [log.table, log.sheet.rowCount];
    };
    const takeBack = async (): Promise<void> => {
      await workbench.button('撤销').click();
      await workbench.shows(LOG, 'A4', null);
    };
    await takeBack();
    expect(await rows()).toEqual(['A1:H3', 3]);
    await workbench.button('恢复').click();
    await workbench.shows(LOG, 'A4', '高桥街道走访参战老兵');
    expect(await rows()).toEqual(['A1:H4', 4]);
    await takeBack();
    await logRow(workbench);
    expect(await rows()).toEqual(['A1:H4', 4]);
    await workbench.recalculate();
    expect(await workbench.cell(LOG, 'L4')).toBe('计1分');
    await takeBack();
    await workbench.recalculate();
    expect(await workbench.cell(LOG, 'L4')).toBeNull();
    // The recalculation let the table grow over the result columns: sorting it keeps rows and results together.
    expect(await rows()).toEqual(['A1:L3', 3]);
  },
);

onWorkbench('a problem is settled by one press, calculated away, and taken back by 撤销', async (workbench) => {
  const { page } = workbench;
  await workbench.recalculate();
  await workbench.showTab(/问题/);
  await workbench.button('改为“2020-04-27”').focus();
  await page.keyboard.press('Enter');
  await page.getByText('已改为“2020-04-27”').and(page.locator(':focus')).waitFor();
  expect(await workbench.cell(LOG, 'C60')).toBe(43_948);
  await workbench.button('改为“雨花亭”').click();
  await workbench.shows(LOG, 'B73', '雨花亭');
  await workbench.recalculate();
  expect(await workbench.problem(/C60/).count()).toBe(0);
  expect(await workbench.problem(/B73/).count()).toBe(0);
  await workbench.button('撤销').click();
  await workbench.shows(LOG, 'B73', '雨花厅');
  expect(await workbench.cell(LOG, 'C60')).toBe(43_948);
  const rows = (await (await workbench.save()).workbook.read([LOG])).sheets.get(LOG)!.rows;
  expect([rows[72]?.[1], rows[59]?.[2]]).toEqual(['雨花厅', 43_948]);
});

onWorkbench('on a log of 5,000 rows the preview follows typing', async (workbench) => {
  const { page } = workbench;
  await workbench.choose({ name: '五千行.xlsx', bytes: await longLog(5000) });
  await workbench.notice().getByText('已打开').waitFor();
  await fillForm(workbench);
  await page.keyboard.type('2020-12-1');
  await page.getByText('1 分', { exact: true }).waitFor();
  await page.keyboard.press('Backspace');
  await page.getByText('1 分', { exact: true }).waitFor({ state: 'detached' });
  await page.keyboard.press('1');
  await page.getByText('1 分', { exact: true }).waitFor();
});
