import { shownResults } from '../../../src/app/audit/shown-results';
import { planForms } from '../../../src/app/forms/plan-forms';
import { recalculate } from '../../../src/app/scoring/recalculate';
import { planManuscripts } from '../../../src/app/workflow/plans/plan-manuscripts';
import { workActions } from '../../../src/entry/session/work-actions';
import { today } from '../../../src/entry/session/today';
import type { MemoryWorkbook } from '../../host/memory-workbook';
import { openedWork } from '../../ui/fixtures';
import { workIn } from '../../../src/ui/pane/work';
import type { WorkActions } from '../../../src/ui/pane/work-actions';

const PERIOD = { year: 2020, quarter: 1 } as const;

const PRESSES: Readonly<Record<string, (actions: WorkActions) => Promise<unknown>>> = {
  'a notice': async (actions) => {
    const planned = await actions.planNotice({ period: PERIOD, isFinal: false, isSheet: true });
    return planned.ok && actions.writeNotice(planned.value);
  },
  'forms on a sheet': async (actions) => {
    const planned = planForms(workIn(await actions.read())!, { form: 2, which: 'open' }, 'sheet');
    return planned.ok && actions.writeForms(planned.value);
  },
  'a manuscript': (actions) =>
    actions.add((inputs) => planManuscripts(inputs, [{ title: '新的一篇', unit: '跳马镇' }])),
};

/** What a press adds to a calculated workbook, whether it is told that the results no longer fit, and whether they do. */
async function after(press: (actions: WorkActions) => Promise<unknown>) {
  const workbook: MemoryWorkbook = await openedWork();
  await recalculate(workbook, { today: today(), version: '1.0.0' });
  const before = (await workbook.read([])).sheetNames.length;
  let isTold = false;
  await press(
    workActions(workbook, (result) => {
      isTold = true;
      return result;
    }),
  );
  const added = (await workbook.read([])).sheetNames.length - before;
  return { added, isTold, fits: (await shownResults(workbook, { today: today() }))!.fits };
}

it.each(['a notice', 'forms on a sheet'])('%s: the results go on fitting, and are not called old', async (name) => {
  expect(await after(PRESSES[name]!)).toEqual({ added: 1, isTold: false, fits: true });
});

it('a manuscript: 待办 and the problems may be others, so that the results are called old', async () => {
  expect(await after(PRESSES['a manuscript']!)).toMatchObject({ added: 0, isTold: true });
});
