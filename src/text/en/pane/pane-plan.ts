import type { PlanTexts } from '../../pane/pane-plan';

/** Words of the choice of a plan for a new workbook, in English. */
export const PLAN_TEXTS_EN: PlanTexts = {
  label: 'Plan to use',
  hint: 'The sheets get the channels, rules and parameters of this plan; all of them can be changed afterwards.',
  builtIn: (title) => `${title} (built-in)`,
  published: (title, office) => `${title} (${office})`,
  ownFile: 'A plan file of your own (.json)',
  chooseFile: 'Choose a plan file',
  chosenFile: (name) => `Chosen: ${name}`,
  noFile:
    'No plan file is chosen yet. "gaofen plan workbook.xlsx --out plan.json" writes one; another office can send you theirs.',
  unreadable: (name) =>
    `"${name}" cannot be read: it may be moved, renamed or in use by another program. Please choose it again.`,
};
