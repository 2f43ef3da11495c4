import type { Browser, Frame, Locator } from 'playwright-core';
import { PLANS } from '../../src/app/plans/plan-choice';
import { recalculate } from '../../src/app/scoring/recalculate';
import { logAlone } from '../app/sample/log-alone';
import type { Outcome } from '../../src/app/scoring/outcome';
import type { Day, Fen } from '../../src/engine/units';
import { MemoryWorkbook } from '../host/memory-workbook';
import { formatYuan } from '../../src/text/format';
import { paneTextZh as TEXT } from '../../src/text/pane/pane';
import { PLAN_TEXTS } from '../../src/text/pane/pane-plan';
import { PANE_MESSAGES } from '../../src/text/pane/pane-messages';
import { SHEETS } from '../../src/text/sheets/workbook-names';
import { WPS, WPS_SHELL } from '../../src/text/hosts/wps';
import { startBrowser } from './browser';
import { inBrowser } from './in-browser';
import { NO_OFFENCES } from './excel-page';
import { build, fileAddress } from './built';
import { oldEngine } from './old-engine';
import { ADDRESS, builtWps, simulator, watch, WpsUnderTest } from './wps-page';
import { cellName } from '../../src/issues/place';
import { choosePlan } from './pane-steps';

const BOOK = 'C:\\稿分\\2020年 采用.xlsx';
const OTHER = 'C:\\稿分\\另一本.xlsx';
const RESULTS = [SHEETS.unitScores, SHEETS.ranking, SHEETS.issues];
const CLEAN = { ...NO_OFFENCES, violations: [] };

let browser: Browser;
let wps: WpsUnderTest;
let expected: Outcome;

beforeAll(async () => {
  browser = await startBrowser();
  build('wps-simulator');
  const memory = new MemoryWorkbook();
  await memory.write(logAlone());
  expected = await recalculate(memory, { today: 18_600 as Day, version: 'test' });
});
afterAll(() => browser.close());

/** A test in a WPS of its own; nothing may be asked of it that the simulator does not know, nothing may go wrong. */
function inWps(name: string, act: () => Promise<void>, engine?: () => void): void {
  inBrowser(name, async () => {
    wps = await WpsUnderTest.open(browser, engine && { engine });
    await wps.openSample(BOOK);
    await wps.start();
    await act();
    expect(await wps.close()).toEqual(CLEAN);
  });
}

async function openPane(): Promise<Frame> {
  expect(await wps.press('gaofenOpenPane')).toBe(true);
  const pane = await wps.pane();
  await pane.getByText(TEXT.notRun).waitFor();
  return pane;
}

async function recalculated(pane: Frame): Promise<void> {
  await pane.getByRole('button', { name: TEXT.recalculate }).click();
  await pane.getByText(TEXT.current).waitFor();
}

async function showsSums(pane: Frame): Promise<void> {
  const total = expected.result!.fees.reduce((sum, { amount }) => sum + amount, 0) as Fen;
  await pane.getByRole('table', { name: TEXT.overview.fees }).getByText(formatYuan(total)).waitFor();
}

/** A text in the part of the pane that is not hidden. */
const seen = (pane: Frame, text: string): Locator => pane.getByText(text).filter({ visible: true });

const scripts = (pane: Frame): Promise<(string | undefined)[]> =>
  pane.evaluate(() => Array.from(document.scripts, ({ src }) => src.split('/').pop()));

async function wholeJourney(): Promise<void> {
  const pane = await openPane();
  await recalculated(pane);
  await showsSums(pane);
  expect(await wps.sheets(BOOK)).toEqual(expect.arrayContaining(RESULTS));
  await pane.getByRole('tab', { name: TEXT.tabs.problems }).click();
  const { place } = expected.issues.find((issue) => cellName(issue.place) !== null && issue.severity === 'error')!;
  await pane
    .getByRole('button', { name: TEXT.problems.place(place.sheet, cellName(place)) })
    .first()
    .click();
  await wps.page.waitForFunction((sheet) => window.surroundings.host.active!.model.active.name === sheet, place.sheet);
  await pane.getByRole('tab', { name: TEXT.tabs.row }).click();
  const { sheetRow: row } = expected.result!.rows.find(({ verdict }) => verdict === 'counted')!;
  await wps.page.evaluate(
    ([sheet, at]) => window.surroundings.host.person((person) => person.select(`${sheet}!B${at}`)),
    [SHEETS.adoptions, row] as const,
  );
  await pane.getByText(TEXT.row.heading(SHEETS.adoptions, row)).waitFor();
  await wps.page.evaluate(
    (sheet) => window.surroundings.host.person((person) => person.type(`${sheet}!C2`, 99)),
    SHEETS.targets,
  );
  await pane.getByText(TEXT.outdated).waitFor();
  await pane.getByRole('button', { name: PANE_MESSAGES.undo }).click();
  await pane.getByText(PANE_MESSAGES.undone).waitFor();
  const left = await wps.sheets(BOOK);
  expect(RESULTS.filter((name) => left.includes(name))).toEqual([]);
}

inWps('open, recalculate, sums, a problem, a row, an edit, undo', async () => {
  await wholeJourney();
  expect(await scripts(await wps.pane())).toContain('taskpane.js');
});

inWps(
  'the same in an engine of 2016',
  async () => {
    await wholeJourney();
    expect(await scripts(await wps.pane())).toContain('taskpane-es2015.js');
  },
  oldEngine,
);

inWps(
  'an engine that no build reaches gets a sentence',
  async () => {
    await wps.press('gaofenOpenPane');
    await (await wps.pane()).getByText(WPS_SHELL.tooOld).waitFor();
  },
  () => {
    for (const name of ['Proxy', 'structuredClone']) Reflect.deleteProperty(window, name);
  },
);

inWps('the ribbon recalculates, and opens the pane for it once', async () => {
  expect(await wps.press('gaofenRecalculate')).toBe(true);
  const pane = await wps.pane();
  await pane.getByText(TEXT.current).waitFor();
  await showsSums(pane);
  await wps.page.evaluate(
    (sheet) => window.surroundings.host.person((person) => person.type(`${sheet}!C2`, 99)),
    SHEETS.targets,
  );
  await pane.getByText(TEXT.outdated).waitFor();
  await wps.press('gaofenRecalculate');
  await pane.getByText(TEXT.current).waitFor();
  expect(await wps.panes()).toBe(1);
});

inWps('each window has a pane of its own', async () => {
  await openPane();
  await wps.openSample(OTHER);
  await wps.press('gaofenOpenPane');
  await wps.press('gaofenOpenPane');
  expect(await wps.panes()).toBe(2);
  await wps.activate(BOOK);
  await wps.press('gaofenOpenPane');
  expect(await wps.panes()).toBe(2);
});

inWps('a pane shows the workbook in front, and remembers the others', async () => {
  await wps.page.evaluate(() => (window.surroundings.windows = 'one'));
  const pane = await openPane();
  await recalculated(pane);
  await wps.openSample(OTHER);
  await seen(pane, TEXT.notRun).waitFor();
  expect(await seen(pane, TEXT.current).count()).toBe(0);
  await wps.activate(BOOK);
  await seen(pane, TEXT.current).waitFor();
  await showsSums(pane);
  await wps.activate(OTHER);
  await seen(pane, TEXT.notRun).waitFor();
  await wps.press('gaofenRecalculate');
  await seen(pane, TEXT.current).waitFor();
  expect(await wps.sheets(OTHER)).toEqual(expect.arrayContaining(RESULTS));
  expect(await wps.panes()).toBe(1);
});

inWps('without a workbook it says so; an empty one gets the sheets of the plan that is chosen', async () => {
  const pane = await openPane();
  await wps.page.evaluate(() => window.surroundings.host.close(window.surroundings.host.books[0]!));
  await pane.getByText(WPS.noWorkbookTitle).waitFor();
  const { title, office } = PLANS.find(({ name }) => name === 'union-4yuan')!;
  await wps.page.evaluate((name) => void window.surroundings.host.open({ name, sheets: { Sheet1: [] } }), OTHER);
  await choosePlan(await wps.pane(), PLAN_TEXTS.published(title, office));
  expect(await wps.sheets(OTHER)).toEqual(expect.arrayContaining(['Sheet1', SHEETS.merging, ...RESULTS]));
});

/** Makes the pane wider, opens another one as after a restart, and tells its width. */
async function widthAfterRestart(forget: () => void): Promise<string> {
  await openPane();
  await wps.page.evaluate(() => (window.surroundings.panes[0]!.style.width = '420px'));
  await wps.page.waitForFunction(() => window.surroundings.files.size > 0);
  const pane = await wps.pane();
  await pane.evaluate(forget);
  await wps.page.evaluate(() => {
    const { host, panes } = window.surroundings;
    host.storage.clear();
    panes.splice(0).forEach((frame) => frame.remove());
  });
  await wps.press('gaofenOpenPane');
  await (await wps.pane()).getByText(TEXT.notRun).waitFor();
  return wps.page.evaluate(() => window.surroundings.panes[0]!.style.width);
}

inWps('the width survives a restart', async () => {
  expect(await widthAfterRestart(() => undefined)).toBe('420px');
});

inWps("the width survives the loss of the page's storage", async () => {
  expect(await widthAfterRestart(() => localStorage.clear())).toBe('420px');
});

inBrowser('a missing script is told in a sentence', async () => {
  const context = await browser.newContext({ locale: 'zh-CN' });
  await watch(context, builtWps());
  await context.route('**/taskpane.js', (route) => route.fulfill({ status: 404, body: '' }));
  const page = await context.newPage();
  await page.goto(`${ADDRESS}taskpane.html`);
  await page.getByText(WPS_SHELL.incomplete).waitFor();
  await context.close();
});

inBrowser('outside WPS the page says where it belongs', async () => {
  const context = await browser.newContext({ locale: 'zh-CN' });
  const offences = await watch(context, builtWps());
  const page = await context.newPage();
  await page.goto(`${ADDRESS}taskpane.html`);
  await page.getByText(WPS.notWpsTitle).waitFor();
  await context.close();
  expect(offences).toEqual(NO_OFFENCES);
});

inBrowser('from the disk it works as from a server', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 720 }, locale: 'zh-CN' });
  const offences = await watch(context, builtWps());
  await context.addInitScript(simulator());
  await context.addInitScript((name) => {
    window.Application = window.surroundings.application;
    void window.surroundings.openSample(name);
  }, BOOK);
  const page = await context.newPage();
  await page.goto(fileAddress(builtWps()).replace(/index\.html$/, 'taskpane.html'));
  await recalculated(page.mainFrame());
  await showsSums(page.mainFrame());
  await context.close();
  expect(offences).toEqual(NO_OFFENCES);
});
