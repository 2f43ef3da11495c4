import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { paneTextZh as TEXT } from '../../src/text/pane/pane';
import { NOTICE_FORM_TEXTS } from '../../src/text/pane/pane-notice';
import { serveDesktopPage } from '../host/excel-sim/index';
import { startBrowser } from './browser';
import { build, builtWorkbench, fileAddress } from './built';
import { readWord } from '../documents/read-word';
import { builtExcel, excelWithSample, NO_OFFENCES, openAddInPage, openInExcel } from './excel-page';
import { inBrowser } from './in-browser';
import { WorkbenchUnderTest } from './workbench-page';
import { builtWps, WpsUnderTest } from './wps-page';

/** What only the code has that words a notice, writes Word documents, fills an office's own, and reads filled ones. */
const MARKS = { wording: '情况通报如下', writing: 'w:tblLayout', filling: 'rawXml', reading: 'ffData' } as const;

/** The file of the draft of a notice. */
const NOTICE = /宣传信息工作情况的通报（征求意见稿）\.docx$/u;

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
  ['the workbench', builtWorkbench()],
])('the built pages for %s have a script for each of the parts', (_, folder) => {
  const scripts = readdirSync(join(folder, 'parts'));
  expect(partsIn(scripts.map((name) => readFileSync(join(folder, 'parts', name), 'utf8')))).toEqual(PARTS);
});

/** Tells which of the parts a page has asked for by now. */
type Loaded = () => Part[];

/** Follows the scripts that a page asks for. */
function following(page: Page, folder: string): Loaded {
  const scripts: string[] = [];
  page.on('request', (request) => {
    const [, name] = /\/(parts\/\w+\.js)$/u.exec(new URL(request.url()).pathname) ?? [];
    if (name !== undefined) scripts.push(readFileSync(join(folder, name), 'utf8'));
  });
  return () => partsIn(scripts);
}

/** Scores, and begins the work before the scores. */
async function beginsWork(pane: Page | Frame): Promise<void> {
  await pane.getByRole('button', { name: TEXT.recalculate }).click();
  await pane.getByText(TEXT.current).waitFor();
  await pane.getByRole('button', { name: TEXT.todo.begin.open }).click();
  await pane.getByRole('button', { name: TEXT.todo.begin.press, exact: true }).click();
}

/** Opens what makes and reads documents, and saves one. */
async function usesDocuments(pane: Page | Frame, loaded: Loaded): Promise<void> {
  const { keyboard } = 'keyboard' in pane ? pane : pane.page();
  const button = (name: string) => pane.getByRole('button', { name, exact: true });
  await button(TEXT.todo.forms.notice).waitFor();
  expect(loaded()).toEqual([]);
  for (const form of ['print', 'intake', 'notice'] as const) {
    await button(TEXT.todo.forms[form]).click();
    await pane.getByRole('form', { name: TEXT.todo.forms[form] }).waitFor();
    if (form === 'notice') break;
    expect(loaded()).toEqual([]);
    await keyboard.press('Escape');
  }
  await loads(['wording'], loaded);
  await button(NOTICE_FORM_TEXTS.save).click();
  await loads(['wording', 'writing'], loaded);
}

/** Waits until as many parts are loaded; they are these. */
async function loads(parts: readonly Part[], loaded: Loaded): Promise<void> {
  for (let turn = 0; turn < 200 && loaded().length < parts.length; turn++)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect(loaded()).toEqual(parts);
}

inBrowser('Excel loads what writes, fills and reads Word documents when it is used, each by itself', async () => {
  const host = await excelWithSample();
  const addIn = await openAddInPage(browser);
  const loaded = following(addIn.page, builtExcel());
  await serveDesktopPage(host, addIn.page);
  await openInExcel(host, addIn.page, 'taskpane.html');
  await beginsWork(addIn.page);
  const arriving = addIn.page.waitForEvent('download');
  await usesDocuments(addIn.page, loaded);
  const file = await arriving;
  expect(file.suggestedFilename()).toMatch(NOTICE);
  await addIn.page.getByText(TEXT.messages.downloadAsked(file.suggestedFilename())).waitFor();
  expect(readWord(readFileSync(await file.path())).lines.join()).toContain('情况通报如下');
  expect(await addIn.close()).toEqual(NO_OFFENCES);
});

inBrowser('WPS loads what writes, fills and reads Word documents when it is used, each by itself', async () => {
  const wps = await WpsUnderTest.open(browser);
  const loaded = following(wps.page, builtWps());
  await wps.openSample('C:\\稿分\\2020年 采用.xlsx');
  await wps.start();
  expect(await wps.press('gaofenOpenPane')).toBe(true);
  await beginsWork(await wps.pane());
  await usesDocuments(await wps.pane(), loaded);
  const told = await (await wps.pane()).getByText(/^已存为/u).innerText();
  const [[path, text] = []] = await wps.page.evaluate(() => [...window.surroundings.binaryFiles]);
  expect(told).toBe(TEXT.messages.savedFile(path!));
  expect(path).toMatch(NOTICE);
  expect(readWord(Buffer.from(text!, 'latin1')).lines.join()).toContain('情况通报如下');
  expect(await wps.close()).toEqual({ ...NO_OFFENCES, violations: [] });
});

inBrowser(
  'from the disk the workbench loads them when used; parts that are gone are told, and tried again',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gaofen-parts-'));
    cpSync(builtWorkbench(), folder, { recursive: true });
    const page = await WorkbenchUnderTest.emptyPage(browser);
    const loaded = following(page, builtWorkbench());
    const workbench = await WorkbenchUnderTest.on(page, fileAddress(folder));
    const [parts, away] = [join(folder, 'parts'), join(folder, 'away')];
    renameSync(parts, away);
    await workbench.type('B5', '高侨');
    await workbench.goTo('B5');
    await page.getByRole('button', { name: '改为“高桥”' }).waitFor();
    await workbench.button(TEXT.help.title).click();
    await page.getByRole('alert').filter({ hasText: TEXT.missingPart.title }).waitFor();
    await workbench.button('新建').click();
    await page.getByText(TEXT.missingPart.notDone).waitFor();
    renameSync(away, parts);
    await workbench.button(TEXT.missingPart.retry).click();
    await page.getByRole('region', { name: TEXT.help.title }).waitFor();
    await workbench.button(TEXT.help.title).click();
    await workbench.recalculate();
    await workbench.showTab(/^待办/u);
    await usesDocuments(page, loaded);
    expect(workbench.strangers).toEqual([]);
    await workbench.close();
    rmSync(folder, { recursive: true });
  },
);
