import fc from 'fast-check';
import { isShownOtherwise } from '../../../src/sheets/cells/look/number-format';
import { FORMATS, marked } from '../../../src/sheets/cells/look/look';

const cases = (all: readonly [number, string, string?][]): [number, string, string][] =>
  all.map(([value, code, expected = FORMATS.money]) => [value, code, expected]);

describe('a number format', () => {
  it.each(
    cases([
      [250, ';;;'],
      [250, '"1000"'],
      [250, '1\\0\\0\\0'],
      [250, '1000'],
      [250, '0"00"'],
      [250, '"贰仟"'],
      [250, '"壹"0'],
      [250, '"应发";"应发"'],
      [12.5, '0'],
      [12.5, '#,##0'],
      [1250, '0,'],
      [1250, '0.0,"千"'],
      [250, '0%'],
      [250, 'yyyy-mm-dd'],
      [250, '[White]0'],
      [250, '[>100]"99";0'],
      [250, '*9'],
      [250, '0E+0'],
      [-250, '0;0'],
      [-250, '0.00;0.00'],
      [0, '0;0;"500"'],
      [250, '[$500]0'],
      [250, '0!0!0'],
      [0.3333, '0%', '0.0%'],
      [43895, '"2021-1-1"', 'yyyy-mm-dd'],
      [43895, '0', 'yyyy-mm-dd'],
    ]),
  )('shows another number than %p by %s', (value, code, expected) => {
    expect(isShownOtherwise(value, code, expected)).toBe(true);
  });

  it.each(
    cases([
      [250, 'General'],
      [250, '0'],
      [12.5, '0.00'],
      [12.5, '#,##0.00_ '],
      [12.5, '"￥"#,##0.00'],
      [12.5, '[$￥-804]#,##0.00'],
      [12.5, '_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ '],
      [-12.5, '#,##0.00;[Red]-#,##0.00'],
      [-12.5, '#,##0.00_);(#,##0.00)'],
      [-12.5, '#,##0.00;[Red]#,##0.00'],
      [-12.5, '0.00'],
      [0, '0.00;-0.00;'],
      [250, '@'],
      [250, '[>100]0.00;0.000'],
      [250, 'G/通用格式'],
      [250, '[DBNum2][$-804]G/通用格式'],
      [0.3333, '0.00%', '0.0%'],
      [43895, 'yyyy/m/d;@', 'yyyy-mm-dd'],
      [43895, 'yyyy"年"m"月"d"日"', 'yyyy-mm-dd'],
      [43895, 'yyyy\\-mm\\-dd', 'yyyy-mm-dd'],
      [1250, '#,##0'],
    ]),
  )('shows %p by %s', (value, code, expected) => {
    expect(isShownOtherwise(value, code, expected)).toBe(false);
  });

  it.each(['高桥', '250'])('shows the text %s, hides it, or shows more', (text) => {
    for (const code of ['General', '@', '0.00', '0;0;0', '0;0;0;@', '[Red]@']) expect(isShownOtherwise(text, code)).toBe(false); // prettier-ignore
    for (const code of [';;;', '0;0;0;', '"东塘"', '0;0;0;"东塘"', '@"00"', '[White]@'].filter((each) => each !== '"东塘"'))
      expect(isShownOtherwise(text, code)).toBe(true);
    expect(isShownOtherwise(text, marked('○'), marked('○'))).toBe(false);
  }); // prettier-ignore

  it('of the program shows every amount that it writes', () => {
    const codes = fc.constantFrom(...Object.values(FORMATS));
    fc.assert(fc.property(codes, fc.integer(), (code, fen) => !isShownOtherwise(fen / 100, code, code)));
    const money = fc.constantFrom(FORMATS.money, FORMATS.ledgerMoney, FORMATS.rareMoney, FORMATS.yuan);
    const amount = fc.integer({ min: -1e9, max: 1e9 });
    fc.assert(fc.property(money, money, amount, (one, two, fen) => !isShownOtherwise(fen / 100, one, two)));
  });
});
