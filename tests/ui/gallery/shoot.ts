/**
 * Pictures of every state of the pane in Chromium, with axe-core run on each:
 * `npx tsx tests/ui/gallery/shoot.ts [state,state…] [width,width…] [theme,theme…] [en]` writes .cache/gallery/*.png and ends
 * with 1 when axe finds something, something is wider than the pane, or the page logs an error.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type Axe from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';
import { buildGallery } from './build';
import { roleOf, STATES } from './states';

interface Look {
  /** True: changed to English once the state is reached. */
  readonly english: boolean;
  readonly state: string;
  readonly theme: string;
  readonly width: number;
}

const FOLDER = path.resolve('.cache/gallery');
const ORIGIN = 'http://gallery.localhost';
const HEIGHT = 720;
/** Longer than the 0.3 s after which a run shows its steps. */
const SETTLED = 450;
/** The hash is that of an empty text: Griffel fills style elements through the style sheet's own interface. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; img-src data:";
const PAGE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>稿分</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="page.css"><main id="root"></main><script src="gallery.js"></script></html>`;
const axeScript = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const chromiumPath = (): string | undefined =>
  [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
    (place) => place !== undefined && existsSync(place),
  );

const listed = (argument: string | undefined, otherwise: readonly string[]): readonly string[] =>
  argument === undefined || argument === '' ? otherwise : argument.split(',');

async function open(browser: Browser, script: string, { state, theme, width }: Look): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width, height: HEIGHT },
    reducedMotion: 'reduce',
    ...(theme === 'forced' && { forcedColors: 'active' }),
  });
  await page.route(`${ORIGIN}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    const part = path.join(FOLDER, path.basename(pathname));
    const headers = { 'content-security-policy': POLICY };
    if (pathname === '/gallery.js') return route.fulfill({ body: script, contentType: 'text/javascript', headers });
    if (pathname.endsWith('.js') && existsSync(part))
      return route.fulfill({ body: readFileSync(part, 'utf8'), contentType: 'text/javascript', headers });
    if (pathname === '/page.css')
      return route.fulfill({ body: 'html,body,#root{height:100%;margin:0}', contentType: 'text/css', headers });
    return route.fulfill({ body: PAGE, contentType: 'text/html; charset=utf-8', headers });
  });
  await page.goto(`${ORIGIN}/?state=${state}&theme=${theme === 'forced' ? 'light' : theme}`);
  return page;
}

async function reach(page: Page, { state, english }: Look): Promise<void> {
  const { presses, choices = {}, types = {} } = STATES[state] ?? { presses: [] };
  for (const press of presses) {
    const target = page.getByRole(roleOf(press), { name: press }).first();
    await target.focus();
    await target.press('Enter');
  }
  for (const [label, choice] of Object.entries(choices)) await page.getByLabel(label).selectOption(choice);
  for (const [label, text] of Object.entries(types)) {
    await page.getByLabel(label).first().fill(text);
    await page.keyboard.press('Tab');
  }
  if (english) await page.getByRole('button', { name: 'English' }).press('Enter');
  await page.waitForTimeout(SETTLED);
}

async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axeScript);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof Axe };
    const { violations } = await axe.run();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    return document.documentElement.scrollWidth > innerWidth ? [...found, 'wider than the pane'] : found;
  });
}

async function shoot(browser: Browser, script: string, look: Look): Promise<string[]> {
  const page = await open(browser, script, look);
  const logged: string[] = [];
  page.on('console', (message) => message.type() === 'error' && logged.push(message.text()));
  await reach(page, look);
  const found = await faults(page);
  const file = `${look.state}${look.english ? '-en' : ''}-${look.theme}-${look.width}.png`;
  await page.screenshot({ path: path.join(FOLDER, file), fullPage: look.state.startsWith('chart') });
  await page.close();
  return [...found, ...(look.state === 'crashed' ? [] : logged)].map((fault) => `${file}: ${fault}`);
}

const [states, widths, themes, language] = process.argv.slice(2);
const script = readFileSync(await buildGallery(FOLDER), 'utf8');
const executablePath = chromiumPath();
const browser = await chromium.launch({
  ...(executablePath !== undefined && { executablePath }),
  args: ['--no-sandbox', '--disable-background-networking'],
});
let wrong = 0;
for (const state of listed(states, [...Object.keys(STATES), 'chart', 'chart-long-names'])) {
  for (const theme of listed(themes, ['light', 'dark', 'contrast', 'forced'])) {
    for (const width of listed(widths, ['320', '400', '600'])) {
      const found = await shoot(browser, script, { state, theme, width: Number(width), english: language === 'en' });
      wrong += found.length;
      for (const fault of found) process.stdout.write(`${fault}\n`);
    }
  }
}
await browser.close();
process.stdout.write(`${wrong} faults; pictures in ${path.relative('.', FOLDER)}\n`);
process.exitCode = wrong === 0 ? 0 : 1;
