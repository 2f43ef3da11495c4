import { evaluate } from '../../../src/app/scoring/evaluate';
import { dayOf } from '../../../src/engine/time/calendar';
import type { CellValue, WorkbookContent } from '../../../src/host/port/workbook';
import { bookOf, contentOf } from '../../sheets/workbook-content';
import { cellName } from '../../../src/issues/place';

const today = dayOf(2026, 11, 22);
const MARK = '市局官网';

const issuesOf = (content: WorkbookContent, severity = 'error'): string[] =>
  evaluate(content, { today })
    .outcome.issues.filter((issue) => issue.severity === severity)
    .map(({ code, place }) => `${code} ${place.sheet}!${cellName(place) ?? ''}`);

const rowsOf = (adoptions: readonly (readonly CellValue[])[]): string[] =>
  evaluate(bookOf(adoptions), { today }).outcome.result!.rows.map(({ sheetRow, text }) => `${sheetRow} ${text}`);

describe('判定 of every kind of row', () => {
  it('tells what each row earned and why', () => {
    expect(
      rowsOf([
        ['慰问', '高桥', '2020-3-1', MARK, '转载'],
        ['慰问', '高桥街道', 43983, '省厅', '单独'],
        ['《慰 问》', '高桥', '2020-8-1', '市委办公厅', '综合采用'],
        ['通知', '东塘', '2020-3-1', MARK, '公文类'],
        ['报道', '东塘', '2020-3-2', '红网', '单独采用'],
        ['旧稿', '东塘', '2019-3-2', MARK, '转载'],
        ['旧稿', '东塘', '2020-3-2', '省厅', '综合采用'],
        [],
        ['写错', '东糖', '2020-3-2', MARK, '转载'],
      ]),
    ).toEqual([
      '2 计1分',
      '3 补差4分（前已计1分，第2行）',
      '4 已就高覆盖（第3行已计5分）',
      '5 计0.5分',
      '6 未定分值',
      '7 不计：不在2020年度',
      '8 补差1分（前已计1分，第7行）',
      '10 不计：供稿单位“东糖”不在目标任务中',
    ]);
  });

  it('refuses rows of one number that name another unit than the earliest', () => {
    expect(
      rowsOf([
        ['慰问', '高桥', '2020-3-5', MARK, '转载', 'A1'],
        ['慰问', '东塘', '2020-3-1', MARK, '转载', 'Ａ1 '],
      ]),
    ).toEqual(['2 不计：供稿单位与第3行（东塘）不一致', '3 计1分']);
  });
});

describe('problems of rows, each at its cell', () => {
  const good = ['稿', '高桥', '2020-3-1', MARK, '转载'];
  const withCell = (column: number, value: CellValue): WorkbookContent =>
    bookOf([good.map((cell, i) => (i === column ? value : cell))]);

  it.each<[number, CellValue, string]>([
    [0, null, 'missing-value 采用登记!A2'],
    [1, '高乔', 'unknown-unit 采用登记!B2'],
    [1, '高桥、东塘', 'several-units 采用登记!B2'],
    [1, '高桥 东塘', 'several-units 采用登记!B2'],
    [1, '高桥和东塘', 'several-units 采用登记!B2'],
    [1, null, 'missing-value 采用登记!B2'],
    [2, '3月1日', 'bad-date 采用登记!C2'],
    [2, '2020-2-30', 'bad-date 采用登记!C2'],
    [2, '', 'missing-value 采用登记!C2'],
    [2, { error: '#N/A' }, 'cell-error 采用登记!C2'],
    [2, { error: '#UNCALCULATED' }, 'uncalculated-formula 采用登记!C2'],
    [3, '不知道的报纸', 'unknown-channel 采用登记!D2'],
    [4, '头条', 'unknown-mode 采用登记!E2'],
    [4, true, 'unknown-mode 采用登记!E2'],
  ])('column %i = %j', (column, value, expected) => {
    expect(issuesOf(withCell(column, value))).toEqual([expected]);
  });

  it('accumulates every wrong cell of a row', () => {
    expect(issuesOf(bookOf([['稿', '甲', '乙', '丙', '丁']]))).toHaveLength(4);
  });

  it('suggests the nearest names', () => {
    const { outcome } = evaluate(bookOf([['稿', '高乔', '2020-3-1', MARK, '转载']]), { today });
    expect(outcome.issues[0]!.parameters).toMatchObject({ nearest: ['高桥'] });
  });

  it('warns about dates after the year and after the as-of date, and about unpriced rows', () => {
    const book = bookOf([
      ['甲稿件', '高桥', '2021-3-1', MARK, '转载'],
      ['乙稿件', '高桥', '2020-9-1', MARK, '转载'],
      ['丙稿件', '高桥', '2020-3-1', '红网', '转载'],
    ]);
    const { issues } = evaluate(book, { today, asOf: dayOf(2020, 6, 30) }).outcome;
    expect(issues.filter(({ code }) => code !== 'built-in-used').map(({ code }) => code)).toEqual([
      'outside-year',
      'after-as-of',
      'unpriced',
    ]);
  });

  it('suggests, but never merges, nearly equal titles', () => {
    const { outcome } = evaluate(
      bookOf([
        ['高桥街道开展八一走访慰问退役军人活动', '高桥', '2020-7-31', MARK, '转载'],
        ['高桥街道开展八一走访慰问退役军人', '高桥', '2020-8-1', MARK, '转载'],
        ['高桥街道开展第一期走访慰问退役军人活动', '高桥', '2020-8-2', MARK, '转载'],
      ]),
      { today },
    );
    expect(outcome.issues.filter(({ code }) => code === 'similar-title').map(({ place }) => cellName(place))).toEqual([
      'A3',
    ]);
    expect(outcome.result!.scorecards[0]!.total).toBe(300);
  });
});

describe('problems of structure block the recalculation', () => {
  const blocked = (content: WorkbookContent): string[] => {
    const { outcome } = evaluate(content, { today });
    expect(outcome.result).toBeNull();
    return issuesOf(content);
  };

  it('missing sheets', () => {
    expect(blocked(contentOf({ 其他: [] }))).toEqual(['missing-sheet 目标任务!', 'missing-sheet 采用登记!']);
  });

  it('missing and duplicate columns', () => {
    expect(blocked(bookOf([], { 采用登记: [['标题', '供稿单位', '采用日期', '采用渠道']] }))).toEqual([
      'missing-column 采用登记!',
    ]);
    expect(
      blocked(
        bookOf([], {
          目标任务: [
            ['单位', '类型', '任务分值', '任务分值'],
            ['高桥', '街道', 5, 6],
          ],
        }),
      ),
    ).toEqual(['duplicate-column 目标任务!C1']);
  });

  it('duplicate units and names that two units claim', () => {
    const header = ['单位', '类型', '任务分值', '别名'];
    expect(blocked(bookOf([], { 目标任务: [header, ['高桥', '街道', 5], ['高 桥', '街道', 5]] }))).toEqual([
      'duplicate-unit 目标任务!A3',
    ]);
    expect(blocked(bookOf([], { 目标任务: [header, ['高桥', '街道', 5, '桥'], ['东塘', '街道', 5, '桥']] }))).toEqual([
      'ambiguous-name 目标任务!D3',
    ]);
  });

  it('two rules for one case', () => {
    const rules = [
      ['采用渠道', '采用方式', '分值', '生效日', '失效日'],
      ['红网', '', 1],
      ['红网', '*', 2],
    ];
    expect(blocked(bookOf([], { 计分规则: rules }))).toEqual(['conflicting-rules 计分规则!A3']);
    rules[1] = ['红网', '', 1, '', '2020-7-1'];
    rules[2] = ['红网', '', 2, '2020-7-1', ''];
    expect(issuesOf(bookOf([], { 计分规则: rules }))).toEqual([]);
  });

  it('names the year and the day of the workbook all the same', () => {
    const rows = [
      ['项目', '值'],
      ['年度', '2024年'],
      ['统计截止日', '2024-12-31'],
    ];
    const { outcome } = evaluate(bookOf([], { 参数: rows, 目标任务: [['单位', '类型', '任务分值']] }), { today });
    expect(outcome).toMatchObject({ year: 2024, asOf: dayOf(2024, 12, 31), result: null });
  });

  it('parameters given twice, or as an error value', () => {
    expect(
      blocked(
        bookOf([], {
          参数: [
            ['项目', '值'],
            ['年度', 2020],
            ['年 度', 2021],
          ],
        }),
      ),
    ).toEqual(['duplicate-parameter 参数!A3']);
    expect(
      blocked(
        bookOf([], {
          参数: [
            ['项目', '值'],
            ['年度', { error: '#N/A' }],
          ],
        }),
      ),
    ).toContain('cell-error 参数!B2');
  });

  it('parameters that cannot be used', () => {
    expect(
      blocked(
        bookOf([], {
          参数: [
            ['项目', '值'],
            ['年度', '二〇二〇'],
            ['每分稿费', '五十'],
          ],
        }),
      ),
    ).toEqual(['bad-parameter 参数!B2', 'bad-parameter 参数!B3']);
  });
});

describe('the workbook as people make it', () => {
  it('finds the table below title rows and under other headers', () => {
    const content = bookOf([], {
      采用登记: [
        ['2020年宣传信息采用登记表'],
        [],
        ['序号', '信息标题', '报送单位', '刊发日期', '采用媒体', '采用 方式（必填）', '作者'],
        [1, '慰问', '高桥', '2020.3.1', MARK, '转载', '张三'],
        [null, '合计'],
      ],
    });
    const { result } = evaluate(content, { today }).outcome;
    expect(result!.rows.map(({ sheetRow, text }) => [sheetRow, text])).toEqual([[4, '计1分']]);
  });

  it('falls back on the built-in plan and says so', () => {
    const content = bookOf([]);
    expect(issuesOf(content, 'warning')).toEqual(['built-in-used 渠道!', 'built-in-used 计分规则!']);
  });

  it('reads dates of the 1904 system', () => {
    const { result } = evaluate(bookOf([['稿', '高桥', 42486, MARK, '转载']], {}, true), { today }).outcome;
    expect(result!.scorecards[0]!.quarters).toEqual([0, 100, 0, 0]);
  });

  it('uses a rule in force on the day of adoption', () => {
    const rules = [
      ['采用渠道', '采用方式', '分值', '生效日', '失效日'],
      ['市局官网', '', 1, '', '2020-7-1'],
      ['市局官网', '', 3, '2020-7-1', ''],
    ];
    const rows = [
      ['上半年稿', '高桥', '2020-6-30', MARK, '转载'],
      ['下半年稿', '高桥', '2020-7-1', MARK, '转载'],
    ];
    const { result } = evaluate(bookOf(rows, { 计分规则: rules }), { today }).outcome;
    expect(result!.rows.map(({ text }) => text)).toEqual(['计1分', '计3分']);
  });

  it('says so when a period ends before it begins', () => {
    const rules = [
      ['采用渠道', '采用方式', '分值', '生效日', '失效日'],
      ['红网', '', 1, '2020-5-1', '2020-1-1'],
    ];
    expect(issuesOf(bookOf([], { 计分规则: rules }))).toEqual(['reversed-period 计分规则!E2']);
  });

  it('lets a unit change its target in the year', () => {
    const targets = [
      ['单位', '类型', '任务分值', '生效日', '失效日'],
      ['高桥', '街道', 5, '', '2020-7-1'],
      ['高桥', '街道', 8, '2020-7-1', ''],
      ['旧站', '街道', 8, '', '2020-1-1'],
    ];
    const rows = [['旧稿件', '旧站', '2020-6-30', MARK, '转载']];
    const { outcome } = evaluate(bookOf(rows, { 目标任务: targets }), { today });
    expect(outcome.result!.plan.units).toEqual([{ name: '高桥', group: '街道', target: 800 }]);
    expect(outcome.issues.map(({ code }) => code)).toContain('unit-not-in-effect');
  });
});
