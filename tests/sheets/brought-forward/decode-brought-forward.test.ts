import { evaluate } from '../../../src/app/scoring/evaluate';
import { dayOf } from '../../../src/engine/time/calendar';
import type { BroughtForward } from '../../../src/engine/settlement/brought-forward';
import type { CellValue } from '../../../src/host/port/workbook';
import { readSignedHundredths } from '../../../src/sheets/cells/values/read-number';
import { bookOf } from '../workbook-content';
import { cellName } from '../../../src/issues/place';

const HEADER = ['单位', '撰稿人', '金额(元)', '事由', '来源'];

function read(...rows: CellValue[][]): { lines: readonly BroughtForward[]; issues: string[] } {
  const { outcome, inputs } = evaluate(bookOf([], { 上年结转: rows }), { today: dayOf(2020, 6, 30) });
  const issues = outcome.issues
    .filter(({ place }) => place.sheet === '上年结转')
    .map(({ severity, code, place }) => `${severity} ${code} ${cellName(place)}`);
  return { lines: inputs!.broughtForward, issues };
}

test.each<[CellValue, number | null]>([
  [-12.5, -1250],
  ['-12.50', -1250],
  ['－１２.５元', -1250],
  ['\u2212 1,000.05', -100_005],
  ['-￥3', -300],
  ['+7', 700],
  [0, 0],
  ['-0', 0],
  [0.1 + 0.2, 30],
  [-0.1 - 0.2, -30],
  ['12.345', null],
  [-0.001, null],
  ['--5', null],
  ['-+5', null],
  ['-', null],
  ['扣5', null],
  [true, null],
])('an amount %p is %p hundredths', (value, hundredths) => {
  expect(readSignedHundredths(value)).toBe(hundredths);
});

test('a row is money without adoption, of the last day of the year before', () => {
  const { lines, issues } = read(['某局上年结转'], HEADER, [
    '高桥站',
    '张三、李四',
    -12.5,
    '多付',
    ' 2019年度 台账第3条\n《甲》 ',
  ]);
  expect(issues).toEqual([]);
  expect(lines).toEqual([
    {
      ...{ quarter: null, unit: '高桥', group: '街道', authors: ['张三', '李四'], amount: -1250 },
      ...{ content: '2019年度台账第3条甲', number: '', title: '2019年度 台账第3条 《甲》', channel: '', mode: '' },
      ...{ day: dayOf(2019, 12, 31), ruleValue: 0, points: 0, rate: 0, money: 0, basis: '多付', sheetRow: 3 },
    },
  ]);
});

test('blank rows and rows of sums are no money', () => {
  const { lines, issues } = read(HEADER, ['东塘', null, 5, '补', '甲'], [], ['合计', null, 5, null, null]);
  expect(lines).toHaveLength(1);
  expect(issues).toEqual([]);
});

test('every cell that cannot be read is named, and its row left out', () => {
  const { lines, issues } = read(
    HEADER,
    ['高乔', null, '约5元', '', null],
    [null, null, 5, '补', '甲'],
    ['东塘', null, { error: '#N/A' }, '补', '乙'],
    ['东塘', null, 1.234, '补', '丙'],
  );
  expect(lines).toEqual([]);
  expect(issues).toEqual([
    'error unknown-unit A2',
    'error bad-amount C2',
    'error missing-value D2',
    'error missing-value E2',
    'error missing-value A3',
    'error cell-error C4',
    'error bad-amount C5',
  ]);
});

test('a source twice for a unit in one direction is doubtful; for another unit, or back, it is not', () => {
  const { lines, issues } = read(
    HEADER,
    ['东塘', null, 5, '补', '甲 1'],
    ['高桥', null, 5, '补', '甲1'],
    ['东塘', null, -5, '退', '甲1'],
    ['东塘', '张三', 6, '补', '《甲1》'],
  );
  expect(lines).toHaveLength(4);
  expect(issues).toEqual(['warning duplicate-source E5']);
});

test('a sheet without its columns keeps every quarter open; one misnamed is no other sheet', () => {
  expect(read(['单位', '来源']).issues).toEqual(['error missing-column null', 'error missing-column null']);
  const { outcome } = evaluate(bookOf([], { '上年结转 ': [HEADER] }), { today: dayOf(2020, 6, 30) });
  expect(outcome.issues.map(({ code }) => code)).toContain('misnamed-sheet');
});
