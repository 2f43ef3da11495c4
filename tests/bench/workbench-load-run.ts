/**
 * How long built workbenches take to be usable, each in a fresh profile from the disk, turn by turn:
 * `npx tsx tests/bench/workbench-load-run.ts dist/workbench [other folder …]` prints medians.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { fileAddress } from '../e2e/built';
import { startBrowser } from '../e2e/browser';
import { WorkbenchUnderTest } from '../e2e/workbench-page';

const ROUNDS = 5;

/** Milliseconds from the navigation to the first contents and to the grid that can be used, and of the scripts' work. */
interface Times {
  readonly paint: number;
  readonly usable: number;
  readonly work: number;
}

const folders = process.argv.slice(2).map((folder) => path.resolve(folder));
const browser = await startBrowser();

async function timesOf(folder: string): Promise<Times> {
  const page = await WorkbenchUnderTest.emptyPage(browser);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const workbench = await WorkbenchUnderTest.on(page, fileAddress(folder));
  const usable = await page.evaluate(() => performance.now());
  const paint = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]!.startTime);
  const { metrics } = await session.send('Performance.getMetrics');
  await workbench.close();
  return { paint, usable, work: 1000 * metrics.find(({ name }) => name === 'TaskDuration')!.value };
}

const median = (values: readonly number[]): number =>
  Math.round([...values].sort((a, b) => a - b)[values.length >> 1]!);

const times = new Map<string, Times[]>(folders.map((folder) => [folder, []]));
for (let round = 0; round < ROUNDS; round++) {
  for (const folder of folders) times.get(folder)!.push(await timesOf(folder));
}
await browser.close();
for (const [folder, each] of times) {
  const script = readFileSync(path.join(folder, 'main.js'));
  const of = (name: keyof Times): number => median(each.map((one) => one[name]));
  process.stdout.write(
    `${folder}: main.js ${script.length} (gzip ${gzipSync(script, { level: 9 }).length}), paint ${of('paint')} ms, usable ${of('usable')} ms, work ${of('work')} ms\n`,
  );
}
