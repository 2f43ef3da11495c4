import type { Locator } from 'playwright-core';
import { emptyXlsx } from '../../src/host/xlsx/open-xlsx';
import { SHEETS } from '../../src/text/sheets/workbook-names';
import { onWorkbench } from './on-workbench';
import { settle } from './pane-steps';
import { fillSound } from './sound-workbook';
import type { WorkbenchUnderTest } from './workbench-page';

const LOG = SHEETS.adoptions;

async function openSound(workbench: WorkbenchUnderTest): Promise<void> {
  const file = emptyXlsx();
  await fillSound(file);
  await workbench.drop({ name: '一年.xlsx', bytes: file.bytes() });
  await workbench.notice().getByText('已打开').waitFor();
  await workbench.recalculate();
}

const nextStep = ({ page }: WorkbenchUnderTest): Locator => page.getByRole('region', { name: '下一步' });

async function versions(workbench: WorkbenchUnderTest): Promise<string[]> {
  await workbench.button('以前的版本').click();
  const dialog = workbench.page.getByRole('dialog');
  await dialog.getByText('最多十个').waitFor();
  const listed = await dialog.getByRole('listitem').allInnerTexts();
  return listed.map((text) => /结账|冲销|送财务|保存|放弃修改/.exec(text)?.[0] ?? text);
}

const closeVersions = ({ page }: WorkbenchUnderTest): Promise<void> =>
  page.getByRole('dialog').getByRole('button', { name: '关闭' }).click();

onWorkbench('after settling, saving is the next step, and nothing goes to finance before', async (workbench) => {
  const { page } = workbench;
  await openSound(workbench);
  await settle(page, 0);
  await nextStep(workbench).getByText('台账还只在这个窗口里').waitFor();

  const handOver = workbench.quarter('一季度').getByRole('button', { name: '送财务' });
  await handOver.click();
  await workbench.button('取消').click();
  await page.getByText('没有送财务').waitFor();
  await handOver.click();
  const names: string[] = [];
  page.on('download', (download) => names.push(download.suggestedFilename()));
  await workbench.button('保存并送财务').click();
  await page.getByText('可以交给财务').waitFor();
  expect(names).toEqual(['一年.xlsx', '2020年度雨花区退役军人事务局一季度稿费表.xlsx']);
  expect(await nextStep(workbench).count()).toBe(0);
  expect(await versions(workbench)).toEqual(['送财务', '保存', '结账']);
});

onWorkbench('what is given up stays among the versions, until it is cleared', async (workbench) => {
  const { page } = workbench;
  await workbench.type('A182', '放弃的一行');
  await workbench.create();
  await workbench.button('放弃修改').click();
  await workbench.shows(LOG, 'A182', null);
  expect(await versions(workbench)).toEqual(['放弃修改']);
  await page.getByRole('button', { name: /^打开“示例/ }).click();
  await workbench.notice().getByText('原来的文件没有变').waitFor();
  expect(await workbench.cell(LOG, 'A182')).toBe('放弃的一行');
  await workbench.save();

  expect(await versions(workbench)).toEqual(['保存', '放弃修改']);
  await workbench.button('清除本机保留的内容').click();
  await workbench.button('确定清除').click();
  await workbench.notice().getByText('已清除本机保留的内容').waitFor();
  expect(await versions(workbench)).toEqual([]);
});

onWorkbench('nothing stays after a save where a person chose so, also in the next window', async (workbench) => {
  const { page } = workbench;
  await openSound(workbench);
  await settle(page, 0);
  expect(await versions(workbench)).toEqual(['结账']);
  await page.getByLabel('保存后不在本机保留').check();
  await closeVersions(workbench);
  await nextStep(workbench).getByRole('button', { name: '保存工作簿' }).click();
  await workbench.notice().getByText('已保存').waitFor();
  expect(await versions(workbench)).toEqual([]);
  expect(await page.getByLabel('保存后不在本机保留').isChecked()).toBe(true);
  await page.reload();
  await workbench.ready();
  expect(await versions(workbench)).toEqual([]);
  expect(await page.getByLabel('保存后不在本机保留').isChecked()).toBe(true);
});

onWorkbench(
  'where the browser keeps nothing, one sentence says so and work goes on',
  async (workbench) => {
    const { page } = workbench;
    await workbench.notice().getByText('上次有没有没保存的修改，现在不知道').waitFor();
    await workbench.type('A182', '第一行');
    await page.clock.runFor(4_000);
    await workbench.notice().getByText('浏览器不让网页保留内容').waitFor();
    await workbench.notice().getByRole('button').click();
    await workbench.type('A183', '第二行');
    await page.clock.runFor(30_000);
    expect(await workbench.notice().count()).toBe(0);
    expect((await workbench.save()).workbook).toBeDefined();
  },
  async (page) => {
    await page.clock.install();
    await page.addInitScript(() => {
      indexedDB.open = () => {
        throw new DOMException('refused', 'SecurityError');
      };
    });
  },
);

onWorkbench('a book with classified text is not kept, and what was kept of it goes', async (workbench) => {
  const file = emptyXlsx();
  await file.write([{ kind: 'replace-sheet', sheet: { name: LOG, cells: [['标题', '涉密'], ['一件密事', null]] } }]); // prettier-ignore
  await workbench.drop({ name: '密.xlsx', bytes: file.bytes() });
  await workbench.notice().getByText('已打开').waitFor();
  await workbench.type('A3', '另一件');
  await workbench.save();
  expect(await versions(workbench)).toEqual(['保存']);
  await closeVersions(workbench);
  await workbench.type('B2', '是');
  await workbench.notice().getByText('的 A2 是涉密内容').waitFor();
  expect(await workbench.notice().innerText()).not.toContain('一件密事');
  expect(await versions(workbench)).toEqual([]);
});
