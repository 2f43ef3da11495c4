import fc from 'fast-check';
import { evaluate } from '../../../src/app/scoring/evaluate';
import { nextYear, type NextYear } from '../../../src/app/year/next-year';
import { dayOf } from '../../../src/engine/time/calendar';
import { MemoryWorkbook } from '../../host/memory-workbook';
import type { CellContent, WorkbookChange, WorkbookContent } from '../../../src/host/port/workbook';
import { INPUT_SHEETS } from '../../../src/sheets/catalogue';
import { contentOf } from '../../sheets/workbook-content';

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
  if (next.status === 'refused') throw new Error(next.code);
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

  // It used to pin that 满分稿, worth the highest rule, is left behind: logged again it was paid again.
  it('carries every content, whatever the highest rule is, so that each earns the difference only', async () => {
    const { changes, carried } = await of2021();
    expect(carried).toBe(4);
    const next = await workbookOf(changes);
    const log = next.contentOf('采用登记').cells;
    expect(log.slice(1).map((cells) => cells.slice(0, 2))).toEqual([['慰问活动', '高桥'], ['满分稿', '东塘'], ['满分稿', '东塘'], ['前年的', '东塘']]); // prettier-ignore
    const again = [
      ['慰问活动', '高桥', '2021-2-1', '省厅', '单独采用', 'A1'],
      ['满分稿', '东塘', '2021-2-1', '省厅', '单独采用', null],
    ];
    again.forEach((cells, i) =>
      cells.forEach((value, column) => next.edit({ sheet: '采用登记', row: 5 + i, column }, value)),
    );
    const { outcome } = evaluate(await next.read(INPUT_SHEETS), dates);
    expect(outcome.result!.rows.slice(-2)).toMatchObject([
      { sheetRow: 6, text: '补差4分（前已计1分，第2行）' },
      { sheetRow: 7, verdict: 'superseded' },
    ]);
  });

  it('pays a content once over any years, rules raised and units dissolved', async () => {
    const years = fc.record({
      worth: fc.constantFrom(1, 5),
      raised: fc.constantFrom(5, 50, 60),
      isDissolved: fc.boolean(),
      number: fc.constantFrom('A1', ''),
    });
    const property = fc.asyncProperty(years, async ({ worth, raised, isDissolved, number }) => {
      const rules = (from2021: number) => [
        ['采用渠道', '采用方式', '分值', '依据', '生效日', '失效日'],
        ['官网', '*', 1, '甲', null, null],
        ['省厅', '*', 5, '乙', null, '2021-1-1'],
        ['省厅', '*', from2021, '乙', '2021-1-1', null],
      ];
      const units = [['单位', '类型', '任务分值', '别名', '生效日', '失效日'], ['东塘', '街道', 5, null, null, isDissolved ? '2021-1-1' : null], ['高桥', '街道', 5]]; // prettier-ignore
      const row = (unit: string, date: string, channel: string) => ['慰问', unit, date, channel, '转载', number];
      const head = ['标题', '供稿单位', '采用日期', '采用渠道', '采用方式', '稿件编号'];
      const old = contentOf({
        参数: [['项目', '值'], ['年度', 2020]],
        目标任务: units,
        渠道: [['渠道'], ['官网'], ['省厅']],
        计分规则: rules(raised),
        采用登记: [head, row('东塘', '2020-3-1', worth === 1 ? '官网' : '省厅')],
      }); // prettier-ignore
      let book = await workbookOf((await of2021(old)).changes);
      const unit = isDissolved && number !== '' ? '高桥' : '东塘';
      const gained: number[] = [worth * 100];
      for (const year of [2021, 2022]) {
        const at = book.contentOf('采用登记').cells.length;
        row(unit, `${year}-2-1`, '省厅').forEach((value, column) => book.edit({ sheet: '采用登记', row: at, column }, value)); // prettier-ignore
        const { outcome } = evaluate(await book.read(INPUT_SHEETS), { today: dayOf(year, 12, 31) });
        gained.push(outcome.result!.scores.earned.reduce((sum, points) => sum + points, 0));
        const next = await nextYear(book, year + 1, { today: dayOf(year + 1, 1, 8) });
        if (next.status === 'refused') throw new Error(next.code);
        book = await workbookOf(next.changes);
      }
      const paid = gained.reduce((sum, points) => sum + points, 0);
      expect(paid).toBe(isDissolved ? worth * 100 : Math.max(worth, raised) * 100);
    });
    await fc.assert(property, { numRuns: 30 });
  });

  it('tells what the old year has left open, and takes no earlier year', async () => {
    expect(await of2021()).toMatchObject({ oldYear: 2020, openQuarter: 0, pending: 0 });
    expect(await nextYear(await workbookOf(asChanges(OLD)), 2020, dates)).toMatchObject({ code: 'earlier-year' });
  });
});
