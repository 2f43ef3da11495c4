import type { Locator } from 'playwright-core';
import { emptyXlsx } from '../../src/host/xlsx/open-xlsx';
import { SHEETS } from '../../src/text/sheets/workbook-names';
import { builtWorkbench, fileAddress } from './built';
import { inBrowser } from './in-browser';
import { KillableBrowser } from './killable-browser';
import { settle } from './pane-steps';
import { ServedWorkbench } from './served-workbench';
import { fillSound } from './sound-workbook';
import { WorkbenchUnderTest } from './workbench-page';

const LOG = SHEETS.adoptions;
const NAME = '一年.xlsx';
/** Milliseconds of typing that a crash may cost. */
const MOST_LOST = 5_000;

let browser: KillableBrowser;
let server: ServedWorkbench;
let served: string;

beforeAll(async () => {
  server = await ServedWorkbench.start();
  served = server.address;
});
afterAll(() => server.stop());

beforeEach(async () => {
  browser = new KillableBrowser();
  await browser.start();
});
afterEach(() => browser.remove());

const open = async (address: string): Promise<WorkbenchUnderTest> =>
  WorkbenchUnderTest.on(await browser.newPage(), address);

/** Numbers below a bound, the same for the same seed. */
function numbers(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return Math.floor(((state >>> 0) / 4_294_967_296) * bound);
  };
}

async function openSound(workbench: WorkbenchUnderTest): Promise<void> {
  const file = emptyXlsx();
  await fillSound(file);
  await workbench.drop({ name: NAME, bytes: file.bytes() });
  await workbench.notice().getByText('已打开').waitFor();
}

const offer = ({ page }: WorkbenchUnderTest): Locator => page.getByRole('region', { name: '没有保存的内容' });

async function restored(address: string): Promise<WorkbenchUnderTest> {
  const workbench = await open(address);
  await offer(workbench).getByRole('button', { name: '恢复' }).click();
  await workbench.notice().getByText('已恢复').waitFor();
  return workbench;
}

interface Typed {
  readonly cell: string;
  readonly text: string;
  readonly at: number;
}

/** What a clerk does for as long as it lasts; what is certain is noted as it happens. */
class Session {
  readonly typed: Typed[] = [];
  settled = 0;
  private under: { readonly count: number; readonly reached: () => void } | null = null;

  constructor(
    private readonly workbench: WorkbenchUnderTest,
    private readonly random: (bound: number) => number,
  ) {}

  async run(): Promise<void> {
    for (let step = 0; ; step++) {
      const kind = this.random(8);
      if (kind === 0) await this.workbench.recalculate();
      else if (kind === 1 && this.settled < 2) await this.settle();
      else await this.type(`I${183 + step}`, `第${step}步 ${this.random(1_000)}`);
    }
  }

  /** Settles when so many texts were typed. */
  typedUpTo(count: number): Promise<void> {
    return new Promise((reached) => (this.under = { count, reached }));
  }

  private async type(cell: string, text: string): Promise<void> {
    await this.workbench.turnTo(LOG);
    await this.workbench.type(cell, text);
    this.typed.push({ cell, text, at: Date.now() });
    if (this.typed.length === this.under?.count) this.under.reached();
  }

  private async settle(): Promise<void> {
    await this.workbench.recalculate();
    await settle(this.workbench.page, this.settled);
    this.settled++;
  }
}

/** Runs a session and kills the browser in the midst of it. */
async function killed(address: string, seed: number): Promise<{ session: Session; at: number }> {
  const random = numbers(seed);
  const workbench = await open(address);
  await openSound(workbench);
  const session = new Session(workbench, random);
  let isOver = false;
  const running = session.run().catch((cause: unknown) => {
    if (!isOver) throw cause;
  });
  // What was typed before has had the time that it may take to be kept.
  const lasts = MOST_LOST + random(3_000);
  await Promise.race([running, session.typedUpTo(3)]);
  await Promise.race([running, new Promise((resolve) => setTimeout(resolve, lasts))]);
  const at = Date.now();
  isOver = true;
  await browser.kill();
  await running;
  await browser.start();
  return { session, at };
}

async function keepsAlmostAll(address: string, seed: number): Promise<void> {
  const { session, at } = await killed(address, seed);
  const workbench = await restored(address);
  await workbench.page.locator('header').getByText(NAME).waitFor();
  const certain = session.typed.filter((typed) => typed.at < at - MOST_LOST);
  const kept = await workbench.cells(
    LOG,
    certain.map(({ cell }) => cell),
  );
  expect(kept).toEqual(certain.map(({ text }) => text));
  for (let quarter = 1; quarter <= session.settled; quarter++) {
    expect(await workbench.sheetNames()).toEqual(expect.arrayContaining([SHEETS.ledger, `稿费表2020Q${quarter}`]));
  }
}

inBrowser('a draft of a tab that lives is not offered, and tabs keep drafts of their own', async () => {
  const first = await open(served);
  await first.type('A182', '甲窗口');
  const second = await open(served);
  await second.type('A182', '乙窗口');
  await second.page.waitForTimeout(MOST_LOST);
  expect(await offer(second).count()).toBe(0);
  await browser.kill();
  await browser.start();

  const third = await open(served);
  await offer(third).getByText('另外还有 1 份').waitFor();
  await offer(third).getByRole('button', { name: '恢复' }).click();
  await third.shows(LOG, 'A182', '乙窗口');
  await offer(third).getByRole('button', { name: '不要' }).click();
  await third.notice().getByText('没有恢复').waitFor();
  const fourth = await open(served);
  await fourth.button('以前的版本').click();
  const declined = fourth.page.getByRole('listitem').filter({ hasText: '没有恢复' });
  await declined.waitFor();
  expect(await offer(fourth).count()).toBe(0);
  await declined.getByRole('button').click();
  await fourth.shows(LOG, 'A182', '甲窗口');
  await fourth.page.locator('header').getByText('未保存').waitFor();
});

describe('a browser that is killed loses five seconds of typing at most, and nothing of the ledger', () => {
  inBrowser('right after settling', async () => {
    const workbench = await open(served);
    await openSound(workbench);
    await workbench.recalculate();
    await settle(workbench.page, 0);
    await browser.kill();
    await browser.start();
    const again = await restored(served);
    expect(await again.sheetNames()).toEqual(expect.arrayContaining([SHEETS.ledger, '稿费表2020Q1']));
    const { workbook } = await again.save();
    const { sheets } = await workbook.read([SHEETS.ledger]);
    expect(sheets.get(SHEETS.ledger)!.rows.flat()).toContain('廖琴');
  });

  inBrowser.each([1, 2])('opened by double-click, seed %i', (seed) =>
    keepsAlmostAll(fileAddress(builtWorkbench()), seed),
  );
  inBrowser.each([3])('from a server, seed %i', (seed) => keepsAlmostAll(served, seed));
});
