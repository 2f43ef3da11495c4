import type { Browser, Page } from 'playwright-core';
import { RIBBON_NOTICE_EN } from '../../src/text/en/hosts/excel';
import { HOST_REFUSALS_EN } from '../../src/text/en/hosts/host-refusals';
import { PLAN_TEXTS_EN } from '../../src/text/en/pane/pane-plan';
import { PANE_MESSAGES_EN } from '../../src/text/en/pane/pane-messages';
import { workbenchTextEn } from '../../src/text/en/workbench/workbench';
import { WPS_INSTALL_EN } from '../../src/text/en/hosts/wps';
import { RIBBON_NOTICE } from '../../src/text/hosts/excel';
import { HOST_REFUSALS } from '../../src/text/hosts/host-refusals';
import { SAMPLE_FILE, workbenchTextZh } from '../../src/text/workbench/workbench';
import { WPS_INSTALL } from '../../src/text/hosts/wps';
import { axeFaults } from './axe-faults';
import { startBrowser } from './browser';
import { inBrowser } from './in-browser';
import { builtWorkbench, fileAddress } from './built';
import { builtExcel, NO_OFFENCES, openAddInPage, ORIGIN } from './excel-page';
import { WorkbenchUnderTest } from './workbench-page';
import { ADDRESS, builtWps, watch } from './wps-page';

const HAN = /\p{Script=Han}/u;

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

function onEnglishWorkbench(name: string, act: (workbench: WorkbenchUnderTest) => Promise<void>, width = 1400): void {
  inBrowser(name, async () => {
    const size = { width, height: 800 };
    const workbench = await WorkbenchUnderTest.open(browser, fileAddress(builtWorkbench()), size, 'en-US');
    await act(workbench);
    expect(workbench.complaints).toEqual([]);
    await workbench.close();
  });
}

const language = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.lang);

onEnglishWorkbench('an English browser gets the workbench in English, and axe finds nothing', async ({ page }) => {
  const header = page.getByRole('banner');
  const names = await header.getByRole('button').evaluateAll((all) => all.map((one) => one.ariaLabel));
  const { open, create, save, print, kept, hidePane, commands } = workbenchTextEn;
  expect(names).toEqual([
    open,
    create,
    save,
    print.label,
    kept.versions,
    ...Object.values(commands).map(({ label }) => label),
    hidePane,
  ]);
  expect((await header.innerText()).replace(SAMPLE_FILE, '')).not.toMatch(HAN);
  expect([await page.title(), await language(page)]).toEqual([workbenchTextEn.title, 'en']);
  await page.getByRole('complementary', { name: workbenchTextEn.pane }).getByText('Not calculated yet').waitFor();
  expect(await axeFaults(page, 'main')).toEqual([]);
  await page.keyboard.press('Control+P');
  await page.getByRole('dialog').locator('section').first().waitFor();
  // The colours of the paper are those of the sheet.
  expect(await axeFaults(page, '#page, .print-view section')).toEqual([]);
});

onEnglishWorkbench('the switch of the pane turns the bar and what was said over as well', async (workbench) => {
  const { page } = workbench;
  const name = 'notes.pdf';
  await workbench.drop({ name, bytes: new TextEncoder().encode('%PDF-1.7') });
  const refused = (notOpened: (name: string, why: string) => string, refusals: typeof HOST_REFUSALS): string =>
    notOpened(name, refusals['not-a-workbook']('.pdf'));
  await workbench.notice().getByText(refused(workbenchTextEn.notOpened, HOST_REFUSALS_EN)).waitFor();
  await workbench.button('中文').click();
  await workbench.button(workbenchTextZh.open).waitFor();
  await workbench.notice().getByText(refused(workbenchTextZh.notOpened, HOST_REFUSALS)).waitFor();
  expect([await page.title(), await language(page)]).toEqual([workbenchTextZh.title, 'zh-CN']);
  await page.reload();
  await workbench.ready();
  await workbench.button(workbenchTextZh.open).waitFor();
});

onEnglishWorkbench('unsaved edits are asked about in English', async (workbench) => {
  const { page } = workbench;
  await workbench.type('C6', '跳马镇');
  await page.getByText(` · ${workbenchTextEn.unsaved}`).waitFor();
  await workbench.button(workbenchTextEn.create).click();
  const asked = page.getByRole('dialog', { name: workbenchTextEn.newTitle });
  await asked.getByLabel(PLAN_TEXTS_EN.label).waitFor();
  expect(await axeFaults(page, 'main')).toEqual([]);
  await asked.getByRole('button', { name: workbenchTextEn.newBook }).click();
  const dialog = page.getByRole('alertdialog', { name: workbenchTextEn.discardTitle });
  expect((await dialog.innerText()).replace(SAMPLE_FILE, '')).not.toMatch(HAN);
  expect(await axeFaults(page, 'main')).toEqual([]);
  await dialog.getByRole('button', { name: workbenchTextEn.cancel }).click();
  await page.dispatchEvent('main', 'dragover', {
    dataTransfer: await page.evaluateHandle(() => {
      const data = new DataTransfer();
      data.items.add(new File([''], 'a.xlsx'));
      return data;
    }),
  });
  await page.getByText(workbenchTextEn.dropHint).waitFor();
});

inBrowser.each([320, 480, 900])('the English bar is within reach at %i px', async (width) => {
  const size = { width, height: 720 };
  const workbench = await WorkbenchUnderTest.open(browser, fileAddress(builtWorkbench()), size, 'en-US');
  for (const button of await workbench.page.getByRole('banner').getByRole('button').all()) {
    const box = await button.boundingBox();
    if (box !== null) expect(box.x + box.width).toBeLessThanOrEqual(width);
  }
  expect(await workbench.page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  await workbench.close();
});

inBrowser('the window over Excel speaks the language of Excel, or the one chosen in the pane', async () => {
  const { page, close } = await openAddInPage(browser, { folder: builtExcel() });
  const query = { code: 'protected', subject: '采用登记', writing: 'yes', language: 'en-GB' };
  const address = `${ORIGIN}/notice.html?${new URLSearchParams(query).toString()}`;
  await page.goto(address);
  await page.getByRole('heading', { name: RIBBON_NOTICE_EN.title }).waitFor();
  await page.getByText(`${HOST_REFUSALS_EN.protected('采用登记')}${PANE_MESSAGES_EN.halfWritten}`).waitFor();
  expect([await page.title(), await language(page)]).toEqual([RIBBON_NOTICE_EN.product, 'en']);
  await page.evaluate(() => localStorage.setItem('gaofen.language', 'zh-CN'));
  await page.goto(address);
  await page.getByRole('heading', { name: RIBBON_NOTICE.title }).waitFor();
  expect(await close()).toEqual(NO_OFFENCES);
});

inBrowser('the install page of WPS is English in an English browser, and switches', async () => {
  const context = await browser.newContext({ locale: 'en-US', viewport: { width: 900, height: 1100 } });
  const offences = await watch(context, builtWps());
  const page = await context.newPage();
  const headers = { 'Access-Control-Allow-Origin': '*' };
  await page.route('http://127.0.0.1:58890/**', (route) => route.fulfill({ headers, body: '[]' }));
  await page.goto(`${ADDRESS}install/`);
  await page.getByText(WPS_INSTALL_EN.notInstalled).waitFor();
  const [ribbonTab, ownName, allow] = [/稿分/gu, '中文', /允许/gu];
  const shown = (await page.locator('main').innerText()).replace(ribbonTab, '').replace(ownName, '').replace(allow, '');
  expect(shown).not.toMatch(HAN);
  expect(await page.getByRole('button', { name: 'Install', exact: true }).isEnabled()).toBe(true);
  expect([await page.title(), await language(page)]).toEqual([WPS_INSTALL_EN.title, 'en']);
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '中文' }).click();
  await page.getByText(WPS_INSTALL.notInstalled).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: '安装稿分' }).waitFor();
  await context.close();
  expect(offences).toEqual(NO_OFFENCES);
});
