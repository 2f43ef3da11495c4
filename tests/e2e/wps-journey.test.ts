import type { Browser, Frame } from 'playwright-core';
import { audit } from '../../src/app/audit/audit';
import type { Day } from '../../src/engine/units';
import { openXlsx } from '../../src/host/xlsx/open-xlsx';
import { paneTextZh as TEXT } from '../../src/text/pane/pane';
import { SHEETS } from '../../src/text/sheets/workbook-names';
import { startBrowser } from './browser';
import { build } from './built';
import { inBrowser } from './in-browser';
import { NO_OFFENCES } from './excel-page';
import { oldEngine } from './old-engine';
import { handedOver, logAdoption, settle } from './pane-steps';
import { WpsUnderTest } from './wps-page';

const BOOK = 'C:\\稿分\\2020年 采用.xlsx';

let browser: Browser;
let wps: WpsUnderTest;
let pane: Frame;

beforeAll(async () => {
  browser = await startBrowser();
  build('wps-simulator');
});
afterAll(() => browser.close());

/** Beside a year without errors; nothing may be asked of WPS that is not modelled, nothing may go wrong. */
async function inWps(act: () => Promise<void>, engine?: () => void): Promise<void> {
  wps = await WpsUnderTest.open(browser, engine && { engine });
  await wps.page.evaluate((name) => window.surroundings.openSound(name), BOOK);
  await wps.start();
  await wps.press('gaofenOpenPane');
  pane = await wps.pane();
  await recalculated();
  await act();
  expect(await wps.close()).toEqual({ ...NO_OFFENCES, violations: [] });
}

async function recalculated(): Promise<void> {
  await pane.getByRole('button', { name: TEXT.recalculate }).click();
  await pane.getByText(TEXT.current).waitFor();
}

const value = (cell: string): Promise<unknown> =>
  wps.page.evaluate((at) => window.surroundings.host.cell(at).value, cell);

async function loggedAndExplained(): Promise<void> {
  expect(await logAdoption(pane)).toBe(182);
  await pane.getByRole('button', { name: TEXT.form.close }).click();
  await recalculated();
  expect(await value(`${SHEETS.adoptions}!M182`)).toBe('计1分');
  await pane.getByRole('tab', { name: TEXT.tabs.row }).click();
  const cell = `${SHEETS.adoptions}!B182`;
  await wps.page.evaluate((at) => window.surroundings.host.person((person) => person.select(at)), cell);
  await pane.getByText(TEXT.row.heading(SHEETS.adoptions, 182)).waitFor();
}

async function settledAndHandedOver(): Promise<void> {
  const title = `${SHEETS.adoptions}!A2`;
  await wps.page.evaluate((at) => window.surroundings.host.person((person) => person.type(at, '标题改过')), title);
  await pane.getByText(TEXT.outdated).waitFor();
  await settle(pane, 0);
  await pane.getByText(TEXT.current).waitFor();
  expect(await value('稿费表2020Q1!F25')).toBe(2375);
  await pane.getByRole('button', { name: '稿费明细2020Q1' }).click();
  await wps.page.waitForFunction(() => window.surroundings.host.active?.model.active.name === '稿费明细2020Q1');
  await pane.getByRole('button', { name: TEXT.fees.audit }).click();
  await pane.getByText(TEXT.fees.auditClean).waitFor();
  const said = await handedOver(pane, 0);
  const [[path, text] = []] = await wps.page.evaluate(() => [...window.surroundings.binaryFiles]);
  expect(path).toBe('C:\\稿分\\2020年度雨花区退役军人事务局一季度稿费表.xlsx');
  expect(said).toContain(path);
  const proof = await audit(openXlsx(Buffer.from(text!, 'latin1')), { today: 18_700 as Day });
  expect(proof).toMatchObject({ kind: 'hand-over', issues: [] });
}

inBrowser('an adoption is logged and explained; a quarter settled, audited and written beside the workbook', () =>
  inWps(async () => {
    await loggedAndExplained();
    await settledAndHandedOver();
  }),
);

inBrowser('the same in an engine of 2016', () =>
  inWps(async () => {
    await loggedAndExplained();
    await settledAndHandedOver();
  }, oldEngine),
);
