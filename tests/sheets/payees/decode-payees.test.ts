import type { CellValue } from '../../../src/host/port/workbook';
import { decodePayees } from '../../../src/sheets/payees/decode-payees';
import { NameIndex } from '../../../src/sheets/cells/names/names';
import { issueText } from '../../../src/text/issues/issues';
import { cellName } from '../../../src/issues/place';

const units = new NameIndex();
units.alias('高桥站', units.add('高桥'));
units.add('东塘');
const FACTS = { date1904: false, targets: { names: units } };

function decode(...rows: CellValue[][]) {
  const { value: directory, issues } = decodePayees({ name: '撰稿人', rows }, FACTS);
  return { directory, issues, codes: issues.map(({ code, place }) => `${code} ${cellName(place)}`) };
}

const HEAD = ['姓名', '单位', '工号或身份证号', '开户行及账号'];

describe('the sheet 撰稿人', () => {
  test('may be missing', () => {
    expect(decodePayees(undefined, FACTS).value.find('高桥', '张三')).toEqual({ id: '', account: '' });
  });

  test('keeps ids and directory as the text they are', () => {
    const { directory, issues } = decode(HEAD, [
      '张三',
      '高桥站',
      '43010519990101003x',
      '工行雨花支行 6222020000000000001',
    ]);
    expect(directory.find('高桥', ' 张　三')).toEqual({
      id: '43010519990101003X',
      account: '工行雨花支行 6222020000000000001',
    });
    expect(issues).toEqual([]);
  });

  test('is known by other headers, bank and account apart', () => {
    const { directory } = decode(
      ['2020年度撰稿人名单'],
      ['撰稿人', '身份证号码', '开户银行', '银行卡号'],
      ['张三', '001', '工行', '00622'],
    );
    expect(directory.find('东塘', '张三')).toEqual({ id: '001', account: '工行 00622' });
  });

  test('tells people of the same name apart by their unit', () => {
    const { directory, issues } = decode(
      HEAD,
      ['张三', '高桥', 1, 'a'],
      ['张三', '东塘', 2, 'b'],
      ['张三', '', 3, 'c'],
    );
    expect(['高桥', '东塘', '西站'].map((unit) => directory.find(unit, '张三').id)).toEqual(['1', '2', '3']);
    expect(issues).toEqual([]);
  });

  test('leaves a person open whose two rows differ', () => {
    const { directory, codes, issues } = decode(
      HEAD,
      ['张三', '高桥', '1', 'a'],
      ['张三', '高桥站', '1', 'b'],
      ['李四', '', '9', 'd'],
      ['李四', '', '9', 'd'],
    );
    expect(codes).toEqual(['duplicate-payee A3']);
    expect(issueText(issues[0]!).problem).toContain('另一行在A2');
    expect(directory.find('高桥', '张三')).toEqual({ id: '', account: '' });
    expect(directory.find('高桥', '李四').id).toBe('9');
  });

  test('never shows a number whose last digits are gone', () => {
    const { directory, codes } = decode(HEAD, ['张三', '高桥', 4.3010519990101e17, 6222020000000000], ['李四', '', 7]);
    expect(codes).toEqual(['digits-lost C2', 'digits-lost D2']);
    expect(directory.find('高桥', '张三')).toEqual({ id: '', account: '' });
    expect(directory.find('高桥', '李四').id).toBe('7');
  });

  test('warns and never refuses', () => {
    const { codes, issues } = decode(HEAD, ['', '', '1'], ['张三', '高乔', '1'], ['王五', '', { error: '#N/A' }]);
    expect(codes).toEqual(['missing-value A2', 'unknown-unit B3', 'cell-error C4']);
    expect(decode(['单位', '账号']).codes).toEqual(['missing-column null']);
    expect(issues.every(({ severity }) => severity === 'warning')).toBe(true);
  });
});
