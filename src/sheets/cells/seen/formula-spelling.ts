/** Texts; quoted names of sheets; all else. */
const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+/gu;
/** Marks that change nothing a formula computes where it stands, and prefixes by which files note newer functions. */
const IDLE = /\s+|\$|_XL(?:FN|WS|PM)\./gu;
/** A number with what stands before it; looking back is more than the engines of older WPS can do. */
const NUMBER = /(^|[^\p{L}\p{N}_.])((?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?)(?![\p{L}\p{N}_.!])/gu;

/**
 * True where two formulas compute the same in the same way; programs that save a file differ in spaces, case, `$`,
 * quoted names, prefixes of functions and the digits of numbers.
 */
export const isSameFormula = (one: string, other: string): boolean => one === other || spelled(one) === spelled(other);

const spelled = (formula: string): string =>
  (formula.replace(/^[=+]/u, '').match(PIECES) ?? [])
    .map((piece) => {
      if (piece.startsWith('"')) return piece;
      if (piece.startsWith("'")) return piece.slice(1, -1).replaceAll("''", "'").toUpperCase();
      return piece.toUpperCase().replace(IDLE, '').replace(NUMBER, (_, before: string, digits: string) => before + String(Number(digits))); // prettier-ignore
    })
    .join('');
