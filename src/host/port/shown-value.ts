import type { CellError, CellValue } from './cell';
import type { CellContent } from './sheet-content';

/** What a cell shows: one that was read, or one that holds this content; null where it shows nothing. */
export function shownValue(cell: CellContent): Exclude<CellValue, CellError>;
export function shownValue(cell: CellContent | CellValue): CellValue;
export function shownValue(cell: CellContent | CellValue): CellValue {
  if (typeof cell !== 'object' || cell === null) return cell === '' ? null : cell;
  if ('link' in cell) return shownValue(cell.text);
  return 'formula' in cell ? shownValue(cell.value) : cell;
}
