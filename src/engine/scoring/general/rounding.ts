/** The quotient of two integers, rounded to the nearest, halves away from zero; `divisor` is not 0. */
function roundedQuotient(dividend: number, divisor: number): number {
  const isNegative = dividend < 0 !== divisor < 0;
  const [size, by] = [Math.abs(dividend), Math.abs(divisor)];
  if (size <= Number.MAX_SAFE_INTEGER / 4 && by <= Number.MAX_SAFE_INTEGER / 4) {
    const rest = size % by;
    const quotient = (size - rest) / by + (rest * 2 >= by ? 1 : 0);
    return signed(quotient, isNegative);
  }
  return signed(Number((BigInt(size) * 2n + BigInt(by)) / (BigInt(by) * 2n)), isNegative);
}

/** The product of two numbers in hundredths, in hundredths. */
export const hundredthsProduct = (one: number, other: number): number => productQuotient(one, other, 100);

/** a × b ÷ c of integers, rounded once. */
export function productQuotient(a: number, b: number, c: number): number {
  const product = a * b;
  if (Math.abs(product) <= Number.MAX_SAFE_INTEGER / 4) return roundedQuotient(product, c);
  const isNegative = (a < 0 !== b < 0) !== c < 0;
  const size = BigInt(Math.abs(a)) * BigInt(Math.abs(b));
  const by = BigInt(Math.abs(c));
  return signed(Number((size * 2n + by) / (by * 2n)), isNegative);
}

const signed = (size: number, isNegative: boolean): number => (isNegative && size > 0 ? 0 - size : size);
