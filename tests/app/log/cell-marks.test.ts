import { findCellMarks } from '../../../src/app/log/cell-marks';
import { recalculate } from '../../../src/app/scoring/recalculate';
import { dayOf } from '../../../src/engine/time/calendar';
import type { CellContent } from '../../../src/host/port/workbook';
import { MemoryWorkbook } from '../../host/memory-workbook';
import { bookOf } from '../../sheets/workbook-content';

const WRONG = ['unknown-unit', 'unknown-channel', 'unknown-mode', 'bad-date'];

test('the cells marked at typing are those of which the calculation says the same', async () => {
  const rows = [
    ['慰问', '高侨', '2020-13-1', '市局官网', '转载'],
    ['招聘会', '东塘', '5.1', '没有的渠道', '没有的方式'],
    ['走访', '高桥', '2020-5-1', '市局官网', '转载'],
    ['缺单位', null, '2020-5-1', '市局官网', '转载'],
  ];
  const workbook = new MemoryWorkbook();
  const grids = [...bookOf(rows).sheets.values()];
  await workbook.write(
    grids.map(({ name, rows: cells }) => ({ kind: 'replace-sheet', sheet: { name, cells: cells as CellContent[][] } })),
  );
  const { issues } = await findCellMarks(
    (...asked) => workbook.read(...asked),
    () => Promise.resolve(),
  );
  const outcome = await recalculate(workbook, { today: dayOf(2020, 12, 31), version: '0' });
  expect(issues).toEqual(outcome.issues.filter(({ code }) => WRONG.includes(code)));
  expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(WRONG));
});
