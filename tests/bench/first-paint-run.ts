/**
 * First paint of built task panes in Chromium, each in a fresh profile, turn by turn:
 * `npx tsx tests/bench/first-paint-run.ts dist/excel [other folder …]` prints the median, the least and the most of each, and
 * the size of the scripts that the page loads first. Any folder with a taskpane.html will do; office.js, wherever the
 * page asks for it, comes from the package in node_modules.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Route } from 'playwright-core';
import { startBrowser } from '../e2e/browser';

const ORIGIN = 'http://pane.localhost';
const OFFICE = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')),
  'dist',
);
const ROUNDS = 9;
const SLOWER = [1, 4];
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

function fileFor(folder: string, address: string): string {
  const { origin, pathname } = new URL(address);
  return origin === ORIGIN ? path.join(folder, pathname) : path.join(OFFICE, pathname.replace(/^.*\/hosted\//u, ''));
}

function answer(folder: string, route: Route): Promise<void> {
  const file = fileFor(folder, route.request().url());
  if (!existsSync(file)) return route.fulfill({ status: 404, body: '' });
  return route.fulfill({
    body: readFileSync(file),
    contentType: TYPES[path.extname(file)] ?? 'application/octet-stream',
  });
}

/** Milliseconds from the navigation to the first contents. */
async function firstPaint(browser: Browser, folder: string, slower: number): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 350, height: 720 }, locale: 'zh-CN' });
  await context.route('**/*', (route) => answer(folder, route));
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await page.goto(`${ORIGIN}/taskpane.html`);
  const painted = await page.waitForFunction(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
  );
  const milliseconds = (await painted.jsonValue()) as number;
  await context.close();
  return milliseconds;
}

function scriptSizes(folder: string): string {
  const page = readFileSync(path.join(folder, 'taskpane.html'), 'utf8');
  const own = [...page.matchAll(/src="([^":]+\.js)"/gu)]
    .map(([, name]) => name!)
    .filter((name) => !/office/u.test(name));
  const sizes = own.map((name) => {
    const script = readFileSync(path.join(folder, name));
    return { name, size: script.length, packed: gzipSync(script, { level: 9 }).length };
  });
  const total = { name: 'all', size: 0, packed: 0 };
  for (const { size, packed } of sizes) [total.size, total.packed] = [total.size + size, total.packed + packed];
  return [...sizes, total].map(({ name, size, packed }) => `  ${name} ${size} (gzip ${packed})`).join('\n');
}

const folders = process.argv.slice(2).map((folder) => path.resolve(folder));
const browser = await startBrowser();
process.stdout.write(`Chromium ${browser.version()}\n`);
const times = new Map<string, number[]>();
for (let round = 0; round <= ROUNDS; round++) {
  for (const slower of SLOWER) {
    for (const folder of folders) {
      const time = await firstPaint(browser, folder, slower);
      const key = `${folder} at 1/${slower} speed`;
      if (round > 0) times.set(key, [...(times.get(key) ?? []), time]);
    }
  }
}
await browser.close();
for (const folder of folders) process.stdout.write(`${folder}\n${scriptSizes(folder)}\n`);
for (const [key, each] of times) {
  const sorted = each.map(Math.round).sort((a, b) => a - b);
  const [least, median, most] = [sorted[0], sorted[ROUNDS >> 1], sorted[ROUNDS - 1]];
  process.stdout.write(`${key}: ${median} ms (${least}–${most})\n`);
}
