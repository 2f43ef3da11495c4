/**
 * From a key in the form to the frame that shows what the row would earn, in Chromium:
 * prints the median in milliseconds of a short log and of a long one as JSON.
 */
import { startBrowser } from '../e2e/browser';
import { builtWorkbench, fileAddress } from '../e2e/built';
import { fillForm, longLog } from '../e2e/filled-form';
import { WorkbenchUnderTest } from '../e2e/workbench-page';

/** Medians in milliseconds. */
export interface PreviewRun {
  readonly short: number;
  readonly long: number;
}

const SHORT = 100;
const LONG = 5_000;
const KEYS = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? 'Backspace' : '1'));

/** Milliseconds from each key to the frame that shows the preview it changed. */
async function answerTimes({ page }: WorkbenchUnderTest, keys: readonly string[]): Promise<number[]> {
  await page.evaluate(() => {
    const answers: number[] = [];
    Object.assign(window, { answers });
    let pressed = 0;
    addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), true);
    const seen = new MutationObserver(() => {
      const since = pressed;
      pressed = 0;
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => answers.push(performance.now() - since);
      if (since > 0) requestAnimationFrame(() => port2.postMessage(0));
    });
    const region = document.querySelector('[aria-label="这一条将计"]')!;
    seen.observe(region, { subtree: true, childList: true, characterData: true });
  });
  const answers = () => page.evaluate(() => (window as unknown as { answers: number[] }).answers);
  for (const [index, key] of keys.entries()) {
    await page.keyboard.press(key);
    while ((await answers()).length <= index) await page.waitForTimeout(20);
  }
  return answers();
}

async function median(rows: number): Promise<number> {
  const browser = await startBrowser();
  const workbench = await WorkbenchUnderTest.open(browser, fileAddress(builtWorkbench()));
  await workbench.choose({ name: `${rows}.xlsx`, bytes: await longLog(rows) });
  await workbench.notice().getByText('已打开').waitFor();
  await fillForm(workbench);
  await workbench.page.keyboard.type('2020-12-1');
  await workbench.page.getByText('1 分', { exact: true }).waitFor();
  const times = await answerTimes(workbench, KEYS);
  await browser.close();
  return times.sort((a, b) => a - b)[times.length >> 1]!;
}

const run: PreviewRun = { short: await median(SHORT), long: await median(LONG) };
process.stdout.write(JSON.stringify(run));
