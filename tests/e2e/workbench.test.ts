import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createSampleWorkbook } from '../../src/app/sample/sample-workbook';
import type { CellValue } from '../../src/host/port/workbook';
import { emptyXlsx } from '../../src/host/xlsx/open-xlsx';
import type { XlsxWorkbook } from '../../src/host/xlsx/xlsx-workbook';
import { onWorkbench } from './on-workbench';
import type { DiskFile, WorkbenchUnderTest } from './workbench-page';

const LOG = '采用登记';
let workbench: WorkbenchUnderTest;

const journey = (name: string, act: () => Promise<void>): void =>
  onWorkbench(name, (opened) => {
    workbench = opened;
    return act();
  });

async function rowsOf(workbook: XlsxWorkbook, sheet: string): Promise<readonly (readonly CellValue[])[]> {
  return (await workbook.read([sheet])).sheets.get(sheet)?.rows ?? [];
}

async function diskFile(name: string, cells: (string | number)[][], sheet = '登记'): Promise<DiskFile> {
  const workbook = emptyXlsx();
  await workbook.write([{ kind: 'replace-sheet', sheet: { name: sheet, cells } }]);
  return { name, bytes: workbook.bytes() };
}

journey('a row typed by keyboard is scored, saved and there again when the file is opened', async () => {
  await workbench.type('A182', '端到端测试稿件', '跳马镇', '2020-11-3', '中央办公厅', '单独采用');
  await workbench.recalculate();
  const typed = ['A182', 'B182', 'C182', 'D182', 'E182'];
  expect(await workbench.cells(LOG, typed)).toEqual(['端到端测试稿件', '跳马镇', 44_138, '中央办公厅', '单独采用']);
  expect(await workbench.cell(LOG, 'K182')).toBe(40);
  expect(await workbench.cell(LOG, 'M182')).toBe('计40分');
  const total = await workbench.cell('单位得分', 'H5');
  expect(total).toBe(46.5);

  const saved = await workbench.save();
  const rows = await rowsOf(saved.workbook, LOG);
  expect(rows[181]?.slice(0, 5)).toEqual(['端到端测试稿件', '跳马镇', 44_138, '中央办公厅', '单独采用']);
  expect(rows[181]?.[12]).toBe('计40分');
  expect((await rowsOf(saved.workbook, '单位得分'))[4]?.[7]).toBe(total);

  await workbench.choose({ name: '再次打开.xlsx', bytes: saved.bytes });
  await workbench.notice().getByText('已打开“再次打开.xlsx”').waitFor();
  expect(await workbench.cell(LOG, 'M182')).toBe('计40分');
  expect(await workbench.cell('单位得分', 'H5')).toBe(total);
});

journey('what was saved without an edit is the file that was opened', async () => {
  const sample = emptyXlsx();
  await sample.write(createSampleWorkbook());
  await workbench.drop({ name: '原样.xlsx', bytes: sample.bytes() });
  await workbench.notice().getByText('已打开“原样.xlsx”').waitFor();
  const saved = await workbench.save();
  expect(saved.name).toBe('原样.xlsx');
  expect(Buffer.from(saved.bytes).equals(Buffer.from(sample.bytes()))).toBe(true);
});

journey('rows inserted and deleted arrive in the file, undone ones do not', async () => {
  const before = await rowsOf((await workbench.save()).workbook, LOG);
  await workbench.goTo('A5');
  await workbench.button('插入行').click();
  await workbench.shows(LOG, 'A5', null);
  await workbench.type('A5', '插入的一行', '高桥', '2020-3-4', '市局官网', '转载');
  await workbench.goTo('A3');
  await workbench.button('删除行').click();
  await workbench.shows(LOG, 'A4', '插入的一行');
  const after = await rowsOf((await workbench.save()).workbook, LOG);
  expect(after.length).toBe(before.length);
  expect(after[3]?.slice(0, 5)).toEqual(['插入的一行', '高桥', 43_894, '市局官网', '转载']);
  expect(after.filter((_, row) => row !== 3)).toEqual(before.filter((_, row) => row !== 2));

  await workbench.button('撤销').click();
  await workbench.shows(LOG, 'A5', '插入的一行');
  const undone = await rowsOf((await workbench.save()).workbook, LOG);
  expect(undone[2]).toEqual(before[2]);
  expect(undone.length).toBe(before.length + 1);
});

journey('texts that look like formulas or numbers stay what was typed', async () => {
  await workbench.choose(
    await diskFile('文本.xlsx', [
      ['00123', '=1+1', '2020-4-27', '110101199003070000'],
      ['空', 1],
    ]),
  );
  await workbench.notice().getByText('已打开').waitFor();
  await workbench.type('A3', '新的一行', '12.5');
  await workbench.type('B4', '=B2+B3');
  expect(await workbench.cell('登记', 'B4')).toBe(13.5);
  const rows = await rowsOf((await workbench.save()).workbook, '登记');
  expect(rows).toEqual([
    ['00123', '=1+1', '2020-4-27', '110101199003070000'],
    ['空', 1],
    ['新的一行', 12.5],
    [null, 13.5],
  ]);
});

journey('a cell the program fills cannot be typed into, and the page says why', async () => {
  await workbench.type('K2', '99');
  await workbench.notice().getByText('由程序填写').waitFor();
  expect(await workbench.cell(LOG, 'K2')).toBeNull();
});

journey(
  'a paste that reaches into columns of the program names them, and numbers are summed up but no dates',
  async () => {
    const { page } = workbench;
    const { keyboard } = page;
    await workbench.goTo('I182');
    await page.evaluate(() => navigator.clipboard.writeText('甲\t5\t6\n乙\t7\t8'));
    await keyboard.press('Control+V');
    await workbench.notice().getByText('J 列“规则分值”、K 列“计入得分”').waitFor();
    expect(await workbench.cells(LOG, ['I182', 'J182'])).toEqual([null, null]);

    const sums = page.locator('[data-range-selector]').filter({ hasText: '计数' });
    await workbench.goTo('C5');
    await keyboard.press('Shift+ArrowDown');
    await sums.getByText('计数: 2').waitFor();
    expect(await sums.innerText()).not.toMatch(/求和|平均值|最大值/u);
    await workbench.turnTo('目标任务');
    await workbench.goTo('C3');
    await keyboard.press('Shift+ArrowDown');
    await sums.getByText(/^求和: \d/u).waitFor();
    await workbench.goTo('C3');
    await sums.waitFor({ state: 'detached' });
  },
);

journey('a look that nobody asked for does not end what a person is typing', async () => {
  const { keyboard } = workbench.page;
  await workbench.goTo('A5');
  await keyboard.type('打到一半');
  await workbench.page.evaluate((sheet) => window.gaofen!.look(sheet), LOG);
  await keyboard.type('，接着打');
  await keyboard.press('Enter');
  await workbench.standsOn('A6');
  expect(await workbench.cell(LOG, 'A5')).toBe('打到一半，接着打');
});

journey('a saved book opens with the sheet that was in front', async () => {
  await workbench.type('A182', '最后一条');
  await workbench.turnTo('参数');
  const saved = await workbench.save();
  await workbench.create();
  await workbench.shownSheet('使用说明');
  await workbench.choose({ name: '再打开.xlsx', bytes: saved.bytes });
  await workbench.shownSheet('参数');
});

journey('a file that is none is refused in a sentence and the workbook stays', async () => {
  await workbench.choose({ name: '坏的.xlsx', bytes: new Uint8Array([1, 2, 3]) });
  await workbench.notice().getByText('没有打开“坏的.xlsx”').waitFor();
  expect(await workbench.cell(LOG, 'A1')).toBe('标题');
  await workbench.drop({ name: '空.xlsx', bytes: new Uint8Array() });
  await workbench.notice().getByText('没有打开“空.xlsx”').waitFor();
  expect(await workbench.sheetNames()).toContain('参数');
});

journey('unsaved edits are not lost without a question', async () => {
  await workbench.type('A182', '未保存');
  await workbench.drop(await diskFile('另一个.xlsx', [['甲']]));
  await workbench.button('取消').click();
  expect(await workbench.cell(LOG, 'A182')).toBe('未保存');
  await workbench.drop(await diskFile('另一个.xlsx', [['甲']]));
  await workbench.button('放弃修改').click();
  await workbench.notice().getByText('已打开“另一个.xlsx”').waitFor();
  expect(await workbench.sheetNames()).toEqual(['登记']);
});

journey('a new workbook is the template of this year', async () => {
  await workbench.create();
  const year = new Date().getFullYear();
  await workbench.page.getByText(`${year}年宣传信息采用登记.xlsx`).waitFor();
  expect(await workbench.cell(LOG, 'A2')).toBeNull();
  await workbench.recalculate();
  expect((await workbench.save()).name).toBe(`${year}年宣传信息采用登记.xlsx`);
});

journey('a new workbook is made by the plan that is chosen, also one in a file', async () => {
  const { page } = workbench;
  const dialog = page.getByRole('dialog', { name: '新建工作簿' });
  const takeFile = async (text: string): Promise<void> => {
    const picking = page.waitForEvent('filechooser');
    await dialog.getByRole('button', { name: '选择方案文件' }).click();
    await (await picking).setFiles({ name: '方案.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  };
  await workbench.button('新建').click();
  await dialog.getByLabel('用哪份方案').selectOption({ value: 'union-4yuan' });
  await workbench.button('建立').click();
  await dialog.waitFor({ state: 'detached' });
  await workbench.shows('归并', 'A1', '计量');
  await workbench.button('新建').click();
  await dialog.getByLabel('用哪份方案').selectOption({ label: '自己的方案文件（.json）' });
  await takeFile('{}');
  await workbench.button('建立').click();
  await dialog.getByText('“format”应是').waitFor();
  await takeFile(readFileSync(path.resolve('src/rules/plans/livestock-top2.json'), 'utf8'));
  await workbench.button('建立').click();
  await dialog.waitFor({ state: 'detached' });
  await workbench.shows('归并', 'C2', '前2级');
});

journey('a problem in the pane leads to its cell, and typing there puts it right', async () => {
  const { keyboard } = workbench.page;
  await workbench.recalculate();
  await workbench.pressProblem(/C41/);
  await workbench.standsOn('C41');
  const read = workbench.page.getByRole('region', { name: '当前表的内容（供屏幕阅读器）' });
  await read.getByText(/^C41 采用日期 /u).waitFor();
  const current = read.locator('td[aria-current="true"]');
  await current.getByText('问题：').waitFor();
  expect(await read.getByRole('row').count()).toBe(21);
  await keyboard.type('2020-2-28');
  await keyboard.press('Enter');
  await workbench.standsOn('C42');
  await read.getByText(/^C42 采用日期 /u).waitFor();
  const mended = read
    .getByRole('row')
    .filter({ has: workbench.page.getByRole('rowheader', { name: '41', exact: true }) });
  await mended.getByRole('cell', { name: '2020-02-28', exact: true }).waitFor();
  expect(await workbench.cell(LOG, 'C41')).toBe(43_889);
  await workbench.recalculate();
  await workbench.problem(/C60/).waitFor();
  expect(await workbench.problem(/C41/).count()).toBe(0);
});

journey('a problem chosen by keyboard hands the keyboard to its cell, F6 brings it back', async () => {
  const { keyboard } = workbench.page;
  const title = (await workbench.cell(LOG, 'A41')) as string;
  await workbench.turnTo('目标任务');
  await workbench.recalculate();
  await workbench.showTab(/问题/);
  await workbench.problem(/C41/).focus();
  await keyboard.press('Enter');
  await workbench.standsOn('C41');
  await keyboard.press('ArrowLeft');
  await keyboard.press('ArrowLeft');
  await workbench.standsOn('A41');
  await keyboard.press('F2');
  await keyboard.type('（续）');
  await keyboard.press('Enter');
  await workbench.standsOn('A42');
  expect(await workbench.cell(LOG, 'A41')).toBe(`${title}（续）`);
  await keyboard.press('F6');
  const focused = workbench.page.locator(':focus');
  expect(await focused.textContent()).toBe(await workbench.problem(/C41/).textContent());
  await keyboard.press('F6');
  await workbench.standsOn('A42');
  await workbench.button('收起窗格').click();
  await keyboard.press('F6');
  await workbench.button('收起窗格').waitFor();
  expect(await workbench.page.locator('aside :focus').count()).toBe(1);
});

journey('a text composed by an input method arrives whole in a cell with a list', async () => {
  await workbench.recalculate();
  await workbench.pressProblem(/B73/);
  await workbench.standsOn('B73');
  await workbench.compose(['y', 'yu', 'yuh', 'yuht'], '雨花亭');
  await workbench.page.keyboard.press('Enter');
  await workbench.standsOn('B74');
  expect(await workbench.cell(LOG, 'B73')).toBe('雨花亭');
});

journey(
  'a key and Tab without a pause lose nothing in a cell with a list, whose search waits for who opens it',
  async () => {
    const { keyboard, mouse } = workbench.page;
    await workbench.goTo('B182');
    await keyboard.press('x');
    await keyboard.press('Tab');
    await workbench.standsOn('C182');
    expect(await workbench.cell(LOG, 'B182')).toBe('x');
    const list = workbench.page.locator('[data-u-comp="sheets-dropdown-list"]');
    await workbench.goTo('B5');
    await keyboard.type('雨');
    await list.waitFor();
    expect(await list.getByRole('textbox').count()).toBe(0);
    await keyboard.press('Escape');
    await list.waitFor({ state: 'detached' });
    await mouse.click(508, 310);
    await list.getByRole('textbox').waitFor();
  },
);

journey('a click on a cell of the problem list leads to the cell it names', async () => {
  await workbench.recalculate();
  await workbench.turnTo('问题清单');
  const wanted = await workbench.cell('问题清单', 'C5');
  const box = workbench.nameBox();
  const clickInRow5 = async (x: number): Promise<string> => {
    await workbench.goTo('A4');
    await workbench.page.mouse.click(x, 254);
    await workbench.page.waitForFunction(
      (field) => (field as HTMLInputElement).value !== 'A4',
      await box.elementHandle(),
    );
    return box.inputValue();
  };
  for (let x = 120; /^[AB]5$/u.test(await clickInRow5(x)); x += 60);
  await workbench.shownSheet(LOG);
  await workbench.standsOn(wanted as string);
});

onWorkbench(
  'what shows its results is read at once: no time has to pass',
  async (workbench) => {
    const { page } = workbench;
    await workbench.recalculate();
    await workbench.type('A182', '一行');
    await page.clock.runFor(2_000);
    await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1_000);
    expect(await workbench.cell(LOG, 'A182')).toBe('一行');
  },
  (page) => page.clock.install(),
);
