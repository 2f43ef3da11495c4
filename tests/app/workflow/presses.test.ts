import { evaluate } from '../../../src/app/scoring/evaluate';
import { readInputs } from '../../../src/app/scoring/read-inputs';
import { planStep } from '../../../src/app/workflow/plans/plan-step';
import type { Todo } from '../../../src/app/workflow/todo';
import { createWorkbook } from '../../../src/app/year/create-workbook';
import { dayOf } from '../../../src/engine/time/calendar';
import { MemoryWorkbook } from '../../host/memory-workbook';

const dates = { today: dayOf(2020, 5, 8) };

/** A row in every state that somebody has to end. */
const MANUSCRIPTS = [
  ['稿件编号', '标题', '供稿单位', '敏感', '初审日期', '审核日期', '报送日期', '缺件', '主任审批日期', '领导审批日期', '处理', '处理日期', '处理原因'],
  ['G2020-001', '起草的', '跳马镇'],
  ['G2020-002', '初审过的', '双拥优抚科', null, '2020-5-1'],
  ['G2020-003', '审核过的', '跳马镇', null, '2020-5-1', '2020-5-2'],
  ['G2020-004', '报送过的', '跳马镇', null, '2020-5-1', '2020-5-2', '2020-5-3'],
  ['G2020-005', '缺原图的', '跳马镇', null, '2020-5-1', '2020-5-2', '2020-5-3', '原图'],
  ['G2020-006', '敏感的', '跳马镇', '是', '2020-5-1', '2020-5-2', '2020-5-3', null, '2020-5-4'],
  ['G2020-007', '退回的', '跳马镇', null, '2020-5-1', '2020-5-2', '2020-5-3', null, null, null, '退回修改', '2020-5-4', '补充数据'],
].map((cells, _, [head]) => Array.from(head!, (__, at) => cells[at] ?? null)); // prettier-ignore

const OTHERS = {
  约稿登记: [['约稿编号', '约稿主题', '约稿单位', '下达日期', '报送日期'], ['Y2020-01', '先进典型', '高桥', '2020-4-27', null]],
  采访预约: [['预约编号', '科室（单位）', '活动（会议）事项', '活动日期', '领导审核日期', '报办公室日期'], ['C2020-01', '双拥优抚科', '座谈会', '2020-5-20', null, null], ['C2020-02', '双拥优抚科', '慰问', '2020-5-21', '2020-5-7', null]],
}; // prettier-ignore

async function book(): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  await workbook.write(createWorkbook(2020));
  for (const [name, cells] of Object.entries({ 稿件登记: MANUSCRIPTS, ...OTHERS }))
    await workbook.write([{ kind: 'replace-sheet', sheet: { name, cells } }]);
  return workbook;
}

const todosOf = async (workbook: MemoryWorkbook): Promise<readonly Todo[]> =>
  evaluate(await readInputs(workbook), dates).outcome.result!.workflow!.todo;

const isSame = (one: Todo, other: Todo): boolean =>
  one.place.sheet === other.place.sheet && one.place.row === other.place.row && one.text === other.text;

test('a press that is offered ends what it is offered for', async () => {
  const all = await todosOf(await book());
  expect(all).toHaveLength(10);
  const pressed = all.flatMap(({ step, ...todo }) =>
    step === null || step === 'adopt' ? [] : [{ todo: { step, ...todo }, step }],
  );
  expect(pressed.length).toBeGreaterThan(6);
  for (const { todo, step } of pressed) {
    const workbook = await book();
    const row = { sheet: todo.place.sheet, row: todo.place.row! };
    const inputs = evaluate(await readInputs(workbook), dates).inputs!;
    const { faults, changes } = planStep(inputs, row, step, { date: '2020-5-8' });
    expect([todo.text, faults.size]).toEqual([todo.text, 0]);
    await workbook.write(changes);
    expect((await todosOf(workbook)).filter((left) => isSame(left, todo))).toEqual([]);
  }
});
