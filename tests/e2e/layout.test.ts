import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { startBrowser } from './browser';
import { FOCUS_GUARD } from './focus-guard';
import { inBrowser } from './in-browser';
import { builtWorkbench, fileAddress } from './built';
import { WorkbenchUnderTest } from './workbench-page';

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(() => browser.close());

inBrowser.each([320, 480, 768, 1024, 1366, 1600])('everything is within reach at %i px', async (width) => {
  const workbench = await WorkbenchUnderTest.open(browser, fileAddress(builtWorkbench()), { width, height: 720 });
  const { page } = workbench;
  const pane = page.getByRole('complementary', { name: '稿分窗格' });
  if (!(await pane.isVisible())) await workbench.button('显示窗格').click();
  for (const name of ['打开', '保存', '撤销', '插入行', '重新计算']) {
    const box = await workbench.button(name).boundingBox();
    expect(box).not.toBeNull();
    expect(box!.x).toBeGreaterThanOrEqual(0);
    expect(box!.x + box!.width).toBeLessThanOrEqual(width);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  await workbench.button('收起窗格').click();
  expect(await pane.isVisible()).toBe(false);
  const grid = await page.getByRole('main', { name: '表格' }).boundingBox();
  expect(grid!.width).toBe(width);
  await workbench.close();
});

inBrowser('in a narrow window no message lies over the pane', async () => {
  const size = { width: 360, height: 720 };
  const workbench = await WorkbenchUnderTest.open(browser, fileAddress(builtWorkbench()), size);
  const { page } = workbench;
  await workbench.choose(await workbench.save());
  const message = page.getByRole('status', { name: '消息' }).getByText('已打开');
  await message.waitFor();
  await workbench.button('显示窗格').click();
  const pane = await page.getByRole('complementary', { name: '稿分窗格' }).boundingBox();
  const { y, height } = (await message.boundingBox())!;
  expect(pane!.y).toBeGreaterThanOrEqual(y + height);
  expect(pane!.y + pane!.height).toBe(size.height);
  await workbench.close();
});

inBrowser('results in the pane leave the grid where it is', async () => {
  const workbench = await WorkbenchUnderTest.open(browser, fileAddress(builtWorkbench()));
  const grid = workbench.page.getByRole('main', { name: '表格' });
  const before = await grid.boundingBox();
  await workbench.recalculate();
  await workbench.pressProblem(/C41/);
  await workbench.standsOn('C41');
  expect(await grid.boundingBox()).toEqual(before);
  await workbench.close();
});

inBrowser('axe finds nothing in the page around the grid, nor in the table that is read aloud', async () => {
  const workbench = await WorkbenchUnderTest.open(browser, fileAddress(builtWorkbench()));
  const { page } = workbench;
  await page.locator('main table').waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: axe.source });
  const violations = await page.evaluate(async (guard) => {
    const { axe: checker } = window as unknown as { axe: typeof axe };
    const around = await checker.run({ exclude: [['main'], [guard]] });
    const table = await checker.run({ include: [['main table']] });
    return [...around.violations, ...table.violations].map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
    );
  }, FOCUS_GUARD);
  expect(violations).toEqual([]);
  await workbench.close();
});
