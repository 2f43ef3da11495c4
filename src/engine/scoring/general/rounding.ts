/** The product of two numbers in hundredths, in hundredths. */
export const hundredthsProduct = (one: number, other: number): number => productQuotient(one, other, 100);

/**
 * a × b ÷ c of integers, rounded once to the nearest, halves away from zero; `c` is not 0 and below 2^51. Old engines
 * have no BigInt, and their results must be the same.
 */
export function productQuotient(a: number, b: number, c: number): number {
  const [one, other, by] = [Math.abs(a), Math.abs(b), Math.abs(c)];
  const product = one * other;
  const size = product <= Number.MAX_SAFE_INTEGER ? quotient(product, by) : longQuotient(one, other, by);
  return size > 0 && (a < 0 !== b < 0) !== c < 0 ? 0 - size : size;
}

function quotient(dividend: number, divisor: number): number {
  const rest = dividend % divisor;
  return (dividend - rest) / divisor + roundedUp(rest, divisor);
}

/** Bit by bit of `b`, from the highest: no number holds the product. */
function longQuotient(a: number, b: number, c: number): number {
  const rest = a % c;
  const whole = (a - rest) / c;
  let [size, left] = [0, 0];
  for (let bit = 2 ** 52; bit >= 1; bit /= 2) {
    const isSet = Math.floor(b / bit) % 2;
    left = left * 2 + isSet * rest;
    const over = Math.floor(left / c);
    left -= over * c;
    size = size * 2 + isSet * whole + over;
  }
  return size + roundedUp(left, c);
}

const roundedUp = (rest: number, divisor: number): 0 | 1 => (rest >= divisor - rest ? 1 : 0);
