import { evaluate } from '../../app/scoring/evaluate';
import { readInputs } from '../../app/scoring/read-inputs';
import { beginWork } from '../../app/workflow/plans/begin-work';
import { carryOut, writeOnce } from '../../app/workflow/plans/carry-out';
import type { Workbook } from '../../host/port/workbook';
import { SHEETS } from '../../text/sheets/workbook-names';
import type { WorkActions } from '../../ui/pane/work-actions';
import { today } from './today';
import { version } from './version';

/** The work before the scores of this workbook; `afterwards` is called after each write of what results depend on. */
export function workActions(workbook: Workbook, afterwards: <Result>(result: Result) => Result): WorkActions {
  const dates = () => ({ today: today() });
  return {
    today,
    read: async () => evaluate(await readInputs(workbook), dates()).outcome,
    begin: async () => {
      const content = await readInputs(workbook, [SHEETS.guide]);
      const { result } = evaluate(content, dates()).outcome;
      const changes = result ? beginWork(result.inputs, content.sheets.get(SHEETS.guide)) : [];
      if (changes.length > 0) await writeOnce(workbook, changes, content).then(afterwards);
    },
    enter: ({ changes }) => writeOnce(workbook, changes).then(afterwards),
    planNotice: async (request) => {
      // What makes notices is loaded when one is asked for.
      const { planNotice, readNoticeBook } = await import('../../app/notice/plan-notice');
      return planNotice(await readNoticeBook(workbook, request.period), { ...request, ...dates(), version });
    },
    writeNotice: ({ changes }) => writeOnce(workbook, changes),
    writeForms: async (plan) => {
      // What lays forms on a sheet is loaded when one is asked for.
      const { writeFormSheet } = await import('../../app/forms/write-form-sheet');
      return writeFormSheet(workbook, plan);
    },
    add: (plan) => carryOut(workbook, plan, dates()).then(afterwards),
  };
}
