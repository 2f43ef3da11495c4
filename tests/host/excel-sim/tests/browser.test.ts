import { existsSync, readFileSync } from 'node:fs';
import type { Browser, Frame, Page } from 'playwright-core';
import { startBrowser } from '../../../e2e/browser';
import { inBrowser } from '../../../e2e/in-browser';
import { ExcelHost, serveDesktopPage, serveWebPage } from '../index';
import { pressButton } from '../transports/browser-desktop';
import { settled } from './page';

const DIST = 'node_modules/@microsoft/office-js/dist';
const ORIGIN = 'https://localhost:3000';
const PARENT = 'https://localhost:3001';
const ADD_IN = `<!doctype html><meta charset="utf-8"><title>add-in</title><script src="/office.js"></script>`;

let browser: Browser;
let page: Page;
let foreign: string[];

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  foreign = [];
  page = await browser.newPage();
});
afterEach(() => page.close());

/** Answers every request of the page from files; nothing reaches a network. */
async function serveFiles(parent = ''): Promise<void> {
  await page.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    const file = `${DIST}${url.pathname}`;
    if (url.origin === PARENT) return route.fulfill({ contentType: 'text/html', body: parent });
    if (url.origin !== ORIGIN) {
      foreign.push(url.href);
      return route.abort();
    }
    if (url.pathname === '/taskpane.html') return route.fulfill({ contentType: 'text/html', body: ADD_IN });
    if (!existsSync(file)) return route.fulfill({ status: 404, body: '' });
    return route.fulfill({ contentType: 'text/javascript', body: readFileSync(file) });
  });
}

/** What the add-in does in either host; runs in the page. */
async function addIn(): Promise<unknown[]> {
  const { platform } = await Office.onReady();
  const heard: string[] = [];
  Object.assign(window, { heard });
  const read = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('登记');
    sheet.onChanged.add(({ address, source }) => {
      heard.push(`${source} ${address}`);
      return Promise.resolve();
    });
    sheet.getRange('B1').values = [['写入']];
    const used = sheet.getUsedRange().load('values');
    await context.sync();
    return used.values;
  });
  return [String(platform), read, Office.context.requirements.isSetSupported('ExcelApi', '1.14')];
}

async function whole(where: Page | Frame, host: ExcelHost, platform: string): Promise<void> {
  expect(await where.evaluate(addIn)).toEqual([platform, [['标题', '写入']], true]);
  host.outside((person) => person.type('登记!A2', '同事'));
  for (
    let turn = 0;
    turn < 50 && !(await where.evaluate(() => (window as unknown as { heard: string[] }).heard.length > 1));
    turn++
  ) {
    await settled(20);
  }
  const heard = await where.evaluate(() => (window as unknown as { heard: string[] }).heard);
  expect(heard).toEqual(['Local B1', 'Remote A2']);
  expect(host.unsupported).toEqual([]);
  expect(foreign).toEqual([]);
}

inBrowser('a page in Excel for Windows', async () => {
  const host = new ExcelHost({ sheets: { 登记: [['标题']] } });
  await serveFiles();
  await serveDesktopPage(host, page);
  await page.goto(`${ORIGIN}/taskpane.html`);
  await whole(page, host, 'PC');
  await page.evaluate(() =>
    Office.actions.associate('recalculate', (event: Office.AddinCommands.Event) => event.completed()),
  );
  expect(typeof (await pressButton(page, 'recalculate'))).toBe('string');
});

inBrowser('a frame in Excel on the web', async () => {
  const host = new ExcelHost({ sheets: { 登记: [['标题']] } });
  const parent = await serveWebPage(host, page, { parentOrigin: PARENT, frameUrl: `${ORIGIN}/taskpane.html` });
  await serveFiles(parent);
  await page.goto(`${PARENT}/`);
  const frame = await page.waitForEvent('frameattached', { timeout: 200 }).catch(() => page.frames()[1]);
  await frame!.waitForLoadState('load');
  await whole(frame!, host, 'OfficeOnline');
});
