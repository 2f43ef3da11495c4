import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { packagedBrowser, unpackBrowser } from './packaged-browser';

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

/** Arguments of a browser under test. */
export const ARGUMENTS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-gpu',
  '--no-sandbox',
];

/** A browser of the Chromium family: the one that CHROMIUM_PATH names, else the one from the packages, else an installed one. */
export function findBrowser(): string | null {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') return named;
  return packagedBrowser() ?? INSTALLED.find((path) => existsSync(path)) ?? null;
}

/** That browser, ready to be started. */
export function browserProgram(): string {
  const program = findBrowser();
  if (program === null) throw new Error('no Chromium found: set CHROMIUM_PATH');
  if (program === packagedBrowser()) unpackBrowser(program);
  return program;
}

/** Starts a browser with arguments of our own. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: browserProgram(), args: ARGUMENTS });
}
