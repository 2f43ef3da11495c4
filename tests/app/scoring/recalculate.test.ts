import { recalculate } from '../../../src/app/scoring/recalculate';
import { dayOf } from '../../../src/engine/time/calendar';
import { MemoryWorkbook } from '../../host/memory-workbook';
import { HostError, type CellContent } from '../../../src/host/port/workbook';
import { bookOf } from '../../sheets/workbook-content';

const options = { today: dayOf(2020, 12, 31), version: '0' };
const ROWS = [
  ['慰问活动', '高桥', '2020-3-1', '市局官网', '转载'],
  ['招聘会', '东塘', '2020-5-1', '省厅', '单独采用'],
];

async function workbookOf(rows: readonly (readonly CellContent[])[]): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  const grids = [...bookOf(rows as never).sheets.values()];
  await workbook.write(
    grids.map(({ name, rows: cells }) => ({ kind: 'replace-sheet', sheet: { name, cells: cells as CellContent[][] } })),
  );
  workbook.writes.length = 0;
  return workbook;
}

const cell = (workbook: MemoryWorkbook, row: number, column: number): unknown =>
  workbook.contentOf('采用登记').cells[row]?.[column];

describe('recalculate', () => {
  it('reads once and writes once, the stamp last', async () => {
    const workbook = await workbookOf(ROWS);
    await recalculate(workbook, options);
    expect(workbook.writes).toHaveLength(1);
    expect(workbook.writes[0]!.at(-1)).toMatchObject({ kind: 'write-cells', sheet: '单位得分' });
    expect(JSON.stringify(workbook.contentOf('单位得分').cells)).toContain('读取 2 行');
  });

  it('never touches a cell of the clerk', async () => {
    const workbook = await workbookOf(ROWS);
    await recalculate(workbook, options);
    expect(
      workbook
        .contentOf('采用登记')
        .cells.slice(1)
        .map((cells) => cells.slice(0, 5)),
    ).toEqual(ROWS);
  });

  it('starts anew when somebody edits the log between reading and writing', async () => {
    const workbook = await workbookOf(ROWS);
    let edits = 0;
    const outcome = await recalculate(workbook, {
      ...options,
      onStep: (step) => {
        if (step === 'write' && edits++ === 0) {
          workbook.edit({ sheet: '采用登记', row: 3, column: 0 }, '慰问活动');
          ROWS[0]!.slice(1).forEach((text, i) => workbook.edit({ sheet: '采用登记', row: 3, column: i + 1 }, text));
        }
      },
    });
    expect(outcome.result!.rows).toHaveLength(3);
    expect(cell(workbook, 3, 9)).toBe('已就高覆盖（第2行已计1分）');
  });

  it('gives up without a trace when the log does not come to rest', async () => {
    const workbook = await workbookOf(ROWS);
    let edits = 0;
    const busy = recalculate(workbook, {
      ...options,
      onStep: (step) => {
        if (step === 'write') workbook.edit({ sheet: '采用登记', row: 1, column: 0 }, `慰问活动${edits++}`);
      },
    });
    await expect(busy).rejects.toMatchObject({ code: 'conflict' });
    expect(workbook.writes).toHaveLength(0);
    expect(cell(workbook, 1, 9)).toBeUndefined();
  });

  it.each([
    ['标题', '别的'],
    ['供稿单位', '东塘'],
    ['采用日期', '2020-9-1'],
    ['采用渠道', '省厅'],
    ['采用方式', '单独采用'],
    ['内容类别', '先进典型'],
    ['旧年度分值', 2],
    ['涉密', '是'],
  ])('starts anew when somebody edits %s, wherever it stands', async (name, value) => {
    const header = [
      '涉密',
      '标题',
      '状态',
      '供稿单位',
      '判定',
      '采用日期',
      '采用渠道',
      '采用方式',
      '计入得分',
      '旧年度分值',
      '规则分值',
      '内容类别',
    ];
    const row = [null, '慰问活动', null, '高桥', null, '2020-3-1', '市局官网', '转载', null, null, null, null];
    const workbook = await workbookOf([]);
    await workbook.write([{ kind: 'replace-sheet', sheet: { name: '采用登记', cells: [header, row] } }]);
    const steps: string[] = [];
    await recalculate(workbook, {
      ...options,
      onStep: (step) => {
        if (step === 'write' && !steps.includes('again'))
          workbook.edit({ sheet: '采用登记', row: 1, column: header.indexOf(name) }, value);
        steps.push(step);
      },
    });
    expect(steps.filter((step) => step === 'again')).toHaveLength(1);
  });

  it('is not disturbed by what somebody edits in a column that nothing depends on', async () => {
    const workbook = await workbookOf(ROWS);
    workbook.edit({ sheet: '采用登记', row: 0, column: 11 }, '自己的');
    const steps: string[] = [];
    await recalculate(workbook, {
      ...options,
      onStep: (step) => {
        if (step === 'write') workbook.edit({ sheet: '采用登记', row: 1, column: 11 }, '随手记的');
        steps.push(step);
      },
    });
    expect(steps).not.toContain('again');
  });

  it('passes on what the host refuses', async () => {
    const workbook = await workbookOf(ROWS);
    workbook.refuseNext(new HostError('protected', '采用登记'));
    await expect(recalculate(workbook, options)).rejects.toMatchObject({ code: 'protected' });
  });
});
