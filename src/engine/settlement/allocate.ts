/**
 * Splits an integer into equal shares, in the order of the heads; the remainder goes to the first (scoring §5).
 * A negative amount mirrors the positive one. `heads` is at least 1.
 */
export function equalShares(amount: number, heads: number): number[] {
  const remainder = amount % heads;
  const each = (amount - remainder) / heads;
  return Array.from({ length: heads }, (_, head) => (head === 0 ? each + remainder : each) + 0);
}

/**
 * Shares out an integer among claims of which it covers a part, in proportion: every claim gets the whole part of its
 * share, the units left over go to the largest remainders, ties to the first. No share exceeds its claim.
 * 0 ≤ `amount` ≤ the sum of `claims`, which is below 2^51; no claim is negative.
 */
export function proportionalShares(amount: number, claims: readonly number[]): number[] {
  const sum = claims.reduce((total, claim) => total + claim, 0);
  if (amount === sum) return [...claims];
  const exact = claims.map((claim) => multiplyThenDivide(amount, claim, sum));
  const shares = exact.map(({ quotient }) => quotient);
  const left = amount - shares.reduce((total, share) => total + share, 0);
  const byRemainder = exact.map((_, index) => index).sort((a, b) => exact[b]!.remainder - exact[a]!.remainder || a - b);
  for (const index of byRemainder.slice(0, left)) shares[index]! += 1;
  return shares;
}

/** a × b ÷ c, exact though the product may not fit a number: bit by bit of `a`, for b ≤ c < 2^51. */
function multiplyThenDivide(a: number, b: number, c: number): { quotient: number; remainder: number } {
  let quotient = 0;
  let remainder = 0;
  for (const bit of a.toString(2)) {
    const next = remainder * 2 + (bit === '1' ? b : 0);
    remainder = next % c;
    quotient = quotient * 2 + (next - remainder) / c;
  }
  return { quotient, remainder };
}
