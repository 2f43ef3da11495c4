/** Texts, quoted sheet names and structured references, in which nothing moves; references, in parts; names; numbers. */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^[\]]*\])*\]|(\$?[A-Za-z]{1,3})(\$?)(\d+)(?![\w.(!])|[\p{L}_\\][\p{L}\p{N}_.\\?]*|\d+(?:\.\d*)?(?:[eE][+-]?\d+)?/gu; // prettier-ignore

/** A formula as it would read so many rows further down: relative references move along, all else stays. */
export function movedFormula(formula: string, down: number): string {
  return formula.replace(TOKEN, (token: string, column?: string, fixed?: string, row?: string) =>
    column !== undefined && fixed === '' ? `${column}${Number(row) + down}` : token,
  );
}
