import fc from 'fast-check';
import { contentHash, NUMBERS } from '../../../src/engine/columns/content-hash';
import { isPlain, numberKey, titleKey } from '../../../src/engine/columns/content-key';

const isOwnKey = (text: string, scope: number): boolean => contentHash(text, scope) >= 0;

test('a hash that is not negative belongs to a text that is its own key', () => {
  const someText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'甲乙A1-— 　́《》') }));
  const property = fc.property(someText, fc.integer({ min: 0, max: 9 }), (text, unit) => {
    if (isOwnKey(text, NUMBERS)) expect(numberKey(text)).toBe(text);
    if (isOwnKey(text, unit)) expect(titleKey(text)).toBe(text);
  });
  fc.assert(property, { numRuns: 5000 });
});

test('usual texts are their own keys, a text of nothing has none', () => {
  expect(isOwnKey('YH2020-117', NUMBERS)).toBe(true);
  expect(isOwnKey('YH2020-117', 0)).toBe(false);
  expect(isOwnKey('我区开展走访慰问活动第3期', 0)).toBe(true);
  expect(isOwnKey('', NUMBERS)).toBe(false);
  expect(isOwnKey('', 0)).toBe(false);
});

test('every plain character alone is judged as the normalisers judge it', () => {
  const plain = Array.from({ length: 0x10000 }, (_, unit) => unit).filter(isPlain);
  const judged = plain.map((unit) => String.fromCharCode(unit));
  expect(judged.filter((text) => isOwnKey(text, NUMBERS) !== (numberKey(text) === text))).toEqual([]);
  expect(judged.filter((text) => isOwnKey(text, 0) !== (titleKey(text) === text))).toEqual([]);
});
