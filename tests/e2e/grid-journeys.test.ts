import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { MemoryWorkbook } from '../host/memory-workbook';
import { smallYear } from '../host/excel/small-year';
import { BOOK, journey, type Shown } from '../app/what-if/trial-journey';
import { keepsWhatIsLeft, type PeoplesHost } from '../host/left-by-people';
import { leftIn, leftInFile } from '../host/left-in-file';
import { rowsIn } from '../host/rows-in';
import { emptyXlsx, openXlsx } from '../../src/host/xlsx/open-xlsx';
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

/** The workbench with a small year in it: the grid, and the file behind it. */
async function inGrid(): Promise<PeoplesHost> {
  const open = (bytes: Uint8Array): Promise<void> => page.evaluate((all) => window.bench!.open(all), [...bytes]);
  const saved = async (): Promise<Uint8Array> => Uint8Array.from(await page.evaluate(() => window.bench!.bytes()));
  const made = emptyXlsx();
  await made.write(smallYear());
  await open(made.bytes());
  return {
    calculate: (run) => page.evaluate((all) => window.bench!.recalculate(all), run),
    rows: async () => [await page.evaluate(() => window.bench!.rows()), await rowsIn(openXlsx(await saved()))],
    leave: async () => open(leftInFile(await saved())),
    standing: async () => {
      const left = leftIn(await saved());
      const unseen = await page.evaluate((name) => window.bench!.unseen(name), '采用登记');
      expect(unseen).toEqual({ rows: left.rows, columns: left.columns });
      return left;
    },
    close: () => [],
  };
}

inBrowser('what people hide, filter and colour in the file is counted, and stays in it and in the grid', async () => {
  await keepsWhatIsLeft(await inGrid());
});
