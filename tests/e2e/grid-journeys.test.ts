import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { MemoryWorkbook } from '../host/memory-workbook';
import { smallYear } from '../host/excel/small-year';
import { BOOK, journey, type Shown } from '../app/what-if/trial-journey';
import { keepsWhatIsLeft, type PeoplesHost } from '../host/left-by-people';
import { leftIn, leftInFile } from '../host/left-in-file';
import { rowsIn } from '../host/rows-in';
import { emptyXlsx, openXlsx } from '../../src/host/xlsx/open-xlsx';
import type { CellContent } from '../../src/host/port/workbook';
import { withTable } from '../host/xlsx/with-table';
import { bookOf } from '../sheets/workbook-content';
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

const open = (bytes: Uint8Array): Promise<void> => page.evaluate((all) => window.bench!.open(all), [...bytes]);
const saved = async (): Promise<Uint8Array> => Uint8Array.from(await page.evaluate(() => window.bench!.bytes()));

/** The rows of all sheets, in the grid and in the file that would be saved. */
async function rowsInBoth(): Promise<[inGrid: unknown, inFile: unknown]> {
  const inGrid = await page.evaluate(() => window.bench!.rows());
  return [inGrid, await rowsIn(openXlsx(await saved()))];
}

/** The workbench with a small year in it: the grid, and the file behind it. */
async function inGrid(): Promise<PeoplesHost> {
  const made = emptyXlsx();
  await made.write(smallYear());
  await open(made.bytes());
  return {
    calculate: (run) => page.evaluate((all) => window.bench!.recalculate(all), run),
    rows: rowsInBoth,
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

inBrowser(
  'what is written around the totals of a table is taken back and brought again, in the grid and in the file',
  async () => {
    await open(await logBesideTotals());
    await page.evaluate((mapping) => window.bench!.mapLog(mapping), MAPPING);
    const states = [await rowsInBoth()];
    await page.evaluate((cell) => window.bench!.edit(cell, 60), { sheet: '参数', row: 2, column: 1 });
    states.push(await rowsInBoth());
    const other = { ...MAPPING, headers: { ...MAPPING.headers, authors: '作者' } };
    await page.evaluate((mapping) => window.bench!.mapLog(mapping), other);
    states.push(await rowsInBoth());
    for (const [inGrid, inFile] of states) expect(inGrid).toEqual(inFile);
    expect(new Set(states.map((state) => JSON.stringify(state))).size).toBe(3);
    for (const at of [1, 0]) {
      await page.evaluate(() => window.bench!.undo());
      expect(await rowsInBoth()).toEqual(states[at]);
    }
    for (const at of [1, 2]) {
      await page.evaluate(() => window.bench!.redo());
      expect(await rowsInBoth()).toEqual(states[at]);
    }
  },
);

const MAPPING = {
  sheet: '宣传台账',
  headers: { title: '文章', unit: '科室', date: '见报日', channel: '媒体', mode: '方式' },
};

/** A file with a log of the clerk's own, in which 参数 is a table that shows totals. */
async function logBesideTotals(): Promise<Uint8Array> {
  const { sheets } = bookOf([]);
  const { rows } = sheets.get('参数')!;
  const made = emptyXlsx();
  const whole = (name: string, cells: readonly (readonly CellContent[])[]) => ({ kind: 'replace-sheet', sheet: { name, cells } }) as const; // prettier-ignore
  await made.write([
    whole('参数', [...(rows as CellContent[][]), ['汇总', 7]]),
    whole('目标任务', sheets.get('目标任务')!.rows as CellContent[][]),
    whole(MAPPING.sheet, [Object.values(MAPPING.headers), ['慰问', '高桥', '2020-05-06', '市局官网', '转载']]),
  ]);
  return withTable(made.bytes(), { row: 0, column: 0, rows: rows.length + 1, columns: 2 }, ['项目', '值'], true);
}

inBrowser('what a person changes between the slices of a write is in the file as it is in the grid', async () => {
  const rows = 12_000;
  const made = emptyXlsx();
  const cells = Array.from({ length: rows }, (_, at) => [`原${at}`, `旁${at}`]);
  await made.write([{ kind: 'replace-sheet', sheet: { name: '登记', cells } }]);
  await open(made.bytes());
  await page.evaluate((count) => window.bench!.writeAmidEdits('登记', count), rows);
  const [inGrid, inFile] = await rowsInBoth();
  expect(inFile).toEqual(inGrid);
  const shown = JSON.stringify(inGrid);
  for (const text of ['人写1', '人写2', '人写4', '结果0', `结果${rows - 1}`]) expect(shown).toContain(text);
});

const SET = 30;
const LONG = '计24分（6分×4倍）：某科室14.4分、某县区局9.6分；前已计2分，第2行';

/** A log whose rows nobody made higher, but for the last two: the last has the height that the program gives. A row before them has a large text. */
async function wrappingLog(texts: readonly string[]): Promise<Uint8Array> {
  const made = emptyXlsx();
  const cells = ['判定', ...texts].map((text) => [text]);
  const styles = [
    { range: { row: 0, column: 0, rows: cells.length, columns: 1 }, style: { wrap: true } },
    { range: { row: cells.length - 3, column: 0, rows: 1, columns: 1 }, style: { fontSize: 18 } },
  ];
  const rowHeights = new Map([
    [cells.length - 2, SET],
    [cells.length - 1, 31],
  ]);
  await made.write([{ kind: 'replace-sheet', sheet: { name: '登记', cells, styles, columnWidths: [34], rowHeights } }]);
  return made.bytes();
}

inBrowser('rows grow with the texts that a file or the program brings, but not where a height was set', async () => {
  const heights = (): Promise<number[]> => page.evaluate(() => window.bench!.heights('登记'));
  await open(await wrappingLog([LONG, '计2分', '台账', LONG, '计2分']));
  const [line, opened, short, large, set, own] = await heights();
  expect(opened).toBeGreaterThan(1.5 * line!);
  expect(large).toBeGreaterThanOrEqual(18 * (4 / 3) * 1.2);
  expect([short, set, own]).toEqual([line, (SET * 4) / 3, 41]);
  await page.evaluate(
    (text) =>
      window.bench!.write('登记', 1, [[`${text}${text}`], [text], ['台账'], [`${text}${text}`], [`${text}${text}`]]),
    LONG,
  );
  const [, high] = await heights();
  expect(high).toBeGreaterThan(1.5 * opened!);
  expect(await heights()).toEqual([line, high, opened, large, set, high]);
});
