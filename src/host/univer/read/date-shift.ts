import { DAYS_TO_1904 } from '../../port/serial-date';
import type { CellValue } from '../../port/workbook';

/** Whether a number format shows a date: it names days, months or years outside quotes and brackets. */
export function isDateFormat(pattern: string | undefined): boolean {
  if (pattern === undefined) return false;
  const bare = pattern.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');
  return /[ymd]/i.test(bare) && !/general/i.test(bare);
}

/**
 * Between the serials of a workbook and those of the window, which counts days from 1900: in a workbook of the 1904
 * system a number that is shown as a date moves by four years and a day.
 */
export class DateShift {
  constructor(readonly date1904: boolean) {}

  toWindow<T>(value: T, pattern: string | undefined): T | number {
    return this.applies(value, pattern) ? value + DAYS_TO_1904 : value;
  }

  /** @param pattern is asked only where it matters */
  fromWindow(value: CellValue, pattern: () => string | undefined): CellValue {
    return this.date1904 && this.applies(value, pattern()) ? value - DAYS_TO_1904 : value;
  }

  private applies(value: unknown, pattern: string | undefined): value is number {
    return this.date1904 && typeof value === 'number' && isDateFormat(pattern);
  }
}
