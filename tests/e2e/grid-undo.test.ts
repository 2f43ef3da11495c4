import type { WorkbenchUnderTest } from './workbench-page';
import { onWorkbench } from './on-workbench';
import { logAdoption } from './pane-steps';

const LOG = '采用登记';
const OTHERS = ['目标任务', '渠道', '计分规则', '参数'];

/** Rows of the log that are looked at: all, and some below. */
const ROWS = 190;

/** Cells of a row that the clerk fills. */
const COLUMNS = 'ABCDEFGH'.split('');

type Line = string;
const lineOf = (row: readonly unknown[] = []): Line => JSON.stringify(COLUMNS.map((_, at) => row[at] ?? null));
const isFilled = (line: Line): boolean => line !== lineOf();

/** What the clerk's sheets hold in the file that would be saved, a line a row: those of the log at their places. */
async function savedLines(workbench: WorkbenchUnderTest): Promise<{ log: readonly Line[]; others: readonly Line[] }> {
  const { workbook } = await workbench.save();
  const { sheets } = await workbook.read([LOG, ...OTHERS]);
  const others = OTHERS.flatMap((name) => sheets.get(name)!.rows.map(lineOf).filter(isFilled));
  return { log: Array.from({ length: ROWS }, (_, at) => lineOf(sheets.get(LOG)!.rows[at])), others };
}

/** The same of the log in the grid. */
async function shownLines(workbench: WorkbenchUnderTest): Promise<Line[]> {
  const rows = Array.from({ length: ROWS }, (_, at) => COLUMNS.map((column) => `${column}${at + 1}`));
  const shown = await workbench.cells(LOG, rows.flat());
  return rows.map((row, at) => lineOf(shown.slice(at * row.length, (at + 1) * row.length)));
}

/** What the book holds; the file holds what is shown. */
async function heldLines(workbench: WorkbenchUnderTest): Promise<Line[]> {
  const shown = await shownLines(workbench);
  const { log, others } = await savedLines(workbench);
  expect(different(shown, log)).toEqual([]);
  return [...shown, ...others];
}

/** Lines that stand in one and not in the other. */
const different = (one: readonly string[], other: readonly string[]): string[] =>
  one.flatMap((line, at) => (line === other[at] ? [] : [`${at}: ${line} / ${other[at] ?? ''}`])).slice(0, 6);

type Act = (workbench: WorkbenchUnderTest, row: number) => Promise<void>;

/** What a person does to the log; each is one step for 撤销. */
const ACTS: Readonly<Record<string, Act>> = {
  types: (workbench, row) => workbench.type(`A${row}`, `改写第${row}行`),
  clears: async (workbench, row) => {
    await workbench.goTo(`E${row}`);
    await workbench.page.keyboard.press('Delete');
  },
  deletes: async (workbench, row) => {
    await workbench.goTo(`A${row}`);
    await workbench.button('删除行').click();
  },
  inserts: async (workbench, row) => {
    await workbench.goTo(`A${row}`);
    await workbench.button('插入行').click();
  },
  moves: async (workbench, row) => {
    const { keyboard } = workbench.page;
    await workbench.goTo(`A${row}`);
    for (const keys of ['Shift+ArrowDown', 'Control+X']) await keyboard.press(keys);
    await workbench.goTo(`A${row + 5}`);
    await keyboard.press('Control+V');
  },
};

/** What a person does in the pane, once in a sequence; likewise. */
const PANE_ACTS: Readonly<Record<string, Act>> = {
  logs: async (workbench) => {
    await logAdoption(workbench.page);
    await workbench.button('返回结果').click();
    await workbench.turnTo(LOG);
  },
  fixes: async (workbench) => {
    // Where rows have moved since the last calculation no fix is offered.
    await workbench.recalculate();
    await workbench.showTab(/问题/);
    const group = workbench.page.getByRole('button', { name: /日期有误/ });
    if ((await group.getAttribute('aria-expanded')) !== 'true') await group.click();
    await workbench.button('改为“2020-04-27”').click();
    await workbench.page.getByText('已改为“2020-04-27”').waitFor();
    await workbench.turnTo(LOG);
  },
};

const calculates = (workbench: WorkbenchUnderTest): Promise<void> => workbench.recalculate();

/** A repeatable sequence of acts, those in the pane among them. */
function sequence(seed: number, length: number): (readonly [act: Act, row: number])[] {
  let state = seed;
  const next = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor(state / 65_536) % below;
  };
  const acts = Array.from({ length }, () => Object.values(ACTS)[next(5)]!);
  for (const act of Object.values(PANE_ACTS)) acts.splice(next(acts.length + 1), 0, act);
  return acts.map((act) => [act, 3 + next(20)] as const);
}

/** An edit that changes nothing leaves everything: it begins with what the selected cell shows. */
async function looksInto(workbench: WorkbenchUnderTest): Promise<void> {
  const before = await shownLines(workbench);
  await workbench.page.keyboard.press('F2');
  await workbench.page.keyboard.press('Enter');
  await workbench.page.waitForTimeout(100);
  expect(different(await shownLines(workbench), before)).toEqual([]);
}

/** Presses that reach the beginning or the end, whatever counts as a step. */
const MOST_STEPS = 20;

async function press(workbench: WorkbenchUnderTest, button: string, times: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    if (!(await workbench.button(button).isEnabled())) return;
    await workbench.button(button).click();
    await workbench.page.waitForTimeout(100);
  }
}

const canPress = async (workbench: WorkbenchUnderTest): Promise<unknown> => ({
  撤销: await workbench.button('撤销').isEnabled(),
  恢复: await workbench.button('恢复').isEnabled(),
});

onWorkbench('rows deleted after a calculation come back whole', async (workbench) => {
  await workbench.turnTo(LOG);
  await workbench.recalculate();
  const titles = await workbench.cells(LOG, ['A8', 'A9']);
  await workbench.goTo('A8');
  await workbench.button('删除行').click();
  await workbench.shows(LOG, 'A8', titles[1]!);
  await workbench.button('撤销').click();
  await workbench.shows(LOG, 'A8', titles[0]!);
  await workbench.shows(LOG, 'A9', titles[1]!);
  const { workbook } = await workbench.save();
  expect((await workbook.read([LOG])).sheets.get(LOG)!.rows[7]![0]).toBe(titles[0]);
  // An edit begins with what has come under the selection, not with what is gone.
  await workbench.goTo('A8');
  await workbench.button('删除行').click();
  await workbench.shows(LOG, 'A8', titles[1]!);
  await workbench.page.keyboard.press('F2');
  await workbench.page.keyboard.press('Enter');
  await workbench.type('N9', 'entered');
  await workbench.shows(LOG, 'N9', 'entered');
  expect(await workbench.cells(LOG, ['A8'])).toEqual([titles[1]]);
});

for (const seed of [18, 32]) {
  onWorkbench(`undone to the start is the start, redone is the end (${seed})`, async (workbench) => {
    await workbench.turnTo(LOG);
    await calculates(workbench);
    const start = await heldLines(workbench);
    const acts = sequence(seed, 6);
    for (const [at, [act, row]] of acts.entries()) {
      await act(workbench, row);
      await workbench.page.waitForTimeout(100);
      await looksInto(workbench);
      if (at === 2) await calculates(workbench);
    }
    const end = await heldLines(workbench);
    await press(workbench, '撤销', MOST_STEPS);
    expect(await canPress(workbench)).toEqual({ 撤销: false, 恢复: true });
    expect(different(await heldLines(workbench), start)).toEqual([]);
    await press(workbench, '恢复', MOST_STEPS);
    expect(await canPress(workbench)).toEqual({ 撤销: true, 恢复: false });
    expect(different(await heldLines(workbench), end)).toEqual([]);
    await looksInto(workbench);
  });
}

onWorkbench('what is typed after a button of the bar goes into the grid', async (workbench) => {
  expect(await canPress(workbench)).toEqual({ 撤销: false, 恢复: false });
  await workbench.turnTo(LOG);
  await workbench.goTo('A5');
  await workbench.button('插入行').click();
  await workbench.shows(LOG, 'A5', null);
  await workbench.page.keyboard.type('Hello1');
  await workbench.page.keyboard.press('Enter');
  await workbench.shows(LOG, 'A5', 'Hello1');
});

onWorkbench('a double-click on the tab of a sheet leaves its name and all other tabs alone', async (workbench) => {
  const tabs = workbench.page.locator('[data-u-comp="slide-tab-bar"]');
  await workbench.turnTo('目标任务');
  await tabs.getByRole('tab', { name: '目标任务', exact: true }).dblclick();
  await workbench.notice().getByText('不能').waitFor();
  await workbench.page.keyboard.type('x');
  await workbench.page.keyboard.press('Escape');
  await workbench.turnTo(LOG);
  await workbench.turnTo('目标任务');
  expect(await workbench.sheetNames()).toContain('目标任务');
});

onWorkbench('after 撤销 nothing says that a problem was fixed', async (workbench) => {
  const { page } = workbench;
  await workbench.recalculate();
  await workbench.showTab(/问题/);
  await workbench.button('改为“2020-04-27”').click();
  await page.getByText('已改为“2020-04-27”').waitFor();
  await workbench.button('撤销').click();
  await page.getByText('已改为“2020-04-27”').waitFor({ state: 'detached' });
  await page.getByRole('tabpanel').getByRole('button', { name: '改为“2020-04-27”' }).waitFor();
});
