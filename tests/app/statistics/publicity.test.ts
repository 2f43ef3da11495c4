import fc from 'fast-check';
import { evaluate } from '../../../src/app/scoring/evaluate';
import { encodeOutcome, recalculate } from '../../../src/app/scoring/recalculate';
import { createWorkbook } from '../../../src/app/year/create-workbook';
import { dayOf } from '../../../src/engine/time/calendar';
import type { CellValue, WorkbookContent } from '../../../src/host/port/workbook';
import { cellName } from '../../../src/issues/place';
import { issueText } from '../../../src/text/issues/issues';
import { CATEGORIES } from '../../../src/text/sheets/categories';
import { ExcelPage } from '../../host/excel-page';
import { MemoryWorkbook } from '../../host/memory-workbook';
import { bookOf } from '../../sheets/workbook-content';
import { hosts, shown } from '../workflow/on-every-host';

const run = { today: dayOf(2020, 12, 31), version: '1' };
const CITY = '市退役军人事务局官网官微';
const PROVINCE = '省退役军人事务厅（含官网官微及所属事业单位）';
const HEAD = ['标题', '供稿单位', '采用日期', '采用渠道', '采用方式', '稿件编号', '内容类别'];

/** A workbook whose log has the column 内容类别. */
const logOf = (
  rows: readonly (readonly CellValue[])[],
  more: Readonly<Record<string, readonly (readonly CellValue[])[]>> = {},
  head: readonly string[] = HEAD,
): WorkbookContent => bookOf([], { ...more, 采用登记: [head, ...rows] });

const evaluated = (book: WorkbookContent) => {
  const { outcome, inputs } = evaluate(book, run);
  const { publicity, scorecards } = outcome.result!;
  return {
    outcome,
    publicity,
    total: scorecards.reduce((sum, card) => sum + card.total, 0),
    issues: outcome.issues.filter(({ code }) => code !== 'built-in-used'),
    sheets: encodeOutcome(outcome, inputs, '1').map((one) =>
      one.kind === 'replace-sheet' ? one.sheet.name : one.sheet,
    ),
  };
};

const counts = (book: WorkbookContent) =>
  Object.fromEntries(
    evaluated(book).publicity!.categories.map(({ category, submitted, adopted, points }) => [
      category ?? 'none',
      [submitted, adopted, points / 100],
    ]),
  );

const row = (title: string, number: string, category: string, channel = CITY): string[] => [
  title,
  '高桥',
  '2020-05-02',
  channel,
  channel === CITY ? '转载' : '单独采用',
  number,
  category,
];

test.each([
  ['就高', '已就高覆盖'],
  ['累计', '不再计分'],
])('the note speaks of 就高 only where that is the policy: %s', (policy, words) => {
  const merging = [['计量', '同稿归并'], ['分值', policy]]; // prettier-ignore
  const { outcome, inputs } = evaluate(logOf([row('甲', '', '重要工作')], { 归并: merging }), run);
  const [note] = encodeOutcome(outcome, inputs, '1').flatMap((one) =>
    one.kind === 'replace-sheet' && one.sheet.name === '宣传统计'
      ? one.sheet.cells.flat().filter((cell) => typeof cell === 'string' && cell.startsWith('注：'))
      : [],
  );
  expect(note).toContain(`${words}和未定分值的也算一条`);
});

test('an office that only logs adoptions has no 宣传统计, whatever its columns are called', () => {
  const plain = evaluated(bookOf([row('甲', '', '').slice(0, 6)]));
  expect([plain.publicity, new Set(plain.sheets)]).toEqual([
    null,
    new Set(['单位得分', '单位排名', '问题清单', '采用登记']),
  ]);
  const blank = evaluated(logOf([row('甲', '', '')]));
  expect([blank.publicity, blank.issues]).toEqual([null, []]);
  const own = evaluated(logOf([row('甲', '', '街道类')], {}, [...HEAD.slice(0, 6), '类别']));
  expect([own.publicity, own.issues]).toEqual([null, []]);
  const theirs = evaluated(bookOf([row('甲', '', '').slice(0, 6)], { 宣传统计: [['我的统计'], ['随便']] }));
  expect([theirs.publicity, theirs.issues]).toEqual([null, []]);
});

test('a category, a register or 宣传方式 alone brings 宣传统计', () => {
  const register = {
    稿件登记: [
      ['标题', '供稿单位'],
      ['乙', '高桥'],
    ],
  };
  const methods = {
    渠道: [
      ['渠道', '层级', '宣传方式'],
      [CITY, '市', '政务信息'],
    ],
  };
  for (const book of [
    logOf([row('甲', '', '重要工作')]),
    bookOf([], register),
    bookOf([row('甲', '', '').slice(0, 6)], methods),
  ])
    expect(evaluated(book).sheets).toContain('宣传统计');
});

test('every way to write a category counts under it; another word is a reminder and changes no score', () => {
  const written = {
    decisions: [
      '决策部署',
      '一',
      '（一）',
      '一(一)',
      '（一）上级重大决策部署贯彻落实情况。',
      '上级重大决策部署贯彻落实情况',
      '1',
    ],
    work: ['重要工作', '二', '（二）重要工作情况', '一（二）', '重 要 工 作', '二、重要工作'],
    initiatives: ['创新举措', '（三）', '创新举措和成效', '(三)创新举措'],
    concerns: ['热点关注', '四', '一（四）热点关注'],
    examples: ['先进典型', '退役军人先进典型', '（五）退役军人先进典型', '五'],
  };
  for (const [category, words] of Object.entries(written))
    for (const word of words)
      expect([word, counts(logOf([row('甲', '', word)]))[category]]).toEqual([word, [null, 1, 1]]);
  const { issues, publicity, total } = evaluated(logOf([row('甲', '', '其他工作'), row('乙', '', '二')]));
  expect(issues.map((issue) => [issue.code, issue.severity, cellName(issue.place)])).toEqual([
    ['bad-choice', 'warning', 'G2'],
  ]);
  expect([publicity!.categories.at(-1)!.adopted, total]).toEqual([1, 200]);
});

test('the register says what an adoption is about; where it says nothing, the row does; a difference is told', () => {
  const register = {
    稿件登记: [
      ['稿件编号', '标题', '供稿单位', '报送日期', '内容类别', '处理'],
      ['G2020-001', '甲', '高桥', '2020-05-01', '创新举措', ''],
      ['g2020-002', '乙', '高桥', '2020-05-01', '', ''],
      ['', '丙', '高桥', '2020-05-01', '（五）', ''],
      ['G2020-004', '丁', '高桥', '', '一', ''],
      ['G2020-005', '戊', '高桥', '2020-05-01', '一', '撤稿'],
      ['G2020-006', '己', '高桥', '2019-12-31', '一', ''],
    ],
  };
  const book = logOf(
    [
      row('甲', 'g２０２０-001', '重要工作'),
      row('乙', 'G2020-002', '四'),
      row('丙', '', ''),
      row('庚', 'G2020-077', ''),
    ],
    register,
  );
  expect(counts(book)).toEqual({
    decisions: [0, 0, 0],
    work: [0, 0, 0],
    initiatives: [1, 1, 1],
    concerns: [0, 1, 1],
    examples: [1, 1, 1],
    none: [1, 1, 1],
  });
  const differs = evaluated(book).issues.filter(({ code }) => code === 'category-differs');
  expect(differs.map(({ place }) => cellName(place))).toEqual(['G2']);
  expect(issueText(differs[0]!).problem).toBe('内容类别是“重要工作”，稿件登记第2行写的是“创新举措”。');
});

test('宣传方式 of 渠道 wins over the plan’s; a channel that nobody knows is 其他; a wrong word is a reminder', () => {
  const channels = [
    ['渠道', '层级', '别名', '宣传方式'],
    [CITY, '市', '', '政务'],
    [PROVINCE, '', '', '不知道'],
    ['某论坛', '网络', '', ''],
    ['红网', '媒体', '', ''],
  ];
  const rows = [row('甲', '', ''), row('乙', '', '', PROVINCE), row('丙', '', '', '某论坛'), row('丁', '', '', '红网')];
  const { publicity, issues } = evaluated(logOf(rows, { 渠道: channels }));
  expect(publicity!.channels.map(({ channel, level, method }) => [channel, level, method])).toEqual([
    [CITY, '市', 'internal'],
    [PROVINCE, '', 'internal'],
    ['某论坛', '网络', 'other'],
    ['红网', '媒体', 'news'],
  ]);
  expect(
    issues.filter(({ code }) => code === 'bad-choice').map(({ severity, place }) => [severity, cellName(place)]),
  ).toEqual([['warning', 'D3']]);
});

const WORDS = ['', '不知道', ...CATEGORIES.flatMap(([, ...words]) => words)];
const adoption = fc.record({
  title: fc.constantFrom('甲', '乙', '丙', ''),
  unit: fc.constantFrom('高桥', '东塘', '办公室', '无此单位'),
  date: fc.constantFrom('2020-02-01', '2020-12-31', '2019-12-31', '2021-01-01', '5月1日'),
  channel: fc.constantFrom(CITY, PROVINCE, '其他', '区领导专报'),
  mode: fc.constantFrom('转载', '单独采用', '专报', '采用'),
  number: fc.constantFrom('', 'G2020-001', 'G2020-002'),
  category: fc.constantFrom(...WORDS),
});

test('whatever the log holds, every table sums to 单位得分, each unit to its row, and all count the same adoptions', () => {
  fc.assert(
    fc.property(fc.array(adoption, { maxLength: 12 }), (adoptions) => {
      const rows = adoptions.map((one) => Object.values(one));
      const register = {
        稿件登记: [
          ['稿件编号', '标题', '供稿单位', '内容类别'],
          ['G2020-001', '甲', '高桥', '二'],
        ],
      };
      const { publicity, total, outcome } = evaluated(logOf(rows, register));
      const { categories, methods, channels, units } = publicity!;
      const tables = [categories, methods, channels, units.flatMap((unit) => unit.categories)];
      const counted = outcome.result!.rows.filter(({ verdict }) => !['error', 'outside-year'].includes(verdict)).length;
      for (const table of tables) {
        expect(table.reduce((sum, { points }) => sum + points, 0)).toBe(total);
        expect(table.reduce((sum, { adopted }) => sum + adopted, 0)).toBe(counted);
      }
      const cards = outcome.result!.scorecards;
      for (const { unit, categories: mine } of units) {
        const card = cards.find((one) => outcome.result!.plan.units[one.unit]!.name === unit)!;
        expect(mine.reduce((sum, { points }) => sum + points, 0)).toBe(card.total);
      }
    }),
    { numRuns: 150 },
  );
});

test('every host gets 宣传统计 with its sums and checks; a left-over one is not left as it was', async () => {
  const page = await ExcelPage.open('1.14');
  const log = [HEAD, row('甲', '', '二'), row('乙', '', '', PROVINCE)];
  for await (const { name, workbook } of hosts(page, { 采用登记: log })) {
    await recalculate(workbook, run);
    const cells = (await shown(workbook, '宣传统计')).map((line) => line.filter((cell) => cell !== null));
    expect([name, cells]).toEqual([
      name,
      expect.arrayContaining([
        ['重要工作', '—', 1, 1],
        ['新闻宣传', 1, 1],
        ['合计', 2, 6, '√ 与单位得分一致'],
        ['高桥', 0, 1, 0, 0, 0, 1, 2, 0, 1, 0, 0, 0, 5, 6, '√'],
      ]),
    ]);
    expect(cells.flat().filter((cell) => typeof cell === 'string' && cell.startsWith('×'))).toEqual([]);
    await workbook.write([{ kind: 'write-cells', sheet: '采用登记', row: 1, column: 6, cells: [[null]] }]);
    await recalculate(workbook, run);
    const again = (await shown(workbook, '宣传统计')).map((line) => line.filter((cell) => cell !== null));
    expect(again).toContainEqual(['未分类', '—', 2, 6]);
  }
  page.close();
});

test('the head of the table of units begins each page after its own', () => {
  const { outcome, inputs } = evaluate(logOf([row('甲', '', '二')]), run);
  const [sheet] = encodeOutcome(outcome, inputs, '1').flatMap((one) =>
    one.kind === 'replace-sheet' && one.sheet.name === '宣传统计' ? [one.sheet] : [],
  );
  const head = sheet!.cells.findIndex(([first]) => first === '单位');
  expect(sheet!.print!.titleRows).toEqual({ from: head, to: head + 1 });
});

test('nothing of a classified row is shown, and it is counted', async () => {
  const SECRET = '某涉密事项零零七';
  const book = new MemoryWorkbook();
  await book.write(createWorkbook(2020));
  const cells = [
    [...HEAD, '涉密'],
    ['', '高桥', '2020-05-02', CITY, '转载', 'G2020-001', '二', '是'],
    ['', '高桥', '2020-05-03', CITY, '转载', 'G2020-002', SECRET, '是'],
  ];
  await book.write([{ kind: 'replace-sheet', sheet: { name: '采用登记', cells } }]);
  const { issues, result } = await recalculate(book, run);
  expect(result!.publicity!.categories.map(({ adopted }) => adopted)).toEqual([0, 1, 0, 0, 0, 1]);
  const { sheets } = await book.read(['宣传统计', '问题清单', '单位得分']);
  expect(JSON.stringify([...sheets, issues, ...issues.map((issue) => issueText(issue))])).not.toContain(SECRET);
});
