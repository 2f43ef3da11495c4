/**
 * Pictures of every state of the pane in Chromium, with axe-core run on each:
 * `npx tsx tests/ui/gallery/shoot.ts [state,state…] [width,width…] [theme,theme…] [en]` writes .cache/gallery/*.png and ends
 * with 1 when axe finds something, something is wider than the pane, or the page logs an error.
 * `npx tsx tests/ui/gallery/shoot.ts docs [state,state…]` writes docs/pane-states.md and its pictures, or those of some
 * states, in the same way; it needs pngquant.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type Axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from '../../e2e/browser';
import { buildGallery } from './build';
import { keepInDocs } from './keep-in-docs';
import { fileOf, GROUPS, PAGE, paneStatesPage, PICTURES_FOLDER, type Look } from './pictures';
import { roleOf, STATES } from './states';

const FOLDER = path.resolve('.cache/gallery');
const ORIGIN = 'http://gallery.localhost';
const HEIGHT = 720;
/** Pixels of a picture in the docs to one of the pane. */
const DOCS_SCALE = 2;
/** Longer than the 0.3 s after which a run shows its steps. */
const SETTLED = 450;
/** The hash is that of an empty text: Griffel fills style elements through the style sheet's own interface. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; img-src data:";
const MARKUP = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>稿分</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="page.css"><main id="root"></main><script src="gallery.js"></script></html>`;
const axeScript = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const listed = (argument: string | undefined, otherwise: readonly string[]): readonly string[] =>
  argument === undefined || argument === '' ? otherwise : argument.split(',');

async function open(browser: Browser, script: string, { state, theme, width }: Look, scale: number): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width, height: HEIGHT },
    deviceScaleFactor: scale,
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
    return route.fulfill({ body: MARKUP, contentType: 'text/html; charset=utf-8', headers });
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

async function shoot(browser: Browser, script: string, look: Look, scale = 1): Promise<string[]> {
  const page = await open(browser, script, look, scale);
  const logged: string[] = [];
  page.on('console', (message) => message.type() === 'error' && logged.push(message.text()));
  await reach(page, look);
  const found = await faults(page);
  const file = fileOf(look);
  if (scale !== 1) await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.screenshot({ path: path.join(FOLDER, file) });
  await page.close();
  return [...found, ...(look.state === 'crashed' ? [] : logged)].map((fault) => `${file}: ${fault}`);
}

/** Every state in every look that the arguments leave. */
function looksOf([states, widths, themes, language]: readonly string[]): Look[] {
  const english = language === 'en';
  return listed(states, Object.keys(STATES)).flatMap((state) =>
    listed(themes, ['light', 'dark', 'contrast', 'forced']).flatMap((theme) =>
      listed(widths, ['320', '400', '600']).map((width) => ({ state, theme, width: Number(width), english })),
    ),
  );
}

const given = process.argv.slice(2);
const forDocs = given[0] === 'docs';
const forSome = forDocs ? given[1] : undefined;
const pictures = GROUPS.flatMap((group) => group.pictures);
const looks = forDocs ? pictures.filter(({ state }) => listed(forSome, [state]).includes(state)) : looksOf(given);
const script = readFileSync(await buildGallery(FOLDER), 'utf8');
const browser = await startBrowser();
if (forDocs) {
  if (forSome === undefined) rmSync(PICTURES_FOLDER, { recursive: true, force: true });
  mkdirSync(PICTURES_FOLDER, { recursive: true });
  writeFileSync(PAGE, paneStatesPage());
}
let wrong = 0;
for (const look of looks) {
  const found = await shoot(browser, script, look, forDocs ? DOCS_SCALE : 1);
  wrong += found.length;
  for (const fault of found) process.stdout.write(`${fault}\n`);
  if (forDocs) keepInDocs(path.join(FOLDER, fileOf(look)), path.join(PICTURES_FOLDER, fileOf(look)));
}
await browser.close();
process.stdout.write(`${wrong} faults; pictures in ${forDocs ? PICTURES_FOLDER : path.relative('.', FOLDER)}\n`);
process.exitCode = wrong === 0 ? 0 : 1;
