import { paneTextZh } from '../../src/text/pane/pane';
import { WHAT_IF_TEXTS as TEXTS } from '../../src/text/pane/pane-what-if';
import { trialName } from '../../src/text/sheets/trial';
import { SHEETS } from '../../src/text/sheets/workbook-names';
import type { WorkbenchUnderTest } from './workbench-page';

export const TRIAL = trialName(SHEETS.rules);
/** The points of the city's own site in the sample's plan. */
export const CHANGED = { cell: 'C18', before: 1, after: 3 };

/** Opens 试算 among the units. */
export async function openTrials(workbench: WorkbenchUnderTest): Promise<void> {
  await workbench.showTab(/^单位/u);
  await workbench.button(paneTextZh.units.whatIf).click();
}

/** Looks at what the sheets that are tried out would change. */
export async function look({ page }: WorkbenchUnderTest): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^(${TEXTS.look}|${TEXTS.again})$`, 'u') }).click();
}

/** Copies 计分规则 and gives the city's site more points on the copy. */
export async function tryOut(workbench: WorkbenchUnderTest): Promise<void> {
  await look(workbench);
  await workbench.button(TEXTS.make).click();
  await workbench.shownSheet(TRIAL);
  await workbench.shows(TRIAL, CHANGED.cell, CHANGED.before);
  await workbench.type(CHANGED.cell, String(CHANGED.after));
  await look(workbench);
  // A copy that was not changed yet is compared too: no unit changes then.
  await workbench.page.getByRole('list', { name: TEXTS.units }).getByText('→').first().waitFor();
}
