import { evaluate } from '../../src/app/evaluate';
import { nextYear, type NextYear } from '../../src/app/next-year';
import { dayOf } from '../../src/engine/calendar';
import { MemoryWorkbook } from '../../src/host/memory';
import type { CellContent, WorkbookChange, WorkbookContent } from '../../src/host/workbook';
import { INPUT_SHEETS } from '../../src/sheets/decode-workbook';
import { contentOf } from '../sheets/workbook-content';

const dates = { today: dayOf(2021, 1, 8) };

const OLD = contentOf({
  参数: [['项目', '值'], ['机构名称', '某区局'], ['年度', 2020], ['每分稿费', 30], ['付费依据', '某发〔2020〕9号'], ['统计截止日', 44196], ['制表人', '周敏']],
  目标任务: [
    ['单位', '类型', '任务分值', '别名', '信息员', '联系电话', '生效日', '失效日'],
    ['高桥', '街道', 5, '高桥站', '王五', '0731-1', null, '2020-07-01'],
    ['高桥', '街道', 8, '高桥街道', null, null, '2020-07-01', null],
    ['东塘', '街道', null],
  ],
  渠道: [['渠道', '层级', '别名', '说明'], ['官网', '市', '市网', '备'], ['省厅', '省', '', '']],
  计分规则: [
    ['采用渠道', '采用方式', '分值', '依据', '生效日', '失效日'],
    ['官网', '*', 1, '甲', null, null],
    ['省厅', '单独采用', 5, '乙', null, null],
    ['*', '公文类', 0.5, '丙', null, null],
    ['官网', '专报', 50, '丁', '2020-01-01', '2020-12-01'],
  ],
  采用登记: [
    ['标题', '供稿单位', '采用日期', '采用渠道', '采用方式', '稿件编号', '撰稿人'],
    ['慰问活动', '高桥站', '2020-3-1', '市网', '转载', 'A1', '张三'],
    ['满分稿', '东塘', '2020-3-1', '省厅', '单独采用', '', ''],
    ['满分稿', '东塘', '2020-4-1', '官网', '转载', '', ''],
    ['错行', '谁', '2020-3-1', '省厅', '单独采用', '', ''],
    ['前年的', '东塘', '2019-12-1', '官网', '转载', '', ''],
  ],
}); // prettier-ignore

async function workbookOf(changes: readonly WorkbookChange[]): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  await workbook.write(changes);
  return workbook;
}

const asChanges = ({ sheets }: WorkbookContent): WorkbookChange[] =>
  [...sheets.values()].map(({ name, rows }) => ({
    kind: 'replace-sheet',
    sheet: { name, cells: rows as CellContent[][] },
  }));

const of2021 = async (old: WorkbookContent = OLD): Promise<NextYear> => {
  const next = await nextYear(await workbookOf(asChanges(old)), 2021, dates);
  if (next.status === 'refused') throw new Error(next.reason);
  return next;
};

describe('the workbook of the next year', () => {
  it('carries units, targets, periods, aliases, channels, rules and parameters', async () => {
    const next = await workbookOf((await of2021()).changes);
    const { outcome, inputs } = evaluate(await next.read(INPUT_SHEETS), dates);
    const before = evaluate(OLD, dates).inputs!;
    // Its log holds nothing but rows of earlier years, which is remarked on until the first of its own is logged.
    expect(outcome.issues.map(({ code }) => code)).toEqual(['year-without-rows']);
    expect(outcome.year).toBe(2021);
    expect(inputs!.plan).toEqual({ ...before.plan, year: 2021, rules: before.plan.rules });
    expect(inputs!.parameters).toEqual({ ...before.parameters, year: 2021, asOf: null });
    const targets = next.contentOf('目标任务').cells;
    expect(targets[1]).toEqual(['高桥', '街道', 5, '高桥站', '王五', '0731-1', null, 44013]);
    expect(next.contentOf('渠道').cells[1]).toEqual(['官网', '市', '市网', '备']);
  });

  it('carries the contents that could still earn, so that they earn the difference only', async () => {
    const { changes, carried } = await of2021();
    expect(carried).toBe(2);
    const next = await workbookOf(changes);
    const log = next.contentOf('采用登记').cells;
    expect(log.slice(1).map((cells) => cells.slice(0, 2))).toEqual([['慰问活动', '高桥'], ['前年的', '东塘']]); // prettier-ignore
    ['慰问活动', '高桥', '2021-2-1', '省厅', '单独采用', 'A1'].forEach((value, column) =>
      next.edit({ sheet: '采用登记', row: 3, column }, value),
    );
    const { outcome } = evaluate(await next.read(INPUT_SHEETS), dates);
    expect(outcome.result!.rows.at(-1)).toMatchObject({ sheetRow: 4, text: '补差4分（前已计1分，第2行）' });
  });

  it('tells what the old year has left open, and takes no earlier year', async () => {
    expect(await of2021()).toMatchObject({ oldYear: 2020, openQuarter: 0, pending: 0 });
    expect(await nextYear(await workbookOf(asChanges(OLD)), 2020, dates)).toMatchObject({ code: 'earlier-year' });
  });
});
