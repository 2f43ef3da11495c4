import fc from 'fast-check';
import { numberKey, titleKey } from '../../../src/engine/columns/content-key';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        ...'甲乙丙年《》“”，。—…·（）()　 \t\uFEFF\u200D１Ａａ℃㈠ﬁ①－-_=≠\u0338e\u0301가\u1100\u1161﨑𠮷👨‍👩‍👧',
        '\ud800',
      ),
    )
    .map((units) => units.join('')),
);

test('the number key is NFKC without white space and what nobody sees, whatever the text', () => {
  const slow = (text: string): string =>
    text
      .normalize('NFKC')
      .replace(/[\s\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/gu, '')
      .normalize('NFKC');
  fc.assert(
    fc.property(anyText, (text) => expect(numberKey(text)).toBe(slow(text))),
    { numRuns: 3000 },
  );
});

test('the title key also drops punctuation, whatever the text', () => {
  const slow = (text: string): string =>
    text
      .normalize('NFKC')
      .replace(/[\s\p{P}\p{C}\p{Default_Ignorable_Code_Point}]/gu, '')
      .normalize('NFKC');
  fc.assert(
    fc.property(anyText, (text) => expect(titleKey(text)).toBe(slow(text))),
    { numRuns: 3000 },
  );
});

test('a key is its own key', () => {
  const property = fc.property(anyText, (text) => {
    expect(titleKey(titleKey(text))).toBe(titleKey(text));
    expect(numberKey(numberKey(text))).toBe(numberKey(text));
  });
  fc.assert(property, { numRuns: 3000 });
});

test.each([
  ['《跳马镇：八一走访慰问》', '跳马镇八一走访慰问'],
  ['“八一”前夕　走访 慰问（一）', '八一前夕走访慰问一'],
  ['２０２０年ＡＢＣ', '2020年ABC'],
])('title %s has the key %s', (title, key) => {
  expect(titleKey(title)).toBe(key);
});

test('numbers keep their punctuation: 2020-1 is not 20201', () => {
  expect(numberKey(' ２０２０－１ ')).toBe('2020-1');
  expect(numberKey('20201')).not.toBe(numberKey('2020-1'));
});
