import type { CellContent } from '../../../host/port/workbook';
import { dateCell } from '../look/look';
import { readDate } from './read-date';

/** A day written yyyy-mm-dd as a date of the sheet; blank where none is stated. */
export function dayCell(text: string | undefined): CellContent {
  const date = readDate(text ?? null, false);
  return date.ok ? dateCell(date.value) : null;
}
