import { ExcelHost, type HostOptions } from '../index';
import { openOfficePage, type OfficePage } from '../office-page';
import type { DesktopOptions } from '../transports/desktop-facts';

const open: OfficePage[] = [];

/** A host and the real office.js connected to it. */
export async function start(
  options: HostOptions = {},
  desktop: DesktopOptions = {},
): Promise<OfficePage & { host: ExcelHost }> {
  const host = new ExcelHost(options);
  const page = await openOfficePage(host, desktop);
  open.push(page);
  return { ...page, host };
}

afterAll(() => open.splice(0).forEach((page) => page.close()));

/** Code of the error a promise fails with. */
export async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
  return 'no error';
}

/** Waits until tasks already queued have run (events, clean-up of references). */
export const settled = (milliseconds = 20): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
