import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { CONTRACT } from '../host/contract/cases';
import { startBrowser } from './browser';
import { inBrowser } from './in-browser';
import { GRID_OFFERS } from './grid-offers';
import { build, fileAddress } from './built';

const FOLDER = join(__dirname, '..', '..', '.cache', 'grid-contract');

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await startBrowser();
  page = await browser.newPage();
  build('grid-contract');
  await page.goto(fileAddress(FOLDER));
  await page.waitForFunction(() => window.runContract !== undefined);
});

afterAll(() => browser.close());

describe('contract: grid', () => {
  const cases = CONTRACT.map(({ name, needs = [] }, index) => ({ name, needs, index }));
  const offered = cases.filter(({ needs }) => needs.every((need) => GRID_OFFERS.includes(need)));
  inBrowser.each(offered.map(({ name, index }) => [name, index] as const))('%s', async (name, index) => {
    const results = await page.evaluate((at) => window.runContract!(at, at + 1), index);
    expect(results).toEqual([{ name, ok: true, message: '' }]);
  });
});
