import { previewFees } from '../../../src/app/fees/preview-fees';
import { prepareSettlement } from '../../../src/app/fees/settle-quarter';
import { recalculate } from '../../../src/app/scoring/recalculate';
import { planStep } from '../../../src/app/workflow/plans/plan-step';
import { remindText } from '../../../src/app/workflow/plans/remind-text';
import { dayOf } from '../../../src/engine/time/calendar';
import { jsonReport } from '../../../src/entry/cli/json-report';
import type { Workbook } from '../../../src/host/port/workbook';
import { cellText } from '../../../src/sheets/cells/values/cell';
import { issueText } from '../../../src/text/issues/issues';
import { MemoryWorkbook } from '../../host/memory-workbook';
import { createWorkbook } from '../../../src/app/year/create-workbook';
import { ExcelPage } from '../../host/excel-page';
import { hosts } from './on-every-host';

const SECRET = '某涉密事项零零七';
const run = { today: dayOf(2020, 5, 8), version: '1' };
const CHANNEL = '市退役军人事务局官网官微';

/** The secret in every kind of cell, in a classified row or with the mark of a classified paper. */
const SHEETS = {
  采用登记: [
    ['标题', '供稿单位', '采用日期', '采用渠道', '采用方式', '稿件编号', '撰稿人', '备注', '涉密'],
    [SECRET, '高桥', '2020-05-02', CHANNEL, '转载', 'G2020-001', '', '', '是'],
    [null, '高桥', '2020-05-03', CHANNEL, '转载', 'G2020-002', SECRET, SECRET, null],
    [`机密★${SECRET}`, '东塘', '2020-05-03', CHANNEL, '转载', null, null, null, null],
    [null, '东塘', '2020-05-04', CHANNEL, '转载', 'G2020-009', null, null, '是'],
  ],
  稿件登记: [
    [
      '稿件编号',
      '标题',
      '供稿单位',
      '撰稿人',
      '关键词',
      '涉密',
      '报送日期',
      '处理原因',
      '自己的列',
      '状态',
      '下一步',
      '邮件主题',
    ],
    [
      'G2020-001',
      SECRET,
      '高桥',
      SECRET,
      SECRET,
      '是',
      '2020-05-06',
      SECRET,
      SECRET,
      SECRET,
      `审核：${SECRET}`,
      `2020年度+${SECRET}`,
    ],
    ['G2020-002', null, '高桥', null, null, '涉密', '2020-05-06', null, null, null, null, null],
    ['G2020-003', `秘密 ☆${SECRET}`, '跳马', null, null, null, '2020-05-06', null, null, null, null, null],
  ],
  约稿登记: [
    ['约稿编号', '约稿主题', '约稿单位', '下达日期', '涉密', '来源'],
    ['Y2020-01', SECRET, '高桥', '2020-04-27', '是', SECRET],
    ['Y2020-02', `绝密★${SECRET}`, '跳马', '2020-04-27', null, null],
  ],
  采访预约: [
    ['预约编号', '科室（单位）', '活动（会议）事项', '活动日期', '涉密', '地点'],
    ['C2020-01', '双拥优抚科', SECRET, '2020-05-12', '是', SECRET],
    ['C2020-02', '双拥优抚科', `机密*${SECRET}`, '2020-05-12', null, null],
  ],
  通报事项: [
    ['单位', '类型', '发生日期', '涉密', '事项', '责任人', '列入通报'],
    ['高桥', '迟报', '2020-05-06', '是', SECRET, SECRET, SECRET],
    ['跳马', '漏报', '2020-05-06', null, `秘密★${SECRET}`, null, null],
  ],
};

let page: ExcelPage;
beforeAll(async () => {
  page = await ExcelPage.open('1.14');
});
afterAll(() => page.close());

/** Where the secret stands in a workbook, by sheet and cell. */
async function standing(workbook: Workbook): Promise<string[]> {
  const { sheetNames } = await workbook.read([]);
  const { sheets } = await workbook.read(sheetNames);
  return [...sheets].flatMap(([name, { rows }]) =>
    rows.flatMap((cells, row) =>
      cells.flatMap((value, column) => (cellText(value).includes(SECRET) ? [`${name} ${row} ${column}`] : [])),
    ),
  );
}

test('a secret stands where it was typed and nowhere else: no sheet, sentence, report or reminder of any host holds it', async () => {
  for await (const { name, workbook, window } of hosts(page, SHEETS)) {
    const before = new Set(await standing(workbook));
    const outcome = await recalculate(workbook, run);
    const { result, issues } = outcome;
    expect([name, (await standing(workbook)).filter((cell) => !before.has(cell))]).toEqual([name, []]);
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
    expect([name, (await standing(workbook)).filter((cell) => !before.has(cell))]).toEqual([name, []]);
    if (window) await window.undo();
    expect([name, (await standing(workbook)).filter((cell) => !before.has(cell))]).toEqual([name, []]);
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
