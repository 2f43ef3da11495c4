import fc from 'fast-check';
import { taxIssues } from '../../../src/sheets/fees/check-tax';
import type { CellValue } from '../../../src/host/port/workbook';
import { cellName } from '../../../src/issues/place';

const HEAD = ['序号', '单位', '姓名', '应发金额', '代扣个税', '实发金额'];

const listWith = (payable: number, tax: CellValue) => ({
  name: '稿费发放表2020Q1',
  rows: [
    ['某局稿费发放表'],
    HEAD,
    [1, '高桥', '张三', payable, tax, payable],
    ['小计', null, null, payable, tax, payable],
  ],
});

const isFlagged = (payable: number, tax: CellValue): boolean => {
  const issues = taxIssues(listWith(payable, tax));
  expect(issues.map(({ place }) => cellName(place))).toEqual(issues.length > 0 ? ['E3'] : []);
  return issues.length > 0;
};

describe('代扣个税 on the list of payees', () => {
  it.each<CellValue>([null, '', 0, 0.01, 375, 12.5])('takes %j of 375 yuan', (tax) => {
    expect(isFlagged(375, tax)).toBe(false);
  });

  it.each<CellValue>([-1000, -0.01, 375.01, 1e9, 33.333, '一百', '-1000', '20', true, { error: '#VALUE!' }])(
    'remarks on %j of 375 yuan, at its cell',
    (tax) => {
      expect(isFlagged(375, tax)).toBe(true);
    },
  );

  test('whatever stands there, 实发金额 is from 0 to 应发金额 or the cell is named', () => {
    const fen = fc.integer({ min: -200_000, max: 200_000 });
    fc.assert(
      fc.property(fc.nat(100_000), fen, (payable, tax) => {
        expect(isFlagged(payable / 100, tax / 100)).toBe(tax < 0 || tax > payable);
      }),
    );
  });
});
