import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { audit } from '../../src/app/audit/audit';
import { handOver } from '../../src/app/fees/hand-over';
import { dayOf } from '../../src/engine/time/calendar';
import type { WorkbookChange } from '../../src/host/port/workbook';
import { emptyXlsx, openXlsx } from '../../src/host/xlsx/open-xlsx';
import { a1 } from '../../src/issues/place';
import { convert, describeWithLibreOffice } from '../libreoffice';
import { CITY, gaofen, ROWS, rowsOf, rowWith, sheetNames, type, writeLog, type Ran } from './settled-book';
import { temporaryFolder } from './temporary-folder';

const file = temporaryFolder();

const fees = (book: string, quarter: string, out: string, ...more: string[]): Promise<Ran> =>
  gaofen('fees', file(book), '--quarter', quarter, '--out', file(out), ...more);
const json = (ran: Ran): Record<string, unknown> => JSON.parse(ran.out) as Record<string, unknown>;

beforeAll(async () => {
  await writeLog(file('登记.xlsx'));
  expect(await fees('登记.xlsx', '2020Q1', 'q1.xlsx', '--settle', '--by', '李明')).toMatchObject({ code: 0, err: '' });
  expect(await fees('q1.xlsx', '2020Q2', 'q2.xlsx', '--settle')).toMatchObject({ code: 0, err: '' });
});

describe('gaofen fees', () => {
  it('writes a preview beside the workbook, marked on every sheet, and leaves the workbook alone', async () => {
    const before = readFileSync(file('登记.xlsx'));
    const ran = await gaofen('fees', file('登记.xlsx'), '--quarter', '2020Q2');
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(readFileSync(file('登记.xlsx')).equals(before)).toBe(true);
    for (const sheet of ['稿费表2020Q2', '稿费明细2020Q2', '稿费发放表2020Q2']) {
      expect(rowWith(await rowsOf(file('登记-稿分.xlsx'), sheet), '预览（未结账，不作付款依据）')).toBeDefined();
    }
    expect(await sheetNames(file('登记-稿分.xlsx'))).not.toContain('结算台账');
    expect((await gaofen('audit', file('登记-稿分.xlsx'))).code).toBe(0);
  });

  it('settles into the ledger, with who and when, and the JSON of the contract', async () => {
    const ran = await fees('登记.xlsx', '2020Q1', 'json.xlsx', '--settle', '--by', '李明', '--json');
    expect(json(ran)).toMatchObject({
      year: 2020,
      written: true,
      settled: true,
      fees: [
        { quarter: '2020Q1', unit: '高桥', adoptions: 1, points: 1, amount: 50 },
        { quarter: '2020Q1', unit: '东塘', adoptions: 1, points: 1, amount: 50 },
      ],
      payments: [
        { unit: '高桥', payable: 50 },
        { unit: '东塘', payable: 50 },
      ],
      issues: [],
    });
    const ledger = await rowsOf(file('json.xlsx'), '结算台账');
    expect(ledger.slice(3).map((cells) => cells[2])).toEqual(['应得', '应得', '结账']);
    expect(ledger[3]).toEqual(expect.arrayContaining(['2021-01-08 09:15', '李明', '9.9.9']));
    expect(rowWith(await rowsOf(file('json.xlsx'), '稿费表2020Q1'), '高桥')).toEqual([1, '高桥', 1, 1, 50, 50]);
  });

  it('settling again adds nothing, says so, and keeps what people filled in', async () => {
    copyFileSync(file('q1.xlsx'), file('again.xlsx'));
    const payees = await rowsOf(file('again.xlsx'), '稿费发放表2020Q1');
    const row = payees.findIndex((cells) => cells.includes('王五'));
    await type(file('again.xlsx'), '稿费发放表2020Q1', a1(row, 3), '430102199001011234');
    const ran = await fees('again.xlsx', '2020Q1', 'twice.xlsx', '--settle');
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toContain('已经结账，没有再记入任何内容');
    expect(await rowsOf(file('twice.xlsx'), '结算台账')).toEqual(await rowsOf(file('q1.xlsx'), '结算台账'));
    expect((await rowsOf(file('twice.xlsx'), '稿费发放表2020Q1'))[row]![3]).toBe('430102199001011234');
  });

  it('takes the 制表人 of 参数 where nobody is named', async () => {
    copyFileSync(file('登记.xlsx'), file('by.xlsx'));
    const row = (await rowsOf(file('by.xlsx'), '参数')).findIndex((cells) => cells[0] === '制表人');
    await type(file('by.xlsx'), '参数', a1(row, 1), '周敏');
    expect((await fees('by.xlsx', '2020Q1', 'by-1.xlsx', '--settle')).out).toContain('经办人 周敏');
  });

  it('books what changed after settling in the next quarter, with its cause', async () => {
    copyFileSync(file('q1.xlsx'), file('changed.xlsx'));
    await type(file('changed.xlsx'), '采用登记', 'B3', '砂子塘');
    const next = ['补登记的活动', '高桥', '2020-03-20', CITY, '转载'];
    for (const [column, text] of next.entries()) await type(file('changed.xlsx'), '采用登记', a1(5, column), text);
    const ran = await fees('changed.xlsx', '2020Q2', 'changed-2.xlsx', '--settle', '--json');
    expect(json(ran).corrections).toEqual([
      { unit: '高桥', title: '补登记的活动', quarter: '2020Q1', cause: 'late', points: 1, amount: 50 },
      { unit: '东塘', title: '招聘会', quarter: '2020Q1', cause: 'unit', points: -1, amount: -50 },
      { unit: '砂子塘', title: '招聘会', quarter: '2020Q1', cause: 'unit', points: 1, amount: 50 },
    ].sort(byUnit(ran))); // prettier-ignore
    const sheet = await rowsOf(file('changed-2.xlsx'), '稿费表2020Q2');
    expect(rowWith(sheet, '序号')).toEqual(expect.arrayContaining(['本期金额(元)', '补发扣回(元)', '结转下期(元)']));
    expect(rowWith(sheet, '东塘')!.slice(1, 10)).toEqual(['东塘', 1, 1, 50, 50, -50, 0, 0, 0]);
    expect(await rowsOf(file('changed-2.xlsx'), '稿费表2020Q1')).toEqual(await rowsOf(file('q1.xlsx'), '稿费表2020Q1'));
    expect((await gaofen('audit', file('changed-2.xlsx'))).out).toContain('没有出入');
  });

  it('reverses with a reason: the ledger grows, the sheets are a preview again', async () => {
    const ran = await fees('q2.xlsx', '2020Q2', 'reversed.xlsx', '--reverse', '财务退回，未付款', '--by', '李明');
    expect(ran).toMatchObject({ code: 0, err: '' });
    const before = await rowsOf(file('q2.xlsx'), '结算台账');
    const after = await rowsOf(file('reversed.xlsx'), '结算台账');
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.slice(before.length).map((cells) => cells[2])).toEqual(['冲销', '冲销', '撤销结账']);
    expect(rowWith(after, '财务退回，未付款')).toBeDefined();
    expect(rowWith(await rowsOf(file('reversed.xlsx'), '稿费表2020Q2'), '预览（未结账，不作付款依据）')).toBeDefined();
    expect((await gaofen('audit', file('reversed.xlsx'))).code).toBe(0);
    const anew = await fees('reversed.xlsx', '2020Q2', 'anew.xlsx', '--settle', '--json');
    expect(json(anew).payments).toMatchObject([{ payable: 200 }, { payable: 50 }]);
  });
});

const byUnit = (ran: Ran) => {
  const order = (json(ran).corrections as { unit: string }[]).map(({ unit }) => unit);
  return (a: { unit: string }, b: { unit: string }): number => order.indexOf(a.unit) - order.indexOf(b.unit);
};

describe('refuses to settle, writes nothing and says why', () => {
  const expectRefused = (ran: Ran, out: string, ...sentences: string[]): void => {
    expect(ran.code).toBe(1);
    for (const sentence of sentences) expect(ran.err).toContain(sentence);
    expect(existsSync(file(out))).toBe(false);
  };

  it('a quarter before its turn, one that has not ended, one that is not settled', async () => {
    expectRefused(await fees('登记.xlsx', '2020Q2', 'x.xlsx', '--settle'), 'x.xlsx', '请先结2020年一季度');
    const early = await fees('登记.xlsx', '2020Q1', 'x.xlsx', '--settle', '--as-of', '2020-03-30');
    expectRefused(early, 'x.xlsx', '季度还没有结束');
    expectRefused(await fees('q2.xlsx', '2020Q1', 'x.xlsx', '--reverse', '退'), 'x.xlsx', '请先冲销2020年二季度');
    expectRefused(await fees('登记.xlsx', '2020Q1', 'x.xlsx', '--reverse', '退'), 'x.xlsx', '没有结账');
    expectRefused(await fees('q2.xlsx', '2020Q2', 'x.xlsx', '--reverse', ' '), 'x.xlsx', '写明原因');
  });

  it('any row with an error, named with its cell', async () => {
    await writeLog(file('bad.xlsx'), [...ROWS, { ...ROWS[0]!, title: '另一篇', unit: '高乔' }]);
    const ran = await fees('bad.xlsx', '2020Q1', 'x.xlsx', '--settle', '--json');
    expectRefused(ran, 'x.xlsx', '采用登记!B6 供稿单位“高乔”');
    expect(json(ran)).toMatchObject({ written: false, refused: { code: 'problems' }, issues: [{ cell: 'B6' }] });
    expect((await fees('bad.xlsx', '2020Q1', 'preview.xlsx')).code).toBe(1);
    expect(await sheetNames(file('preview.xlsx'))).toContain('稿费表2020Q1');
  });

  it('a ledger that was edited, cut off at its end, or taken away', async () => {
    copyFileSync(file('q1.xlsx'), file('edited.xlsx'));
    await type(file('edited.xlsx'), '结算台账', 'O4', 500);
    expectRefused(await fees('edited.xlsx', '2020Q2', 'x.xlsx', '--settle'), 'x.xlsx', '台账不可信', '台账第1条');

    copyFileSync(file('q2.xlsx'), file('cut.xlsx'));
    const rows = await rowsOf(file('cut.xlsx'), '结算台账');
    const blank = rows.slice(6).map((cells) => cells.map(() => null));
    const cut = openXlsx(readFileSync(file('cut.xlsx')));
    await cut.write([{ kind: 'write-cells', sheet: '结算台账', row: 6, column: 0, cells: blank }]);
    writeFileSync(file('cut.xlsx'), cut.bytes());
    const again = await fees('cut.xlsx', '2020Q2', 'x.xlsx', '--settle');
    expectRefused(again, 'x.xlsx', '稿费表2020Q2!A2', '台账末尾的整次结账被删除');

    const lost = emptyXlsx();
    const sheets = ['采用登记', '目标任务', '稿费表2020Q1'];
    const { sheets: grids } = await openXlsx(readFileSync(file('q1.xlsx'))).read(sheets);
    await lost.write(
      sheets.map((name): WorkbookChange => ({
        kind: 'replace-sheet',
        sheet: { name, cells: grids.get(name)!.rows as string[][] },
      })),
    );
    writeFileSync(file('lost.xlsx'), lost.bytes());
    expectRefused(await fees('lost.xlsx', '2020Q1', 'x.xlsx', '--settle'), 'x.xlsx', '没有“结算台账”');
  });

  it('to overwrite a file whose settlements the result does not hold', async () => {
    const ran = await fees('登记.xlsx', '2020Q1', 'q2.xlsx');
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('里有结算台账');
    expect(await sheetNames(file('q2.xlsx'))).toContain('结算台账');
  });

  it('both at once', async () => {
    expect(await fees('q1.xlsx', '2020Q1', 'x.xlsx', '--settle', '--reverse', '退')).toMatchObject({ code: 2 });
  });
});

describe('gaofen audit', () => {
  const tampered = async (sheet: string, cell: string, value: string | number | null): Promise<Ran> => {
    copyFileSync(file('q2.xlsx'), file('tampered.xlsx'));
    await type(file('tampered.xlsx'), sheet, cell, value);
    return await gaofen('audit', file('tampered.xlsx'));
  };

  it('finds nothing in a sound book, whatever day it is', async () => {
    expect(await gaofen('audit', file('q2.xlsx'), '--as-of', '2024-01-01')).toEqual({
      code: 0,
      out: '核对11张表：没有出入。',
      err: '',
    });
  });

  it('names sheets whose formulas have no results in the file, as programs write that do not calculate', async () => {
    const parts = unzipSync(readFileSync(file('q2.xlsx')));
    for (const [name, bytes] of Object.entries(parts)) {
      if (!name.startsWith('xl/worksheets/')) continue;
      parts[name] = strToU8(strFromU8(bytes).replaceAll(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/gu, '$1'));
    }
    writeFileSync(file('uncalculated.xlsx'), zipSync(parts));
    const ran = await gaofen('audit', file('uncalculated.xlsx'));
    expect(ran.code).toBe(1);
    const lines = ran.err.split('\n').filter((line) => line.includes('没有保存计算结果，无法核对'));
    expect(lines.length).toBeGreaterThan(3);
    expect(ran.out + ran.err).not.toContain('UNCALCULATED');
    expect(ran.err).not.toContain('表上是');
  });

  it.each<[string, string, string | number | null, string]>([
    ['稿费表2020Q1', 'F6', 5000, '稿费表2020Q1!F6 表上是“5000”，按登记和台账重算应为“50”'],
    ['稿费表2020Q2', 'B6', '高乔', '稿费表2020Q2!B6'],
    ['稿费明细2020Q2', 'J6', 40, '稿费明细2020Q2!J6'],
    ['稿费发放表2020Q2', 'C5', '赵六', '稿费发放表2020Q2!C5 表上是“赵六”'],
    ['稿费发放表2020Q2', 'A40', '夹带', '稿费发放表2020Q2!A40'],
    ['单位得分', 'D7', 9, '单位得分!D7'],
    ['单位排名', 'E5', 99, '单位排名!E5'],
    ['采用登记', 'K4', 5, '采用登记!K4 表上是“5”，按登记和台账重算应为“4”'],
    ['采用登记', 'M2', '计9分', '采用登记!M2'],
    ['问题清单', 'A2', '错误 3 处', '问题清单!A2'],
    ['结算台账', 'O4', 5000, '结算台账!A4 台账第1条与校验码不符'],
    ['结算台账', 'O4', '五十', '结算台账!O4 台账第1条的“金额(元)”'],
    ['结算台账', 'G5', '赵六', '结算台账!A5 台账第2条与校验码不符'],
    ['结算台账', 'AC4', '旁注', '结算台账!AC4'],
  ])('names %s!%s', async (sheet, cell, value, sentence) => {
    const ran = await tampered(sheet, cell, value);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain(sentence);
  });

  it('lets people fill in tax, receipts and signatures, and follows the tax', async () => {
    const payees = await rowsOf(file('q2.xlsx'), '稿费发放表2020Q2');
    const row = payees.findIndex((cells) => cells.includes('张三'));
    const head = rowWith(payees, '代扣个税')!;
    const [tax, paid] = [head.indexOf('代扣个税'), head.indexOf('实发金额')];
    const ran = await tampered('稿费发放表2020Q2', a1(row, tax), 8);
    expect(ran.err).toContain(`稿费发放表2020Q2!${a1(row, paid)} 表上是“100”，按登记和台账重算应为“92”`);
    const sheet = await rowsOf(file('q2.xlsx'), '稿费表2020Q2');
    const sign = sheet.findIndex((cells) => cells.includes('制表：'));
    expect((await tampered('稿费表2020Q2', a1(sign, 0), '制表：李明')).code).toBe(0);
    expect((await tampered('稿费发放表2020Q2', a1(row, head.indexOf('签领')), '张三')).code).toBe(0);
  });

  it('says what waits to be booked, as a remark', async () => {
    const ran = await tampered('采用登记', 'E4', '综合采用');
    expect(ran.out).toContain('提醒：采用登记!A4 结账以后有变动：扣回“高桥”《慰问活动》');
    expect(ran.out).toContain('结2020Q3时自动记入');
  });

  it('misses the sheet of a settled quarter', async () => {
    const lean = openXlsx(readFileSync(file('q2.xlsx')));
    const { sheets } = await lean.read(['结算台账', '采用登记', '目标任务', '参数', '渠道', '计分规则']);
    const book = emptyXlsx();
    await book.write(
      [...sheets.values()].map(({ name, rows }): WorkbookChange => ({
        kind: 'replace-sheet',
        sheet: { name, cells: rows as string[][] },
      })),
    );
    writeFileSync(file('lean.xlsx'), book.bytes());
    const ran = await gaofen('audit', file('lean.xlsx'));
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('稿费发放表2020Q2 2020Q2已结账，而工作簿里没有这张表');
    expect((await fees('lean.xlsx', '2020Q1', 'whole.xlsx')).code).toBe(0);
    expect((await fees('whole.xlsx', '2020Q2', 'whole-2.xlsx')).code).toBe(0);
    expect((await gaofen('audit', file('whole-2.xlsx'))).err).toBe('');
  });
});

describe('gaofen hand-over', () => {
  const NAME = '2020年度雨花区退役军人事务局二季度稿费表.xlsx';

  it('writes the sheets of one settled quarter and what proves them, named by rule', async () => {
    rmSync(file(NAME), { force: true });
    expect(await gaofen('hand-over', file('q2.xlsx'), '--quarter', '2020Q2')).toMatchObject({ code: 0, err: '' });
    expect(await sheetNames(file(NAME))).toEqual(['稿费表2020Q2', '稿费明细2020Q2', '稿费发放表2020Q2', '台账摘录']);
    for (const sheet of ['稿费表2020Q2', '稿费明细2020Q2', '稿费发放表2020Q2']) {
      expect(await rowsOf(file(NAME), sheet)).toEqual(await rowsOf(file('q2.xlsx'), sheet));
    }
    expect(await gaofen('audit', file(NAME))).toEqual({ code: 0, out: '核对4张表：没有出入。', err: '' });
    expect((await gaofen('hand-over', file('q2.xlsx'), '--quarter', '2020Q2')).err).toContain('已存在');
    expect((await gaofen('hand-over', file('q2.xlsx'), '--quarter', '2020Q3')).err).toContain('请先结账');
  });

  it.each([
    ['稿费表2020Q2', 'F6', 2000, '稿费表2020Q2!F6'],
    ['稿费发放表2020Q2', 'B5', '东塘', '稿费发放表2020Q2!B5'],
    ['台账摘录', 'O4', 2000, '台账摘录!A4'],
    ['台账摘录', 'B1', '夹带', '台账摘录!B1'],
    ['台账摘录', 'AA6', '0'.repeat(64), '台账摘录!A6'],
  ])('changed in %s!%s: found', async (sheet, cell, value, place) => {
    await gaofen('hand-over', file('q2.xlsx'), '--quarter', '2020Q2', '--out', file('送.xlsx'));
    await type(file('送.xlsx'), sheet, cell, value);
    const ran = await gaofen('audit', file('送.xlsx'));
    rmSync(file('送.xlsx'));
    expect(ran.code).toBe(1);
    expect(ran.err).toContain(place);
  });

  it('carries what a unit still owes, and misses it when it is changed', async () => {
    copyFileSync(file('q1.xlsx'), file('owe.xlsx'));
    await type(file('owe.xlsx'), '采用登记', 'B3', '砂子塘');
    await type(file('owe.xlsx'), '采用登记', 'B5', '砂子塘');
    await fees('owe.xlsx', '2020Q2', 'owe-2.xlsx', '--settle');
    await fees('owe-2.xlsx', '2020Q3', 'owe-3.xlsx', '--settle');
    const ran = await gaofen('hand-over', file('owe-3.xlsx'), '--quarter', '2020Q3', '--out', file('owed.xlsx'));
    expect(ran.out).toContain('东塘：采用0条，0分，0.00元（本期0.00，补发扣回0.00，上期结转-50.00，结转下期-50.00）');
    expect((await gaofen('audit', file('owed.xlsx'))).err).toBe('');
    const extract = await rowsOf(file('owed.xlsx'), '台账摘录');
    const row = extract.findIndex((cells) => cells.includes('上期结转'));
    await type(file('owed.xlsx'), '台账摘录', a1(row, 14), -5);
    expect((await gaofen('audit', file('owed.xlsx'))).err).toContain('校验和不符');
  });
});

describeWithLibreOffice('LibreOffice', () => {
  it('computes the sheets of the hand-over file to what 核对 expects', async () => {
    const file4 = await handOver(openXlsx(readFileSync(file('q2.xlsx'))), { year: 2020, quarter: 1 }, { today: dayOf(2021, 1, 8) }); // prettier-ignore
    if (file4.status === 'refused') throw new Error(file4.code);
    const book = emptyXlsx();
    await book.write(JSON.parse(JSON.stringify(file4.changes, withoutResults)) as WorkbookChange[]);
    const computed = openXlsx(await convert(book.bytes(), 'xlsx', 'xlsx'));
    const report = await audit(computed, { today: dayOf(2021, 1, 8) });
    expect(report).toMatchObject({ kind: 'hand-over', year: 2020, issues: [] });
    expect(report.sheets).toHaveLength(4);
  });
});

/** Formulas without their results; how the sheets look is left out. */
function withoutResults(key: string, value: unknown): unknown {
  if (['rowHeights', 'conditionalFormats', 'print'].includes(key)) return undefined;
  const isFormula = typeof value === 'object' && value !== null && 'formula' in value && key !== 'rule';
  return isFormula ? { ...value, value: null } : value;
}
