import { format } from 'numfmt';
import type { CellValue } from '../../../host/port/workbook';

/** Days from the first day of books that count from 1904 back to that of all others. */
const EARLIER = 1_462;
const DATES = /[ymdhs]/iu;
const QUOTED = /"[^"]*"|\\.|\[[^\]]*\]/gu;

const isDate = (pattern: string): boolean => DATES.test(pattern.replace(QUOTED, ''));

/** What a cell shows on paper, by the number format of its file. */
export function printedText(value: CellValue, pattern = 'General', date1904 = false): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'boolean') return String(value).toUpperCase();
  const shown = date1904 && isDate(pattern) ? later(value) : value;
  return format(pattern, shown, { locale: 'zh-CN', nbsp: false, throws: false });
}

const later = (value: string | number): string | number => (typeof value === 'number' ? value + EARLIER : value);
