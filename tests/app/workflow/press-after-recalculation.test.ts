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

const LAYOUTS: Readonly<Record<string, readonly (readonly CellContent[])[]>> = {
  'result columns at the right': [
    ['约稿编号', '约稿主题', '约稿单位', '下达日期', '报送日期', '备注'],
    ['Y2020-01', '先进典型', '高桥', 43_948, null, '照旧'],
  ],
  'result columns between the clerk’s': [
    ['状态', '约稿编号', '应报日', '约稿主题', '约稿单位', '下达日期', '已报篇数', '报送日期'],
    [null, 'Y2020-01', null, '先进典型', '高桥', 43_948, null, null],
  ],
};

describe.each(Object.entries(LAYOUTS))('%s', (_, cells) => {
  async function calculated() {
    const workbook = new MemoryWorkbook();
    await workbook.write(createWorkbook(2020));
    await workbook.write([{ kind: 'replace-sheet', sheet: { name: '约稿登记', cells } }]);
    const { result } = await recalculate(workbook, run);
    const { changes } = planStep(result!.inputs, { sheet: '约稿登记', row: 1 }, 'deliver', { date: '2020-05-07' });
    return { workbook, changes };
  }

  test('a press right after the first recalculation is written: its results are nobody’s edit', async () => {
    const { workbook, changes } = await calculated();
    await workbook.write(changes);
    const { outcome } = evaluate(await readInputs(workbook), dates);
    expect(outcome.result!.workflow!.solicitations[0]!.standing.state).toBe('late');
  });

  test('a press on a record that somebody changed meanwhile is refused', async () => {
    const { workbook, changes } = await calculated();
    const topic = cells[0]!.indexOf('约稿主题');
    await workbook.write([{ kind: 'write-cells', sheet: '约稿登记', row: 1, column: topic, cells: [['别的主题']] }]);
    await expect(workbook.write(changes)).rejects.toMatchObject({ code: 'conflict' });
  });
});
