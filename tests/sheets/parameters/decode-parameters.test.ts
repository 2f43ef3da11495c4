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
