import { evaluate } from '../../app/scoring/evaluate';
import { lookAtTrials, triable, trialOf } from '../../app/what-if/trial-presses';
import { readWhatIf } from '../../app/what-if/what-if';
import { writeOnce } from '../../app/workflow/plans/carry-out';
import type { Workbook } from '../../host/port/workbook';
import type { WhatIfActions } from '../../ui/pane/what-if-actions';
import { today } from './today';

/** What the pane does about sheets that are tried out (试算) in this workbook. */
export const whatIfWork = (workbook: Workbook): WhatIfActions => ({
  look: async (from) => {
    const content = await readWhatIf(workbook);
    return { ...lookAtTrials(content, { today: today(), from }), triable: triable(content) };
  },
  press: (changes) => writeOnce(workbook, changes),
  make: async (inForce) => {
    const content = await readWhatIf(workbook);
    const made = trialOf(content, inForce, evaluate(content, { today: today() }).outcome.year);
    if ('status' in made) return made;
    await writeOnce(workbook, made);
    return null;
  },
});
