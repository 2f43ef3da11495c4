import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { JSDOM } from 'jsdom';
import type { ExcelHost } from './host';
import { loadOffice, type LoadedOffice, type PageWindow } from './load';
import type { DesktopOptions } from './transports/desktop-facts';

/** office.js in a window of its own, and how to be rid of it. */
export interface OfficePage extends LoadedOffice {
  readonly window: PageWindow;
  close(): void;
}

const INSTALLED = 'node_modules/@microsoft/office-js/dist';

/** Opens a jsdom page with office.js from `folder` (as npm installs it, unless given), connected to the host. */
export async function openOfficePage(
  host: ExcelHost,
  options: DesktopOptions = {},
  folder = INSTALLED,
): Promise<OfficePage> {
  const { window } = new JSDOM('<!doctype html><title>add-in</title>', {
    url: 'https://localhost:3000/taskpane.html',
    runScripts: 'dangerously',
    resources: 'usable',
    pretendToBeVisual: true,
  });
  const page = window as unknown as PageWindow;
  const office = await loadOffice(host, page, `${pathToFileURL(resolve(folder)).href}/`, options);
  return { ...office, window: page, close: () => window.close() };
}
