/**
 * The workbench in Chromium: CPU seconds of the whole browser and the longest freeze of the page, in milliseconds, for
 * what a clerk does all day; prints them as JSON: `npx tsx tests/bench/grid-run.ts [rows,rows…]`, 0 rows for the sample.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { startBrowser } from '../e2e/browser';
import { builtWorkbench, fileAddress } from '../e2e/built';
import { longLog } from '../e2e/filled-form';
import { WorkbenchUnderTest } from '../e2e/workbench-page';

/** What one act took. */
export interface Taken {
  /** CPU seconds of all processes of the browser. */
  readonly cpu: number;
  /** Seconds on the wall. */
  readonly wall: number;
  /** Milliseconds of the longest task of the page. */
  readonly freeze: number;
}

/** By act. */
export type GridRun = Readonly<Record<string, Taken>>;

/** By rows of the log; 0 is the sample. */
export type GridRuns = Readonly<Record<number, GridRun>>;

const LOG = '采用登记';
/** Ticks of the clock of /proc in a second. */
const TICKS = 100;
/** CPU seconds in so many milliseconds that count as rest. */
const RESTING = { every: 400, below: 0.03 };

/** CPU seconds of every process below this one. */
function cpuBelow(): number {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .flatMap(statOf);
  const isBelow = (id: number): boolean => {
    const parent = processes.find((one) => one.id === id)?.parent;
    return parent !== undefined && parent !== 0 && (parent === process.pid || isBelow(parent));
  };
  return processes.filter(({ id }) => isBelow(id)).reduce((sum, { ticks }) => sum + ticks, 0) / TICKS;
}

function statOf(id: string): { id: number; parent: number; ticks: number }[] {
  try {
    const fields = readFileSync(`/proc/${id}/stat`, 'utf8')
      .replace(/^.*\) /su, '')
      .split(' ')
      .map(Number);
    const ticks = fields.slice(11, 15).reduce((sum, value) => sum + value, 0);
    return [{ id: Number(id), parent: fields[1]!, ticks }];
  } catch {
    return [];
  }
}

/** Waits until the browser has nothing to do. */
async function rest(): Promise<void> {
  let [before, round] = [cpuBelow(), 0];
  do {
    await new Promise((resolve) => setTimeout(resolve, RESTING.every));
    const now = cpuBelow();
    if (now - before < RESTING.below) return;
    before = now;
  } while (++round < 200);
}

async function take({ page }: WorkbenchUnderTest, act: () => Promise<unknown>): Promise<Taken> {
  await rest();
  await page.evaluate(() => Object.assign(window, { freezes: [] }));
  const [cpu, start] = [cpuBelow(), performance.now()];
  await act();
  const wall = (performance.now() - start) / 1000;
  await rest();
  const used = cpuBelow() - cpu;
  const freezes = await page.evaluate(() => (window as unknown as { freezes: number[] }).freezes);
  const round = (value: number): number => Math.round(value * 100) / 100;
  return { cpu: round(used), wall: round(wall), freeze: Math.round(Math.max(0, ...freezes)) };
}

async function watchFreezes({ page }: WorkbenchUnderTest): Promise<void> {
  await page.evaluate(() => {
    Object.assign(window, { freezes: [] });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) (window as unknown as { freezes: number[] }).freezes.push(duration);
    }).observe({ type: 'longtask' });
  });
}

async function run(rows: number): Promise<GridRun> {
  const browser = await startBrowser();
  const page = await WorkbenchUnderTest.emptyPage(browser);
  await rest();
  const [cpu, start] = [cpuBelow(), performance.now()];
  const workbench = await WorkbenchUnderTest.on(page, fileAddress(builtWorkbench()));
  const wall = (performance.now() - start) / 1000;
  await rest();
  const taken: Record<string, Taken> = { page: { cpu: cpuBelow() - cpu, wall, freeze: 0 } };
  await watchFreezes(workbench);
  const note = async (name: string, act: () => Promise<unknown>): Promise<void> => {
    taken[name] = await take(workbench, act);
    process.stderr.write(`${rows} ${name} ${JSON.stringify(taken[name])}\n`);
  };
  if (rows > 0) {
    const bytes = await longLog(rows);
    await note('open', async () => {
      await workbench.choose({ name: `${rows}.xlsx`, bytes });
      await workbench.notice().getByText('已打开').waitFor();
    });
  }
  await note('first', () => workbench.recalculate());
  await note('click', () => page.mouse.click(300, 400));
  await note('again', () => workbench.recalculate());
  await workbench.turnTo(LOG);
  await note('edit', () => workbench.type('A5', '高桥改过的标题'));
  await note('edited', () => workbench.recalculate());
  await workbench.goTo('A8');
  await note('insert', () => workbench.button('插入行').click());
  await note('inserted', () => workbench.recalculate());
  await note('click-2', () => page.mouse.click(300, 400));
  await note('save', () => workbench.save());
  await browser.close();
  return taken;
}

const sizes = (process.argv[2] ?? '0,5000').split(',').map(Number);
const runs: Record<number, GridRun> = {};
for (const rows of sizes) runs[rows] = await run(rows);
process.stdout.write(JSON.stringify(runs));
