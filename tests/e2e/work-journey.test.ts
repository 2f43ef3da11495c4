import { SHEETS } from '../../src/text/sheets/workbook-names';
import { paneTextZh as TEXT } from '../../src/text/pane/pane';
import { onWorkbench } from './on-workbench';
import type { WorkbenchUnderTest } from './workbench-page';

/** The first row below the commissions of the sample, and how many streets it has. */
const [ROW, STREETS] = [48, 13];
const TOPIC = '冬季征兵宣传';

const rowsOf = async (workbench: WorkbenchUnderTest, sheet: string) =>
  (await (await workbench.save()).workbook.read([sheet])).sheets.get(sheet)!.rows;

/** Opens a form of the tab 待办 by keyboard; its first field has the keyboard then. */
async function openForm(workbench: WorkbenchUnderTest, form: keyof typeof TEXT.todo.forms, first: string) {
  await workbench.showTab(/^待办/u);
  await workbench.page.locator('aside').getByRole('button', { name: TEXT.todo.forms[form] }).press('Enter');
  await workbench.page.getByLabel(first).and(workbench.page.locator(':focus')).waitFor();
}

onWorkbench(
  'a commission to all streets is a row each, owed in 待办, answered by one press, and taken back',
  async (workbench) => {
    const { page } = workbench;
    const { keyboard } = page;
    await workbench.recalculate();
    const before = await rowsOf(workbench, SHEETS.solicitations);
    expect(before.length).toBe(ROW - 1);

    await openForm(workbench, 'solicitation', TEXT.workForms.solicitation.topic);
    await keyboard.type(TOPIC);
    await keyboard.press('Tab');
    await keyboard.press('Control+A');
    await keyboard.type('2020-12-15');
    await page.getByRole('button', { name: new RegExp(`^全部街道.*${STREETS}`, 'u') }).press('Enter');
    await page.getByText('2020-12-18').or(page.getByText('12月18日')).first().waitFor();
    // What has the keyboard stands clear of what would be written.
    const overlap = await page.locator('button:focus').evaluate((pressed) => {
      const pinned = pressed.closest('[role="form"]')!.lastElementChild!;
      return pressed.getBoundingClientRect().bottom - pinned.getBoundingClientRect().top;
    });
    expect(overlap).toBeLessThanOrEqual(0);
    await keyboard.press('Control+Enter');
    await page.getByText(`第 ${ROW} 行起，编号 Y2020-12`).waitFor();
    await keyboard.press('Escape');
    const last = ROW + STREETS - 1;
    expect(await workbench.cells(SHEETS.solicitations, [`A${ROW}`, `B${last}`, `A${last + 1}`])).toEqual([
      'Y2020-12',
      TOPIC,
      null,
    ]);

    await workbench.recalculate();
    const owed = page
      .getByRole('tabpanel')
      .getByRole('button', { name: new RegExp(`^${TEXT.todo.presses.deliver}：.*${TOPIC}`, 'u') });
    await workbench.showTab(/^待办/u);
    expect(await owed.count()).toBe(STREETS);
    await owed.first().press('Enter');
    const confirm = page.getByRole('group', { name: TEXT.todo.presses.deliver });
    await confirm.locator('input:focus').waitFor();
    await keyboard.press('Control+A');
    await keyboard.type('2020-12-15');
    await keyboard.press('Enter');
    await owed.nth(STREETS - 2).waitFor();
    expect(await owed.count()).toBe(STREETS - 1);
    await workbench.recalculate();
    expect(await workbench.cell(SHEETS.solicitations, `O${ROW}`)).toBe('按时完成');

    // The press, then the thirteen rows.
    for (const [cell, value] of [
      [`J${ROW}`, null],
      [`A${ROW}`, null],
    ] as const) {
      await workbench.button('撤销').click();
      await workbench.shows(SHEETS.solicitations, cell, value);
    }
    await workbench.recalculate();
    expect(await rowsOf(workbench, SHEETS.solicitations)).toEqual(before);
  },
);

/** The first row below the manuscripts of the sample. */
const NEW_ROW = 109;
const TITLE = '跳马镇走访慰问抗战老兵';
const STEPS = ['first-review', 'review', 'submit', 'chief-approval'] as const;

onWorkbench(
  'a manuscript goes from its form to its adoption by presses of 待办, says what it earned, and is taken back',
  async (workbench) => {
    const { page } = workbench;
    const { keyboard } = page;
    await workbench.recalculate();
    const before = await rowsOf(workbench, SHEETS.manuscripts);
    expect(before.length).toBe(NEW_ROW - 1);
    const log = await rowsOf(workbench, SHEETS.adoptions);

    await openForm(workbench, 'manuscript', TEXT.workForms.manuscript.title);
    await keyboard.type(TITLE);
    await keyboard.press('Tab');
    await keyboard.type('跳马镇');
    await keyboard.press('Tab');
    await keyboard.press('Control+Enter');
    await page.getByText(new RegExp(`已写入.*第 ${NEW_ROW} 行`, 'u')).waitFor();
    await keyboard.press('Escape');
    await workbench.recalculate();
    await workbench.showTab(/^待办/u);

    const said = page.getByRole('status').filter({ hasText: '已写入' });
    const pressOf = (step: keyof typeof TEXT.todo.presses) =>
      page
        .getByRole('tabpanel')
        .getByRole('button', { name: new RegExp(`^${TEXT.todo.presses[step]}：.*${TITLE}`, 'u') });
    const write = async (step: (typeof STEPS)[number]): Promise<void> => {
      await pressOf(step).press('Enter');
      await page.getByRole('group', { name: TEXT.todo.presses[step] }).locator('input:focus').waitFor();
      await keyboard.press('Enter');
      await said.waitFor();
    };
    // What was taken back is no longer said to be written.
    await write('first-review');
    await workbench.button('撤销').click();
    await said.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: TEXT.todo.refresh }).click();
    for (const step of STEPS) await write(step);

    await pressOf('adopt').last().press('Enter');
    await page.getByLabel(TEXT.form.fields.channel).fill('区属媒体平台');
    await page.getByLabel(TEXT.form.fields.mode).fill('单独采用');
    await keyboard.press('Control+Enter');
    await page
      .getByText(/已写入/u)
      .first()
      .waitFor();
    await keyboard.press('Escape');
    await workbench.recalculate();
    expect(await workbench.cell(SHEETS.manuscripts, `U${NEW_ROW}`)).toBe('已采用');
    await workbench.showTab(/^待办/u);
    expect(await page.getByRole('tabpanel').getByText(TITLE).count()).toBe(0);
    await workbench.turnTo(SHEETS.manuscripts);
    await workbench.goTo(`A${NEW_ROW}`);
    await workbench.showTab(/^选中行/u);
    await page
      .getByRole('tabpanel')
      .getByText(/采用 1 次，计 \d/u)
      .waitFor();

    for (let step = 0; step < STEPS.length + 2; step++) await workbench.button('撤销').click();
    await workbench.shows(SHEETS.manuscripts, `B${NEW_ROW}`, null);
    await workbench.recalculate();
    expect(await rowsOf(workbench, SHEETS.manuscripts)).toEqual(before);
    expect(await rowsOf(workbench, SHEETS.adoptions)).toEqual(log);
  },
);
