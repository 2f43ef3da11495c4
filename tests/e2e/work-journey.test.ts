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
