import { evaluate } from '../../src/app/scoring/evaluate';
import type { Result } from '../../src/app/scoring/outcome';
import { dayOf } from '../../src/engine/time/calendar';
import type { CellContent, CellRange, CellStyle, CellValue, SheetContent } from '../../src/host/port/workbook';
import type { Inputs } from '../../src/sheets/inputs';
import { bookOf } from './workbook-content';

/** A recalculation of these rows of 采用登记, without any writing. */
export function scored(
  rows: readonly (readonly CellValue[])[],
  asOf = dayOf(2020, 11, 1),
): Result & { inputs: Inputs } {
  const { outcome, inputs } = evaluate(bookOf(rows), { today: asOf });
  return { ...outcome.result!, inputs: inputs! };
}

/** What a person reads in a cell to be written. */
export function shown(content: CellContent | undefined): string | number | boolean | null {
  if (content === null || content === undefined) return null;
  if (typeof content !== 'object') return content;
  return 'link' in content ? content.text : content.value;
}

/** Row of a sheet whose cell in `column` reads `text`, −1 if none does. */
export const rowWith = (sheet: SheetContent, column: number, text: string | number): number =>
  sheet.cells.findIndex((cells) => shown(cells[column]) === text);

const holds = (range: CellRange, row: number, column: number): boolean =>
  row >= range.row && row < range.row + range.rows && column >= range.column && column < range.column + range.columns;

/** The style that a cell ends up with. */
export const styleAt = (sheet: SheetContent, row: number, column: number): CellStyle =>
  (sheet.styles ?? [])
    .filter(({ range }) => holds(range, row, column))
    .reduce<CellStyle>((before, { style }) => ({ ...before, ...style }), {});
