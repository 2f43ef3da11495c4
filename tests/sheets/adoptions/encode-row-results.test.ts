import type { CellValue, WorkbookChange } from '../../../src/host/port/workbook';
import { evaluate } from '../../../src/app/scoring/evaluate';
import { dayOf } from '../../../src/engine/time/calendar';
import { encodeRowResults } from '../../../src/sheets/adoptions/encode-row-results';
import { SHEETS } from '../../../src/text/sheets/workbook-names';
import { bookOf } from '../workbook-content';

type Cells = Extract<WorkbookChange, { kind: 'write-cells' }>;

function written(log: readonly (readonly CellValue[])[]): Cells[] {
  const { outcome, inputs } = evaluate(bookOf([], { [SHEETS.adoptions]: log }), { today: dayOf(2020, 12, 31) });
  return encodeRowResults(inputs!.log, outcome.result!) as Cells[];
}

const CLERK = ['标题', '供稿单位', '采用日期', '采用渠道', '采用方式'];
const MACHINE = ['规则分值', '计入得分', '所属季度', '判定'];
const FIRST = ['稿', '高桥', '2020-4-1', '市局官网', '转载'];
const HIGHER = ['稿', '高桥', '2020-8-1', '省厅', '单独采用'];

describe('the machine columns of 采用登记', () => {
  it('are one block where they stand side by side; blank and stale rows are cleared', () => {
    const stale = [null, null, null, null, null, 9, 9, '2019Q1', '旧判定'];
    const changes = written([
      [...CLERK, ...MACHINE],
      FIRST,
      [],
      HIGHER,
      ['坏', '高乔', '2020-8-1', '省厅', '转载'],
      stale,
    ]);
    expect(changes).toEqual([
      {
        kind: 'write-cells',
        sheet: '采用登记',
        row: 1,
        column: 5,
        cells: [
          [1, 1, '2020Q2', '计1分'],
          [null, null, null, null],
          [5, 4, '2020Q3', '补差4分（前已计1分，第2行）'],
          [null, 0, null, '不计：供稿单位“高乔”不在目标任务中'],
          [null, null, null, null],
        ],
        expects: {
          row: 0,
          column: 0,
          watched: [0, 1, 2, 3, 4],
          rows: [
            CLERK,
            FIRST,
            [],
            HIGHER.slice(0, 5),
            ['坏', '高乔', '2020-8-1', '省厅', '转载'],
            stale.slice(0, 5),
            [],
          ],
        },
      },
    ]);
  });

  it('follow the header texts, wherever they stand', () => {
    const changes = written([
      ['判定', ...CLERK, '规则分值', '我的列', '所属季度', '计入得分'],
      [null, ...FIRST],
    ]);
    expect(changes.map(({ column, cells }) => [column, cells])).toEqual([
      [0, [['计1分']]],
      [6, [[1]]],
      [8, [['2020Q2', 1]]],
    ]);
  });

  it('are added behind the last used column, with headers, when the sheet lacks them', () => {
    const changes = written([['登记表'], CLERK, [...FIRST, '旁注', null, '']]);
    expect(changes.slice(0, 4).map(({ row, column, cells }) => [row, column, cells[0]![0]])).toEqual(
      MACHINE.map((name, i) => [1, 6 + i, name]),
    );
    expect(changes.slice(4).map(({ row, column, cells }) => [row, column, cells])).toEqual([
      [2, 6, [[1]]],
      [2, 7, [[1]]],
      [2, 8, [['2020Q2']]],
      [2, 9, [['计1分']]],
    ]);
    expect(changes.every(({ style }) => style !== undefined)).toBe(true);
  });

  it('leave a row of sums to the clerk', () => {
    const changes = written([[...CLERK, ...MACHINE], FIRST, ['合计', null, null, null, null, null, 1], HIGHER]);
    expect(changes.map(({ row, cells }) => [row, cells.length])).toEqual([
      [1, 1],
      [3, 1],
    ]);
  });

  it.each([
    ['beside rows with results', { row: 0, column: 6, rows: 3, columns: 2 }, 8],
    ['over the end of a row', { row: 1, column: 4, rows: 1, columns: 3 }, 7],
    ['nowhere for one over a remark below the log', { row: 2, column: 0, rows: 1, columns: 9 }, 5],
  ])('are added behind a merge: %s', (_, merge, column) => {
    const book = bookOf([], { [SHEETS.adoptions]: [CLERK, FIRST, ['说明：按季度统计']] });
    const grid = book.sheets.get(SHEETS.adoptions)!;
    const sheets = new Map([...book.sheets, [SHEETS.adoptions, { ...grid, merges: [merge] }]]);
    const { outcome, inputs } = evaluate({ ...book, sheets }, { today: dayOf(2020, 12, 31) });
    const changes = encodeRowResults(inputs!.log, outcome.result!) as Cells[];
    expect(changes.slice(0, 4).map((change) => change.column)).toEqual([column, column + 1, column + 2, column + 3]);
  });
});
