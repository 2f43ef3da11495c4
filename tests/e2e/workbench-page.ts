import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import type { CellValue } from '../../src/host/port/workbook';
import { cellReference, parseRange } from '../../src/host/port/a1';
import { openXlsx } from '../../src/host/xlsx/open-xlsx';
import type { XlsxWorkbook } from '../../src/host/xlsx/xlsx-workbook';

declare global {
  interface Window {
    gaofen?: {
      cells(sheet: string, addresses: readonly string[]): Promise<readonly CellValue[]>;
      sheetNames(): Promise<readonly string[]>;
      look(sheet: string): Promise<void>;
    };
    showOpenFilePicker?: unknown;
    showSaveFilePicker?: unknown;
  }
}

/** A file as a person would have it on disk. */
export interface DiskFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A workbook that came as a download. */
export interface ArrivedFile extends DiskFile {
  readonly workbook: XlsxWorkbook;
}

/** Milliseconds between keys: faster than any hand. */
const KEY_PAUSE = 0;

/** Milliseconds that a cell may take to show what it should. */
const MOST_WAITING = 20_000;

export const NAME_BOX = '[data-u-comp="defined-name"] input';

/** The workbench in a browser, used the way a person uses it: keyboard, mouse and files. */
export class WorkbenchUnderTest {
  /** Everything the console said that is no mere information, and every uncaught error. */
  readonly complaints: string[] = [];
  /** Addresses the page asked for that are not files of its own. */
  readonly strangers: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly address: string,
  ) {}

  static async open(
    browser: Browser,
    address: string,
    size?: { width: number; height: number },
    locale?: string,
  ): Promise<WorkbenchUnderTest> {
    return WorkbenchUnderTest.on(await WorkbenchUnderTest.emptyPage(browser, size, locale), address);
  }

  /** A page to open it in, by default as large as the laptop of an office leaves it. */
  static emptyPage(browser: Browser, viewport = { width: 1366, height: 660 }, locale = 'zh-CN'): Promise<Page> {
    // A window asks nobody before it copies; the browser without one takes that from here.
    const permissions = ['clipboard-read', 'clipboard-write'];
    return browser.newPage({ viewport, acceptDownloads: true, locale, permissions });
  }

  /** Opens it in a page that is there. */
  static async on(page: Page, address: string): Promise<WorkbenchUnderTest> {
    const workbench = new WorkbenchUnderTest(page, address);
    await workbench.start();
    return workbench;
  }

  private async start(): Promise<void> {
    const { page, address } = this;
    page.on('console', (message) => {
      if (/^(error|warning)$/.test(message.type())) this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('request', (request) => {
      const url = request.url();
      const own = url.startsWith(address.replace(/index\.html$/, '')) || /^(data|blob):/.test(url);
      if (!own) this.strangers.push(url);
    });
    await page.addInitScript(() => {
      delete window.showOpenFilePicker;
      delete window.showSaveFilePicker;
    });
    await page.goto(address);
    await this.ready();
  }

  async ready(): Promise<void> {
    await this.page.waitForFunction(() => window.gaofen !== undefined);
  }

  close(): Promise<void> {
    return this.page.close({ runBeforeUnload: false });
  }

  async cell(sheet: string, a1: string): Promise<CellValue> {
    return (await this.cells(sheet, [a1]))[0] ?? null;
  }

  /** The values of several cells, of which the grid reads the sheet once. */
  cells(sheet: string, addresses: readonly string[]): Promise<readonly CellValue[]> {
    return this.page.evaluate(([name, wanted]) => window.gaofen!.cells(name, wanted), [sheet, addresses] as const);
  }

  /** Waits until a cell shows a value. */
  async shows(sheet: string, a1: string, value: CellValue): Promise<void> {
    const deadline = Date.now() + MOST_WAITING;
    while ((await this.cell(sheet, a1)) !== value) {
      if (Date.now() > deadline) expect(await this.cell(sheet, a1)).toBe(value);
      await this.page.waitForTimeout(50);
    }
  }

  sheetNames(): Promise<readonly string[]> {
    return this.page.evaluate(() => window.gaofen!.sheetNames());
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** Makes a new book by the usual plan; what is left unsaved is asked about next. */
  async create(): Promise<void> {
    await this.button('新建').click();
    await this.button('建立').click();
  }

  async turnTo(sheet: string): Promise<void> {
    const tabs = this.page.locator('[data-u-comp="slide-tab-bar"]');
    await tabs.getByRole('tab', { name: sheet, exact: true }).click();
    await this.shownSheet(sheet);
  }

  /** Waits until a sheet is in front. */
  async shownSheet(sheet: string): Promise<void> {
    const tabs = this.page.locator('[data-u-comp="slide-tab-bar"]');
    await tabs.getByRole('tab', { name: sheet, exact: true, selected: true }).waitFor();
  }

  /** The selected cell, as the name box shows it. */
  nameBox(): Locator {
    return this.page.locator(NAME_BOX);
  }

  /** Waits until a cell is selected and the keyboard is in the grid. */
  async standsOn(a1: string): Promise<void> {
    await this.page.waitForFunction(
      ([selector, wanted]) => {
        const box = document.querySelector<HTMLInputElement>(selector);
        const focused = document.activeElement instanceof HTMLElement ? document.activeElement : null;
        return box?.value === wanted && focused?.dataset['uComp'] === 'editor';
      },
      [NAME_BOX, a1] as const,
    );
  }

  /** Goes to a cell by the name box. */
  async goTo(a1: string): Promise<void> {
    const box = this.nameBox();
    await this.page.mouse.move(700, 500);
    await box.click();
    await box.fill(a1);
    await box.press('Enter');
    await this.standsOn(a1);
  }

  /** Copies a cell, or a block that is merged, to another place. */
  async copy(from: string, to: string): Promise<void> {
    await this.goTo(from);
    await this.page.keyboard.press('Control+C');
    await this.goTo(to);
    await this.page.keyboard.press('Control+V');
  }

  /** Types into cells side by side, as a person logs a row. */
  async type(a1: string, ...texts: string[]): Promise<void> {
    await this.goTo(a1);
    const { row, column } = parseRange(a1)!;
    for (const [index, text] of texts.entries()) {
      const last = index === texts.length - 1;
      await this.page.keyboard.type(text, { delay: KEY_PAUSE });
      await this.page.keyboard.press(last ? 'Enter' : 'Tab');
      await this.standsOn(last ? cellReference(row + 1, column) : cellReference(row, column + index + 1));
    }
  }

  /** Composes a text as an input method does: letters that are replaced by characters. */
  async compose(letters: readonly string[], text: string): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    for (const typed of letters) {
      const end = typed.length;
      await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229, key: 'Process' });
      await session.send('Input.imeSetComposition', { text: typed, selectionStart: end, selectionEnd: end });
    }
    await session.send('Input.insertText', { text });
  }

  async recalculate(): Promise<void> {
    await this.button('重新计算').click();
    await this.page.getByText('结果与表格一致').first().waitFor();
  }

  /** Presses 保存 and reads the file that arrives. */
  save(): Promise<ArrivedFile> {
    return this.download(this.button('保存'));
  }

  /** Presses a button that makes a file, and reads it. */
  async download(pressed: Locator): Promise<ArrivedFile> {
    const arriving = this.page.waitForEvent('download');
    await pressed.click();
    const download = await arriving;
    const bytes = new Uint8Array(readFileSync(await download.path()));
    return { name: download.suggestedFilename(), bytes, workbook: openXlsx(bytes) };
  }

  /** Opens a file by the button. */
  async choose({ name, bytes }: DiskFile): Promise<void> {
    const asking = this.page.waitForEvent('filechooser');
    await this.button('打开').click();
    await this.page.mouse.move(700, 500);
    await (await asking).setFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });
  }

  /** Drops a file on the grid. */
  async drop({ name, bytes }: DiskFile): Promise<void> {
    const transfer = await this.page.evaluateHandle(
      ([title, content]) => {
        const data = new DataTransfer();
        data.items.add(new File([Uint8Array.from(atob(content), (char) => char.charCodeAt(0))], title));
        return data;
      },
      [name, Buffer.from(bytes).toString('base64')] as const,
    );
    for (const type of ['dragover', 'drop']) await this.page.dispatchEvent('main', type, { dataTransfer: transfer });
  }

  /** Turns the pane to a tab, which may stand behind 更多. */
  async showTab(name: string | RegExp): Promise<void> {
    const pane = this.page.locator('aside');
    const tab = pane.getByRole('tab', { name });
    const more = pane.getByRole('button', { name: /^更多：/u });
    await tab.or(more).first().waitFor();
    if ((await tab.count()) > 0) return tab.click();
    await more.click();
    await this.page.getByRole('menuitem', { name }).click();
  }

  /** The card of a quarter in the tab 稿费. */
  quarter(name: string): Locator {
    return this.page.getByRole('region', { name });
  }

  /** Presses a problem of the pane. */
  async pressProblem(name: RegExp): Promise<void> {
    await this.showTab(/问题/);
    await this.problem(name).click();
  }

  problem(name: RegExp): Locator {
    return this.page.getByRole('tabpanel').getByRole('button', { name }).first();
  }

  notice(): Locator {
    return this.page.locator('[role="alert"], [role="status"]').filter({ has: this.page.locator('.fui-MessageBar') });
  }
}
