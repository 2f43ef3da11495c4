import { readFileSync } from 'node:fs';
import { gaofen, rowsOf, sheetNames, type, writeLog } from '../settled-book';
import { temporaryFolder } from '../temporary-folder';

const file = temporaryFolder();
const TRIAL = '计分规则（试算）';

interface Report {
  readonly units: readonly { readonly unit: string; readonly difference: number; readonly after: { readonly total: number } }[]; // prettier-ignore
  readonly rows: readonly { readonly sheetRow: number; readonly reason: string }[];
  readonly money: readonly { readonly before: number; readonly after: number }[];
}

const look = async (book: string, ...more: string[]): Promise<Report> =>
  JSON.parse((await gaofen('what-if', book, '--json', ...more)).out) as Report;

/** The cell of 分值 of the first rule of the city. */
async function cityRule(book: string, sheet: string): Promise<string> {
  const rows = await rowsOf(book, sheet);
  const row = rows.findIndex(([channel]) => typeof channel === 'string' && channel.startsWith('市退役军人事务局'));
  return `C${row + 1}`;
}

beforeAll(async () => {
  await writeLog(file('登记.xlsx'));
  expect(await gaofen('what-if', file('登记.xlsx'), '--try', '计分规则', '--out', file('试.xlsx'))).toMatchObject({
    code: 0,
    err: '',
  });
  await type(file('试.xlsx'), TRIAL, await cityRule(file('试.xlsx'), TRIAL), 7);
});

it('makes a copy that changes nothing until somebody changes it', async () => {
  expect(await gaofen('what-if', file('登记.xlsx'), '--try', '计分规则', '--out', file('同.xlsx'))).toMatchObject({ code: 0 });
  const { units, rows } = await look(file('同.xlsx'));
  expect([rows, units.filter(({ difference }) => difference !== 0)]).toEqual([[], []]);
  expect(await rowsOf(file('同.xlsx'), TRIAL)).toEqual(await rowsOf(file('同.xlsx'), '计分规则'));
}); // prettier-ignore

it('tells who gets more, in words and as JSON, and writes nothing', async () => {
  const before = readFileSync(file('试.xlsx'));
  const said = await gaofen('what-if', file('试.xlsx'));
  expect(said).toMatchObject({ code: 0, err: '' });
  expect(said.out).toMatch(
    /“计分规则（试算）”正在试算[^]*东塘[^]*→[^]*有变化的采用\d行[^]*规则给的分变了[^]*一季度：/u,
  );
  const { units, rows, money } = await look(file('试.xlsx'));
  expect(units.find(({ unit }) => unit === '东塘')?.difference).toBeGreaterThan(0);
  expect(rows.length).toBeGreaterThan(0);
  expect(money[0]!.after).toBeGreaterThan(money[0]!.before);
  expect(readFileSync(file('试.xlsx'))).toEqual(before);
});

it('is adopted and dropped in a copy: what was told is what comes of it', async () => {
  const { units } = await look(file('试.xlsx'));
  const totals = async (book: string): Promise<unknown> =>
    (JSON.parse((await gaofen('check', book, '--json')).out) as { units: { unit: string; total: number }[] }).units.map(
      ({ unit, total }) => [unit, total],
    );
  expect(await gaofen('what-if', file('试.xlsx'), '--adopt', '--out', file('采纳.xlsx'))).toMatchObject({ code: 0 });
  expect(await totals(file('采纳.xlsx'))).toEqual(units.map(({ unit, after }) => [unit, after.total]));
  expect(await gaofen('what-if', file('试.xlsx'), '--drop', '--out', file('放弃.xlsx'))).toMatchObject({ code: 0 });
  expect(await totals(file('放弃.xlsx'))).toEqual(await totals(file('登记.xlsx')));
  for (const book of ['采纳.xlsx', '放弃.xlsx']) {
    expect((await rowsOf(file(book), TRIAL)).length).toBe(1);
    expect(await gaofen('what-if', file(book))).toMatchObject({ code: 1 });
    expect(await sheetNames(file(book))).toContain(TRIAL);
  }
});

it('begins on a day', async () => {
  const { rows } = await look(file('试.xlsx'), '--from', '2020-04-01');
  expect(rows.every(({ sheetRow }) => sheetRow > 3)).toBe(true);
  const dated = ['--adopt', '--from', '2020-04-01', '--out', file('四月.xlsx')];
  expect(await gaofen('what-if', file('试.xlsx'), ...dated)).toMatchObject({ code: 0 });
  const rules = await rowsOf(file('四月.xlsx'), '计分规则');
  expect(rules.filter((cells) => cells.includes(43_922))).toHaveLength(2);
});

it.each([
  [['--adopt', '--drop'], 2],
  [['--try', '采用登记', '--out', 'x.xlsx'], 2],
  [['--from', '四月'], 2],
  [['--out', 'x.xlsx'], 2],
])('refuses %j', async (words, code) => {
  expect((await gaofen('what-if', file('试.xlsx'), ...words)).code).toBe(code);
});

it.each([
  ['登记.xlsx', '--try', '计分规则'],
  ['试.xlsx', '--adopt'],
  ['试.xlsx', '--drop'],
])(
  'says what it did with %s %s after it stands in the file, and in one object for programs',
  async (book, ...press) => {
    const failed = await gaofen('what-if', file(book), ...press, '--out', file('没有这个文件夹/x.xlsx'));
    expect(failed).toMatchObject({ code: 2, out: '' });
    const out = file(`${press.join('')}.xlsx`);
    const done = await gaofen('what-if', file(book), ...press, '--json', '--out', out);
    expect([done.code, JSON.parse(done.out)]).toEqual([0, expect.objectContaining({ written: true, file: out })]);
  },
);

it('says where the tried sheet is wrong', async () => {
  await gaofen('what-if', file('登记.xlsx'), '--try', '计分规则', '--out', file('错.xlsx'));
  await type(file('错.xlsx'), TRIAL, 'B2', '飞鸽');
  const said = await gaofen('what-if', file('错.xlsx'), '--adopt', '--out', file('不写.xlsx'));
  expect(said.code).toBe(1);
  expect(said.err).toContain(`${TRIAL}!B2`);
});
