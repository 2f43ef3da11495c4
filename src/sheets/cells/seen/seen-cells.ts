import type { CellStyle, CellValue, SheetContent } from '../../../host/port/workbook';
import type { Issue } from '../../../issues/issue';
import { isBlank } from '../values/cell';

/** A text of fewer points cannot be read. */
const LEAST_SIZE = 3;
/** A text cannot be told from its ground where red, green and blue differ by less than this in sum. */
const LEAST_CONTRAST = 160;
const PAPER = 'FFFFFF';
const INK = '000000';

/** How serious it is that something of a sheet is hidden; a cell that shows something else is an error in any. */
export interface HidingSeverity {
  readonly rows: Issue['severity'];
  readonly others: Issue['severity'];
}

/** True for a cell that says something. */
export const isRead = (value: CellValue): value is string | number =>
  typeof value === 'number' || (typeof value === 'string' && !isBlank(value));

/** The number format that a sheet gives to a cell. */
export function formatIn({ styles = [] }: SheetContent, row: number, column: number): string | undefined {
  for (let at = styles.length - 1; at >= 0; at--) {
    const { range, style } = styles[at]!;
    const isIn =
      row >= range.row && row < range.row + range.rows && column >= range.column && column < range.column + range.columns;
    if (isIn && style.numberFormat !== undefined) return style.numberFormat;
  }
  return undefined;
} // prettier-ignore

/** True where nobody can read a text. */
export function isInvisible({ color = INK, fill = PAPER, fontSize = LEAST_SIZE }: CellStyle): boolean {
  const apart = [0, 2, 4].map((at) => Math.abs(Number.parseInt(color.slice(at, at + 2), 16) - Number.parseInt(fill.slice(at, at + 2), 16))); // prettier-ignore
  return fontSize < LEAST_SIZE || apart.reduce((sum, each) => sum + each, 0) < LEAST_CONTRAST;
}
