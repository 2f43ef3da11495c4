import type { SheetContent } from '../../port/workbook';
import { formulaOf } from '../write/cell-entry';

const OFFSET = 2_166_136_261;
const PRIME = 16_777_619;
const LENGTH = 5;

/** Numbers are compared to fifteen digits, as programs keep them. */
const DIGITS = 15;

/** A short digest of what cells hold; of formulas it only says where they are. */
export function digestOf(cells: SheetContent['cells']): string {
  let hash = OFFSET;
  cells.forEach((line, row) =>
    line.forEach((content, column) => {
      if (content === null || content === '') return;
      const shown = formulaOf(content) !== null ? '=' : shownAs(content as string | number | boolean);
      for (const unit of `${row},${column}:${shown};`) hash = Math.imul(hash ^ unit.codePointAt(0)!, PRIME);
    }),
  );
  return (hash >>> 0).toString(36).slice(-LENGTH);
}

const shownAs = (value: string | number | boolean): string =>
  typeof value === 'number' ? String(Number(value.toPrecision(DIGITS))) : String(value);
