import fc from 'fast-check';
import { equalShares, proportionalShares } from '../../../src/engine/settlement/allocate';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('equal shares', () => {
  test.each([
    [5000, 3, [1668, 1666, 1666]],
    [-5000, 3, [-1668, -1666, -1666]],
    [1, 2, [1, 0]],
    [0, 2, [0, 0]],
    [7, 1, [7]],
  ])('of %i among %i give the remainder to the first named', (amount, heads, shares) => {
    expect(equalShares(amount, heads)).toEqual(shares);
  });
});

describe('proportional shares', () => {
  test.each([
    [100, [60, 40], [60, 40]],
    [1, [1, 1, 1], [1, 0, 0]],
    [2, [1, 2, 1], [1, 1, 0]],
    [10, [0, 7, 13], [0, 4, 6]],
    [11, [0, 7, 13], [0, 4, 7]],
    [0, [5, 5], [0, 0]],
    [0, [], []],
  ])('of %i among claims of %j', (amount, claims, shares) => {
    expect(proportionalShares(amount, claims)).toEqual(shares);
  });

  test('use up the amount, exceed no claim and are exact beyond 2^53', () => {
    const anyClaims = fc.array(fc.nat(2 ** 44), { minLength: 1, maxLength: 20 });
    const property = fc.property(anyClaims, fc.double({ min: 0, max: 1, noNaN: true }), (claims, part) => {
      const amount = Math.floor(sum(claims) * part);
      const shares = proportionalShares(amount, claims);
      expect(sum(shares)).toBe(amount);
      shares.forEach((share, at) => {
        const whole = sum(claims) === 0 ? 0 : Number((BigInt(amount) * BigInt(claims[at]!)) / BigInt(sum(claims)));
        expect(share === whole || (share === whole + 1 && share <= claims[at]!)).toBe(true);
      });
    });
    fc.assert(property, { numRuns: 500 });
  });
});
