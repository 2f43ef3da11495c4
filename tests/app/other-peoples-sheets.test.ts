import fc from 'fast-check';
import { evaluate } from '../../src/app/scoring/evaluate';
import { recalculate } from '../../src/app/scoring/recalculate';
import { prepareSettlement } from '../../src/app/fees/settle-quarter';
import { dayOf } from '../../src/engine/time/calendar';
import { MemoryWorkbook } from '../host/memory-workbook';
import type { CellRange, CellValue, WorkbookContent } from '../../src/host/port/workbook';
import { SHEETS } from '../../src/text/sheets/workbook-names';
import { bookOf, contentOf } from '../sheets/workbook-content';
import { cellName } from '../../src/issues/place';

type Rows = readonly (readonly CellValue[])[];

const today = dayOf(2020, 12, 31);
const HEAD = ['标题', '供稿单位', '采用日期', '采用渠道', '采用方式', '稿件编号', '备注'];
const TARGETS: Rows = [
  ['单位', '类型', '任务分值'],
  ['甲镇', '乡镇', 10],
  ['乙局', '局办', 8],
];
const row = (title: string, unit: CellValue, date: CellValue = '2020-3-5', ...more: CellValue[]): CellValue[] => [
  title, unit, date, '市局官网', '转载', ...more,
]; // prettier-ignore

const book = (log: Rows, more: Readonly<Record<string, Rows>> = {}): WorkbookContent =>
  contentOf({ [SHEETS.targets]: TARGETS, [SHEETS.adoptions]: log, ...more });

const merged = (content: WorkbookContent, sheet: string, merges: readonly CellRange[]): WorkbookContent => ({
  ...content,
  sheets: new Map(content.sheets).set(sheet, { ...content.sheets.get(sheet)!, merges }),
});

const found = (content: WorkbookContent) => {
  const { outcome, inputs } = evaluate(content, { today });
  const plan = outcome.result?.plan;
  return {
    units: plan?.units.map(({ name, target }) => [name, (target ?? 0) / 100]),
    totals: outcome.result?.scorecards.map(({ unit, total }) => [plan!.units[unit]!.name, total / 100]),
    year: outcome.year,
    codes: outcome.issues.map(({ code }) => code).filter((code) => code !== 'built-in-used' && code !== 'after-as-of'),
    errors: outcome.issues.filter(({ severity }) => severity === 'error').map(({ code, place }) => `${code} ${cellName(place) ?? place.sheet}`), // prettier-ignore
    inputs,
    outcome,
  };
};

describe('rows that are no records', () => {
  const targetsWith = (...rows: Rows): WorkbookContent =>
    contentOf({
      [SHEETS.targets]: [['单位', '类型', '任务分值'], ['甲镇', '乡镇', 10], ...rows, ['乙局', '局办', 8]],
      [SHEETS.adoptions]: [HEAD],
    });

  it.each([
    '乡镇小计', '全区合计', '合计（2个单位）', '合计', '总 计', '小　　计', '合计：', '合计:2个', '平均', '全区平均', '其中：小计',
    '备注', '备注：本表由办公室填报', '注：分值按年度计', '注1：略', '填表人：张三', '说明', '填表说明：见附件', '乡镇（小计）',
    '共计', '合計', 'Total', '乡镇平均', '街道平均值', '（平均）', '平均（全区）', '乡镇汇总', '本年累计', '全区总分', '人均', '计',
    '——合计——', '合计=', '合计/平均', '共2个单位', '最高分', '其中：乡镇', '【小计】', '小计：', 'Grand-Total', '合\u200b计',
  ])('%s is no unit', (text) => {
    const { units, errors } = found(targetsWith([text, null, 10]));
    expect({ units, errors }).toEqual({ units: [['甲镇', 10], ['乙局', 8]], errors: [] }); // prettier-ignore
  }); // prettier-ignore

  it.each([
    '审计局',
    '统计局',
    '计生办',
    '合计镇',
    '总计划办',
    '会计核算中心',
    '说明书编写组',
    '注册中心',
    '平均镇',
    '汇总村',
    '共青镇',
    '总工会',
    '均安镇',
    '最美社区',
  ])('%s is a unit', (text) => expect(found(targetsWith([text, '局办', 3])).units).toContainEqual([text, 3]));

  it('leaves out headings of groups, sentences and a header that is repeated', () => {
    const { units, codes } = found(
      targetsWith(['一、乡镇'], ['单位', '类型', '任务分值'], ['本表数据截至2020年底。'], [null, '小计', 10]),
    );
    expect(units).toEqual([['甲镇', 10], ['乙局', 8]]); // prettier-ignore
    expect(codes).toContain('rows-left-out');
  });

  it('says that a unit may be a row of sums where its name and its target speak for it', () => {
    const content = contentOf({
      [SHEETS.targets]: [...TARGETS, ['全区', null, 18]],
      [SHEETS.adoptions]: [HEAD],
    });
    expect(found(content).codes).toContain('maybe-sum');
  });

  it.each<[string, CellValue]>([['合计', '2篇'], ['总计', 2], ['小计：', '2条'], ['（平均）', 1.5]])(
    '%s under 序号 with %s under 标题 is no adoption, and is named',
    (word, count) => {
      const log = [['序号', ...HEAD], [1, ...row('甲', '甲镇')], [word, count], [2, ...row('乙', '乙局')], [word, count]];
      expect(found(book(log))).toMatchObject({ totals: [['甲镇', 1], ['乙局', 1]], errors: [], codes: ['rows-left-out'] });
    },
  ); // prettier-ignore

  it('holds for rules, channels and the log alike, and never for an adoption that lacks cells', () => {
    const { codes, totals, errors } = found(
      book(
        [HEAD, row('甲', '甲镇'), ['一季度小计', null, null, null, null], HEAD, row('乙', '乙局'), ['关于税收情况的汇总', '甲镇']],
        {
          [SHEETS.channels]: [['渠道', '别名'], ['市局官网', null], ['备注：按文件', null]],
          [SHEETS.rules]: [['采用渠道', '采用方式', '分值'], ['市局官网', '*', 3], ['注：其他不计', null, null]],
        },
      ),
    ); // prettier-ignore
    expect(totals).toEqual([['甲镇', 3], ['乙局', 3]]); // prettier-ignore
    expect(codes.filter((code) => code === 'rows-left-out')).toHaveLength(3);
    expect(errors).toEqual(['missing-value C6', 'missing-value D6', 'missing-value E6']);
  });
});

describe('headers in several lines', () => {
  const merges = (...ranges: [number, number, number, number][]): CellRange[] =>
    ranges.map(([row, column, rows, columns]) => ({ row, column, rows, columns }));

  it.each<[string, Rows, CellRange[]]>([
    [
      'merged down',
      [['采用登记表'], ['标题', '供稿单位', '采用情况', null, null], [null, null, '采用日期', '采用渠道', '采用方式']],
      merges([1, 0, 2, 1], [1, 1, 2, 1], [1, 2, 1, 3]),
    ],
    [
      'under groups, all names in the lower line',
      [
        ['稿件信息', null, '采用情况', null, null],
        ['标题', '供稿单位', '日期', '渠道', '方式'],
      ],
      merges([0, 0, 1, 2], [0, 2, 1, 3]),
    ],
    [
      'three lines, not merged',
      [
        ['登记'],
        ['标题', null, '采用', null, null],
        [null, '供稿单位', null, null, null],
        [null, null, '日期', '渠道', '方式'],
      ],
      [],
    ],
    [
      'all merged over two lines',
      [['标题', '供稿单位', '采用日期', '采用渠道', '采用方式'], []],
      merges([0, 0, 2, 1], [0, 1, 2, 1], [0, 2, 2, 1], [0, 3, 2, 1], [0, 4, 2, 1]),
    ],
  ])('%s', (_, head, ranges) => {
    const log = [...head, row('甲', '甲镇'), row('乙', '乙局')];
    const { totals, codes } = found(merged(book(log), SHEETS.adoptions, ranges));
    expect({ totals, codes }).toEqual({ totals: [['甲镇', 1], ['乙局', 1]], codes: [] }); // prettier-ignore
  });

  it('reads a unit in brackets in the lowest of three lines with the name above it', () => {
    const targets = [['单位', '类型', '任务'], [null, null, '分值'], [null, null, '（分）'], ...TARGETS.slice(1)];
    const content = merged(
      contentOf({ [SHEETS.targets]: targets, [SHEETS.adoptions]: [HEAD] }),
      SHEETS.targets,
      merges([0, 0, 3, 1], [0, 1, 3, 1]),
    );
    expect(found(content)).toMatchObject({ units: [['甲镇', 10], ['乙局', 8]], codes: [] }); // prettier-ignore
  });

  it('tells columns of one name apart by the groups above them', () => {
    const log = [
      ['标题', '供稿单位', '报送', '采用', null, null],
      [null, null, '日期', '日期', '渠道', '方式'],
      ['甲', '甲镇', '2019-1-1', '2020-3-5', '市局官网', '转载'],
    ];
    expect(found(book(log)).totals).toContainEqual(['甲镇', 1]);
  });
});

describe('merged cells', () => {
  const down = (column: number, rows: number): CellRange => ({ row: 1, column, rows, columns: 1 });

  it('counts a value merged over rows in each of them, whatever the column', () => {
    const columns = fc.subarray([0, 1, 2, 3, 4], { maxLength: 4 });
    fc.assert(
      fc.property(columns, fc.integer({ min: 2, max: 4 }), (chosen, rows) => {
        const plain = Array.from({ length: rows }, (_, at) => row(chosen.includes(0) ? '甲' : `甲${at}`, '甲镇'));
        const covered = plain.map((cells, at) => cells.map((value, column) => (at > 0 && chosen.includes(column) ? null : value))); // prettier-ignore
        const ranges = chosen.map((column) => down(column, rows));
        const read = found(merged(book([HEAD, ...covered]), SHEETS.adoptions, ranges));
        expect(read.totals).toEqual(found(book([HEAD, ...plain])).totals);
        expect(read.errors).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('reads what is seen, not what a file keeps under the merge; a row with no cell of its own is none', () => {
    const log = [HEAD, row('甲', '甲镇'), row('乙', '乙局'), [null, null, null, null, null]];
    const content = merged(book(log), SHEETS.adoptions, [down(1, 3)]);
    expect(found(content).totals).toEqual([['甲镇', 2], ['乙局', 0]]); // prettier-ignore
    expect(found(content).errors).toEqual([]);
  });

  it('says which merge to undo where a cell cannot be filled, and where a number may be a sum', () => {
    const log = [HEAD, ['甲', '甲镇', '2020-3-5', '市局官网', null]];
    const across = merged(book(log), SHEETS.adoptions, [{ row: 1, column: 3, rows: 1, columns: 2 }]);
    expect(found(across).errors).toEqual(['merged-empty E2']);
    const targets = merged(book([HEAD]), SHEETS.targets, [{ row: 1, column: 2, rows: 2, columns: 1 }]);
    expect(found(targets).codes).toEqual(['merged-number']);
  });
});

describe('characters that nobody sees', () => {
  const MARKS = ['\u200B', '\u200E', '\u200F', '\u202A', '\u202C', '\u202E', '\u2060', '\u2066', '\u2069', '\uFEFF', '\u00AD', '\uFE0F', '\u{E0100}', '\u0007', '\u007F', '\u00A0', '\u3000', '\u034F']; // prettier-ignore

  it('change nothing, wherever in a cell they stand', () => {
    const hide = (text: string, mark: string, at: number): string =>
      [...text].flatMap((character, index) => (index === at % [...text].length ? [mark, character] : [character])).join('') + mark; // prettier-ignore
    const plain = { head: HEAD, cells: row('甲乙', '甲镇', '2020-03-05', 'A-1'), targets: TARGETS };
    const expected = found(book([plain.head, plain.cells]));
    fc.assert(
      fc.property(fc.constantFrom(...MARKS), fc.nat({ max: 3 }), (mark, at) => {
        const hidden = (cells: readonly CellValue[]): CellValue[] =>
          cells.map((value) => (typeof value === 'string' ? hide(value, mark === '\u00A0' || mark === '\u3000' ? '' : mark, at) : value)); // prettier-ignore
        const spaced = (cells: readonly CellValue[]): CellValue[] =>
          hidden(cells).map((value) => (typeof value === 'string' ? `${mark}${value}${mark}` : value));
        const log = [spaced(plain.head), spaced(plain.cells), row('甲乙', '甲镇', '2020-03-06', 'A-1')];
        const content = contentOf({ [SHEETS.targets]: TARGETS.map(spaced), [SHEETS.adoptions]: log });
        const { units, totals, codes } = found(content);
        expect({ units, totals, codes }).toEqual({ units: expected.units, totals: expected.totals, codes: [] });
      }),
    );
  });

  it('make no cell filled and no number wrong', () => {
    const content = contentOf({
      [SHEETS.targets]: [TARGETS[0]!, ['甲镇', '乡镇', '\u200E10\u202C'], ['\u200B', null, null]],
      [SHEETS.adoptions]: [HEAD, ['\u200B', '\uFEFF', null]],
    });
    expect(found(content)).toMatchObject({ units: [['甲镇', 10]], codes: [] });
  });
});

describe('numbers that lost digits', () => {
  it.each<[string, CellValue, CellValue]>([
    ['cut to 15', 430105202004270000, 430105202004270000],
    ['16 digits', 1234567890123450, 1234567890123450],
    ['as scientific text', '4.30105E+17', '4.30105E+17'],
    ['full-width scientific text', '４.３０１０５Ｅ＋１７', '4.30105E+17'],
    ['zeros behind the point', 20200101.1, 20200101.1],
  ])('%s: tell no contents apart, and are named', (_, one, other) => {
    const { totals, codes } = found(
      book([HEAD, row('甲', '甲镇', '2020-3-5', one), row('乙', '甲镇', '2020-3-6', other)]),
    );
    expect(totals).toContainEqual(['甲镇', 2]);
    expect(codes).toEqual(['number-digits-lost', 'number-digits-lost']);
  });

  it.each<[string, CellValue]>([['15 digits', 430105202004270], ['18 digits as text', '430105202004270012'], ['1E5', '1E5']])(
    '%s still names one content',
    (_, number) => {
      const { totals, codes } = found(book([HEAD, row('甲', '甲镇', '2020-3-5', number), row('乙', '甲镇', '2020-3-6', number)]));
      expect(totals).toContainEqual(['甲镇', 1]);
      expect(codes).not.toContain('number-digits-lost');
    },
  ); // prettier-ignore

  it('cannot stand in for a title', () => {
    expect(found(book([HEAD, row('', '甲镇', '2020-3-5', 430105202004270000)])).errors).toEqual(['missing-value A2']);
  });
});

describe('two columns of one name', () => {
  const twice = (name: string, one: CellValue, other: CellValue): ReturnType<typeof found> =>
    found(book([[...HEAD.slice(0, 5), name, name], row('甲', '甲镇', '2020-3-5', one, other)]));

  it('matter only where a result depends on them and they differ', () => {
    expect(twice('备注', '一', '二')).toMatchObject({ errors: [], codes: ['column-twice'] });
    expect(twice('凭证', '一', '二')).toMatchObject({ errors: [], codes: ['column-twice'] });
    expect(twice('稿件编号', 'A', 'A')).toMatchObject({ errors: [], codes: ['column-twice'] });
    expect(twice('稿件编号', 'A', 'B').errors).toEqual(['duplicate-column F1']);
    expect(twice('稿件编号', 'A', 'B').outcome.issues[0]!.parameters).toMatchObject({ other: 'G1' });
  });
});

describe('the year', () => {
  const of2024 = [row('甲', '甲镇', '2024-3-5'), row('乙', '乙局', '2024-8-5')];

  it('is that of the dates where none is stated, and said', () => {
    expect(found(book([HEAD, ...of2024]))).toMatchObject({
      year: 2024,
      totals: [['甲镇', 1], ['乙局', 1]],
      codes: ['year-from-dates'],
    }); // prettier-ignore
    const silent = {
      [SHEETS.parameters]: [
        ['项目', '值'],
        ['每分稿费', 50],
      ],
    };
    expect(found(book([HEAD, ...of2024], silent))).toMatchObject({ year: 2024, codes: ['year-from-dates'] });
  });

  it('is asked for where the dates are of several', () => {
    const { errors, totals } = found(book([HEAD, ...of2024, row('丙', '甲镇', '2023-3-5')]));
    expect({ errors, totals }).toEqual({ errors: [`year-unknown ${SHEETS.parameters}`], totals: undefined });
  });

  it('stays 2020 where most dates are of 2020, or none can be read', () => {
    expect(found(book([HEAD, row('甲', '甲镇'), row('乙', '甲镇'), row('丙', '甲镇', '2019-3-5')])).year).toBe(2020);
    expect(found(book([HEAD]))).toMatchObject({ year: 2020, codes: [] });
  });

  it('is questioned where it is stated and no adoption is in it', () => {
    const stated = {
      [SHEETS.parameters]: [
        ['项目', '值'],
        ['年度', 2023],
      ],
    };
    expect(found(book([HEAD, row('甲', '甲镇', '2022-3-5')], stated)).codes).toEqual(['year-without-rows']);
  });
});

describe('rules that are not read yet', () => {
  const books: [string, Readonly<Record<string, Rows>>][] = [
    ['归并规则', { 归并规则: [['计量', '同稿归并'], ['分值', '累计']] }],
    ['系数', { [SHEETS.rules]: [['采用渠道', '采用方式', '分值', '系数'], ['市局官网', '*', 1, 20]] }],
  ]; // prettier-ignore

  it.each(books)('%s is named', (_, more) => {
    expect(found(book([HEAD, row('甲', '甲镇')], more)).codes).toContain('rule-unread');
  });

  it('an empty column of that name is nothing', () => {
    const rules = {
      [SHEETS.rules]: [
        ['采用渠道', '采用方式', '分值', '系数'],
        ['市局官网', '*', 1, null],
      ],
    };
    expect(found(book([HEAD, row('甲', '甲镇')], rules)).codes).toEqual([]);
  });

  it('keep every quarter open', async () => {
    const workbook = await memoryOf(
      book([HEAD, row('甲', '甲镇')], {
        归并规则: [
          ['计量', '同稿归并'],
          ['分值', '累计'],
        ],
      }),
    );
    expect(await prepareSettlement(workbook, { year: 2020, quarter: 0 }, { today })).toMatchObject({
      status: 'refused',
      code: 'rules-unread',
    });
  });
});

describe('sheets of our names that are not ours', () => {
  const log = [HEAD, row('甲', '甲镇')];

  it.each<[string, Rows]>([
    ['单位排名', [['2020年度单位排名'], ['名次', '单位'], [1, '甲镇']]],
    ['问题清单', [['2020年度问题清单'], ['序号', '问题', '责任单位'], [1, '路灯不亮', '城管局']]],
    [
      '单位得分',
      [['单位', '类型', '任务分值', '一季度', '二季度', '三季度', '四季度', '全年得分', '完成率', '差额', '状态']],
    ],
  ])('%s is never written over, and named', async (name, rows) => {
    const workbook = await memoryOf(book(log, { [name]: rows }));
    const before = (await workbook.read([name])).sheets.get(name);
    for (const again of [1, 2]) {
      const { issues, result } = await recalculate(workbook, { today, version: 'test' });
      expect([again, result, issues[0]!.code, issues[0]!.place.sheet]).toEqual([again, null, 'foreign-sheet', name]);
      const after = await workbook.read([name]);
      expect(after.sheets.get(name)).toEqual(before);
      expect(after.sheetNames.filter((each) => each.startsWith(name))).toEqual([name]);
    }
  });

  it('one that a person emptied is filled again, and ours is replaced at every run', async () => {
    const workbook = await memoryOf(book(log, { 单位排名: [] }));
    for (const _ of [1, 2]) expect((await recalculate(workbook, { today, version: 'test' })).result).not.toBeNull();
  });

  it('those of every version before are ours', async () => {
    const workbook = await memoryOf(
      book(log, {
        单位得分: [['某局2020年度宣传信息采用得分表'], [], ['统计截止日：2020年12月31日　·　稿分 0.1.0'], ['单位', '类型', '任务分值', '一季度', '二季度', '三季度', '四季度', '全年得分', '完成率', '差额', '状态']],
        单位排名: [['某局2020年度宣传信息采用排名'], [], ['名次', '总名次', '单位', '类型', '全年得分', '任务分值', '完成率', '差额']],
        问题清单: [['2020年度问题清单'], [], [], ['级别', '工作表', '单元格', '问题', '建议']],
      }),
    ); // prettier-ignore
    expect((await recalculate(workbook, { today, version: 'test' })).result).not.toBeNull();
  });
});

test('the stated year and names of the usual workbook stay as they were', () => {
  expect(found(bookOf([['甲', '高桥', '2020-3-5', '市局官网', '转载']])).codes).toEqual([]);
});

async function memoryOf({ sheets }: WorkbookContent): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  await workbook.write(
    [...sheets].map(([name, { rows }]) => ({
      kind: 'replace-sheet' as const,
      sheet: { name, cells: rows.map((cells) => cells.map((value) => (typeof value === 'object' ? null : value))) },
    })),
  );
  return workbook;
}
