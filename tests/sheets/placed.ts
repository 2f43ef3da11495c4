import { wholeSheet, type Place } from '../../src/issues/place';
import { cellAddress } from './cell-address';

/** The place of a cell that is named as a person reads it; null names the sheet as a whole. */
export const placed = (sheet: string, cell: string | null): Place =>
  cell === null ? wholeSheet(sheet) : { sheet, ...cellAddress(cell) };
