import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { ExcelHost, serveDesktopPage } from '../host/excel-sim/index';
import type { Report } from '../host/self-test/run';
import { CONTRACT } from '../host/contract/cases';
import { startBrowser } from './browser';
import { build } from './built';
import { inBrowser } from './in-browser';
import { NO_OFFENCES, openAddInPage, ORIGIN, type AddInPage } from './excel-page';

jest.setTimeout(240_000);

let browser: Browser;
let addIn: AddInPage;

/** The folder that development serves, which has the self-test page. */
const FOLDER = join(__dirname, '..', '..', 'dist', 'excel-dev');

async function openSelfTest(host: ExcelHost): Promise<void> {
  addIn = await openAddInPage(browser, { folder: FOLDER });
  await serveDesktopPage(host, addIn.page);
  await addIn.page.goto(`${ORIGIN}/self-test.html`);
  await addIn.page.getByRole('button', { name: '开始自检' }).click();
}

/** Types what the page asks for, as the person at Excel would. */
async function obey(host: ExcelHost): Promise<void> {
  const { page } = addIn;
  const question = page.getByText(/^请在工作表/);
  const finished = page.getByText(/^自检完成/);
  while (!(await finished.isVisible())) {
    await question.or(finished).first().waitFor({ timeout: 200_000 });
    const asked = (await question.isVisible()) ? await question.innerText() : '';
    const [, sheet, cell, text] = /“(.+)”的 (\w+) 单元格输入 (\w+)/.exec(asked) ?? [];
    if (text !== undefined) host.outside((person) => person.type(`${sheet}!${cell}`, text), 'Local');
    await page.waitForTimeout(300);
  }
}

beforeAll(async () => {
  browser = await startBrowser();
  build('excel-dev');
});
afterAll(() => browser.close());

inBrowser('every promise is tried in Excel, and the findings come as a file', async () => {
  const occupied = new ExcelHost({ excelApi: '1.14', sheets: { Sheet1: [['mine']] } });
  await openSelfTest(occupied);
  await addIn.page.getByText('请新建一个空白工作簿').waitFor();
  expect(occupied.values('Sheet1')).toEqual([['mine']]);
  expect(await addIn.close()).toEqual(NO_OFFENCES);

  const host = new ExcelHost({ excelApi: '1.14' });
  await openSelfTest(host);
  await obey(host);
  const arriving = addIn.page.waitForEvent('download');
  await addIn.page.getByRole('button', { name: '下载结果' }).click();
  const report = JSON.parse(readFileSync(await (await arriving).path(), 'utf8')) as Report;
  expect(report.findings.filter(({ outcome }) => outcome === 'broken')).toEqual([]);
  expect(report.findings).toHaveLength(CONTRACT.length + 1);
  const leftOut = report.findings.filter(({ outcome }) => outcome === 'left out');
  expect(leftOut.map(({ name, message }) => [name, message])).toEqual([
    ['dates of a workbook that counts from 1904', expect.stringMatching(/: date1904$/)],
  ]);
  expect(report.facts).toMatchObject({ platform: 'PC', excelApi: '1.14', displayLanguage: 'zh-CN' });
  expect(host.unsupported).toEqual([]);
  expect(await addIn.close()).toEqual(NO_OFFENCES);
});
