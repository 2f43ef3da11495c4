import { CITY, gaofen, rowsOf, rowWith, sheetNames, type, writeLog, type Ran } from './settled-book';
import { temporaryFolder } from './temporary-folder';

const file = temporaryFolder();
const SHEET = '上年结转';

const settle = (book: string, quarter: string, out: string, ...more: string[]): Promise<Ran> =>
  gaofen('fees', file(book), '--quarter', quarter, '--out', file(out), '--settle', ...more);

async function logAdoption(book: string, row: number, title: string, unit: string, date: string): Promise<void> {
  const cells = [title, unit, date, CITY, '转载'];
  for (const [column, text] of cells.entries()) await type(file(book), '采用登记', `${'ABCDE'[column]}${row}`, text);
}

const ran = async (words: Promise<Ran>): Promise<Ran> => {
  const done = await words;
  expect(done).toMatchObject({ code: 0, err: '' });
  return done;
};

/** 2020 settled, with 50 yuan that 东塘 still owes; afterwards 25 more, and 50 that 高桥 was never paid. */
beforeAll(async () => {
  await writeLog(file('2020.xlsx'));
  await ran(settle('2020.xlsx', '2020Q1', 'q1.xlsx', '--by', '李明'));
  await ran(settle('q1.xlsx', '2020Q2', 'q2.xlsx'));
  await ran(settle('q2.xlsx', '2020Q3', 'q3.xlsx'));
  for (const column of 'ABCDE') await type(file('q3.xlsx'), '采用登记', `${column}5`, null);
  await ran(settle('q3.xlsx', '2020Q4', 'q4.xlsx'));
  await type(file('q4.xlsx'), '采用登记', 'E3', '公文类');
  await logAdoption('q4.xlsx', 6, '走访记', '高桥', '2020-11-2');
  await ran(gaofen('recalc', file('q4.xlsx'), '--out', file('old.xlsx')));
  await ran(gaofen('new', '--year', '2021', '--from', file('old.xlsx'), '--out', file('2021.xlsx')));
  await logAdoption('2021.xlsx', 9, '春训', '东塘', '2021-2-1');
  await ran(settle('2021.xlsx', '2021Q1', 'new.xlsx', '--as-of', '2021-03-31', '--by', '李明'));
});

const SOURCES = {
  less: '2020年度台账第2条《招聘会》',
  late: `2020年度登记《走访记》2020-11-02 ${CITY}`,
  balance: '2020年度第四季度结转',
};

describe('the money that a settled year leaves', () => {
  it('is listed by the audit of the old book, with the row it takes', async () => {
    const { code, out } = await gaofen('audit', file('old.xlsx'));
    expect(code).toBe(0);
    const lines = out.split('\n').filter((line) => line.includes('四个季度都已结账'));
    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain('采用登记!A6');
    expect(lines[0]).toContain(`“高桥”还有50.00元没有补发或扣回：${SOURCES.late}，上年结账后新计入。`);
    expect(lines[0]).toContain('记入下一年度工作簿的“上年结转”');
    expect(lines[1]).toContain(`“东塘”（王五）还有-25.00元没有补发或扣回：${SOURCES.less}，上年结账后采用方式更正。`);
    expect(lines[2]).toContain(`结算台账 四个季度都已结账，“东塘”还有-50.00元没有补发或扣回：${SOURCES.balance}`);
  });

  it('fills 上年结转 of the new one, and the command says so', async () => {
    const { out } = await gaofen('new', '--year', '2022', '--from', file('old.xlsx'), '--out', file('2022.xlsx'));
    expect(out).toContain('带入“上年结转”3条，合计-25.00元');
    expect(out).not.toContain('提醒');
    expect(await rowsOf(file('2021.xlsx'), SHEET)).toEqual([
      ['单位', '撰稿人', '金额(元)', '事由', '来源'],
      ['高桥', null, 50, '上年结账后新计入', SOURCES.late],
      ['东塘', '王五', -25, '上年结账后采用方式更正', SOURCES.less],
      ['东塘', null, -50, '上年不足扣，继续扣回', SOURCES.balance],
    ]);
    expect(rowWith(await rowsOf(file('2021.xlsx'), '使用说明'), SHEET)).toBeDefined();
  });

  it('is paid and taken back in the first quarter settled, with its cause, and only there', async () => {
    const detail = await rowsOf(file('new.xlsx'), '稿费明细2021Q1');
    const money = (title: string) => rowWith(detail, title)!.filter((value) => value !== null);
    expect(money(SOURCES.late)).toEqual([1, '高桥', '单位统领', SOURCES.late, 50, '上年结账后新计入', 1, '补发：上年结转第2行']); // prettier-ignore
    expect(money(SOURCES.less)).toEqual([3, '东塘', '王五', SOURCES.less, -25, '上年结账后采用方式更正', 3, '扣回：上年结转第3行']); // prettier-ignore
    const sheet = await rowsOf(file('new.xlsx'), '稿费表2021Q1');
    expect(rowWith(sheet, '高桥')).toEqual([1, '高桥', 0, 0, 50, 0, 50, 0, 50, 0]);
    expect(rowWith(sheet, '东塘')).toEqual([2, '东塘', 1, 1, 50, 50, -75, 0, 0, -25, null, '不足扣回，结转下期']);
    expect((await gaofen('audit', file('new.xlsx'))).code).toBe(0);
    const next = await gaofen('fees', file('new.xlsx'), '--quarter', '2021Q2', '--json', '--out', file('q.xlsx'));
    expect(JSON.parse(next.out)).toMatchObject({ corrections: [], payments: [{ unit: '东塘', carriedIn: -25 }] });
  });

  it('is told in the JSON and the lines of the command as what it is', async () => {
    const shown = await gaofen('fees', file('new.xlsx'), '--quarter', '2021Q1', '--json', '--out', file('j.xlsx'));
    expect(JSON.parse(shown.out)).toMatchObject({
      corrections: [
        { unit: '高桥', title: SOURCES.late, quarter: null, cause: 'brought-forward', points: 0, amount: 50 },
        { unit: '东塘', amount: -25 },
        { unit: '东塘', amount: -50 },
      ],
    });
    const { out } = await gaofen('fees', file('new.xlsx'), '--quarter', '2021Q1', '--out', file('k.xlsx'));
    expect(out).toMatch(new RegExp(`扣回“东塘”-25.00元（上年结转：${SOURCES.less}）$`, 'mu'));
  });

  it('is handed over to finance with the rest, and proved there', async () => {
    await ran(gaofen('hand-over', file('new.xlsx'), '--quarter', '2021Q1', '--out', file('finance.xlsx')));
    expect((await gaofen('audit', file('finance.xlsx'))).out).toContain('没有出入');
    await type(file('finance.xlsx'), '台账摘录', 'O4', 500);
    expect((await gaofen('audit', file('finance.xlsx'))).code).toBe(1);
  });

  it('is corrected in the next quarter when its row changes, and opened again by a reversal', async () => {
    await ran(gaofen('recalc', file('new.xlsx'), '--out', file('changed.xlsx')));
    await type(file('changed.xlsx'), SHEET, 'C2', 80);
    const told = await gaofen('audit', file('changed.xlsx'));
    expect(told.out).toContain('补发“高桥”30.00元（上年结转更正');
    const again = await gaofen('fees', file('changed.xlsx'), '--quarter', '2021Q2', '--json', '--out', file('c.xlsx'));
    expect(JSON.parse(again.out)).toMatchObject({
      corrections: [{ unit: '高桥', cause: 'brought-forward-changed', amount: 30 }],
    });
    const back = await gaofen('fees', file('new.xlsx'), '--quarter', '2021Q1', '--reverse', '未付款', '--json', '--out', file('r.xlsx')); // prettier-ignore
    expect(JSON.parse(back.out)).toMatchObject({ settled: false, corrections: [{ amount: 50 }, { amount: -25 }, { amount: -50 }] }); // prettier-ignore
    expect((await gaofen('audit', file('r.xlsx'))).code).toBe(0);
  });
});

describe('上年结转 as people type it', () => {
  it.each<[string, string, string | null, string]>([
    ['C2', '12.345', '12.345', '上年结转!C2 “金额(元)”的值“12.345”不是可用的金额。'],
    ['C2', '约五十', '约五十', '上年结转!C2 “金额(元)”的值“约五十”不是可用的金额。'],
    ['A2', '高乔', '高乔', '上年结转!A2 供稿单位“高乔”不在目标任务中。是否应为“高桥”？'],
    ['E2', 'nothing', null, '上年结转!E2 “来源”没有填写。'],
    ['C2', 'nothing', null, '上年结转!C2 “金额(元)”没有填写。'],
  ])('keeps a quarter open with %s: %s', async (cell, _, value, sentence) => {
    await ran(gaofen('recalc', file('2021.xlsx'), '--out', file('bad.xlsx')));
    await type(file('bad.xlsx'), SHEET, cell, value);
    const refused = await settle('bad.xlsx', '2021Q1', 'never.xlsx', '--as-of', '2021-03-31');
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('2021年一季度还不能结账');
    expect(refused.err).toContain(sentence);
  });

  it('warns of a source entered twice', async () => {
    await ran(gaofen('recalc', file('2021.xlsx'), '--out', file('twice.xlsx')));
    for (const [column, text] of ['高桥', '', '50', '漏发', ` ${SOURCES.late}`].entries()) {
      await type(file('twice.xlsx'), SHEET, `${'ABCDE'[column]}5`, text);
    }
    await ran(gaofen('recalc', file('twice.xlsx'), '--out', file('warned.xlsx')));
    const problem = `来源“${SOURCES.late}”同一单位写了两次，另一行在E2：两行都会补发或扣回。`;
    expect(rowWith(await rowsOf(file('warned.xlsx'), '问题清单'), problem)).toEqual(
      expect.arrayContaining(['提醒', SHEET, 'E5']),
    );
  });
});

describe('a year that is not settled, or cannot be trusted', () => {
  it('leaves the sheet empty and says what to do', async () => {
    const from = async (book: string, out: string): Promise<string> =>
      (await ran(gaofen('new', '--year', '2021', '--from', file(book), '--out', file(out)))).out;
    expect(await from('q3.xlsx', 'a.xlsx')).toContain('提醒：“上年结转”是空的：旧工作簿四个季度都结账以后');
    expect(await rowsOf(file('a.xlsx'), SHEET)).toHaveLength(1);
    await ran(gaofen('recalc', file('q4.xlsx'), '--out', file('wrong.xlsx')));
    await type(file('wrong.xlsx'), '采用登记', 'B2', '谁');
    const wrong = await gaofen('new', '--year', '2021', '--from', file('wrong.xlsx'), '--out', file('b.xlsx'));
    expect(wrong.out).toContain('“上年结转”是空的：旧工作簿还有错误');
    expect([wrong.code, wrong.err]).toEqual([0, expect.stringMatching(/1行有错误，没有带入[^]*采用登记!B2 .*“谁”/u)]);
    await ran(gaofen('recalc', file('q4.xlsx'), '--out', file('forged.xlsx')));
    await type(file('forged.xlsx'), '结算台账', 'O4', 5);
    expect(await from('forged.xlsx', 'c1.xlsx')).toContain('“上年结转”是空的：旧工作簿的结算台账不可信');
  });

  it('a workbook of the plan alone has no such sheet', async () => {
    await ran(gaofen('new', '--year', '2021', '--out', file('plain.xlsx')));
    expect(await sheetNames(file('plain.xlsx'))).not.toContain(SHEET);
  });
});
