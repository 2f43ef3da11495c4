import { previewFees } from '../../../src/app/fees/preview-fees';
import { prepareSettlement } from '../../../src/app/fees/settle-quarter';
import { recalculate } from '../../../src/app/scoring/recalculate';
import { planStep } from '../../../src/app/workflow/plans/plan-step';
import { remindText } from '../../../src/app/workflow/plans/remind-text';
import { dayOf } from '../../../src/engine/time/calendar';
import { jsonReport } from '../../../src/entry/cli/json-report';
import { issueText } from '../../../src/text/issues/issues';
import { MemoryWorkbook } from '../../host/memory-workbook';
import { createWorkbook } from '../../../src/app/year/create-workbook';
import { ExcelPage } from '../../host/excel-page';
import { hosts, standing } from './on-every-host';
import { SECRET, SHEETS } from './secret-sheets';

const run = { today: dayOf(2020, 5, 8), version: '1' };

let page: ExcelPage;
beforeAll(async () => {
  page = await ExcelPage.open('1.14');
});
afterAll(() => page.close());

test('a secret stands where it was typed and nowhere else: no sheet, sentence, report or reminder of any host holds it', async () => {
  for await (const { name, workbook, window } of hosts(page, SHEETS)) {
    const before = new Set(await standing(workbook, SECRET));
    const outcome = await recalculate(workbook, run);
    const { result, issues } = outcome;
    expect([name, (await standing(workbook, SECRET)).filter((cell) => !before.has(cell))]).toEqual([name, []]);
    const told = [
      JSON.stringify(jsonReport(outcome, true)),
      JSON.stringify(issues),
      ...issues.map((issue) => JSON.stringify(issueText(issue))),
      JSON.stringify(result!.workflow!.todo),
      JSON.stringify(
        ['高桥', '跳马镇', '双拥优抚科'].map((unit) => remindText(result!.inputs, result!.workflow!, unit)),
      ),
      JSON.stringify(
        planStep(result!.inputs, { sheet: '稿件登记', row: 2 }, 'chief-approval', { date: '2020-5-8' }).cells,
      ),
    ].join('\n');
    expect([name, told.includes(SECRET)]).toEqual([name, false]);
    const cells = issues.filter(({ code }) => code === 'classified-text' || code === 'secret-mark');
    expect(new Set(cells.map(({ place }) => `${place.sheet} ${place.row} ${place.column}`))).toEqual(before);
    await previewFees(workbook, { year: 2020, quarter: 1 }, run);
    expect([name, (await standing(workbook, SECRET)).filter((cell) => !before.has(cell))]).toEqual([name, []]);
    if (window) await window.undo();
    expect([name, (await standing(workbook, SECRET)).filter((cell) => !before.has(cell))]).toEqual([name, []]);
  }
});

test('the fee of a clean classified adoption is paid, and its title is said not to be entered', async () => {
  const book = new MemoryWorkbook();
  await book.write(createWorkbook(2020));
  const [head, , , , clean] = SHEETS.采用登记;
  await book.write([
    {
      kind: 'replace-sheet',
      sheet: { name: '采用登记', cells: [head!, clean!.map((cell) => (cell === '2020-05-04' ? '2020-02-04' : cell))] },
    },
  ]);
  const prepared = await prepareSettlement(book, { year: 2020, quarter: 0 }, { today: dayOf(2021, 1, 8) });
  if (prepared.status === 'refused') throw new Error(prepared.code);
  expect(prepared.statement.details.map(({ line: { title, points } }) => [title, points])).toEqual([
    ['（涉密，标题不录入）', 100],
  ]);
});
