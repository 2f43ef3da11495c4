import { shownResults } from '../../../src/app/audit/shown-results';
import { createSampleWorkbook } from '../../../src/app/sample/sample-workbook';
import { recalculate } from '../../../src/app/scoring/recalculate';
import { dayOf } from '../../../src/engine/time/calendar';
import { MemoryWorkbook } from '../../host/memory-workbook';

const TODAY = { today: dayOf(2021, 1, 5) };
const LATER = { today: dayOf(2021, 3, 1) };

async function sample(): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  await workbook.write(createSampleWorkbook());
  return workbook;
}

async function calculated() {
  const workbook = await sample();
  const outcome = await recalculate(workbook, { ...TODAY, version: '1' });
  workbook.writes.length = 0;
  return { workbook, outcome };
}

/** The row of 参数 that begins with a name. */
const parameterRow = (workbook: MemoryWorkbook, name: string): number =>
  workbook.contentOf('参数').cells.findIndex(([first]) => first === name);

test('a workbook that was never calculated has none', async () => {
  expect(await shownResults(await sample(), TODAY)).toBeNull();
});

test('results that fit are those of the last calculation, also on a later day, and nothing is written', async () => {
  const { workbook, outcome } = await calculated();
  const found = await shownResults(workbook, LATER);
  expect(found!.fits).toBe(true);
  expect(found!.outcome.asOf).toBe(outcome.asOf);
  expect(found!.outcome.result!.scorecards).toEqual(outcome.result!.scorecards);
  expect(workbook.writes).toEqual([]);
});

test.each<[string, (workbook: MemoryWorkbook) => void]>([
  ['a row of the log', (workbook) => workbook.edit({ sheet: '采用登记', row: 5, column: 1 }, '没有这个单位')],
  ['a result', (workbook) => workbook.edit({ sheet: '单位得分', row: 6, column: 5 }, 999)],
  [
    'the day up to which it counts',
    (workbook) => workbook.edit({ sheet: '参数', row: parameterRow(workbook, '统计截止日'), column: 1 }, '2020-6-30'),
  ],
])('after an edit of %s they are calculated anew, and nothing is written', async (_, edit) => {
  const { workbook } = await calculated();
  edit(workbook);
  const found = await shownResults(workbook, TODAY);
  expect(found!.fits).toBe(false);
  expect(workbook.writes).toEqual([]);
  const outcome = await recalculate(workbook, { ...TODAY, version: '1' });
  expect(found!.outcome.result!.scorecards).toEqual(outcome.result!.scorecards);
});
