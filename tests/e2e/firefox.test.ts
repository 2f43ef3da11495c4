import { existsSync } from 'node:fs';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { builtWorkbench, fileAddress } from './built';

const PROGRAMS = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];
const firefox = process.env['FIREFOX_PATH'] ?? PROGRAMS.find((program) => existsSync(program)) ?? null;
const LOG = '采用登记';

/** `test` where there is a Firefox; elsewhere one skipped test that says so. */
const inFirefox = (name: string, act: () => Promise<void>): void =>
  firefox === null ? test.skip(`${name} (skipped: no Firefox here)`, () => undefined) : test(name, act);

const valueOf = (page: Page, a1: string): Promise<unknown> =>
  page.evaluate(([sheet, cell]) => window.gaofen!.cells(sheet, [cell]).then(([value]) => value), [LOG, a1] as const);

/** Presses the first button that says or is called this. */
const press = async (page: Page, name: string): Promise<void> => {
  await page.locator(`::-p-aria(${name}[role="button"])`).click();
};

async function opened(browser: Browser): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.setViewport({ width: 1366, height: 768 });
  await page.goto(fileAddress(builtWorkbench()));
  await page.waitForFunction(() => window.gaofen !== undefined && document.querySelector('canvas') !== null);
  return { page, complaints };
}

inFirefox('the workbench types, takes back, calculates and keeps in Firefox, opened by a double-click', async () => {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefox!,
    extraPrefsFirefox: { 'intl.accept_languages': 'zh-CN' },
  });
  try {
    const { page, complaints } = await opened(browser);
    await page.waitForFunction((sheet) => window.gaofen!.sheetNames().then((names) => names.includes(sheet)), {}, LOG);
    const before = await valueOf(page, 'A4');
    await page.mouse.click(200, 270);
    await page.keyboard.type('火狐里打的字');
    await page.keyboard.press('Enter');
    expect(await valueOf(page, 'A4')).toBe('火狐里打的字');
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    expect(await valueOf(page, 'A4')).toBe(before);

    await press(page, '重新计算');
    await page.waitForFunction(() => document.body.textContent.includes('结果与表格一致'));
    expect(await valueOf(page, 'M5')).toBe('计1分');
    expect(await page.evaluate(() => indexedDB.databases().then((kept) => kept.length))).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
  } finally {
    await browser.close();
  }
});
