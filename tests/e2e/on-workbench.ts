import type { Browser } from 'playwright-core';
import { startBrowser } from './browser';
import { inBrowser } from './in-browser';
import { builtWorkbench, fileAddress } from './built';
import { WorkbenchUnderTest } from './workbench-page';

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(() => browser.close());

/** A test on a page of its own; what the page complained about, or asked of strangers, fails it. */
export function onWorkbench(name: string, act: (workbench: WorkbenchUnderTest) => Promise<void>): void {
  inBrowser(name, async () => {
    const workbench = await WorkbenchUnderTest.open(browser, fileAddress(builtWorkbench()));
    await act(workbench);
    const { complaints, strangers } = workbench;
    expect({ complaints, strangers }).toEqual({ complaints: [], strangers: [] });
    await workbench.close();
  });
}
