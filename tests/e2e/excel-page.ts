import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { logAlone } from '../app/sample/log-alone';
import { ExcelWorkbook } from '../../src/host/excel/excel-workbook';
import { ExcelHost, readCatalogue, type HostOptions } from '../host/excel-sim/index';
import { startUpCalls } from '../host/excel-sim/load';
import { openOfficePage } from '../host/excel-sim/office-page';

const ROOT = join(__dirname, '..', '..');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Where the manifest of the checkout looks for the pages, and a parent frame that office.js trusts. */
export const ORIGIN = 'https://localhost:3000';
export const PARENT = 'https://localhost:3001';

const catalogue = readCatalogue(
  readFileSync(join(ROOT, 'node_modules/@microsoft/office-js/dist/excel-win32-16.01.debug.js'), 'utf8'),
);

/** The built add-in; it must have been built by `npm run build`. */
export function builtExcel(): string {
  const folder = join(ROOT, 'dist', 'excel');
  if (!existsSync(join(folder, 'taskpane.html'))) throw new Error('dist/excel is missing: run npm run build first');
  return folder;
}

/** An Excel with a workbook in it: the sample year, not yet calculated. */
export const excelWithSample = (options: HostOptions = {}): Promise<ExcelHost> =>
  excelWith((workbook) => workbook.write(logAlone()), options);

/** An Excel with a workbook that the add-in filled. */
export async function excelWith(
  fill: (workbook: ExcelWorkbook) => Promise<unknown>,
  options: HostOptions = {},
): Promise<ExcelHost> {
  const host = new ExcelHost({ excelApi: '1.14', catalogue, sheets: { Sheet1: [] }, ...options });
  const office = await openOfficePage(host, {}, join(ROOT, 'node_modules/@microsoft/office-js/dist'));
  Object.assign(globalThis, { Excel: office.Excel, Office: office.Office });
  await fill(new ExcelWorkbook());
  await new Promise((resolve) => setTimeout(resolve, 20));
  for (const name of ['Excel', 'Office']) Reflect.deleteProperty(globalThis, name);
  office.close();
  return host;
}

/** Opens a page of the add-in beside the sheet; the call that office.js makes of its own accord is over then. */
export async function openInExcel(host: ExcelHost, page: Page, file: string): Promise<void> {
  const before = startUpCalls(host);
  await page.goto(`${ORIGIN}/${file}`);
  await until(() => startUpCalls(host) > before);
}

/** Waits for something of the workbook to become true. */
export async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 200 && !holds(); turn++) await new Promise((resolve) => setTimeout(resolve, 25));
  if (!holds()) throw new Error(`never true: ${holds.toString()}`);
}

/** What a page did that it should not have. */
export interface Offences {
  /** Addresses outside the page's origin. */
  readonly foreign: string[];
  /** Its own files that are not there. */
  readonly missing: string[];
  /** Breaches of the content security policy, errors and unhandled rejections. */
  readonly faults: string[];
}

export const NO_OFFENCES: Offences = { foreign: [], missing: [], faults: [] };

/** A page of the add-in in a window of its own. */
export interface AddInPage {
  readonly page: Page;
  /** Closes the window and tells what it did. */
  close(): Promise<Offences>;
}

/** A window in which every request is answered from the folder, or refused and noted. */
export async function openAddInPage(
  browser: Browser,
  { folder = builtExcel(), parent = () => '' }: { readonly folder?: string; readonly parent?: () => string } = {},
): Promise<AddInPage> {
  const offences: Offences = { foreign: [], missing: [], faults: [] };
  const context = await browser.newContext({ viewport: { width: 360, height: 720 }, locale: 'zh-CN' });
  await answerFromFolder(context, folder, parent, offences);
  const page = await context.newPage();
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`policy: ${violatedDirective} ${blockedURI}`),
    ),
  );
  page.on('pageerror', (error) => offences.faults.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && offences.faults.push(message.text()));
  return { page, close: () => context.close().then(() => offences) };
}

async function answerFromFolder(
  context: BrowserContext,
  folder: string,
  parent: () => string,
  offences: Offences,
): Promise<void> {
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    if (url.origin === PARENT) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: parent() });
    if (url.origin !== ORIGIN) {
      offences.foreign.push(url.href);
      return route.abort();
    }
    const file = join(folder, url.pathname);
    if (!existsSync(file)) {
      offences.missing.push(url.pathname);
      return route.fulfill({ status: 404, body: '' });
    }
    return route.fulfill({ contentType: TYPES[extname(file)] ?? 'application/octet-stream', body: readFileSync(file) });
  });
}
