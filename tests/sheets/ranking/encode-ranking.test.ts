import fc from 'fast-check';
import { dayOf } from '../../../src/engine/time/calendar';
import { encodeRanking } from '../../../src/sheets/ranking/encode-ranking';
import { rowWith, scored, shown } from '../scored';

const heading = { office: '某局', asOf: dayOf(2020, 11, 1) };
const result = scored([
  ['甲稿', '东塘', '2020-1-5', '省厅', '综合采用'],
  ['乙稿', '高桥', '2020-4-5', '市局官网', '转载'],
  ['丙稿', '办公室', '2020-7-5', '省委办公厅', '单独采用'],
]);
const sheet = encodeRanking(result.plan, result.scorecards, heading);
const head = rowWith(sheet, 0, '名次');

describe('单位排名', () => {
  it('ranks within each 类型 and shows the overall place', () => {
    expect(sheet.cells.slice(head, head + 4).map((cells) => cells.map(shown))).toEqual([
      ['名次', '总名次', '单位', '类型', '全年得分', '任务分值', '完成率', '差额'],
      [1, 2, '东塘', '街道', 2, 5, 0.4, 3],
      [2, 3, '高桥', '街道', 1, 5, 0.2, 4],
      [1, 1, '办公室', '科室', 20, 15, 20 / 15, 0],
    ]);
  });

  it('draws points beside targets for exactly the ranked rows, clear of the table', () => {
    const [chart] = sheet.charts!;
    const rows = { row: head + 1, rows: 3, columns: 1 };
    expect(chart!.categories).toEqual({ ...rows, column: 2 });
    expect(chart!.series.map(({ name, values }) => [name, values])).toEqual([
      ['全年得分', { ...rows, column: 4 }],
      ['任务分值', { ...rows, column: 5 }],
    ]);
    expect(chart!.anchor.column).toBeGreaterThan(7);
    expect(sheet.conditionalFormats).toMatchObject([{ range: { ...rows, column: 6 }, rule: { kind: 'data-bar' } }]);
  });

  it('has room for every line of a long name, and a chart that one page holds', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 90 }), (lengths) => {
        const units = lengths.map((length) => ({ ...result.plan.units[0]!, name: '镇'.repeat(length) }));
        const cards = units.map((_, unit) => ({ ...result.scorecards[0]!, unit }));
        const long = encodeRanking({ ...result.plan, units }, cards, heading);
        const width = long.columnWidths![2]!;
        const first = rowWith(long, 0, '名次') + 1;
        lengths.forEach((_, at) => {
          const name = long.cells[first + at]![2] as string;
          const lines = Math.ceil((name.length * 2) / (width - 1));
          expect(long.rowHeights!.get(first + at)).toBeGreaterThanOrEqual(lines * 15);
        });
        const { row, rows } = long.charts![0]!.anchor;
        let height = 0;
        for (let at = row; at < row + rows; at++) height += long.rowHeights!.get(at) ?? 15;
        expect(height).toBeLessThanOrEqual(12 * 77);
        if (lengths.length > 40) expect(rows).toBeLessThan(30);
      }),
      { numRuns: 60 },
    );
  });

  it('does without chart and bars when there is no unit', () => {
    const empty = encodeRanking({ ...result.plan, units: [] }, [], heading);
    expect([empty.charts, empty.conditionalFormats]).toEqual([[], []]);
  });
});
