import { WHAT_IF_TEXTS as TEXTS } from '../../src/text/pane/pane-what-if';
import { SHEETS } from '../../src/text/sheets/workbook-names';
import { onWorkbench } from './on-workbench';
import { CHANGED, look, openTrials, TRIAL, tryOut } from './trying-rules';
import type { WorkbenchUnderTest } from './workbench-page';

/** 全年得分 of every unit, as 单位得分 shows it, by the unit. */
async function totals(workbench: WorkbenchUnderTest): Promise<Map<unknown, unknown>> {
  const rows = Array.from({ length: 17 }, (_, at) => at + 5);
  const cells = await workbench.cells(SHEETS.unitScores, rows.flatMap((row) => [`A${row}`, `H${row}`])); // prettier-ignore
  return new Map(rows.map((_, at) => [cells[at * 2], cells[at * 2 + 1]]));
}

/** What the pane tells of every unit that changes: before and after, in points. */
async function toldUnits({ page }: WorkbenchUnderTest): Promise<Map<unknown, readonly number[]>> {
  const texts = await page.getByRole('list', { name: TEXTS.units }).getByRole('listitem').allTextContents();
  const told = texts.flatMap((text) => {
    const found = /^(.+)：([\d.]+)分 → ([\d.]+)分/u.exec(text);
    return found ? [[found[1], [Number(found[2]), Number(found[3])]] as const] : [];
  });
  return new Map(told);
}

onWorkbench('a rule is tried out on a copy, compared, dropped, tried out again and adopted', async (workbench) => {
  const { page } = workbench;
  await workbench.recalculate();
  const before = await totals(workbench);
  await openTrials(workbench);
  await tryOut(workbench);
  const told = await toldUnits(workbench);
  expect(told.size).toBeGreaterThan(0);
  for (const [unit, [was]] of told) expect([unit, was]).toEqual([unit, before.get(unit)]);
  const rows = page.getByRole('list', { name: /^有变化的采用\d+行$/u }).getByRole('listitem');
  expect(await rows.first().textContent()).toMatch(/^第\d+行《.+》：计1分 → 计3分 规则给的分变了$/u);
  expect(await totals(workbench)).toEqual(before);

  await workbench.button(TEXTS.drop).click();
  await page.getByText(TEXTS.dropped).waitFor();
  await workbench.shows(SHEETS.rules, CHANGED.cell, CHANGED.before);
  await workbench.shows(TRIAL, CHANGED.cell, null);

  await tryOut(workbench);
  expect(await toldUnits(workbench)).toEqual(told);
  await workbench.button(TEXTS.adopt).click();
  await page.getByText(TEXTS.adopted).waitFor();
  await workbench.shows(SHEETS.rules, CHANGED.cell, CHANGED.after);
  await workbench.recalculate();
  const after = await totals(workbench);
  for (const [unit, total] of before) expect([unit, after.get(unit)]).toEqual([unit, told.get(unit)?.[1] ?? total]);
  await look(workbench);
  await page.getByText(TEXTS.start).waitFor();
});
