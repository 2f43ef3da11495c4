import fc from 'fast-check';
import { evaluate } from '../../src/app/scoring/evaluate';
import { dayOf } from '../../src/engine/time/calendar';
import type { CellValue } from '../../src/host/port/workbook';
import { cellName } from '../../src/issues/place';
import { contentOf } from '../sheets/workbook-content';

type Rows = readonly (readonly CellValue[])[];

const today = dayOf(2020, 12, 31);
const TARGETS: Rows = [['单位', '类型', '任务分值'], ['甲镇', '乡镇', 10], ['乙局', '局办', 8]]; // prettier-ignore
const HEAD = ['序号', '标题', '供稿单位', '采用日期', '采用渠道', '采用方式', '稿件编号', '备注'];
const row = (title: CellValue, no: CellValue = 1, remark: CellValue = null): CellValue[] => [no, title, '甲镇', '2020-3-5', '市局官网', '转载', null, remark]; // prettier-ignore

function found(rows: Rows, targets: Rows = TARGETS) {
  const { outcome } = evaluate(contentOf({ 目标任务: targets, 采用登记: [HEAD, ...rows] }), { today });
  const told = outcome.issues.filter(({ code }) => code !== 'built-in-used');
  return {
    counted: [...(outcome.result?.adoptions.sheetRow ?? [])],
    units: outcome.result?.plan.units.length,
    issues: told.map(({ code, severity, place }) => `${severity} ${code} ${cellName(place)}`),
    rows: told.flatMap((issue) =>
      issue.code === 'rows-left-out' || issue.code === 'title-alone'
        ? issue.parameters.rows.map(({ cell, text }) => ({ cell, text }))
        : [],
    ),
  };
}

describe('a title alone under the log', () => {
  test('is told, wherever it stands below the last adoption', () => {
    expect(found([row('甲'), [null, '关于走访慰问的报道']])).toEqual({
      counted: [2],
      units: 2,
      issues: ['warning title-alone B3'],
      rows: [{ cell: 'B3', text: '关于走访慰问的报道' }],
    });
    const several = found([row('甲'), [null, '乙'], [], [null, '丙'], [null, '备注：略'], [null, '丁']]);
    expect(several.rows.map(({ cell }) => cell)).toEqual(['B3', 'B5', 'B7']);
  });

  test('is told in a log that has nothing else', () =>
    expect(found([[null, '甲']]).issues).toEqual(['warning title-alone B2']));

  test.each([
    '备注：略',
    '填表人：张三',
    '合计',
    '注：本表由办公室填报',
    '三、第三季度',
    '備註',
    '以上为全年采用情况',
    '统计截至12月31日',
  ])('%s is a remark and no title', (text) =>
    expect(found([row('甲'), [null, text]])).toMatchObject({ counted: [2], issues: [] }),
  );

  test('is an error while adoptions follow, or with anything beside it', () => {
    expect(found([row('甲'), [null, '乙'], row('丙', 2)]).issues).toContain('error missing-value C3');
    expect(found([row('甲'), [2, '乙']]).issues).toContain('error missing-value C3');
  });

  test('no row with a text under the log passes in silence', () => {
    const cells = fc.array(fc.constantFrom(null, '甲镇', '走访', '2020-3-5', '转载', 3), {
      minLength: 7,
      maxLength: 7,
    });
    fc.assert(
      fc.property(cells, (some) => {
        fc.pre(some.slice(1, 7).some((value) => value !== null));
        const { counted, issues } = found([row('甲'), some]);
        expect(counted.length > 1 || issues.length > 0).toBe(true);
      }),
    );
  });
});

describe('a row that shows how to fill in the sheet', () => {
  test.each([
    '示例：关于走访慰问的报道', '【示例】关于走访慰问', '（样例）走访慰问', '例：走访慰问', '例如：走访慰问', '范例1：走访慰问', '示例', '标题示例',
    '走访慰问（示例）', '填写示例：走访慰问', '示例稿件', '样例 - 走访慰问', '举例：走访慰问',
  ])('%s is not counted, and told', (title) => {
    expect(found([row(title), row('乙', 2)])).toEqual({
      counted: [3],
      units: 2,
      issues: ['warning rows-left-out B2'],
      rows: [{ cell: 'B2', text: title }],
    });
    expect(found([row('乙'), row('丙', 2), row('丁', 3), row('戊', 4), row('己', 5), row('庚', 6), row(title, 7)])).toMatchObject({
      counted: [2, 3, 4, 5, 6, 7],
      issues: ['warning rows-left-out B8'],
    });
  }); // prettier-ignore

  test.each(['示例', '例', '样例', '（示例）', '填写示例', '例子'])(
    'a row under the header with %s beside it is none',
    (mark) => {
      expect(found([row('走访', mark), row('乙')])).toMatchObject({
        counted: [3],
        issues: ['warning rows-left-out B2'],
      });
      expect(found([row('走访', 1, mark), row('乙')])).toMatchObject({
        counted: [3],
        issues: ['warning rows-left-out B2'],
      });
    },
  );

  test.each([
    '示范性退役军人服务站挂牌',
    '一例病例的启示',
    '条例宣传进军营',
    '先进事例巡讲',
    '《条例》解读',
    '惯例',
    '例会通报',
    '案例：老兵返乡',
    '以案例说法（案例）',
  ])('%s is a title', (title) => expect(found([row(title)])).toMatchObject({ counted: [2], issues: [] }));

  test('in 目标任务 is no unit, and told', () => {
    const targets: Rows = [...TARGETS, ['示例：丙镇', '乡镇', 5]];
    expect(found([row('甲')], targets)).toMatchObject({ units: 2, issues: ['warning rows-left-out A4'] });
  });
});
