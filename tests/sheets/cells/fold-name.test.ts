import fc from 'fast-check';
import { numberKey } from '../../../src/engine/columns/content-key';
import { DASHES } from '../../../src/text/patterns';
import { foldName, isBlank, visibleText } from '../../../src/sheets/cells/values/cell';
import { withoutInvisible } from '../../../src/sheets/cells/values/invisible';
import { foldNumber } from '../../../src/sheets/cells/values/manuscript-number';

/** Any text, and texts of the kinds of characters that are folded, dropped or kept as they are. */
const TEXTS = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      ...'跳马镇东塘A9z１ａＢ（）【】《》“” \u3000\t\u200b\ufeff\u007f\u0000\u0301\ud800･ｶﾞ㎡-_.\'"[]{}()<=>~!;\u0338',
    ),
  }),
);

/** What the fast ways through must not change. */
const slowly = {
  withoutInvisible: (text: string) =>
    text.replace(/(?:\uFEFF|[\u2800\uFFFC]|(?!\s)[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}])+/gu, ''),
  foldName: (text: string) =>
    slowly
      .withoutInvisible(text.normalize('NFKC'))
      .replace(/\s+/gu, '')
      .replace(/[[{〔【〖]/gu, '(')
      .replace(/[\]}〕】〗]/gu, ')')
      .replace(/[《》〈〉﹤﹥«»「」『』“”"']/gu, ''),
};

test('a name is folded, and what nobody sees is dropped, whatever way the text takes', () => {
  fc.assert(
    fc.property(TEXTS, (text) => {
      expect(foldName(text)).toBe(slowly.foldName(text));
      expect(withoutInvisible(text)).toBe(slowly.withoutInvisible(text));
      expect(isBlank(text)).toBe(visibleText(text) === '');
    }),
    { numRuns: 5_000 },
  );
});

test('a number is folded the same, whatever way the text takes', () => {
  fc.assert(
    fc.property(fc.oneof(TEXTS, fc.string({ unit: fc.constantFrom(...'GY20-0gyｇ－—– ') })), (text) => {
      expect(foldNumber(text)).toBe(numberKey(text).toUpperCase().replace(DASHES, '-'));
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  [null, true],
  [undefined, true],
  ['', true],
  ['\u007f', true],
  [0, false],
  [false, false],
  [{ error: '#N/A' }, false],
])('a cell with %j shows nothing: %s', (value, expected) => {
  expect(isBlank(value)).toBe(expected);
});
