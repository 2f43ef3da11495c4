import { parseQuarter, quarterCode, type Quarter, type YearQuarter } from '../../engine/time/quarter';
import type { CellValue } from '../../host/port/workbook';

/** A text as the cell of an entry; no text is an empty cell. */
export const textCell = (text: string): string | null => (text === '' ? null : text);

/** The text of a cell; '' for anything else. */
export const textIn = (value: CellValue): string => (typeof value === 'string' ? value : '');

/** The whole number of a cell; NaN for anything else. */
export const numberIn = (value: CellValue): number =>
  typeof value === 'number' && Number.isInteger(value) ? value : NaN;

/** The number of a cell in hundredths; NaN for anything else. */
export const hundredthsIn = (value: CellValue): number =>
  typeof value === 'number' ? Math.round(value * 100) + 0 : NaN;

/** Stands for a quarter that cannot be read, as NaN does for a number. */
const UNREAD: YearQuarter = { year: NaN, quarter: NaN as Quarter };

/** The quarter that a cell names. */
export const quarterIn = (value: CellValue): YearQuarter => parseQuarter(textIn(value)) ?? UNREAD;

/** The cell of a quarter; NaN where it is not known. */
export const quarterCell = (year: number, quarter: Quarter): string | number =>
  Number.isNaN(year + quarter) ? NaN : quarterCode({ year, quarter });
