import { quarterStart, type YearQuarter } from '../../src/engine/time/quarter';
import fc from 'fast-check';
import { evaluate } from '../../src/app/scoring/evaluate';
import { prepareSettlement } from '../../src/app/fees/settle-quarter';
import { dayOf } from '../../src/engine/time/calendar';
import { day, type Day } from '../../src/engine/units';
import { MemoryWorkbook } from '../host/memory-workbook';
import type { CellContent, CellValue, WorkbookContent } from '../../src/host/port/workbook';
import { bookOf } from '../sheets/workbook-content';
import { placed } from '../sheets/placed';
import { cellName } from '../../src/issues/place';
import { refusalText } from '../../src/text/issues/refusals';

const LATER = dayOf(2026, 11, 28);

async function opened({ sheets }: WorkbookContent): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  await workbook.write(
    [...sheets.values()].map(({ name, rows }) => ({
      kind: 'replace-sheet',
      sheet: { name, cells: rows as CellContent[][] },
    })),
  );
  return workbook;
}

const rulesOf = (value: CellValue) => [
  ['采用渠道', '采用方式', '分值', '依据'],
  ['官网', '*', value, '甲'],
];
const parametersOf = (rate: CellValue, asOf: CellValue = null) => [
  ['项目', '值'],
  ['年度', 2020],
  ['每分稿费', rate],
  ['统计截止日', asOf],
];
const ROWS = [['慰问', '高桥', '2020-2-1', '官网', '转载', 'A1']];

describe('numbers beyond what is computed exactly', () => {
  it.each([1_000_000.01, 21_474_836.48, 30_000_000, '30,000,000', 999_999_999])(
    'names a rule of %j points',
    (value) => {
      const { issues, result } = evaluate(bookOf(ROWS, { 计分规则: rulesOf(value) }), {
        today: LATER,
      }).outcome;
      expect(issues.find(({ code }) => code === 'bad-number')).toMatchObject({
        severity: 'error',
        place: placed('计分规则', 'C2'),
      });
      expect(result!.scores.points[0]).toBe(0);
    },
  );

  it('takes a million points, and names a target and a rate that are too large', () => {
    const million = evaluate(bookOf(ROWS, { 计分规则: rulesOf(1_000_000) }), { today: LATER }).outcome;
    expect(million.result!.scores.points[0]).toBe(100_000_000);
    expect(million.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    const targets = [['单位', '类型', '任务分值'], ['高桥', '街道', 1_000_001]]; // prettier-ignore
    const target = evaluate(bookOf([], { 目标任务: targets }), { today: LATER }).outcome;
    expect(target.issues[0]).toMatchObject({ code: 'bad-number', place: placed('目标任务', 'C2') });
    const rate = evaluate(bookOf(ROWS, { 参数: parametersOf(100_000.01) }), { today: LATER }).outcome;
    expect(rate.issues[0]).toMatchObject({ code: 'bad-parameter', place: placed('参数', 'B3') });
  });

  it('names the row worth most where the fees of the year, and the row where 上年结转, add up to too much', () => {
    const rows = [...ROWS, ['招聘', '东塘', '2020-2-1', '官网', '转载', 'A2']];
    const more = { 计分规则: rulesOf(1_000_000), 参数: parametersOf(100_000) };
    const fees = evaluate(bookOf(rows, more), { today: LATER }).outcome;
    expect(fees.issues[0]).toMatchObject({ code: 'fees-too-large', severity: 'error', place: { row: 1, column: 0 } });
    const forward = Array.from({ length: 102 }, (_, i) => ['高桥', '', -999_999_999, '多付', `第${i}条`]);
    const sheet = [['单位', '撰稿人', '金额(元)', '事由', '来源'], ...forward];
    const found = evaluate(bookOf([], { 上年结转: sheet }), { today: LATER }).outcome.issues;
    expect(found.filter(({ code }) => code === 'bad-amount').map(({ place }) => cellName(place))).toEqual([
      'C102',
      'C103',
    ]);
  });

  test('what a rule states is what its adoption is worth, or its cell is named', () => {
    const value = fc.oneof(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 30_000_000 }));
    fc.assert(
      fc.property(value, (stated) => {
        const { issues, result } = evaluate(bookOf(ROWS, { 计分规则: rulesOf(stated) }), { today: LATER }).outcome;
        const isNamed = issues.some(({ code, place }) => code === 'bad-number' && cellName(place) === 'C2');
        expect(isNamed || result!.scores.points[0] === stated * 100).toBe(true);
      }),
    );
  });
});

describe('a quarter that has not ended', () => {
  const of2020: YearQuarter = { year: 2020, quarter: 0 };
  const settles = async (today: Day, asOf: CellValue): Promise<string> => {
    const workbook = await opened(bookOf(ROWS, { 计分规则: rulesOf(1), 参数: parametersOf(50, asOf) }));
    const prepared = await prepareSettlement(workbook, of2020, { today });
    return prepared.status === 'refused' ? refusalText(prepared) : prepared.status;
  };

  it('is not settled because 统计截止日 lies in the future, and the reason names both days', async () => {
    const reason = await settles(dayOf(2020, 3, 30), '2020-12-31');
    expect(reason).toContain('今天是2020-03-30');
    expect(reason).toContain('统计截止日2020-12-31');
    expect(await settles(dayOf(2020, 3, 31), '2020-12-31')).toBe('ready');
    expect(await settles(LATER, '2020-3-30')).toContain('到统计截止日2020-03-30季度还没有结束');
  });

  it('is settled on a day that the person names in the command', async () => {
    const workbook = await opened(bookOf(ROWS, { 计分规则: rulesOf(1), 参数: parametersOf(50) }));
    const dates = { today: dayOf(2020, 3, 30), asOf: dayOf(2020, 3, 31) };
    expect(await prepareSettlement(workbook, of2020, dates)).toMatchObject({ status: 'ready' });
  });

  test('on no day before its last one, whatever the workbook states', async () => {
    const end = quarterStart(2020, 1);
    const days = fc.integer({ min: end - 60, max: end + 60 });
    await fc.assert(
      fc.asyncProperty(days, days, async (today, asOf) => {
        const isReady = (await settles(day(today), asOf + 25_569)) === 'ready';
        expect(isReady).toBe(Math.min(today, asOf) >= end - 1);
      }),
      { numRuns: 40 },
    );
  });
});
