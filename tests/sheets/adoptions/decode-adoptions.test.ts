import type { CellValue, SheetGrid } from '../../../src/host/port/workbook';
import { decodeWorkbook } from '../../../src/sheets/inputs';
import { SHEETS } from '../../../src/text/sheets/workbook-names';
import { scored } from '../scored';
import { bookOf, contentOf } from '../workbook-content';
import { placed } from '../placed';

const DAY = 43_831;
const row = (title: CellValue, unit: CellValue, date: CellValue = DAY, number: CellValue = null): CellValue[] => [
  title,
  unit,
  date,
  '市委办公厅',
  '单独采用',
  number,
];

function decoded(rows: readonly CellValue[][]): {
  rows: number[];
  leftOut: number[];
  contents: number[];
  codes: string[];
} {
  const { value, issues } = decodeWorkbook(bookOf(rows));
  const { adoptions, leftOut } = value.inputs!.log;
  return {
    rows: [...adoptions.sheetRow],
    leftOut: leftOut.map(({ sheetRow }) => sheetRow),
    contents: [...adoptions.content],
    codes: issues.map(({ code }) => code).filter((code) => code !== 'built-in-used'),
  };
}

test('reads names and dates with white space around them', () => {
  const found = decoded([
    row(' 甲', '\u3000高桥 '),
    row('甲\u00a0', ' 高桥街道', ' 2020-01-01 '),
    row('甲', '高桥', DAY + 0.5),
  ]);
  expect(found).toEqual({ rows: [2, 3, 4], leftOut: [], contents: [0, 0, 0], codes: [] });
});

test.each(['', ' ', '\u3000', '\uFEFF', null])('a title of nothing but %j identifies nothing', (blank) => {
  const found = decoded([row(blank, '高桥'), row(blank, '高桥', DAY, 'A-1'), row('甲', '高桥', DAY, blank)]);
  expect(found).toEqual({ rows: [3, 4], leftOut: [2], contents: [0, 1], codes: ['missing-value', 'missing-title'] });
});

test('skips empty rows and rows of sums, wherever they stand', () => {
  const found = decoded([
    row('甲', '高桥'),
    [null, null, null],
    ['合计', null, null],
    [' ', '', null],
    row('乙', '高桥'),
  ]);
  expect(found).toMatchObject({ rows: [2, 6], leftOut: [] });
});

test.each([
  ['小计', null, '4条'],
  ['小计', '高桥', 4],
  [null, '高桥小计', '4条', 4],
  ['一季度小计', null, '共4条'],
  ['合计', null, null, '共3个渠道', '4条'],
])('a row of sums with its counts among records is none: %j %j %j', (...cells) => {
  expect(decoded([row('甲', '高桥'), cells, row('乙', '高桥')])).toEqual({
    rows: [2, 4],
    leftOut: [],
    contents: [0, 1],
    codes: ['rows-left-out'],
  });
});

test.each([
  [null, null, DAY],
  ['乙', null, '4条'],
  ['小计', null, DAY, '市委办公厅'],
])('a row with more than sums and counts is an error: %j %j %j', (...cells) => {
  expect(decoded([row('甲', '高桥'), cells, row('乙', '高桥')])).toMatchObject({ rows: [2, 4], leftOut: [3] });
});

const SIGNATURES: (string | null)[][] = [
  ['制表人：张三', null, '审核：李四', null, '日期：2020年12月31日'],
  ['備註', null, null],
  ['以上为一季度采用情况，如有疑问请与办公室联系', null, null],
  ['说明：公文类按件计', null, null],
];

test.each(SIGNATURES.map((cells) => [String(cells[0]), cells] as const))(
  '“%s” below the log is no adoption',
  (_, note) => {
    for (const rows of [
      [row('甲', '高桥'), note],
      [row('甲', '高桥'), [], note],
      [row('甲', '高桥'), note, [], ['合计'], note],
    ])
      expect(decoded(rows)).toMatchObject({ rows: [2], leftOut: [], codes: [] });
  },
);

test.each([
  ['with a date', ['乙', null, DAY]],
  ['with a channel', ['乙', null, null, '市委办公厅']],
  ['with a unit', ['乙', '高桥']],
  ['with an author', ['乙', null, null, null, null, null, '张三']],
  ['of a signature whose name stands in the column of units', ['制表人：', '张三']],
] as const)('a half-filled row at the end %s is an error', (_, cells) => {
  const header = ['标题', '供稿单位', '采用日期', '采用渠道', '采用方式', '稿件编号', '撰稿人'];
  const book = bookOf([], { [SHEETS.adoptions]: [header, row('甲', '高桥'), [...cells]] });
  expect(decodeWorkbook(book).value.inputs!.log.leftOut).toEqual([{ sheetRow: 3 }]);
});

test('a title alone is an error while adoptions follow', () => {
  expect(decoded([row('甲', '高桥'), ['乙'], row('丙', '高桥')])).toMatchObject({ rows: [2, 4], leftOut: [3] });
});

test.each(['采用登记 ', '采用登记\u3000', ' 采用登记'])(
  'a sheet named %j is pointed out, and nothing is computed',
  (name) => {
    const { sheets } = bookOf([]);
    const book = contentOf({ [SHEETS.targets]: sheets.get(SHEETS.targets)!.rows });
    const { value, issues } = decodeWorkbook({ ...book, sheetNames: [SHEETS.targets, name] });
    expect(value.inputs).toBeNull();
    expect(issues).toEqual([
      {
        code: 'misnamed-sheet',
        severity: 'error',
        place: placed(name, null),
        parameters: { expected: '采用登记' },
      },
    ]);
  },
);

test('tells units apart that agree in length and in the characters looked at first', () => {
  const [one, other] = ['甲一乙丙丁戊己庚辛', '甲二乙丙戊丁己庚辛'];
  const targets = [['单位', '类型', '任务分值'], ...[one, other].map((name) => [name, '街道', 5])];
  const rows = [row('甲', one), row('乙', other), row('丙', one), row('丁', '甲三乙丙戊丁己庚辛')];
  const { log } = decodeWorkbook(bookOf(rows, { [SHEETS.targets]: targets })).value.inputs!;
  expect([...log.adoptions.unit]).toEqual([0, 1, 0]);
});

test('reads a log without a column of manuscript numbers', () => {
  const { sheets } = bookOf([row('甲', '高桥'), row('甲', '高桥'), row('甲', '东塘')]);
  const log = sheets.get(SHEETS.adoptions)!.rows.map((cells) => cells.slice(0, 5));
  const rowsByName = [...sheets.values()].map(({ name, rows }): [string, SheetGrid['rows']] => [name, rows]);
  const content = contentOf({ ...Object.fromEntries(rowsByName), [SHEETS.adoptions]: log });
  const { inputs } = decodeWorkbook(content).value;
  expect([...inputs!.log.adoptions.content]).toEqual([0, 0, 1]);
});

test('tells what became of every row in the order of the sheet, counted or left out', () => {
  const rows = [
    row('甲', '谁'),
    row('甲', '高桥'),
    row('乙', '谁'),
    row('丙', '谁'),
    row('丁', '东塘'),
    row('戊', '高桥', '?'),
  ];
  const outcomes = scored(rows).rows;
  expect(outcomes.map(({ sheetRow, adoption }) => [sheetRow, adoption])).toEqual([
    [2, null],
    [3, 0],
    [4, null],
    [5, null],
    [6, 1],
    [7, null],
  ]);
  expect(outcomes.filter(({ adoption }) => adoption === null).every(({ verdict }) => verdict === 'error')).toBe(true);
});
