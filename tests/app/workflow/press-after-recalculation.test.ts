import { evaluate } from '../../../src/app/scoring/evaluate';
import { readInputs } from '../../../src/app/scoring/read-inputs';
import { recalculate } from '../../../src/app/scoring/recalculate';
import { planStep } from '../../../src/app/workflow/plans/plan-step';
import { createWorkbook } from '../../../src/app/year/create-workbook';
import { dayOf } from '../../../src/engine/time/calendar';
import type { CellContent } from '../../../src/host/port/workbook';
import { MemoryWorkbook } from '../../host/memory-workbook';

const dates = { today: dayOf(2020, 5, 8) };
const run = { ...dates, version: 'test' };

const AT_THE_RIGHT = [
  ['约稿编号', '约稿主题', '约稿单位', '下达日期', '报送日期', '备注'],
  ['Y2020-01', '先进典型', '高桥', 43_948, null, '照旧'],
];
const IN_BETWEEN = [
  ['状态', '约稿编号', '应报日', '约稿主题', '约稿单位', '下达日期', '已报篇数', '报送日期'],
  [null, 'Y2020-01', null, '先进典型', '高桥', 43_948, null, null],
];

/** A workbook that was calculated, and what a press of 登记报送 would write. */
async function calculated(cells: readonly (readonly CellContent[])[]) {
  const workbook = new MemoryWorkbook();
  await workbook.write(createWorkbook(2020));
  await workbook.write([{ kind: 'replace-sheet', sheet: { name: '约稿登记', cells } }]);
  const { result } = await recalculate(workbook, run);
  const { changes } = planStep(result!.inputs, { sheet: '约稿登记', row: 1 }, 'deliver', { date: '2020-05-07' });
  return { workbook, changes };
}

test.each([
  ['at the right', AT_THE_RIGHT],
  ['between the clerk’s', IN_BETWEEN],
])('a press right after the first recalculation is written; result columns stand %s', async (_, cells) => {
  const { workbook, changes } = await calculated(cells);
  await workbook.write(changes);
  const { outcome } = evaluate(await readInputs(workbook), dates);
  expect(outcome.result!.workflow!.solicitations[0]!.standing.state).toBe('late');
});

test.each([AT_THE_RIGHT, IN_BETWEEN])(
  'a press on a record in which somebody changed any cell is refused',
  async (...cells) => {
    for (const column of cells[0]!.keys()) {
      if (['状态', '应报日', '已报篇数'].includes(String(cells[0]![column]))) continue;
      const { workbook, changes } = await calculated(cells);
      await workbook.write([{ kind: 'write-cells', sheet: '约稿登记', row: 1, column, cells: [['别的']] }]);
      await expect(workbook.write(changes)).rejects.toMatchObject({ code: 'conflict' });
    }
  },
);
