import { join } from 'node:path';
import type { Browser, Frame } from 'playwright-core';
import { CONTRACT } from '../host/contract/cases';
import type { Report } from '../host/self-test/run';
import { startBrowser } from './browser';
import { build } from './built';
import { inBrowser } from './in-browser';
import { NO_OFFENCES } from './excel-page';
import { WpsUnderTest } from './wps-page';

jest.setTimeout(300_000);

const FOLDER = join(__dirname, '..', '..', 'dist', 'wps-self-test');
/** What real builds have and the simulator has not. */
const NOT_MODELLED = /^(TypeError|Error): .*is not modelled/;

let browser: Browser;
let wps: WpsUnderTest;

beforeAll(async () => {
  browser = await startBrowser();
  build('wps-simulator');
  build('wps-self-test');
});
afterAll(() => browser.close());

async function begin(sheets: Record<string, string[][]>): Promise<Frame> {
  wps = await WpsUnderTest.open(browser, { folder: FOLDER });
  await wps.page.evaluate((given) => window.surroundings.host.open({ name: '工作簿1', sheets: given }), sheets);
  await wps.start();
  await wps.press('gaofenOpenPane');
  const pane = await wps.pane();
  await pane.getByRole('button', { name: '开始自检' }).click();
  return pane;
}

/** Types what the page asks for, as the person at WPS would. */
async function obey(pane: Frame): Promise<void> {
  const question = pane.getByText(/^请在工作表/);
  const finished = pane.getByText(/^自检完成/);
  while (!(await finished.isVisible())) {
    await question.or(finished).first().waitFor({ timeout: 250_000 });
    const asked = (await question.isVisible()) ? await question.innerText() : '';
    const [, sheet, cell, text] = /“(.+)”的 (\w+) 单元格输入 (\w+)/.exec(asked) ?? [];
    if (text !== undefined) {
      await wps.page.evaluate(([at, typed]) => window.surroundings.host.person((person) => person.type(at, typed)), [
        `${sheet}!${cell}`,
        text,
      ] as const);
    }
    await wps.page.waitForTimeout(300);
  }
}

inBrowser('a workbook with something in it is left alone', async () => {
  const pane = await begin({ Sheet1: [['mine']] });
  await pane.getByText('请新建一个空白工作簿').waitFor();
  expect(await wps.page.evaluate(() => window.surroundings.host.values('Sheet1'))).toEqual([['mine']]);
  expect(await wps.close()).toEqual({ ...NO_OFFENCES, violations: [] });
});

inBrowser('every promise is tried in WPS, the first hour is noted, and the findings lie on the desktop', async () => {
  const pane = await begin({ Sheet1: [] });
  await obey(pane);
  const [[path, text] = []] = await wps.page.evaluate(() => [...window.surroundings.files]);
  expect(path).toMatch(/^C:\\Users\\张三\\Desktop\/gaofen-wps-.*\.json$/);
  await pane.getByText(path!).waitFor();
  const report = JSON.parse(text!) as Report & { facts: Record<string, { saw: unknown; milliseconds: number }> };
  expect(report.findings.filter(({ outcome }) => outcome !== 'kept')).toEqual([]);
  expect(report.findings).toHaveLength(CONTRACT.length + 1);
  expect(report.facts['user agent']?.saw).toContain('Chrome');
  expect(report.facts['#DIV/0!']?.saw).toMatchObject({ value2: -2146826281 });
  expect(report.facts['one row']?.saw).toMatchObject({ shape: { array: 1, of: { array: 3, of: 'number' } } });
  const failed = Object.entries(report.facts).filter(
    ([, { saw }]) => typeof saw === 'string' && saw.startsWith('threw') && !NOT_MODELLED.test(saw.slice(6)),
  );
  expect(failed).toEqual([]);
  const { violations, ...offences } = await wps.close();
  expect(offences).toEqual(NO_OFFENCES);
  expect(violations.length).toBeGreaterThan(0);
});
