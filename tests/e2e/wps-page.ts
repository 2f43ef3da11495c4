import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import type { Offences } from './excel-page';
import type {} from './wps-simulator-page';

const ROOT = join(__dirname, '..', '..');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Where the add-in is served, and the page that plays WPS around it. */
export const ADDRESS = 'http://oa.example/gaofen/';
const PROGRAM = 'http://oa.example/';

/** The built add-in; it must have been built by `npm run build`. */
export function builtWps(): string {
  const folder = join(ROOT, 'dist', 'wps');
  if (!existsSync(join(folder, 'taskpane.html'))) throw new Error('dist/wps is missing: run npm run build first');
  return folder;
}

/** The script that plays WPS; `build('wps-simulator')` must have made it. */
export const simulator = (): string => readFileSync(join(ROOT, '.cache', 'wps-simulator', 'main.js'), 'utf8');

/** Notes what a page should not do: ask elsewhere, miss a file of its own, break its policy, fail. */
export async function watch(context: BrowserContext, folder: string): Promise<Offences> {
  const offences: Offences = { foreign: [], missing: [], faults: [] };
  await context.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`policy: ${violatedDirective} ${blockedURI}`),
    ),
  );
  context.on('console', (message) => message.type() === 'error' && offences.faults.push(message.text()));
  context.on('weberror', (error) => offences.faults.push(String(error.error())));
  await context.route(/^(?!file:)/, async (route) => {
    const url = route.request().url();
    if (url === PROGRAM) return route.fulfill({ contentType: TYPES['.html']!, body: '<!doctype html><body></body>' });
    if (!url.startsWith(ADDRESS)) {
      offences.foreign.push(url);
      return route.abort();
    }
    const name = decodeURIComponent(new URL(url).pathname.slice('/gaofen/'.length));
    const file = join(folder, name.endsWith('/') ? `${name}index.html` : name);
    if (!existsSync(file)) {
      offences.missing.push(name);
      return route.fulfill({ status: 404, body: '' });
    }
    return route.fulfill({ contentType: TYPES[extname(file)] ?? 'application/octet-stream', body: readFileSync(file) });
  });
  return offences;
}

/** WPS with the add-in in it: its background page is loaded, its panes open beside it. */
export class WpsUnderTest {
  private constructor(
    readonly page: Page,
    private readonly offences: Offences,
  ) {}

  /** `engine` takes from each page of the add-in what an older engine has not. */
  static async open(
    browser: Browser,
    { folder = builtWps(), engine = () => undefined }: { readonly folder?: string; readonly engine?: () => void } = {},
  ): Promise<WpsUnderTest> {
    const context = await browser.newContext({ viewport: { width: 800, height: 720 }, locale: 'zh-CN' });
    const offences = await watch(context, folder);
    await context.addInitScript(() => {
      if (window !== top) Object.assign(window, { Application: parent.surroundings.application });
    });
    await context.addInitScript(`if (window !== top) (${engine.toString()})();`);
    const page = await context.newPage();
    await page.goto(PROGRAM);
    await page.addScriptTag({ content: simulator() });
    return new WpsUnderTest(page, offences);
  }

  /** Loads the background page, as WPS does when it starts. */
  async start(): Promise<void> {
    await this.page.evaluate(
      (address) =>
        new Promise((resolve) => {
          const frame = document.createElement('iframe');
          Object.assign(frame, { id: 'background', src: `${address}index.html`, hidden: true, onload: resolve });
          document.body.append(frame);
        }),
      ADDRESS,
    );
  }

  async openSample(name: string): Promise<void> {
    await this.page.evaluate((book) => window.surroundings.openSample(book), name);
  }

  /** Presses a button of the ribbon: what its callback answers. */
  press(id: 'gaofenOpenPane' | 'gaofenRecalculate'): Promise<unknown> {
    return this.page.evaluate((button) => {
      const frame = document.getElementById('background') as HTMLIFrameElement;
      const { ribbon } = frame.contentWindow as unknown as { ribbon: { OnAction(control: object): unknown } };
      return ribbon.OnAction({ Id: button, Tag: '' });
    }, id);
  }

  /** The page of a pane, in the order in which they were opened. */
  async pane(number = 0): Promise<Frame> {
    const handle = await this.page.waitForFunction((at) => window.surroundings.panes[at], number);
    const frame = await handle.asElement()!.contentFrame();
    return frame!;
  }

  panes(): Promise<number> {
    return this.page.evaluate(() => window.surroundings.panes.length);
  }

  activate(name: string): Promise<void> {
    return this.page.evaluate((book) => {
      const { host } = window.surroundings;
      host.activate(host.books.find(({ fullName }) => fullName === book)!);
    }, name);
  }

  /** The sheets of a workbook. */
  sheets(name: string): Promise<string[]> {
    return this.page.evaluate(
      (book) =>
        window.surroundings.host.books
          .find(({ fullName }) => fullName === book)!
          .model.sheets.map((sheet) => sheet.name),
      name,
    );
  }

  /** Closes the window and tells what went wrong in it. */
  async close(): Promise<Offences & { readonly violations: readonly string[] }> {
    const violations = await this.page.evaluate(() => window.surroundings.host.violations);
    await this.page.context().close();
    return { ...this.offences, violations };
  }
}
