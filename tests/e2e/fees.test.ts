import { audit } from '../../src/app/audit/audit';
import type { Day } from '../../src/engine/units';
import { emptyXlsx } from '../../src/host/xlsx/open-xlsx';
import { SHEETS } from '../../src/text/sheets/workbook-names';
import { fileAfterSettledYear } from './after-settled-year';
import { onWorkbench } from './on-workbench';
import { footersOffCentre, pdfText } from './pdf-text';
import { fillSound } from './sound-workbook';
import type { WorkbenchUnderTest } from './workbench-page';

const SHEET = '稿费表2020Q1';
const QUARTER_SHEETS = (quarter: number): string[] =>
  ['稿费表', '稿费明细', '稿费发放表'].map((kind) => `${kind}2020Q${quarter}`);

async function opened(workbench: WorkbenchUnderTest): Promise<void> {
  const file = emptyXlsx();
  await fillSound(file);
  await workbench.choose({ name: '一年.xlsx', bytes: file.bytes() });
  await workbench.notice().getByText('已打开').waitFor();
  await workbench.recalculate();
  await workbench.showTab('稿费');
}

/** Settles a quarter by keyboard: one question, one answer. */
async function settled(workbench: WorkbenchUnderTest, quarter: string): Promise<void> {
  const { page } = workbench;
  const { keyboard } = page;
  await workbench.quarter(quarter).getByRole('button', { name: '结账' }).focus();
  await keyboard.press('Enter');
  await page.getByRole('heading', { name: `${quarter}结账` }).waitFor();
  await page.getByRole('list', { name: '将记入' }).waitFor();
  await page.getByLabel('经办人').focus();
  await keyboard.type('廖琴');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await page.getByText(`${quarter}已结账`).waitFor();
}

async function audited({ page }: WorkbenchUnderTest, verdict: RegExp): Promise<void> {
  await page.getByRole('button', { name: '核对全部数字' }).click();
  await page.getByText(verdict).waitFor();
}

/** What a paper says, apart from spaces. */
const bare = (text: string): string => text.replace(/\s+/gu, '');

/** Prints the sheet in front, and compares the paper with its cells. */
async function printed(workbench: WorkbenchUnderTest, sheet: string): Promise<void> {
  const { page } = workbench;
  await page.keyboard.press('Control+P');
  const dialog = page.getByRole('dialog', { name: `打印“${sheet}”` });
  await dialog.getByText('第 1 页 共').waitFor();
  const said = await dialog.getByRole('status').textContent();
  const pages = Number(/\d+/u.exec(said!)![0]);
  const papers = await dialog.locator('section').allTextContents();
  const pdf = await page.pdf({ preferCSSPageSize: true });
  // A page that was made smaller to fit the window on it has its footer off the middle.
  expect(Math.max(...(footersOffCentre(pdf) ?? [0]))).toBeLessThan(3);
  const text = bare(pdfText(pdf) ?? papers.join(''));
  for (let number = 1; number <= pages; number++) expect(text).toContain(`第${number}页共${pages}页`);
  expect(text).not.toContain(bare(said!));
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  const { workbook } = await workbench.save();
  const { rows } = (await workbook.read([sheet])).sheets.get(sheet)!;
  const texts = rows.flat().filter((value) => typeof value === 'string');
  expect(texts.filter((value) => !text.includes(bare(value)))).toEqual([]);
  expect(text.split('预览（未结账，不作付款依据）')).toHaveLength(1 + 2 * pages);
}

/** Looks at the chart on the paper of 单位排名: its bars are blue, and nothing else of it is. */
async function chartPrinted(workbench: WorkbenchUnderTest): Promise<void> {
  const { page } = workbench;
  await workbench.turnTo(SHEETS.ranking);
  await page.keyboard.press('Control+P');
  const dialog = page.getByRole('dialog', { name: '打印“单位排名”' });
  const chart = dialog.getByRole('img', { name: '全年得分与任务分值对照（分）' });
  const dots = await chart.evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    return data.reduce((blue, red, at) => (at % 4 === 0 && data[at + 2]! > red + 60 ? blue + 1 : blue), 0);
  });
  expect(dots).toBeGreaterThan(10_000);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}

onWorkbench('a quarter is settled, shown live in the grid, previewed, handed over and audited', async (workbench) => {
  await opened(workbench);
  await settled(workbench, '一季度');
  expect(await workbench.sheetNames()).toEqual(expect.arrayContaining([SHEETS.ledger, ...QUARTER_SHEETS(1)]));
  expect(await workbench.cells(SHEET, ['F7', 'F18', 'F25', 'C26', 'G26', 'H27'])).toEqual([
    100,
    1400,
    2375,
    '人民币贰仟叁佰柒拾伍元整',
    '√ 大写与合计一致',
    '√ 三表一致',
  ]);

  await workbench.save();
  const file = await workbench.download(workbench.quarter('一季度').getByRole('button', { name: '送财务' }));
  expect(file.name).toBe('2020年度雨花区退役军人事务局一季度稿费表.xlsx');
  await workbench.page.getByText(`已存为“${file.name}”`).waitFor();
  const proof = await audit(file.workbook, { today: 18_700 as Day });
  expect(proof).toMatchObject({ kind: 'hand-over', issues: [], sheets: [...QUARTER_SHEETS(1), '台账摘录'] });

  await workbench.quarter('二季度').getByRole('button', { name: '生成预览' }).click();
  await workbench.page.getByText('已生成二季度').waitFor();
  expect(await workbench.cell('稿费表2020Q2', 'A2')).toContain('预览');
  await workbench.button('稿费表2020Q2').click();
  await workbench.shownSheet('稿费表2020Q2');
  await workbench.standsOn('A1:H1');
  await audited(workbench, /核对完毕/);
  await printed(workbench, '稿费表2020Q2');
  await chartPrinted(workbench);

  await workbench.turnTo(SHEET);
  await workbench.type('F7', '120');
  await workbench.shows(SHEET, 'H27', '× 三表不一致，请重新生成');
  await audited(workbench, /核对发现/);
  await workbench.turnTo(SHEETS.adoptions);
  await workbench.problem(/稿费表2020Q1 F7/).click();
  await workbench.standsOn('F7');
  await workbench.button('撤销').click();
  await workbench.shows(SHEET, 'H27', '√ 三表一致');
  await audited(workbench, /核对完毕/);
});

onWorkbench('what was settled stays so in the file; later edits are corrected or reversed', async (workbench) => {
  const { page } = workbench;
  await opened(workbench);
  await settled(workbench, '一季度');
  await page.getByText('未保存').waitFor();
  const { bytes } = await workbench.save();
  await workbench.choose({ name: '已结账.xlsx', bytes });
  await workbench.notice().getByText('已打开“已结账.xlsx”').waitFor();
  await workbench.recalculate();
  await workbench.showTab('稿费');
  await workbench.quarter('一季度').getByText('经办人 廖琴').waitFor();

  await workbench.turnTo(SHEETS.adoptions);
  await workbench.type('B8', '雨花亭');
  await page.getByText('表格已改动，请重新计算').waitFor();
  await settled(workbench, '二季度');
  await page.getByText('结果与表格一致').waitFor();
  await workbench.quarter('二季度').getByText('1,600.00 元').waitFor();
  expect(await workbench.cell('稿费表2020Q2', 'G4')).toBe('补发扣回(元)');
  expect(await workbench.cell('稿费表2020Q2', 'G6')).toBe(50);

  await workbench.quarter('二季度').getByRole('button', { name: '冲销' }).click();
  await page.getByLabel('冲销原因').fill('财务退回，未付款');
  await page.getByRole('button', { name: '确认冲销' }).click();
  await page.getByText('二季度的结账已冲销').waitFor();
  await workbench.quarter('二季度').getByText('未结账').waitFor();
  await workbench.quarter('一季度').getByRole('button', { name: '冲销' }).waitFor();
  expect(await workbench.cell('稿费表2020Q2', 'A2')).toContain('预览');
});

onWorkbench(
  'what a settled year left over is paid and taken back in the first quarter of the next',
  async (workbench) => {
    const { page } = workbench;
    await workbench.choose({ name: '2021.xlsx', bytes: await fileAfterSettledYear() });
    await workbench.notice().getByText('已打开').waitFor();
    await workbench.recalculate();
    await workbench.showTab('稿费');
    await workbench.quarter('一季度').getByRole('button', { name: '结账' }).click();
    const list = page.getByRole('list', { name: '补发与扣回 2 条' });
    await list.getByText('补发（上年结转） · 高桥').waitFor();
    await list.getByText('扣回（上年结转） · 东塘 · 王五').waitFor();
    await page.getByLabel('经办人').fill('廖琴');
    await page.getByRole('button', { name: '确认' }).click();
    await page.getByText('一季度已结账').waitFor();
    await workbench.quarter('一季度').getByText('含补发扣回 25.00 元').waitFor();
    expect(await workbench.cells('稿费表2021Q1', ['G4', 'B5', 'G5', 'B6', 'G6'])).toEqual([
      '补发扣回(元)',
      '高桥',
      50,
      '东塘',
      -25,
    ]);
    await audited(workbench, /核对完毕/);
  },
);

onWorkbench('the workbook of the next year is made from the open one and opened, not saved yet', async (workbench) => {
  await opened(workbench);
  const { page } = workbench;
  await page.getByRole('button', { name: '建下一年的工作簿…' }).click();
  await page.getByRole('heading', { name: '建2021年的工作簿' }).waitFor();
  await page.getByText('上年一季度起还没有结账').waitFor();
  await page.getByRole('button', { name: '建立', exact: true }).click();
  await workbench.button('放弃修改').click();
  await workbench.notice().getByText('已建好“2021年宣传信息采用登记.xlsx”').waitFor();
  expect(await workbench.sheetNames()).toContain('上年结转');
  const carried = await workbench.cell(SHEETS.adoptions, 'A2');
  expect(carried).not.toBeNull();
  await workbench.recalculate();
  const saved = await workbench.save();
  expect(saved.name).toBe('2021年宣传信息采用登记.xlsx');
  expect((await audit(saved.workbook, { today: 18_700 as Day })).issues).toEqual([]);
});
