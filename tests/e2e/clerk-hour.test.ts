import ExcelJS from 'exceljs';
import type { Page } from 'playwright-core';
import { axeFaults } from './axe-faults';
import { onWorkbench } from './on-workbench';
import type { WorkbenchUnderTest } from './workbench-page';

const LOG = '采用登记';

/** Keeps every text that the page shows and that is the name of a word rather than the word. */
const collectNames = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const names = new Set<string>();
    Object.assign(window, { names });
    const note = ({ textContent }: Node): void => {
      for (const name of textContent?.match(/\b[a-z]+(?:-[a-z]+)*\.[a-z]+(?:[.-][\w-]+)+/gu) ?? []) names.add(name);
    };
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes)
        if (target.nodeType === Node.TEXT_NODE) note(target);
        else for (const node of addedNodes) if (!(node instanceof HTMLStyleElement)) note(node);
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
};

onWorkbench(
  'no word of the grid is shown by its name while it opens, calculates and follows an edit',
  async (workbench) => {
    await workbench.recalculate();
    await workbench.turnTo(LOG);
    await workbench.type('B5', '高桥');
    await workbench.recalculate();
    const names = await workbench.page.evaluate(() => [...(window as unknown as { names: Set<string> }).names]);
    expect(names.filter((name) => !/\.xlsx$/u.test(name))).toEqual([]);
  },
  collectNames,
);

/** Mean brightness of the grid's picture and of its darkest and brightest hundredth, from 0 to 1. */
async function brightness({ page }: WorkbenchUnderTest): Promise<{ mean: number; dark: number; bright: number }> {
  const clip = { x: 60, y: 150, width: 800, height: 440 };
  const picture = (await page.screenshot({ clip })).toString('base64');
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const pixels = context.getImageData(0, 0, image.width, image.height).data;
    const values: number[] = [];
    for (let at = 0; at < pixels.length; at += 4) values.push((pixels[at]! + pixels[at + 1]! + pixels[at + 2]!) / 765);
    values.sort((a, b) => a - b);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return { mean, dark: values[Math.floor(values.length * 0.01)]!, bright: values[Math.floor(values.length * 0.99)]! };
  }, picture);
}

/** What the grid opens over its cells, the choices of a cell and those of a filter, can be read. */
async function readsPopups(workbench: WorkbenchUnderTest): Promise<void> {
  const { page } = workbench;
  await workbench.goTo('B5');
  await page.keyboard.press('F2');
  await page.getByText('选择一项', { exact: true }).waitFor();
  expect(await axeFaults(page, undefined, ['color-contrast'])).toEqual([]);
  await page.keyboard.press('Escape');
  await page.mouse.click(FILTER_OF_TITLE.x, FILTER_OF_TITLE.y);
  await page.getByText('按条件', { exact: true }).waitFor();
  expect(await axeFaults(page, undefined, ['color-contrast'])).toEqual([]);
}

/** Where the first row has the button of the filter of its first column. */
const FILTER_OF_TITLE = { x: 393, y: 119 };

const DARK = { colorScheme: 'dark' } as const;
for (const [name, media] of [
  ['dark', DARK],
  ['high contrast', { ...DARK, forcedColors: 'active' }],
] as const) {
  onWorkbench(
    `the whole page is ${name} where the system is, and its cells can be read`,
    async (workbench) => {
      await workbench.recalculate();
      await workbench.turnTo(LOG);
      await workbench.page.waitForTimeout(500);
      const { mean, bright } = await brightness(workbench);
      expect(mean).toBeLessThan(0.35);
      expect(bright).toBeGreaterThan(0.6);
      await readsPopups(workbench);
    },
    (page) => page.emulateMedia(media),
  );
}

onWorkbench(
  'in a narrow window 重新计算 is in sight though the pane is put away',
  async (workbench) => {
    await workbench.recalculate();
    await workbench.page.getByRole('complementary', { name: '稿分窗格' }).waitFor();
  },
  (page) => page.setViewportSize({ width: 800, height: 600 }),
);

onWorkbench('after the first calculation the results are in sight beside the titles', async (workbench) => {
  const { page } = workbench;
  const besideEdge = async (): Promise<string> => {
    const grid = (await page.getByRole('main', { name: '表格' }).boundingBox())!;
    await page.mouse.click(grid.x + grid.width - 200, 320);
    await workbench.nameBox().waitFor();
    return workbench.nameBox().inputValue();
  };
  await workbench.turnTo(LOG);
  await workbench.recalculate();
  await page.waitForTimeout(300);
  expect(await besideEdge()).toMatch(/^M\d+$/u);
  await page.mouse.click(100, 320);
  expect(await workbench.nameBox().inputValue()).toMatch(/^A\d+$/u);
});

onWorkbench('before another book is opened the edits can be saved', async (workbench) => {
  await workbench.type('A182', '先保存的一行');
  await workbench.create();
  const { workbook } = await workbench.download(workbench.button('保存并继续'));
  expect((await workbook.read([LOG])).sheets.get(LOG)!.rows[181]?.[0]).toBe('先保存的一行');
  await workbench.shows(LOG, 'A182', null);
});

onWorkbench('bold is there, is saved and can be taken back', async (workbench) => {
  await workbench.turnTo(LOG);
  await workbench.goTo('A5');
  await workbench.page.keyboard.press('Control+B');
  const isBold = async (): Promise<boolean | undefined> => {
    const saved = new ExcelJS.Workbook();
    await saved.xlsx.load(new Uint8Array((await workbench.save()).bytes).buffer);
    return saved.getWorksheet(LOG)!.getCell('A5').font.bold;
  };
  expect(await isBold()).toBe(true);
  await workbench.button('加粗').click();
  expect(await isBold()).not.toBe(true);
});

onWorkbench('what a sheet cannot do here says so where people look for it', async (workbench) => {
  const { page } = workbench;
  await workbench.turnTo(LOG);
  await workbench.goTo('B5');
  await page.mouse.click(300, 310, { button: 'right' });
  await page.getByText('插入', { exact: true }).first().hover();
  const insertion = page.getByText('在左侧插入').last();
  await insertion.waitFor();
  await insertion.click({ position: { x: 5, y: 5 } });
  await workbench.notice().getByText('请先保存，再用 WPS 表格打开').waitFor();
});

onWorkbench(
  'a wrong name is told as soon as it is typed or pasted, and no longer once it is mended',
  async (workbench) => {
    const { page } = workbench;
    const told = (cell: string) => page.getByRole('status').filter({ hasText: `${cell} 供稿单位` });
    await workbench.turnTo(LOG);
    await workbench.type('B5', '高侨');
    await workbench.goTo('B5');
    await told('B5').getByText('“高侨”不在目标任务中').waitFor();
    await workbench.type('B5', '高桥');
    await workbench.goTo('B5');
    await told('B5').waitFor({ state: 'detached' });
    await page.evaluate(() => navigator.clipboard.writeText('gq'));
    await workbench.goTo('B7');
    await page.keyboard.press('Control+V');
    await told('B7').getByRole('button', { name: '改为“高桥”' }).click();
    await workbench.shows(LOG, 'B7', '高桥');
    await told('B7').waitFor({ state: 'detached' });
    await workbench.type('C7', '2020-13-3');
    await workbench.goTo('C7');
    await page
      .getByRole('status')
      .filter({ hasText: /C7 .+请/u })
      .waitFor();
  },
);

onWorkbench('what is pasted from another program takes the looks of its place', async (workbench) => {
  const { page } = workbench;
  await workbench.turnTo(LOG);
  await page.evaluate(async () => {
    const cell = '<td style="font-family:Arial;font-size:20pt;color:red;text-align:right">';
    const html = `<table><tr>${cell}粘贴的标题</td>${cell}高桥</td></tr></table>`;
    const types = { 'text/html': html, 'text/plain': '粘贴的标题\t高桥' };
    const blobs = Object.entries(types).map(([type, text]) => [type, new Blob([text], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs) as Record<string, Blob>)]);
  });
  await workbench.goTo('A182');
  await page.keyboard.press('Control+V');
  await workbench.shows(LOG, 'B182', '高桥');
  const { workbook } = await workbench.save();
  const { looks } = (await workbook.read([LOG], { looks: true })).sheets.get(LOG)!;
  expect(looks!.styles[181]?.slice(0, 2)).toEqual(looks!.styles[180]?.slice(0, 2));
  const pasted = ['\t高桥', '稿<br>甲\t东塘', ''].join('\r\n');
  await page.evaluate((text) => navigator.clipboard.writeText(text), pasted);
  await workbench.goTo('A183');
  await page.keyboard.press('Control+V');
  await workbench.shows(LOG, 'B184', '东塘');
  await page.mouse.click(300, 310, { button: 'right' });
  await page.getByText('粘贴', { exact: true }).click();
  const [row = 0] = /\d+/.exec(await workbench.nameBox().inputValue())!.map(Number);
  await workbench.shows(LOG, `B${row + 1}`, '东塘');
  const filled = await workbench.cells(LOG, ['A183', 'B183', 'A184', `A${row}`, `B${row}`, `A${row + 1}`]);
  expect(filled).toEqual([null, '高桥', '稿<br>甲', null, '高桥', '稿<br>甲']);
  // Columns of dates and of texts tell what is pasted and typed into their empty cells.
  await page.evaluate(() => navigator.clipboard.writeText('2020-8-2\t\t\t2020-7\r\n2020/8/3\t\t\t007'));
  await workbench.goTo('C200');
  await page.keyboard.press('Control+V');
  await workbench.shows(LOG, 'F201', '007');
  await workbench.type('F202', '2020-7', '8');
  await workbench.type('C202', '2020-8-4');
  expect(await workbench.cells(LOG, ['F200', 'F201', 'F202', 'G202'])).toEqual(['2020-7', '007', '2020-7', 8]);
  const told = (await (await workbench.save()).workbook.read([LOG], { looks: true })).sheets.get(LOG)!.looks!.styles;
  expect([199, 200, 201].map((at) => told[at]?.[2]?.numberFormat)).toEqual(Array(3).fill('yyyy-mm-dd'));
});

onWorkbench('the name box goes wherever a sheet has cells, and no hint stays over the sheet', async (workbench) => {
  const { page } = workbench;
  await workbench.turnTo(LOG);
  await workbench.goTo('A900');
  await workbench.type('A900', '远处');
  await workbench.shows(LOG, 'A900', '远处');
  const goTo = async (written: string, shown: string): Promise<void> => {
    const box = workbench.nameBox();
    await box.fill(written);
    // An input method ends a word with an Enter of its own.
    await box.dispatchEvent('keydown', { key: 'Enter', isComposing: true });
    expect(await box.inputValue()).toBe(written);
    await box.press('Enter');
    await workbench.standsOn(shown);
  };
  await goTo('ZZ7', 'ZZ7');
  await goTo('3:5', 'A3:ZZ5');
  await goTo('目标任务!B2', 'B2');
  await workbench.shownSheet('目标任务');
  // What a paste laid out stays also when it is taken back: the selection is there.
  await page.evaluate(() => navigator.clipboard.writeText('甲\r\n乙\t丙\t丁'));
  await goTo('S200', 'S200');
  await page.keyboard.press('Control+V');
  await workbench.shows('目标任务', 'U201', '丁');
  await workbench.button('撤销').click();
  await workbench.shows('目标任务', 'U201', null);
  await workbench.turnTo(LOG);
  await workbench.turnTo('目标任务');
  await goTo('B2', 'B2');
  await goTo('雨花亭', 'B2');
  await workbench.notice().getByText('没有这个位置').waitFor();
  await workbench.turnTo(LOG);
  const asking = page.waitForEvent('filechooser');
  await workbench.button('打开').hover();
  await page.getByRole('tooltip').waitFor();
  await workbench.button('打开').click();
  await asking;
  await page.getByRole('tooltip').waitFor({ state: 'detached' });
});
