import fc from 'fast-check';
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

describe('names of parameters', () => {
  const STATED: [string, CellValue][] = [
    ['年度', 2021],
    ['每分稿费', 60],
    ['付费起始日', '2021-04-01'],
    ['统计截止日', '2021-06-30'],
    ['一般约稿工作日', 4],
    ['通报主送', '各单位：'],
    ['公文正文字体', '仿宋'],
  ];
  const decode = (rows: readonly (readonly CellValue[])[]) =>
    decodeParameters({ name: '参数', rows: [['项目', '值'], ...rows], merges: [] }, false);
  const plain = decode(STATED);

  it('are those of headers: a unit in brackets, a colon behind, a number before and the width do not count', () => {
    const worn = fc.constantFrom<(name: string) => string>(
      (name) => `${name}（元）`,
      (name) => `${name}(元/分)`,
      (name) => `${name}：`,
      (name) => `1.${name}`,
      (name) => `①${name}`,
      (name) => `${name}（必填）：`,
      (name) => ` ${[...name].join(' ')} `,
      (name) => `【${name}】`,
    );
    fc.assert(
      fc.property(fc.array(worn, { minLength: STATED.length, maxLength: STATED.length }), (looks) => {
        expect(decode(STATED.map(([name, value], at) => [looks[at]!(name), value]))).toEqual(plain);
      }),
    );
  });

  it.each([
    ['每分稿酬', 'rate'],
    ['稿费标准（元/分）', 'rate'],
    ['付费开始日', 'feesFrom'],
    ['起付日', 'feesFrom'],
    ['截止日', 'asOf'],
  ] as const)('%s is another name', (name, key) => {
    const value = key === 'rate' ? 60 : '2021-04-01';
    const { value: read, issues } = decode([['年度', 2021], [name, value]]); // prettier-ignore
    expect(issues).toEqual([]);
    expect(read?.[key]).not.toEqual(decode([['年度', 2021]]).value?.[key]);
  });
});
