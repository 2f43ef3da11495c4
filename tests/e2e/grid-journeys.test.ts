import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { MemoryWorkbook } from '../host/memory-workbook';
import { RUN } from '../host/excel/small-year';
import { BOOK, journey, type Shown } from '../app/what-if/trial-journey';
import { calculatedFile, leftIn, leftInFile, rowsOf } from '../host/left-in-file';
import { openXlsx } from '../../src/host/xlsx/open-xlsx';
import { startBrowser } from './browser';
import { build, fileAddress } from './built';
import { inBrowser } from './in-browser';

const FOLDER = join(__dirname, '..', '..', '.cache', 'grid-contract');

let browser: Browser;
let page: Page;
let inMemory: Shown;

beforeAll(async () => {
  const memory = new MemoryWorkbook();
  await memory.write(BOOK);
  inMemory = await journey(memory);
  browser = await startBrowser();
  page = await browser.newPage();
  build('grid-contract');
  await page.goto(fileAddress(FOLDER));
  await page.waitForFunction(() => window.bench !== undefined);
});

afterAll(() => browser.close());

inBrowser('rules are tried out, dropped and adopted as in memory, in the grid and in its file', async () => {
  expect(await page.evaluate(() => window.bench!.tryRules())).toEqual([inMemory, inMemory]);
});

inBrowser('撤销 after adopting brings nothing of the rules before into those adopted', async () => {
  const [adopted, undone] = await page.evaluate(() => window.bench!.undoAfterAdopting());
  expect(undone).toEqual(adopted);
});

inBrowser('what a person hid, filtered and coloured in the file stays in it, and in the grid', async () => {
  const made = await calculatedFile();
  const left = leftInFile(made);
  const counted = await rowsOf(openXlsx(made));
  await page.evaluate((bytes) => window.bench!.open(bytes), [...left]);
  const unseen = await page.evaluate((name) => window.bench!.unseen(name), '采用登记');
  expect(unseen.rows).toEqual([2, 4]);
  expect(unseen.columns).toEqual([1]);
  for (const version of ['test', 'next']) {
    await page.evaluate((run) => window.bench!.recalculate(run), { ...RUN, version });
    expect(await page.evaluate((name) => window.bench!.unseen(name), '采用登记')).toEqual(unseen);
    const bytes = Uint8Array.from(await page.evaluate(() => window.bench!.bytes()));
    expect(leftIn(bytes)).toEqual(leftIn(left));
    if (version === 'test') expect(await rowsOf(openXlsx(bytes))).toEqual(counted);
  }
});
