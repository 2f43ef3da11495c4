import type { Browser, Frame, Page } from 'playwright-core';
import { PLANS } from '../../src/app/plans/plan-choice';
import { recalculate } from '../../src/app/scoring/recalculate';
import { logAlone } from '../app/sample/log-alone';
import type { Outcome } from '../../src/app/scoring/outcome';
import type { Day, Fen, Points } from '../../src/engine/units';
import { MemoryWorkbook } from '../host/memory-workbook';
import { EXCEL } from '../../src/text/hosts/excel';
import { formatPoints, formatYuan } from '../../src/text/format';
import { paneTextZh as TEXT } from '../../src/text/pane/pane';
import { PLAN_TEXTS } from '../../src/text/pane/pane-plan';
import { PANE_MESSAGES } from '../../src/text/pane/pane-messages';
import { SHEETS } from '../../src/text/sheets/workbook-names';
import { serveDesktopPage, serveWebPage, type ExcelHost } from '../host/excel-sim/index';
import { startBrowser } from './browser';
import { inBrowser } from './in-browser';
import {
  excelWith,
  excelWithSample,
  NO_OFFENCES,
  openAddInPage,
  openInExcel,
  ORIGIN,
  PARENT,
  until,
  type AddInPage,
} from './excel-page';
import { cellName } from '../../src/issues/place';
import { choosePlan } from './pane-steps';

let browser: Browser;
let host: ExcelHost;
let addIn: AddInPage;
let expected: Outcome;

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
const results = (): unknown[] =>
  [SHEETS.unitScores, SHEETS.ranking, SHEETS.issues].map((name) => host.book.findSheet(name) && host.values(name));

beforeAll(async () => {
  browser = await startBrowser();
  const memory = new MemoryWorkbook();
  await memory.write(logAlone());
  expected = await recalculate(memory, { today: 18_600 as Day, version: 'test' });
});
afterAll(() => browser.close());

/** A test beside a workbook of its own; nothing may be asked of it that the simulator does not know, nothing may go wrong in the page. */
function inExcel(name: string, act: () => Promise<void>, open = excelWithSample): void {
  inBrowser(name, async () => {
    host = await open();
    await act();
    expect(host.unsupported).toEqual([]);
    expect(await addIn.close()).toEqual(NO_OFFENCES);
  });
}

async function openPane(): Promise<Page> {
  addIn = await openAddInPage(browser);
  await serveDesktopPage(host, addIn.page);
  await openInExcel(host, addIn.page, 'taskpane.html');
  return addIn.page;
}

async function recalculated(pane: Page | Frame): Promise<void> {
  await pane.getByRole('button', { name: TEXT.recalculate }).click();
  await pane.getByText(TEXT.current).waitFor();
}

/** The sums a clerk looks for, as the pane writes them. */
async function showsSums(pane: Page | Frame): Promise<void> {
  const { fees, scorecards } = expected.result!;
  const table = pane.getByRole('table', { name: TEXT.overview.fees });
  await table.getByText(formatYuan(sum(fees.map(({ amount }) => amount)) as Fen)).waitFor();
  await pane
    .getByText(formatPoints(sum(scorecards.map(({ total }) => total)) as Points), { exact: true })
    .first()
    .waitFor();
}

inExcel('open, recalculate, read the sums', async () => {
  const pane = await openPane();
  await pane.getByText(TEXT.notRun).waitFor();
  expect(results()).toEqual([undefined, undefined, undefined]);
  await recalculated(pane);
  await showsSums(pane);
  expect(host.values(SHEETS.unitScores).length).toBeGreaterThan(expected.result!.plan.units.length);
  expect(host.book.sheet(SHEETS.ranking).charts).toHaveLength(1);
});

inExcel('a problem leads to its cell', async () => {
  const pane = await openPane();
  await recalculated(pane);
  await pane.getByRole('tab', { name: TEXT.tabs.problems }).click();
  const { place } = expected.issues.find((issue) => cellName(issue.place) !== null && issue.severity === 'error')!;
  await pane
    .getByRole('button', { name: TEXT.problems.place(place.sheet, cellName(place)) })
    .first()
    .click();
  await until(() => host.book.active.name === place.sheet);
});

inExcel('a selected row is explained', async () => {
  const pane = await openPane();
  await recalculated(pane);
  await pane.getByRole('tab', { name: TEXT.tabs.row }).click();
  await pane.getByText(TEXT.row.nothing(SHEETS.adoptions)).waitFor();
  const { sheetRow: row } = expected.result!.rows.find(({ verdict }) => verdict === 'counted')!;
  host.outside((person) => person.select(`${SHEETS.adoptions}!B${row}`), 'Local');
  await pane.getByText(TEXT.row.heading(SHEETS.adoptions, row)).waitFor();
});

inExcel('a new entry makes the results stale, our own writing does not', async () => {
  const pane = await openPane();
  await recalculated(pane);
  await pane.waitForTimeout(300);
  await pane.getByText(TEXT.current).waitFor();
  host.outside((person) => person.type(`${SHEETS.targets}!C2`, 99), 'Remote');
  await pane.getByText(TEXT.outdated).waitFor();
  await recalculated(pane);
});

inExcel('undo takes the recalculation back', async () => {
  const pane = await openPane();
  const before = host.values(SHEETS.adoptions);
  await recalculated(pane);
  expect(host.values(SHEETS.adoptions)).not.toEqual(before);
  await pane.getByRole('button', { name: PANE_MESSAGES.undo }).click();
  await pane.getByText(PANE_MESSAGES.undone).waitFor();
  await pane.getByText(TEXT.outdated).waitFor();
  expect(host.values(SHEETS.adoptions)).toEqual(before);
  expect(results()).toEqual([undefined, undefined, undefined]);
});

inExcel(
  'an empty workbook gets the sheets of the plan that is chosen, or a sentence where it takes none',
  async () => {
    const pane = await openPane();
    const { title, office } = PLANS.find(({ name }) => name === 'union-4yuan')!;
    host.book.protected = true;
    await pane.getByLabel(PLAN_TEXTS.label).selectOption({ label: PLAN_TEXTS.published(title, office) });
    await pane.getByRole('button', { name: TEXT.setup.addTemplate }).click();
    await pane.getByText(TEXT.failedStatus).waitFor();
    expect(host.book.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
    host.book.protected = false;
    await choosePlan(pane, PLAN_TEXTS.published(title, office));
    expect(host.values(SHEETS.parameters)).toContainEqual(expect.arrayContaining(['每分稿费', 4]));
    expect(host.book.findSheet(SHEETS.merging)).toBeDefined();
    await pane.getByRole('button', { name: PANE_MESSAGES.undoEdit }).click();
    await pane.getByLabel(PLAN_TEXTS.label).waitFor();
    expect(host.book.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
  },
  () => excelWith(() => Promise.resolve()),
);

inExcel('undo says what was changed since', async () => {
  const pane = await openPane();
  await recalculated(pane);
  host.outside((person) => person.type(`${SHEETS.unitScores}!A1`, '改'), 'Remote');
  await pane.getByRole('button', { name: PANE_MESSAGES.undo }).click();
  await pane.getByText(PANE_MESSAGES.changedSince([SHEETS.unitScores])).waitFor();
});

inExcel('a cell being edited is a sentence, and the next press works', async () => {
  const pane = await openPane();
  await pane.getByText(TEXT.notRun).waitFor();
  host.cellEditMode = true;
  await pane.getByRole('button', { name: TEXT.recalculate }).click();
  await pane.getByText(TEXT.failedStatus).waitFor();
  host.cellEditMode = false;
  await recalculated(pane);
});

inExcel('in a frame of Excel on the web', async () => {
  let parent = '';
  addIn = await openAddInPage(browser, { parent: () => parent });
  parent = await serveWebPage(host, addIn.page, { parentOrigin: PARENT, frameUrl: `${ORIGIN}/taskpane.html` });
  await addIn.page.goto(`${PARENT}/`);
  await until(() => addIn.page.frames().length === 2);
  const frame = addIn.page.frames()[1]!;
  await frame.getByText(TEXT.notRun).waitFor();
  await recalculated(frame);
  await showsSums(frame);
});

inExcel('outside Excel the page says where it belongs', async () => {
  addIn = await openAddInPage(browser);
  await addIn.page.goto(`${ORIGIN}/taskpane.html`);
  await addIn.page.getByText(EXCEL.notExcelTitle).waitFor();
});

inExcel('a dark Excel has a dark pane', async () => {
  addIn = await openAddInPage(browser);
  await serveDesktopPage(host, addIn.page);
  await addIn.page.addInitScript(() => {
    const { external } = window as unknown as { external: { GetContext: () => object } };
    const context = external.GetContext();
    external.GetContext = () => ({ ...context, GetOfficeThemeInfo: () => '{"bodyBackgroundColor":2500134}' });
  });
  await openInExcel(host, addIn.page, 'taskpane.html');
  await addIn.page.getByText(TEXT.notRun).waitFor();
  const color = await addIn.page.getByText(TEXT.notRun).evaluate((element) => getComputedStyle(element).color);
  expect(Number(/\d+/.exec(color)?.[0])).toBeGreaterThan(128);
});

inExcel('in an Excel that is too old the page says so', async () => {
  addIn = await openAddInPage(browser);
  await serveDesktopPage(host, addIn.page, { sets: { ExcelApi: '1.7' } });
  await openInExcel(host, addIn.page, 'taskpane.html');
  await addIn.page.getByText(EXCEL.tooOldTitle).waitFor();
});
