import type { Browser, Page } from 'playwright-core';
import { startBrowser } from './browser';
import { inBrowser } from './in-browser';
import { builtWorkbench, fileAddress } from './built';
import { WorkbenchUnderTest } from './workbench-page';

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(() => browser.close());

type Act = (workbench: WorkbenchUnderTest) => Promise<void>;

/** What is done to a page before the workbench is opened in it. */
type Prepare = (page: Page) => Promise<void>;

/** A test on a page of its own; what the page complained about, or asked of strangers, fails it. */
export function onWorkbench(name: string, act: Act, prepare?: Prepare): void {
  inBrowser(name, async () => {
    const page = await WorkbenchUnderTest.emptyPage(browser);
    await prepare?.(page);
    const workbench = await WorkbenchUnderTest.on(page, fileAddress(builtWorkbench()));
    await act(workbench);
    const { complaints, strangers } = workbench;
    expect({ complaints, strangers }).toEqual({ complaints: [], strangers: [] });
    await workbench.close();
  });
}
