import type { WorkbenchUnderTest } from './workbench-page';
import { onWorkbench } from './on-workbench';
import { logAdoption } from './pane-steps';

const LOG = '采用登记';
const CLERKS = [LOG, '目标任务', '渠道', '计分规则', '参数'];

/** What the clerk's own columns of the log hold, and the other clerk's sheets, in the file that would be saved: a line a row. */
async function savedCells(workbench: WorkbenchUnderTest): Promise<string[]> {
  const { workbook } = await workbench.save();
  const { sheets } = await workbook.read(CLERKS);
  // A row of the file ends where the sheet does.
  const filled = (row: readonly unknown[]): readonly unknown[] => Array.from({ length: 8 }, (_, at) => row[at] ?? null);
  const rows = CLERKS.map((name) =>
    sheets
      .get(name)!
      .rows.map(filled)
      .filter((row) => row.some((one) => one !== null)),
  );
  return rows.flat().map((row) => JSON.stringify(row));
}

/** The same of the first rows in the grid. */
async function shownCells(workbench: WorkbenchUnderTest): Promise<string[]> {
  const rows = Array.from({ length: 30 }, (_, at) => ['A', 'B', 'C', 'D', 'E'].map((column) => `${column}${at + 1}`));
  const shown = await workbench.cells(LOG, rows.flat());
  return rows.map((row, at) => JSON.stringify(shown.slice(at * row.length, (at + 1) * row.length)));
}

const cells = async (workbench: WorkbenchUnderTest): Promise<string[]> => [
  ...(await shownCells(workbench)),
  ...(await savedCells(workbench)),
];

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
  const acts = Array.from({ length }, () => Object.values(ACTS)[next(4)]!);
  for (const act of Object.values(PANE_ACTS)) acts.splice(next(acts.length + 1), 0, act);
  return acts.map((act) => [act, 3 + next(20)] as const);
}

/** An edit that changes nothing leaves everything: it begins with what the selected cell shows. */
async function looksInto(workbench: WorkbenchUnderTest): Promise<void> {
  const before = await shownCells(workbench);
  await workbench.page.keyboard.press('F2');
  await workbench.page.keyboard.press('Enter');
  await workbench.page.waitForTimeout(100);
  expect(different(await shownCells(workbench), before)).toEqual([]);
}

/** Presses that reach the beginning or the end, whatever counts as a step. */
const MOST_STEPS = 8;

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

for (const seed of [3, 6]) {
  onWorkbench(`undone to the start is the start, redone is the end (${seed})`, async (workbench) => {
    await workbench.turnTo(LOG);
    await calculates(workbench);
    const start = await cells(workbench);
    const acts = sequence(seed, 4);
    for (const [at, [act, row]] of acts.entries()) {
      await act(workbench, row);
      await workbench.page.waitForTimeout(100);
      await looksInto(workbench);
      if (at === 2) await calculates(workbench);
    }
    const end = await cells(workbench);
    await press(workbench, '撤销', MOST_STEPS);
    expect(await canPress(workbench)).toEqual({ 撤销: false, 恢复: true });
    expect(different(await cells(workbench), start)).toEqual([]);
    await press(workbench, '恢复', MOST_STEPS);
    expect(await canPress(workbench)).toEqual({ 撤销: true, 恢复: false });
    expect(different(await cells(workbench), end)).toEqual([]);
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
