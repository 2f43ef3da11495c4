import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-gpu',
];

interface Found {
  readonly executablePath: string;
  readonly args: readonly string[];
}

/** A browser of the Chromium family: named by CHROMIUM_PATH, installed, or the one that came with the packages. */
async function findBrowser(): Promise<Found | null> {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') return { executablePath: named, args: [] };
  const installed = INSTALLED.find((path) => existsSync(path));
  if (installed !== undefined) return { executablePath: installed, args: [] };
  if (process.platform !== 'linux') return null;
  const { default: packaged } = await import('@sparticuz/chromium');
  return { executablePath: await packaged.executablePath(), args: packaged.args };
}

/** Starts a browser; null, with a line that says so, where there is none and nobody insists. */
export async function startBrowser(): Promise<Browser | null> {
  const found = await findBrowser();
  if (found === null) {
    if (process.env['CI'] !== undefined) throw new Error('no Chromium found: set CHROMIUM_PATH');
    process.stderr.write('browser tests skipped: no Chromium found, set CHROMIUM_PATH\n');
    return null;
  }
  const { executablePath } = found;
  return chromium.launch({ executablePath, args: [...new Set([...found.args, ...QUIET, '--no-sandbox'])] });
}
