import fc from 'fast-check';
import { evaluate } from '../../src/app/scoring/evaluate';
import { recalculate } from '../../src/app/scoring/recalculate';
import { dayOf } from '../../src/engine/time/calendar';
import { cellName } from '../../src/issues/place';
import { MemoryWorkbook } from '../host/memory-workbook';
import { contentOf } from '../sheets/workbook-content';

type Rows = readonly (readonly (string | number | null)[])[];

const today = dayOf(2020, 12, 31);
const TARGETS: Rows = [['单位', '类型', '任务分值'], ['甲镇', '乡镇', 10], ['乙局', '局办', 8]]; // prettier-ignore
const HEAD = ['标题', '供稿单位', '采用日期', '采用渠道', '采用方式', '稿件编号', '备注'];
const LOG: Rows = [HEAD, ['甲', '甲镇', '2020-3-5', '市局官网', '转载'], ['乙', '乙局', '2020-3-5', '市局官网', '转载']]; // prettier-ignore

const under = (table: Rows, ...lines: Rows): Rows => [table[0]!, ...lines, ...table.slice(1)];

function found(sheets: Readonly<Record<string, Rows>>) {
  const { outcome } = evaluate(contentOf({ 目标任务: TARGETS, 采用登记: LOG, ...sheets }), { today });
  const units = outcome.result?.plan.units.map(({ name, target }) => `${name} ${(target ?? 0) / 100}`);
  const totals = outcome.result?.scorecards.map(({ total }) => total / 100);
  const issues = outcome.issues
    .filter(({ code }) => code !== 'built-in-used')
    .map(({ code, place }) => `${code} ${cellName(place) ?? place.sheet}`);
  return { units, totals, issues };
}

const SOUND = { units: ['甲镇 10', '乙局 8'], totals: [1, 1], issues: [] };
const DOUBLED = { ...SOUND, totals: [2, 2] };

describe('a line under a header', () => {
  const counts: Rows = [
    [1, 2, 3],
    ['1', '2', '3'],
    ['(1)', '（2）', '(3)'],
    ['①', '②', '③'],
    ['甲', '乙', '1'],
    ['甲', '乙', '丙'],
    ['A', 'B', 'C'],
    ['栏1', '栏2', '栏3'],
    ['第1列', '第2列', '第3列'],
    ['1', '2', '3=1+2'],
  ];
  const marks: Rows = [
    ['必填', '选填', '必填'],
    ['*必填', '（选填）', '必填项'],
    ['（文本）', '（文本）', '（数字）'],
    ['必须填写', '可不填', '必填'],
    ['必填', null, '必填'],
    ['下拉选择', '非必填', '自动计算'],
  ];

  it.each([...counts, ...marks])('%s, %s, %s is no record', (...line) => {
    expect(found({ 目标任务: under(TARGETS, line) })).toEqual(SOUND);
    expect(found({ 目标任务: under(TARGETS, line), 采用登记: under(LOG, line) })).toEqual(SOUND);
    const rules: Rows = [['采用渠道', '采用方式', '分值'], ['市局官网', '*', 2]]; // prettier-ignore
    expect(found({ 计分规则: under(rules, line) })).toEqual(DOUBLED);
    const parameters: Rows = [['项目', '值', '说明'], ['年度', 2020, null]]; // prettier-ignore
    expect(found({ 参数: under(parameters, line) })).toEqual(SOUND);
  });

  it('may be several, and one over the header', () => {
    const lines: Rows = [[1, 2, 3, 4, 5, 6, 7], ['必填', '必填', '如2020-3-5', '必填', '选填']]; // prettier-ignore
    expect(found({ 采用登记: under(LOG, ...lines) })).toEqual(SOUND);
    expect(found({ 采用登记: [[1, 2, 3, 4, 5, 6, 7], ...LOG] })).toEqual(SOUND);
  });

  it('is none further down, nor where its numbers do not count', () => {
    const { issues } = found({ 采用登记: [...LOG, [1, 2, 3, 4, 5]] });
    expect(issues).toContain('unknown-unit B4');
    for (const line of [
      [1, 1, 1],
      [2, 3, 4],
      ['甲', '甲镇', 3],
    ])
      // prettier-ignore
      expect(found({ 目标任务: under(TARGETS, line) }).units).toHaveLength(3);
  });

  it('gets no results, and keeps its numbers', async () => {
    const workbook = new MemoryWorkbook();
    const line = [1, 2, 3, 4, 5, 6, 7];
    for (const [name, cells] of Object.entries({ 目标任务: TARGETS, 采用登记: under(LOG, line) }))
      await workbook.write([{ kind: 'replace-sheet', sheet: { name, cells: cells } }]);
    for (let run = 0; run < 2; run++) {
      await recalculate(workbook, { today, version: '1' });
      const { rows } = (await workbook.read(['采用登记'])).sheets.get('采用登记')!;
      expect(rows[1]!.filter((value) => value !== null)).toEqual(line);
      expect(rows[2]!.slice(7)).toEqual([1, 1, '2020Q1', expect.any(String)]);
    }
  });
});

describe('a row that measures the whole', () => {
  it.each([
    '完成率', '达标率', '得分率', '平均完成率', '合计完成率', '完成率（%）', '占比', '比例', '名次', '差额', '实际完成', '累计完成', '任务完成率',
  ])('%s is no unit, whatever stands beside it', (name) => {
    for (const value of [0.85, '85%', null]) {
      const { units, totals, issues } = found({ 目标任务: [...TARGETS, [name, null, value]] });
      expect({ units, totals }).toEqual({ units: SOUND.units, totals: SOUND.totals });
      expect(issues.filter((issue) => !issue.startsWith('rows-left-out'))).toEqual([]);
    }
  }); // prettier-ignore

  it.each(['完成镇', '达标办', '比例局', '进度办'])('%s is one', (name) => {
    expect(found({ 目标任务: [...TARGETS, [name, '局办', 3]] }).units).toContain(`${name} 3`);
  });
});

describe('a heading, a remark', () => {
  it.each([
    '二、第二季度', '一季度', '第1季度', '（二）上半年', '3月', '三月份采用情况', '2020年第二季度', '2020年5月', '1.全年采用情况',
    '第1页 共2页', '（续表）', '以下空白', '——', '2020-3-31', '填报单位（盖章）', '审核人',
  ])('%s alone in its row heads a part of the log, or belongs to the page', (title) => {
    const { units, totals, issues } = found({ 采用登记: [...LOG.slice(0, 2), [title], ...LOG.slice(2)] });
    expect({ units, totals, issues }).toEqual({ ...SOUND, issues: ['rows-left-out A3'] });
  }); // prettier-ignore

  it.each(['二、关于做好走访慰问工作的通知', '三月的一天', '第二季度工作总结座谈会'])('%s is a title', (title) => {
    const { issues } = found({ 采用登记: [...LOG.slice(0, 2), [title], ...LOG.slice(2)] });
    expect(issues).toContain('missing-value B3');
  });

  it.each(['注：', '备注', '说明：', '小计', '合计'])(
    '%s under 序号 makes no unit of what stands beside it',
    (mark) => {
      const rows: Rows = [['序号', ...TARGETS[0]!], ...TARGETS.slice(1).map((cells, at) => [at + 1, ...cells]), [mark, '本表由办公室负责解释']]; // prettier-ignore
      expect(found({ 目标任务: rows })).toEqual({ ...SOUND, issues: ['rows-left-out B4'] });
    },
  );
});

describe('a header', () => {
  const headed = (at: number, text: string): Rows => [HEAD.map((own, i) => (i === at ? text : own)), ...LOG.slice(1)];
  const unseen = fc.constantFrom('\u2800', '\u3164', '\u200b', '\u2060', '\u115f', '\uffa0', '\ufffc', '\u00ad', '\ufeff', '\u00a0', '\u3000', '\n'); // prettier-ignore
  const decorations = [(text: string) => `【${text}】`, (text: string) => `1.${text}`, (text: string) => `一、${text}`, (text: string) => `${text}▼`, (text: string) => `★${text}`, (text: string) => `${text}\ue123`, (text: string) => `*${text}：`]; // prettier-ignore

  it('is known with characters that nobody sees anywhere in it, and with marks around it', () => {
    const place = fc.tuple(
      fc.nat(4),
      fc.nat(4),
      unseen,
      fc.constantFrom((text: string) => text, ...decorations),
    );
    fc.assert(
      fc.property(place, ([at, cut, character, decorate]) => {
        const own = HEAD[at]!;
        const text = decorate(own.slice(0, cut) + character + own.slice(cut));
        expect(found({ 采用登记: headed(at, text) })).toEqual(SOUND);
      }),
    );
  });

  it('that is needed and doubled is read where it is filled', () => {
    for (const field of HEAD.slice(0, 5)) {
      const at = HEAD.indexOf(field);
      const doubled = (isLeft: boolean): Rows =>
        LOG.map((cells, row) => {
          const wide = Array.from({ length: HEAD.length }, (_, column) => cells[column] ?? null);
          return row === 0
            ? [...wide, field]
            : [...wide.map((value, column) => (column === at && !isLeft ? '　' : value)), isLeft ? null : wide[at]!];
        });
      for (const isLeft of [true, false]) {
        const place = isLeft ? `${'ABCDE'[at]!}1` : 'H1';
        expect(found({ 采用登记: doubled(isLeft) })).toEqual({ ...SOUND, issues: [`column-twice ${place}`] });
      }
    }
  });

  it('that is needed, known under two names and filled under one, is read there', () => {
    const columns = ['标题', '供稿单位', '报送单位', ...HEAD.slice(2)];
    const rows = LOG.slice(1).map(([title, unit, ...rest]) => [title!, null, unit!, ...rest]);
    expect(found({ 采用登记: [columns, ...rows] })).toEqual(SOUND);
  });

  it('that is doubled and filled in both columns stops everything', () => {
    const rows: Rows = [[...HEAD, '采用日期'], ['甲', '甲镇', '2020-3-5', '市局官网', '转载', null, null, '2020-8-5']]; // prettier-ignore
    expect(found({ 采用登记: rows })).toMatchObject({ units: undefined, issues: ['duplicate-column C1'] });
  });
});
