import fc from 'fast-check';
import { productQuotient } from '../../src/engine/scoring/general/rounding';

const signed = (size: bigint, isNegative: boolean): bigint => (isNegative ? -size : size);
const size = (value: bigint): bigint => (value < 0n ? -value : value);

/** The same with whole numbers of any length. */
function exactly(a: number, b: number, c: number): bigint {
  const [product, by] = [BigInt(a) * BigInt(b), BigInt(c)];
  return signed((size(product) * 2n + size(by)) / (size(by) * 2n), product < 0n !== by < 0n);
}

test('a × b ÷ c is exact beyond what a number holds', () => {
  const wide = fc.oneof(fc.maxSafeInteger(), fc.integer(), fc.integer({ min: -1000, max: 1000 }));
  const divisor = fc.integer({ min: -(2 ** 50), max: 2 ** 50 }).filter((c) => c !== 0);
  const held = ([a, b, c]: readonly [number, number, number]): boolean => size(exactly(a, b, c)) < 2n ** 53n;
  fc.assert(
    fc.property(fc.tuple(wide, wide, fc.oneof(divisor, fc.constantFrom(100, 3, 7, -100))).filter(held), ([a, b, c]) => {
      expect(BigInt(productQuotient(a, b, c))).toBe(exactly(a, b, c));
    }),
    { numRuns: 2000 },
  );
});
