import fc from 'fast-check';
import type { CellContent, SheetContent } from '../../../src/host/port/workbook';
import { PayeeDirectory } from '../../../src/sheets/payees/decode-payees';
import { encodeFees } from '../../../src/sheets/fees/encode-fees';
import { threeTotals, type FeeStatement } from '../../../src/sheets/fees/fee-statement';
import { settled, type Told } from '../fee-statements';
import { rowWith, shown } from '../scored';

type Three = [units: SheetContent, detail: SheetContent, payees: SheetContent];
const encode = (statement: FeeStatement): Three => encodeFees(statement, new PayeeDirectory()) as Three;
const headOf = (sheet: SheetContent): number => rowWith(sheet, 0, '序号');
const headers = (sheet: SheetContent) => sheet.cells[headOf(sheet)]!.map(shown);
const at = (sheet: SheetContent, row: number, header: string): CellContent =>
  sheet.cells[row]![headers(sheet).indexOf(header)]!;
const texts = (sheet: SheetContent): string =>
  sheet.cells
    .flat()
    .map(shown)
    .filter((value) => typeof value === 'string')
    .join('\n');

const both: Told = { unit: '高桥', points: 5, money: 12.34, authors: ['张三'] };

describe('稿费 on the three sheets', () => {
  test('stands beside points, and the amount is the sum of both', () => {
    const [units, detail, payees] = encode(settled([[both]]));
    const [row, line, person] = [units, detail, payees].map((sheet) => headOf(sheet) + 1) as [number, number, number];
    expect(headers(units)).toEqual('序号 单位 采用条数 得分 标准(元/分) 稿费(元) 应发金额(元) 签领 备注'.split(' '));
    expect(at(units, row, '应发金额(元)')).toEqual({ formula: 'ROUND(ROUND(D5*E5,2)+F5,2)', value: 262.34 });
    expect(at(detail, line, '金额')).toEqual({ formula: 'ROUND(ROUND(J5*K5,2)+L5,2)', value: 262.34 });
    expect(at(payees, person, '应发金额')).toEqual({ formula: 'ROUND(ROUND(E5*F5,2)+G5,2)', value: 262.34 });
    for (const sheet of [units, detail, payees]) expect(texts(sheet)).toContain('“稿费”是按篇的稿费');
  });

  test('stands alone where no points are paid', () => {
    const only: Told = { unit: '高桥', points: 0, ruleValue: 5, money: 20, authors: ['张三', '李四'] };
    const sheets = encode(settled([[only]], 0));
    for (const sheet of sheets) {
      expect(headers(sheet)).not.toEqual(expect.arrayContaining([expect.stringMatching(/得分|计分|标准|规则分值/u)]));
      expect(texts(sheet)).toContain('本季度标准：按篇计发');
      expect(texts(sheet)).not.toContain('元/分');
    }
    expect(at(sheets[0], headOf(sheets[0]) + 1, '应发金额(元)')).toEqual({ formula: 'ROUND(D5,2)', value: 20 });
    expect(sheets[2].cells.slice(headOf(sheets[2]) + 1, headOf(sheets[2]) + 3).map((cells) => shown(cells[5]))).toEqual([10, 10]); // prettier-ignore
  });

  test('what 考核项 pay has no row, no channel and no points; shares of one row are told', () => {
    const told: Told[] = [
      { ...both, title: '春耕', number: 9 },
      { ...both, unit: '东塘', title: '春耕', number: 9, ruleValue: 10 },
      { unit: '高桥', points: 0, money: 30, channel: '', title: '超额奖（2020年1季考核）' },
    ];
    const [units, detail] = encode(settled([told]));
    const row = rowWith(detail, 4, '超额奖（2020年1季考核）');
    const blank = ['采用渠道', '采用方式', '规则分值', '计分', '标准', '登记行'];
    expect(blank.map((header) => shown(at(detail, row, header)))).toEqual(blank.map(() => null));
    expect([shown(at(detail, row, '稿费')), shown(at(detail, row, '撰稿人')), shown(at(detail, row, '备注'))]).toEqual([30, '单位统领', null]); // prettier-ignore
    expect(shown(at(units, rowWith(units, 1, '高桥'), '采用条数'))).toBe(1);
    expect(rowWith(detail, headers(detail).indexOf('备注'), '几个单位联合')).toBeGreaterThan(0);
  });

  test('says who is paid, as the settlement did', () => {
    const [, , payees] = encode({ ...settled([[both]]), payeeTerms: ['first-author', 'signed-only'] });
    expect(texts(payees)).toContain('金额归第一位；未署撰稿人的不付稿费。');
  });

  test('the three totals agree, whatever is paid by points and by money', () => {
    const line = fc.record({
      unit: fc.constantFrom('高桥', '东塘'),
      points: fc.constantFrom(0, 1, 2.75, -3),
      money: fc.constantFrom(0, 0.01, 12.34, 20),
      authors: fc.constantFrom<string[]>([], ['张三'], ['张三', '李四', '王五']),
    });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), fc.constantFrom(0, 33.33, 5000), (told, rate) => {
        const statement = settled([told], Math.round(rate));
        encode(statement);
        expect(new Set(Object.values(threeTotals(statement))).size).toBe(1);
      }),
      { numRuns: 60 },
    );
  });
});
