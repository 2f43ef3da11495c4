import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { HOST_REFUSALS } from '../../src/text/hosts/host-refusals';
import { PANE_MESSAGES } from '../../src/text/pane/pane-messages';
import { RIBBON_NOTICE } from '../../src/text/hosts/excel';
import { SHEETS } from '../../src/text/sheets/workbook-names';
import { serveDesktopPage, type ExcelHost } from '../host/excel-sim/index';
import { pressButton } from '../host/excel-sim/transports/browser-desktop';
import { startBrowser } from './browser';
import { inBrowser } from './in-browser';
import {
  builtExcel,
  excelWithSample,
  NO_OFFENCES,
  openAddInPage,
  openInExcel,
  ORIGIN,
  type AddInPage,
} from './excel-page';

let browser: Browser;
let host: ExcelHost;
let addIn: AddInPage;
/** Faults that a test has seen and allows. */
let allowed: readonly string[] = [];

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  expect(await addIn.close()).toEqual({ ...NO_OFFENCES, faults: allowed });
  allowed = [];
});

interface Dialogs {
  readonly dialogs: string[];
}

/** Number of the desktop contract's event through which office.js opens a window and hears of its end. */
const DIALOG = 10;
const CLOSED = 12_006;
const SHOWN = 0;
const REFUSED = 12_009;

/** Lets Excel answer a request for a window over the sheet; one that it shows is closed at once. */
function answerDialogs({ event, answer, closed }: { event: number; answer: number; closed: number }): void {
  type Handler = (id: number, args: unknown) => void;
  type Register = (id: number, target: string, handler: Handler, callback: (answer: unknown) => void) => void;
  const here = window as unknown as { external: { RegisterEvent: Register } };
  const array = (items: readonly unknown[]) => ({ toArray: () => items });
  const dialogs: string[] = [];
  const register = here.external.RegisterEvent;
  here.external.RegisterEvent = (id, target, handler, callback) => {
    if (id !== event) {
      register(id, target, handler, callback);
      return;
    }
    dialogs.push(target);
    callback(array([answer]));
    if (answer === 0) setTimeout(() => handler(event, array([closed])), 50);
  };
  Object.assign(window, { dialogs });
}

/** The page behind the ribbon, which nobody sees, and for which nobody but itself calls office.js. */
async function openCommands(answer = SHOWN): Promise<Page> {
  host = await excelWithSample();
  addIn = await openAddInPage(browser);
  await serveDesktopPage(host, addIn.page);
  await addIn.page.addInitScript(answerDialogs, { event: DIALOG, answer, closed: CLOSED });
  await openInExcel(host, addIn.page, 'commands.html');
  return addIn.page;
}

const dialogs = (page: Page): Promise<string[]> => page.evaluate(() => (window as unknown as Dialogs).dialogs);

inBrowser('the button recalculates without the pane and shows the problems', async () => {
  const page = await openCommands();
  expect(host.book.findSheet(SHEETS.unitScores)).toBeUndefined();
  expect(typeof (await pressButton(page, 'recalculate'))).toBe('string');
  expect(host.values(SHEETS.unitScores).length).toBeGreaterThan(10);
  expect(host.book.active.name).toBe(SHEETS.issues);
  expect(host.unsupported).toEqual([]);
});

inBrowser('a refusal opens a small window that says what to do', async () => {
  const page = await openCommands();
  host.cellEditMode = true;
  expect(typeof (await pressButton(page, 'recalculate'))).toBe('string');
  const [shown] = await dialogs(page);
  const address = /https:[^"\s]+/.exec(shown ?? '')?.[0] ?? '';
  await page.goto(address);
  await page.getByRole('heading', { name: RIBBON_NOTICE.title }).waitFor();
  await page.getByText(/^表格正忙/).waitFor();
});

inBrowser('the call of office.js itself, refused while the page loads, leaves the button as it is', async () => {
  host = await excelWithSample();
  addIn = await openAddInPage(browser);
  await serveDesktopPage(host, addIn.page);
  host.cellEditMode = true;
  const refused = addIn.page.waitForEvent('pageerror');
  await addIn.page.goto(`${ORIGIN}/commands.html`);
  allowed = [String(await refused)];
  expect(allowed).toEqual([expect.stringContaining('RichApi.Error')]);
  host.cellEditMode = false;
  expect(typeof (await pressButton(addIn.page, 'recalculate'))).toBe('string');
  expect(host.book.active.name).toBe(SHEETS.issues);
});

inBrowser('an Excel that shows no window does not keep the button waiting', async () => {
  const page = await openCommands(REFUSED);
  host.cellEditMode = true;
  expect(typeof (await pressButton(page, 'recalculate'))).toBe('string');
  expect(await dialogs(page)).toHaveLength(1);
});

inBrowser('the notice takes what it is told as text', async () => {
  addIn = await openAddInPage(browser);
  const subject = '<img src=x onerror=alert(1)>';
  const { page } = addIn;
  await page.goto(
    `${ORIGIN}/notice.html?${new URLSearchParams({ code: 'protected', subject, writing: 'yes' }).toString()}`,
  );
  await page.getByText(`${HOST_REFUSALS.protected(subject)}${PANE_MESSAGES.halfWritten}`).waitFor();
  await page.goto(`${ORIGIN}/notice.html?code=toString`);
  await page.getByText(RIBBON_NOTICE.crashed).waitFor();
  expect(await page.locator('img').count()).toBe(0);
});

inBrowser("Microsoft's files are as Microsoft made them", () => {
  const folder = join(__dirname, '..', '..', 'node_modules', '@microsoft', 'office-js');
  for (const name of [
    'office.js',
    'excel-win32-16.01.js',
    'excel-web-16.00.js',
    'excel-mac-16.00.js',
    'zh-cn/office_strings.js',
  ]) {
    const [ours, theirs] = [join(builtExcel(), 'office', name), join(folder, 'dist', name)].map((path) =>
      readFileSync(path),
    );
    expect(ours!.equals(theirs!)).toBe(true);
  }
  expect(readFileSync(join(builtExcel(), 'office', 'LICENSE.md'))).toEqual(readFileSync(join(folder, 'LICENSE.md')));
});
