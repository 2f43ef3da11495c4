import { Session } from '../../../src/entry/workbench/session';
import type { UniverWindow } from '../../../src/host/univer/univer-window';
import { emptyXlsx } from '../../../src/host/xlsx/open-xlsx';
import { MemoryWorkbook } from '../../host/memory-workbook';
import { withTable } from '../../host/xlsx/with-table';

const ROWS = [['标题', '分'], ['甲', 1], ['汇总', 1]]; // prettier-ignore

test('what the grid shows of a table with totals is told with them: only the file knows', async () => {
  const file = emptyXlsx();
  await file.write(['登记', '别的'].map((name) => ({ kind: 'replace-sheet', sheet: { name, cells: ROWS } })));
  const shown = new MemoryWorkbook();
  const window = Object.assign(shown, {
    show: () => undefined,
    pending: () => Promise.resolve({ withdrawn: [], changes: [], unsaved: [], settle: () => undefined }),
  });
  await shown.write([{ kind: 'replace-sheet', sheet: { name: '登记', cells: ROWS } }]);
  const session = new Session(window as unknown as UniverWindow);
  await session.open(withTable(file.bytes(), { row: 0, column: 0, rows: 3, columns: 2 }, ['标题', '分'], true));
  const { sheets } = await session.read(['登记', '别的']);
  expect([...sheets]).toEqual([
    ['登记', { name: '登记', rows: ROWS, totals: [{ row: 2, column: 0, rows: 1, columns: 2 }] }],
  ]);
});
