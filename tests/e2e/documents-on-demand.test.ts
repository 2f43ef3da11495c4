import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { paneTextZh as TEXT } from '../../src/text/pane/pane';
import { NOTICE_FORM_TEXTS } from '../../src/text/pane/pane-notice';
import { serveDesktopPage } from '../host/excel-sim/index';
import { startBrowser } from './browser';
import { build } from './built';
import { builtExcel, excelWithSample, openAddInPage, openInExcel } from './excel-page';
import { inBrowser } from './in-browser';
import { builtWps, WpsUnderTest } from './wps-page';

/** What only the code has that words a notice, writes Word documents, fills an office's own, and reads filled ones. */
const MARKS = { wording: '情况通报如下', writing: 'w:tblLayout', filling: 'rawXml', reading: 'ffData' } as const;

type Part = keyof typeof MARKS;
const PARTS = Object.keys(MARKS) as Part[];

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
  build('wps-simulator');
});
afterAll(() => browser.close());

const partsIn = (texts: readonly string[]): Part[] =>
  PARTS.filter((part) => texts.some((text) => text.includes(MARKS[part])));

test.each([
  ['Excel', builtExcel()],
  ['WPS', builtWps()],
])('the built pages for %s have a script for each of the parts', (_, folder) => {
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  expect(partsIn(scripts.map((name) => readFileSync(join(folder, name), 'utf8')))).toEqual(PARTS);
});

/** Which of the parts the page has loaded by now. */
async function loaded(pane: Page | Frame, folder: string): Promise<Part[]> {
  // Not the elements of the page: a script that is loaded later leaves no element behind.
  const names = await pane.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => path.endsWith('.js') && !path.includes('/office/')),
  );
  const texts = names.map((path) => readFileSync(join(folder, path.split('/').pop()!), 'utf8'));
  expect(texts.length).toBeGreaterThan(0);
  return partsIn(texts);
}

/** Scores, begins the work before the scores, opens what makes and reads documents, and saves one. */
async function usesDocuments(pane: Page | Frame, folder: string): Promise<void> {
  const { keyboard } = 'keyboard' in pane ? pane : pane.page();
  const button = (name: string) => pane.getByRole('button', { name, exact: true });
  await pane.getByRole('button', { name: TEXT.recalculate }).click();
  await pane.getByText(TEXT.current).waitFor();
  await pane.getByRole('button', { name: TEXT.todo.begin.open }).click();
  await button(TEXT.todo.begin.press).click();
  await button(TEXT.todo.forms.notice).waitFor();
  expect(await loaded(pane, folder)).toEqual([]);
  for (const form of ['print', 'intake', 'notice'] as const) {
    await button(TEXT.todo.forms[form]).click();
    await pane.getByRole('form', { name: TEXT.todo.forms[form] }).waitFor();
    if (form === 'notice') break;
    expect(await loaded(pane, folder)).toEqual([]);
    await keyboard.press('Escape');
  }
  await loads(['wording'], pane, folder);
  await button(NOTICE_FORM_TEXTS.save).click();
  await loads(['wording', 'writing'], pane, folder);
}

/** Waits until as many parts are loaded; they are these. */
async function loads(parts: readonly Part[], pane: Page | Frame, folder: string): Promise<void> {
  let now: Part[] = [];
  for (let turn = 0; turn < 200 && now.length < parts.length; turn++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    now = await loaded(pane, folder);
  }
  expect(now).toEqual(parts);
}

inBrowser('Excel loads what writes, fills and reads Word documents when it is used, each by itself', async () => {
  const host = await excelWithSample();
  const addIn = await openAddInPage(browser);
  await serveDesktopPage(host, addIn.page);
  await openInExcel(host, addIn.page, 'taskpane.html');
  await usesDocuments(addIn.page, builtExcel());
  await addIn.close();
});

inBrowser('WPS loads what writes, fills and reads Word documents when it is used, each by itself', async () => {
  const wps = await WpsUnderTest.open(browser);
  await wps.openSample('C:\\稿分\\2020年 采用.xlsx');
  await wps.start();
  expect(await wps.press('gaofenOpenPane')).toBe(true);
  await usesDocuments(await wps.pane(), builtWps());
  await wps.close();
});
