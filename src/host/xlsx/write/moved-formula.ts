import { columnIndex, columnLetters } from '../../port/a1';

/** Texts, quoted sheet names and structured references, in which nothing moves; references, in parts; names; numbers. */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^[\]]*\])*\]|(\$?)([A-Za-z]{1,3})(\$?)(\d+)(?![\w.(!])|[\p{L}_\\][\p{L}\p{N}_.\\?]*|\d+(?:\.\d*)?(?:[eE][+-]?\d+)?/gu; // prettier-ignore

/** A formula as it would read so many rows down and columns to the right: relative references move along, all else stays. */
export function movedFormula(formula: string, down: number, right = 0): string {
  return formula.replace(
    TOKEN,
    (token: string, columnMark?: string, column?: string, rowMark?: string, row?: string): string => {
      if (column === undefined) return token;
      const movedColumn = columnIndex(column) + (columnMark === '' ? right : 0);
      const movedRow = Number(row) + (rowMark === '' ? down : 0);
      if (movedColumn < 0 || movedRow < 1) return '#REF!';
      const letters = columnMark === '' && right !== 0 ? columnLetters(movedColumn) : column;
      return `${columnMark}${letters}${rowMark}${movedRow}`;
    },
  );
}
