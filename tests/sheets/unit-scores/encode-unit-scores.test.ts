import { dayOf } from '../../../src/engine/time/calendar';
import { points } from '../../../src/engine/units';
import type { Formula } from '../../../src/host/port/workbook';
import { COLORS } from '../../../src/sheets/cells/look/look';
import { encodeStamp } from '../../../src/sheets/unit-scores/encode-stamp';
import { encodeUnitScores } from '../../../src/sheets/unit-scores/encode-unit-scores';
import { evaluate } from '../../../src/app/scoring/evaluate';
import { contentOf } from '../workbook-content';
import { rowWith, scored, shown, styleAt } from '../scored';

const MARK = '市局官网';
const heading = { office: '某局', asOf: dayOf(2020, 11, 1) };
const result = scored([
  ['甲稿', '高桥', '2020-1-5', '省厅', '单独采用'],
  ['乙稿', '东塘', '2020-4-5', MARK, '公文类'],
  ['丙稿', '办公室', '2020-7-5', '省委办公厅', '综合采用'],
  ['丁稿', '办公室', '2020-8-5', '省厅', '综合采用'],
]);
const sheet = encodeUnitScores(result.plan, result.scorecards, heading);
const row = (unit: string) => sheet.cells[rowWith(sheet, 0, unit)]!.map(shown);

describe('单位得分', () => {
  it('shows every unit in numbers that are exact', () => {
    expect(row('单位')).toEqual('单位 类型 任务分值 一季度 二季度 三季度 四季度 全年得分 完成率 差额 状态'.split(' '));
    expect(row('高桥')).toEqual(['高桥', '街道', 5, 5, 0, 0, 0, 5, 1, 0, '已达标']);
    expect(row('东塘')).toEqual(['东塘', '街道', 5, 0, 0.5, 0, 0, 0.5, 0.1, 4.5, '落后序时']);
    expect(row('办公室')).toEqual(['办公室', '科室', 15, 0, 0, 12, 0, 12, 0.8, 3, '序时达标']);
  });

  it('sums with live formulas whose stored results agree', () => {
    expect(row('合计')).toEqual(['合计', null, 25, 5, 0.5, 12, 0, 17.5, 0.7, 7.5, null]);
    const cells = sheet.cells[rowWith(sheet, 0, '合计')] as Formula[];
    expect(cells[7]!.formula).toBe('ROUND(SUM(H5:H7),2)');
    expect(cells[8]!.formula).toBe('IF(C8=0,"—",H8/C8)');
  });

  it('tells states by colour, mark and word', () => {
    const look = (unit: string) => {
      const { fill, numberFormat } = styleAt(sheet, rowWith(sheet, 0, unit), 10);
      return [fill, numberFormat];
    };
    expect(look('高桥')).toEqual([COLORS.goodFill, '"√ "@']);
    expect(look('办公室')).toEqual([COLORS.cautionFill, '"○ "@']);
    expect(look('东塘')).toEqual([COLORS.badFill, '"△ "@']);
  });

  it('highlights shortfalls and only those', () => {
    expect(styleAt(sheet, rowWith(sheet, 0, '东塘'), 9).fill).toBe(COLORS.badFill);
    expect(styleAt(sheet, rowWith(sheet, 0, '高桥'), 9).fill).toBeUndefined();
  });

  it('keeps groups together in the order of the plan', () => {
    const units = [...result.plan.units, { name: '西站', group: '街道', target: null }];
    const extra = { ...result.scorecards[0]!, unit: 3, total: points(0), shortfall: points(0), state: 'none' } as const;
    const longer = encodeUnitScores({ ...result.plan, units }, [...result.scorecards, extra], heading);
    const names = longer.cells.slice(4, 8).map((cells) => cells[0]);
    expect(names).toEqual(['高桥', '东塘', '西站', '办公室']);
    expect(longer.cells[6]!.map(shown).slice(2)).toEqual(['—', 5, 0, 0, 0, 0, '—', 0, '—']);
  });

  it('says that it is unfinished until the stamp is written', () => {
    const facts = { basis: '某文〔2020〕2号', asOf: heading.asOf, rowsRead: 4, rowsCounted: 3, version: '1.2.3' };
    const stamp = encodeStamp(facts);
    if (stamp.kind !== 'write-cells') throw new Error(stamp.kind);
    expect(shown(sheet.cells[stamp.row]![stamp.column])).toContain('没有写完');
    expect(stamp.cells).toEqual([
      ['付费依据：某文〔2020〕2号　·　统计截止日：2020年11月1日　·　读取 4 行　·　计入 3 条　·　稿分 1.2.3'],
    ]);
  });

  it('repeats its header on A4 pages that are numbered', () => {
    const head = rowWith(sheet, 0, '单位');
    expect(sheet.print).toMatchObject({ titleRows: { from: head, to: head }, footer: '&C第 &P 页 共 &N 页' });
    expect(sheet.freeze?.rows).toBe(head + 1);
  });
});

it('says below how adoptions of one content count under the plan', () => {
  const lastLine = (plan: typeof result.plan): unknown =>
    encodeUnitScores(plan, result.scorecards, heading).cells.at(-1)![0];
  expect(lastLine(result.plan)).toContain('按“就高”计分，后一次只计高出的部分');
  const { inputs } = evaluate(contentOf(GENERAL), { today: heading.asOf });
  expect(lastLine({ ...inputs!.plan, units: result.plan.units })).toContain('同一内容多次采用按“累计”，每次都计。“批示”类另算：按“首次”，只计第一次。'); // prettier-ignore
});

const GENERAL = {
  参数: [['项目', '值'], ['年度', 2020]],
  目标任务: [['单位', '类型', '任务分值'], ['高桥', '街道', null]],
  渠道: [['渠道', '归并类'], ['市报', ''], ['批示', '批示']],
  计分规则: [['采用渠道', '采用方式', '分值'], ['*', '', 5]],
  归并: [['计量', '归并类', '同稿归并'], ['分值', '', '累计'], ['分值', '批示', '首次']],
  采用登记: [['标题', '供稿单位', '采用日期', '采用渠道', '采用方式']],
}; // prettier-ignore
