/// <reference types="office-js" />
import type { ExcelHost } from './host';
import { serveDesktop, type DesktopContract } from './transports/desktop';
import type { DesktopOptions } from './transports/desktop-facts';

/** The little of a window that loading needs; a jsdom window with scripts and resources enabled has it. */
export interface PageWindow {
  readonly document: Document;
  readonly Office?: typeof Office;
  readonly Excel?: typeof Excel;
  readonly OfficeExtension?: typeof OfficeExtension;
}

/** office.js, loaded and ready. */
export interface LoadedOffice {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly contract: DesktopContract;
}

/**
 * The start-up calls a host has answered: office.js sends one of its own accord as soon as its page is ready, after
 * `Office.onReady`. Nothing in it awaits the answer, so a refusal of it is an unhandled rejection of the page.
 */
export const startUpCalls = (host: ExcelHost): number =>
  host.trace.filter(({ members }) => members.some((member) => member.endsWith('.notifyActionHandlerReady'))).length;

/**
 * Loads the unmodified office.js from `folder` (a URL ending in `/`) into the window, with the host as Excel for Windows.
 * The start-up call that the bundle makes of its own accord is over when this resolves.
 */
export async function loadOffice(
  host: ExcelHost,
  window: PageWindow,
  folder: string,
  options: DesktopOptions = {},
): Promise<LoadedOffice> {
  const before = startUpCalls(host);
  const contract = serveDesktop(host, window, options);
  await new Promise<void>((resolve, reject) => {
    const script = window.document.createElement('script');
    script.src = `${folder}office.js`;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`cannot load ${script.src}`));
    window.document.head.append(script);
  });
  const office = window.Office as typeof Office;
  await new Promise<void>((resolve) => void office.onReady(() => resolve()));
  while (startUpCalls(host) === before) await new Promise((resolve) => setTimeout(resolve, 0));
  return {
    Office: office,
    Excel: window.Excel as typeof Excel,
    OfficeExtension: window.OfficeExtension as typeof OfficeExtension,
    contract,
  };
}
