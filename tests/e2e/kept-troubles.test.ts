import type { Browser, Locator, Page } from 'playwright-core';
import { emptyXlsx } from '../../src/host/xlsx/open-xlsx';
import { SHEETS } from '../../src/text/sheets/workbook-names';
import { startBrowser } from './browser';
import { inBrowser } from './in-browser';
import { ServedWorkbench } from './served-workbench';
import { WorkbenchUnderTest } from './workbench-page';

const LOG = SHEETS.adoptions;
/** Milliseconds within which a draft is tried once. */
const SOON = 4_000;

declare global {
  interface Window {
    /** Whether the storage of the browser refuses to be written. */
    refuses?: boolean;
  }
}

let server: ServedWorkbench;
let browser: Browser;

beforeAll(async () => {
  server = await ServedWorkbench.start();
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  server.stop();
});

type Prepare = (page: Page) => Promise<unknown>;

/** Opens the workbench in a page, in whose clock time passes at once where it is wanted. */
async function openIn(page: Page, ...preparations: readonly Prepare[]): Promise<WorkbenchUnderTest> {
  await page.clock.install();
  for (const prepare of preparations) await prepare(page);
  return WorkbenchUnderTest.on(page, server.address);
}

/** A page in storage of its own. */
const emptyPage = async (): Promise<Page> => (await browser.newContext({ locale: 'zh-CN' })).newPage();

const open = async (...preparations: readonly Prepare[]): Promise<WorkbenchUnderTest> =>
  openIn(await emptyPage(), ...preparations);

const openBeside = async ({ page }: WorkbenchUnderTest, ...preparations: readonly Prepare[]) =>
  openIn(await page.context().newPage(), ...preparations);

/** Ends a page as a crash does, and opens the next one in the same browser. */
async function afterCrash({ page }: WorkbenchUnderTest): Promise<WorkbenchUnderTest> {
  const next = await page.context().newPage();
  await page.close({ runBeforeUnload: false });
  return openIn(next);
}

/** Types a text and lets time pass until it was kept, or was not. */
async function typeAndWait(workbench: WorkbenchUnderTest, cell: string, text: string): Promise<void> {
  await workbench.turnTo(LOG);
  await workbench.type(cell, text);
  await workbench.page.clock.runFor(SOON);
}

/** Lets time pass until something is said, before it closes by itself. */
async function waitUntilSaid(workbench: WorkbenchUnderTest, text: string): Promise<void> {
  const said = workbench.notice().getByText(text);
  for (let second = 0; second < 60 && (await said.count()) === 0; second++) await workbench.page.clock.runFor(1_000);
  await said.waitFor();
}

const offer = ({ page }: WorkbenchUnderTest): Locator => page.getByRole('region', { name: '没有保存的内容' });

async function restore(workbench: WorkbenchUnderTest): Promise<void> {
  await offer(workbench).getByRole('button', { name: '恢复' }).click();
  await workbench.notice().getByText('已恢复').waitFor();
}

const counts = ({ page }: WorkbenchUnderTest): Promise<readonly number[]> =>
  page.evaluate(async () => {
    const answer = <Result>(request: IDBRequest<Result>): Promise<Result> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error!);
      });
    const database = await answer(indexedDB.open('gaofen'));
    const stores = ['drafts', 'versions'];
    const kept = await Promise.all(stores.map((name) => answer(database.transaction(name).objectStore(name).count())));
    database.close();
    return kept;
  });

/** Waits until the browser keeps so many books. */
async function keeps(workbench: WorkbenchUnderTest, drafts: number, versions: number): Promise<void> {
  for (let time = 0; time < 100 && (await counts(workbench)).join() !== `${drafts},${versions}`; time++)
    await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await counts(workbench)).toEqual([drafts, versions]);
}

/** Lets the storage refuse to be written while a switch of the page is on. */
const withSwitch: Prepare = (page) =>
  page.addInitScript(() => {
    const transaction = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (stores, mode, options) {
      if (window.refuses === true && mode === 'readwrite') throw new DOMException('refused', 'UnknownError');
      return transaction.call(this, stores, mode, options);
    };
  });

const switchTo = ({ page }: WorkbenchUnderTest, refuses: boolean): Promise<unknown> =>
  page.evaluate((on) => (window.refuses = on), refuses);

inBrowser('what could not be kept is tried again by itself, and said to be kept', async () => {
  const workbench = await open(withSwitch);
  await typeAndWait(workbench, 'A182', '第一行');
  await keeps(workbench, 1, 0);
  await switchTo(workbench, true);
  await typeAndWait(workbench, 'A183', '第二行');
  await workbench.notice().getByText('没能在本机保留').waitFor();
  await switchTo(workbench, false);
  await waitUntilSaid(workbench, '又能在本机保留了');

  const again = await afterCrash(workbench);
  await restore(again);
  expect(await again.cells(LOG, ['A182', 'A183'])).toEqual(['第一行', '第二行']);
  expect(workbench.complaints).toEqual([]);
});

inBrowser('a version that cannot be kept leaves no draft of a saved book behind', async () => {
  const workbench = await open(withSwitch);
  await typeAndWait(workbench, 'A182', '第一行');
  await workbench.page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...args) {
      if (this.name === 'versions') throw new DOMException('refused', 'UnknownError');
      return put.apply(this, args);
    };
  });
  await workbench.save();
  await keeps(workbench, 0, 0);
  await workbench.notice().getByText('没能留下').waitFor();
  expect(await offer(await afterCrash(workbench)).count()).toBe(0);
});

inBrowser('where the browser has no room, versions go from the oldest on and the rest stays', async () => {
  const page = await emptyPage();
  const hand = await page.context().newCDPSession(page);
  const { origin } = new URL(server.address);
  await hand.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 250_000 });
  const workbench = await openIn(page);
  const typed: string[] = [];
  const typeNext = async (): Promise<void> => {
    typed.push(`第${typed.length}次`);
    await typeAndWait(workbench, `A${181 + typed.length}`, typed.at(-1)!);
  };
  const refused = workbench.notice().getByText('已满');
  let before = await counts(workbench);
  while ((await refused.count()) === 0) {
    before = await counts(workbench);
    if (typed.length % 2 === 1) await workbench.save();
    await typeNext();
  }
  const [, versions] = await counts(workbench);
  expect(versions).toBeGreaterThanOrEqual(before[1]! - 1);
  await hand.send('Storage.overrideQuotaForOrigin', { origin });
  await waitUntilSaid(workbench, '又能在本机保留了');

  const again = await afterCrash(workbench);
  await restore(again);
  const cells = typed.map((_, at) => `A${182 + at}`);
  expect(await again.cells(LOG, cells)).toEqual(typed);
});

const without =
  (...names: readonly string[]): Prepare =>
  (page) =>
    page.addInitScript((gone) => {
      if (gone.includes('locks')) Object.defineProperty(navigator, 'locks', { value: undefined });
      if (gone.includes('channel')) Object.defineProperty(window, 'BroadcastChannel', { value: undefined });
    }, names);

inBrowser.each([[['channel']], [['locks']]])(
  'without %j the draft of a tab that lives is not offered',
  async (gone) => {
    const first = await open(without(...gone));
    await typeAndWait(first, 'A182', '甲窗口');
    await keeps(first, 1, 0);
    const second = await openBeside(first, without(...gone));
    await typeAndWait(second, 'A183', '乙窗口');
    await keeps(second, 2, 0);
    expect(await offer(second).count()).toBe(0);
  },
);

inBrowser('where tabs cannot know of each other, what one takes over the other still keeps', async () => {
  const gone = without('locks', 'channel');
  const first = await open(gone);
  await typeAndWait(first, 'A182', '甲窗口');
  await keeps(first, 1, 0);
  const second = await openBeside(first, gone);
  await restore(second);
  await second.shows(LOG, 'A182', '甲窗口');
  await typeAndWait(first, 'A183', '又一行');
  await keeps(first, 2, 1);

  const third = await afterCrash(first);
  await offer(third).getByText('另外还有 1 份').waitFor();
});

inBrowser('a file that another window saved is not overwritten, and another name is asked for', async () => {
  const workbench = await open();
  const { page } = workbench;
  await page.evaluate(() => {
    let asked = 0;
    window.showSaveFilePicker = async () =>
      (await navigator.storage.getDirectory()).getFileHandle(`甲${asked++ || ''}.xlsx`, { create: true });
  });
  const files = (): Promise<string[]> =>
    page.evaluate(async () => {
      const names: string[] = [];
      const folder = (await navigator.storage.getDirectory()) as unknown as { keys(): AsyncIterable<string> };
      for await (const name of folder.keys()) names.push(name);
      return names.sort();
    });
  await typeAndWait(workbench, 'A182', '第一行');
  for (let time = 0; time < 2; time++) {
    await workbench.button('保存').click();
    await workbench.notice().getByText('已保存“甲.xlsx”').waitFor();
    await workbench.notice().getByRole('button').click();
  }
  await page.evaluate(async () => {
    const handle = await (await navigator.storage.getDirectory()).getFileHandle('甲.xlsx');
    const writable = await handle.createWritable();
    await writable.write('another window');
    await writable.close();
  });
  await typeAndWait(workbench, 'A183', '第二行');
  await workbench.button('保存').click();
  await workbench.notice().getByText('没有盖掉它').waitFor();
  await page.locator('header').getByText('未保存').waitFor();
  expect(await files()).toEqual(['甲.xlsx']);
  await workbench.button('保存').click();
  await workbench.notice().getByText('已保存“甲1.xlsx”').waitFor();
  const other = await page.evaluate(async () => {
    const handle = await (await navigator.storage.getDirectory()).getFileHandle('甲.xlsx');
    return (await handle.getFile()).text();
  });
  expect(other).toBe('another window');
});

/** Lays a register on the disk of the browser, as the file that a person chooses in these pages. */
async function putOnDisk(name: string, ...pages: readonly Page[]): Promise<void> {
  const onDisk = emptyXlsx();
  await onDisk.write([{ kind: 'replace-sheet', sheet: { name: '登记', cells: [['标题'], ['磁盘上的一行']] } }]);
  const content = Buffer.from(onDisk.bytes()).toString('base64');
  for (const page of pages) await page.evaluate(choosesFromDisk, [name, content] as const);
}

const choosesFromDisk = async ([name, content]: readonly [string, string]): Promise<void> => {
  const folder = await navigator.storage.getDirectory();
  const writable = await (await folder.getFileHandle(name, { create: true })).createWritable();
  await writable.write(Uint8Array.from(atob(content), (char) => char.charCodeAt(0)));
  await writable.close();
  window.showOpenFilePicker = async () => [await folder.getFileHandle(name)];
  window.showSaveFilePicker = () => Promise.reject(new Error('the place is known'));
};

inBrowser(
  'of a file that two tabs have open, the second is told; what the first saved it does not overwrite',
  async () => {
    const first = await open();
    const second = await openBeside(first);
    await putOnDisk('2024.台账.xlsx', second.page);
    await second.button('打开').click();
    await second.notice().getByText('已打开“2024.台账.xlsx”').waitFor();
    await putOnDisk('台账.xlsx', first.page, second.page);
    await first.button('打开').click();
    await first.notice().getByText('已打开“台账.xlsx”').waitFor();
    expect(await first.notice().getByText('另一个标签页').count()).toBe(0);
    await second.button('打开').click();
    await second.notice().getByText('另一个标签页里也开着同名的文件').waitFor();
    for (const [tab, text] of [
      [first, '甲写的'],
      [second, '乙写的'],
    ] as const) {
      await tab.page.bringToFront();
      await tab.type('A3', text);
      await tab.page.locator('header').getByText('未保存').waitFor();
      await tab.button('保存').click();
      if (tab === first) await tab.notice().getByText('已保存“台账.xlsx”').waitFor();
    }
    await second.notice().getByText('没有盖掉它').waitFor();
  },
);

inBrowser('a file that was opened is saved in its place, and opened again from the recent files', async () => {
  const workbench = await open();
  const { page } = workbench;
  await putOnDisk('台账.xlsx', page);
  await workbench.button('打开').click();
  await workbench.notice().getByText('已打开“台账.xlsx”').waitFor();
  await workbench.type('A3', '又一行');
  await page.locator('header').getByText('未保存').waitFor();
  await workbench.button('保存').click();
  await workbench.notice().getByText('已保存“台账.xlsx”').waitFor();
  await workbench.notice().getByRole('button').click();

  const again = async (): Promise<void> => {
    await workbench.button('最近的文件').click();
    await page.getByRole('menuitem', { name: /台账\.xlsx/u }).click();
  };
  await page.reload();
  await workbench.ready();
  await again();
  await workbench.shows('登记', 'A3', '又一行');
  await page.evaluate(async () => (await navigator.storage.getDirectory()).removeEntry('台账.xlsx'));
  await again();
  await workbench.notice().getByText('它不在原来的地方').waitFor();
  expect(await workbench.cell('登记', 'A3')).toBe('又一行');

  await workbench.button('以前的版本').click();
  await workbench.button('清除本机保留的内容').click();
  await workbench.button('确定清除').click();
  await workbench.button('最近的文件').waitFor({ state: 'detached' });
});
