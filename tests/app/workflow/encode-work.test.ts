import { evaluate } from '../../../src/app/scoring/evaluate';
import { readInputs } from '../../../src/app/scoring/read-inputs';
import { encodeOutcome, recalculate } from '../../../src/app/scoring/recalculate';
import { dayOf } from '../../../src/engine/time/calendar';
import type { CellValue } from '../../../src/host/port/workbook';
import { emptyXlsx } from '../../../src/host/xlsx/open-xlsx';
import { ExcelPage } from '../../host/excel-page';
import { bookOf } from '../../sheets/workbook-content';
import { hosts, shown } from './on-every-host';

const run = { today: dayOf(2020, 5, 8), version: '1' };
const CLERK = {
  稿件登记: [
    ['稿件编号', '标题', '供稿单位', '约稿编号', '报送日期', '涉密', '自己的列'],
    ['G2020-001', '甲稿', '跳马镇', 'Y2020-01', '2020-04-30', '', '记着'],
    ['旧-7', '乙稿', '高桥', '', '', '', ''],
    ['G2020-003', '', '高桥', '', '2020-05-06', '是', ''],
    ['G2020-004', '丁稿', '高乔', '', '', '', ''],
  ],
  约稿登记: [
    ['约稿编号', '约稿主题', '约稿单位', '下达日期', '篇数'],
    ['Y2020-01', '抗疫先进典型', '跳马镇', '2020-04-27', 1],
    ['Y2020-01', '抗疫先进典型', '高桥', '2020-04-27', 2],
    ['Y2020-02', '年终', '东塘', '2026-12-30', ''],
  ],
  采访预约: [
    ['预约编号', '科室（单位）', '活动（会议）事项', '活动日期', '报办公室日期'],
    ['C2020-01', '双拥优抚科', '走访部队', '2020-05-12', '2020-05-08'],
  ],
  信息员: [
    ['姓名', '单位', '任职日'],
    ['张三', '跳马镇', ''],
    ['李四', '高桥', '2020-05-01'],
  ],
  通报事项: [
    ['单位', '类型', '发生日期', '认定日期'],
    ['高桥', '迟报', '2020-05-06', '2020-05-08'],
    ['东塘', '漏报', '2020-05-06', ''],
    ['东塘', '漏报', '5月6日', ''],
  ],
  采用登记: [
    ['标题', '供稿单位', '采用日期', '采用渠道', '采用方式', '稿件编号'],
    ['甲稿', '跳马镇', '2020-05-02', '市退役军人事务局官网官微', '转载', 'G2020-001'],
  ],
};

let page: ExcelPage;
beforeAll(async () => {
  page = await ExcelPage.open('1.14');
});
afterAll(() => page.close());

const lines = (rows: readonly (readonly CellValue[])[], width: number) => rows.map((cells) => cells.slice(width));

test('every host gets the columns of the program beside the clerk’s, and 待办; what the clerk wrote stays', async () => {
  for await (const { name, workbook } of hosts(page, CLERK)) {
    for (const again of [false, true]) {
      await recalculate(workbook, run);
      const where = [name, again] as const;
      const manuscripts = await shown(workbook, '稿件登记');
      const clerks = manuscripts.map((cells) => CLERK.稿件登记[0]!.map((_, at) => cells[at] ?? ''));
      expect([where, clerks]).toEqual([where, CLERK.稿件登记]);
      expect([where, lines(manuscripts, 7)]).toEqual([
        where,
        [
          ['状态', '下一步', '已等(工作日)', '采用情况', '邮件主题'],
          ['已采用', null, null, '采用1次，计1分', '2020年度+跳马镇+甲稿'],
          ['起草', '初审：办公室负责同志', null, null, '2020年度+高桥+乙稿'],
          ['转保密渠道'],
          ['有错误，见问题清单'],
        ],
      ]);
      expect([where, lines(await shown(workbook, '约稿登记'), 5)]).toEqual([
        where,
        [
          ['应报日', '已报篇数', '状态', '逾期(工作日)', '稿件'],
          ['2020-04-30', 1, '按时完成', null, 'G2020-001'],
          ['2020-04-30', 0, '已逾期', 3],
          ['2027-01-05（暂）', 0, '待报'],
        ],
      ]);
      expect(lines(await shown(workbook, '采访预约'), 5)).toEqual([
        ['最迟报送日', '提前(工作日)', '状态', '下一步'],
        ['2020-05-09', 3, '已预约', '协调媒体：办公室'],
      ]);
      expect(lines(await shown(workbook, '信息员'), 3)).toEqual([
        ['本年供稿', '本年采用'],
        [1, 1],
        [1, 0],
      ]);
      expect(lines(await shown(workbook, '通报事项'), 4)).toEqual([
        ['列入通报'],
        ['2020Q2'],
        ['未认定，不列入'],
        ['有错误，见问题清单'],
      ]);
      expect((await shown(workbook, '待办')).slice(1)).toEqual([
        ['截止2020年5月8日：已逾期1件，等待3件。'],
        [expect.stringContaining('来源')],
        ['紧急程度', '事项', '单位', '谁来办', '期限', '已等/逾期(工作日)', '来源'],
        ['已逾期', '约稿“抗疫先进典型”（Y2020-01）：已报0/2篇', '高桥', '高桥', '2020-04-30', 3, '约稿登记!A3'],
        ['等待', '采访预约“走访部队”：协调媒体', '双拥优抚科', '办公室', '2020-05-12', null, '采访预约!A2'],
        ['等待', '约稿“年终”（Y2020-02）', '东塘', '东塘', '2027-01-05（暂）', null, '约稿登记!A4'],
        ['等待', '初审：稿件“乙稿”（旧-7）', '高桥', '办公室负责同志', null, null, '稿件登记!A3'],
        [expect.stringContaining('暂')],
      ]);
    }
  }
});

test('a workbook without these sheets is written as if there were none of all this', async () => {
  const adoptions = { 采用登记: CLERK.采用登记 };
  for await (const { workbook } of hosts(page, adoptions)) {
    const { outcome, inputs } = evaluate(await readInputs(workbook), run);
    const changed = encodeOutcome(outcome, inputs, '1').map((change) =>
      change.kind === 'replace-sheet' ? change.sheet.name : change.sheet,
    );
    expect(new Set(changed)).toEqual(new Set(['单位得分', '单位排名', '问题清单', '采用登记']));
    expect([outcome.result!.workflow, outcome.issues]).toEqual([null, []]);
    break;
  }
});

test('the subject of a mail ends with its last part, where a title gives no keyword', async () => {
  const own = [
    ['标题', '供稿单位', '邮件主题', '报送日期'],
    ['高桥：', '高桥', '', '2020-05-06'],
  ];
  for await (const { workbook } of hosts(page, { 稿件登记: own })) {
    await recalculate(workbook, run);
    expect((await shown(workbook, '稿件登记'))[1]!.slice(0, 3)).toEqual(['高桥：', '高桥', '2020年度+高桥']);
  }
});

test('what a clerk wrote under a header of the program stays, and is told', async () => {
  const own = [
    ['标题', '供稿单位', '状态', '邮件主题', '报送日期'],
    ['甲稿', '高桥', '等通知', '', '2020-05-06'],
  ];
  for await (const { workbook } of hosts(page, { 稿件登记: own })) {
    for (const again of [1, 2]) {
      const { issues } = await recalculate(workbook, run);
      expect([again, issues.map(({ code, place }) => [code, place.column])]).toEqual([again, [['column-taken', 2]]]);
      expect(await shown(workbook, '稿件登记')).toEqual([
        [...own[0]!, '下一步', '已等(工作日)', '采用情况'],
        ['甲稿', '高桥', '等通知', '2020年度+高桥+甲稿', '2020-05-06', '采用审批：办公室主任', 2],
      ]);
    }
  }
});

test('somebody else’s 待办 is not written over and keeps nothing from being scored', async () => {
  const theirs = [['我的待办'], ['买墨盒']];
  for await (const { workbook } of hosts(page, { ...CLERK, 待办: theirs })) {
    const { issues, result } = await recalculate(workbook, run);
    expect(issues).toContainEqual(expect.objectContaining({ code: 'foreign-sheet', severity: 'warning' }));
    expect(result!.scorecards.some(({ total }) => total > 0)).toBe(true);
    expect(await shown(workbook, '待办')).toEqual(theirs);
  }
  const file = emptyXlsx();
  await file.write([{ kind: 'replace-sheet', sheet: { name: '待办', cells: theirs } }]);
  const alone = evaluate(bookOf([], { 待办: theirs }), run);
  expect(alone.outcome.issues.map(({ code }) => code)).not.toContain('foreign-sheet');
});

test('results of rows that are gone are cleared, and 待办 is emptied when nothing is open', async () => {
  for await (const { workbook } of hosts(page, CLERK)) {
    await recalculate(workbook, run);
    const blank = Array<null>(5).fill(null);
    await workbook.write([
      { kind: 'write-cells', sheet: '约稿登记', row: 1, column: 0, cells: [blank, blank, blank] },
      { kind: 'write-cells', sheet: '采访预约', row: 1, column: 0, cells: [blank] },
      { kind: 'write-cells', sheet: '稿件登记', row: 2, column: 0, cells: [[null, null, null], [null, null, null, null, null, null], [null, null, null]] }, // prettier-ignore
    ]);
    await recalculate(workbook, run);
    expect(await shown(workbook, '约稿登记')).toHaveLength(1);
    expect(await shown(workbook, '稿件登记')).toHaveLength(2);
    expect(await shown(workbook, '采访预约')).toHaveLength(1);
    expect((await shown(workbook, '待办')).slice(1)).toEqual([
      ['截止2020年5月8日：没有待办。'],
      [],
      ['紧急程度', '事项', '单位', '谁来办', '期限', '已等/逾期(工作日)', '来源'],
    ]);
  }
});
