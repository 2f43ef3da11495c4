import type { CellRange, CellValue } from '../../../src/host/port/workbook';
import { cellName } from '../../../src/issues/place';
import { decodeParameters } from '../../../src/sheets/parameters/decode-parameters';

const ROWS: CellValue[][] = [
  ['项目', '值'],
  ['年度', 2020],
  ['每分稿费', null],
  ['机构名称', '某局'],
];
const over = (row: number, column: number, rows: number): CellRange => ({ row, column, rows, columns: 1 });

function read(rows: CellValue[][], merges: CellRange[]) {
  const { value: parameters, issues } = decodeParameters({ name: '参数', rows, merges }, false);
  const errors = issues.filter(({ severity }) => severity === 'error');
  return { parameters, errors: errors.map(({ code, place }) => `${code} ${cellName(place)}`) };
}

describe('参数 with merged cells', () => {
  it('a value that is merged over several items is the value of the first only: the others are asked for', () => {
    expect(read(ROWS, [over(1, 1, 2)])).toEqual({ parameters: null, errors: ['merged-empty B3'] });
  });

  it('nor does a text merged upward become the next item', () => {
    expect(read(ROWS, [over(1, 1, 3)]).errors).toEqual(['merged-empty B3', 'merged-empty B4']);
  });

  it('an item and its value that are both merged over two rows are one parameter', () => {
    const { parameters, errors } = read(
      [...ROWS.slice(0, 2), [null, null], ['每分稿费', 60]],
      [over(1, 0, 2), over(1, 1, 2)],
    );
    expect([parameters?.year, parameters?.rate, errors]).toEqual([2020, 6000, []]);
  });
});

test.each([
  ['公文标题字体', '宋'.repeat(32), '方正小标宋简体'],
  ['公文正文字体', 'x'.repeat(32), '仿宋_GB2312'],
  ['勾选符号', '打勾', '☑'],
  ['一般约稿工作日', '三天', '3'],
  ['综合性约稿工作日', 0, '5'],
  ['采访预约提前工作日', 100, '2'],
  ['提醒提前工作日', 1.5, '1'],
])(
  '%s that cannot be used is a reminder, and what serves instead is said; nothing is kept from being scored',
  (parameter, value, used) => {
    const { value: parameters, issues } = decodeParameters(
      { name: '参数', rows: [...ROWS.slice(0, 2), [parameter, value]], merges: [] },
      false,
    );
    const silent = decodeParameters({ name: '参数', rows: ROWS.slice(0, 2), merges: [] }, false).value;
    expect(parameters).toEqual(silent);
    expect(issues).toEqual([
      expect.objectContaining({
        severity: 'warning',
        code: 'parameter-replaced',
        parameters: expect.objectContaining({ parameter, value: String(value), used }) as unknown,
      }),
    ]);
  },
);
