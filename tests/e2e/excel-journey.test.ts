import type { Browser, Page } from 'playwright-core';
import { audit } from '../../src/app/audit/audit';
import type { Day } from '../../src/engine/units';
import { openXlsx } from '../../src/host/xlsx/open-xlsx';
import { paneTextZh as TEXT } from '../../src/text/pane/pane';
import { SHEETS } from '../../src/text/sheets/workbook-names';
import { serveDesktopPage, type ExcelHost } from '../host/excel-sim/index';
import { startBrowser } from './browser';
import { inBrowser } from './in-browser';
import { excelWith, NO_OFFENCES, openAddInPage, openInExcel, until, type AddInPage } from './excel-page';
import { handedOver, logAdoption, settle } from './pane-steps';
import { fillSound } from './sound-workbook';

let browser: Browser;
let host: ExcelHost;
let addIn: AddInPage;
let pane: Page;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** A test beside a year without errors; nothing may be asked of Excel that is not modelled, nothing may go wrong. */
function inExcel(name: string, act: () => Promise<void>): void {
  inBrowser(name, async () => {
    host = await excelWith(fillSound);
    addIn = await openAddInPage(browser);
    await serveDesktopPage(host, addIn.page);
    pane = addIn.page;
    await openInExcel(host, pane, 'taskpane.html');
    await act();
    expect(host.unsupported).toEqual([]);
    expect(await addIn.close()).toEqual(NO_OFFENCES);
  });
}

async function recalculated(): Promise<void> {
  await pane.getByRole('button', { name: TEXT.recalculate }).click();
  await pane.getByText(TEXT.current).waitFor();
}

const value = (cell: string): unknown => host.cell(cell).value;

inExcel('an adoption is logged in the form, taken back, logged again, scored and explained', async () => {
  await recalculated();
  const row = await logAdoption(pane);
  expect(row).toBe(182);
  expect(['A', 'B', 'C', 'E'].map((column) => value(`${SHEETS.adoptions}!${column}182`))).toEqual([
    '高桥街道走访参战老兵',
    '高桥',
    44_175,
    '转载',
  ]);
  await pane.getByRole('button', { name: TEXT.messages.undoEdit }).click();
  await pane.getByText(TEXT.messages.undone).waitFor();
  expect(value(`${SHEETS.adoptions}!A182`)).toBeNull();
  await pane.getByRole('button', { name: TEXT.form.close }).click();
  expect(await logAdoption(pane)).toBe(182);
  await pane.getByRole('button', { name: TEXT.form.close }).click();
  await pane.getByText(TEXT.outdated).waitFor();
  await recalculated();
  expect(value(`${SHEETS.adoptions}!M182`)).toBe('计1分');
  await pane.getByRole('tab', { name: TEXT.tabs.row }).click();
  await pane.getByText(TEXT.row.nothing(SHEETS.adoptions)).waitFor();
  host.outside((person) => person.select(`${SHEETS.adoptions}!B182`), 'Local');
  await pane.getByText(TEXT.row.heading(SHEETS.adoptions, 182)).waitFor();
});

inExcel('a quarter is settled for good, audited and handed over in a new workbook', async () => {
  await recalculated();
  await pane.getByRole('button', { name: TEXT.messages.undo }).waitFor();
  host.outside((person) => person.type(`${SHEETS.adoptions}!A2`, '标题由同事改过'), 'Remote');
  await pane.getByText(TEXT.outdated).waitFor();
  await settle(pane, 0);
  await pane.getByText(TEXT.current).waitFor();
  expect(await pane.getByRole('button', { name: TEXT.messages.undo }).count()).toBe(0);
  const sheet = '稿费表2020Q1';
  expect(['F7', 'F18', 'F25', 'C26'].map((cell) => value(`${sheet}!${cell}`))).toEqual([
    100,
    1400,
    2375,
    '人民币贰仟叁佰柒拾伍元整',
  ]);
  await pane.getByRole('button', { name: '稿费明细2020Q1' }).click();
  await until(() => host.book.active.name === '稿费明细2020Q1');
  await pane.getByRole('button', { name: TEXT.fees.audit }).click();
  await pane.getByText(TEXT.fees.auditClean).waitFor();
  host.outside((person) => person.type(`${sheet}!F7`, 120), 'Remote');
  await pane.getByRole('button', { name: TEXT.fees.audit }).click();
  await pane.getByRole('button', { name: new RegExp(`${sheet} F7`) }).click();
  await until(() => host.book.active.name === sheet);

  const said = await handedOver(pane, 0);
  expect(said).toContain('2020年度雨花区退役军人事务局一季度稿费表.xlsx');
  const [created] = host.book.created;
  expect(created?.opened).toBe(true);
  const proof = await audit(openXlsx(Buffer.from(created!.file, 'base64')), { today: 18_700 as Day });
  expect(proof).toMatchObject({ kind: 'hand-over', issues: [] });
});
