import type { CellValue } from '../host/workbook';
import { DASHES, NUMBER_UNIT } from '../text/patterns';
import { cellText } from './cell';

/**
 * Reads a number that is not negative and has at most two decimals, as an integer of hundredths; null if it is none.
 * Numbers typed as text, full-width digits, thousands separators and a unit such as 分 or 元 are read.
 */
export function readHundredths(value: CellValue): number | null {
  if (typeof value === 'boolean') return null;
  const text = cellText(value)
    .normalize('NFKC')
    .replace(/[\s,]/gu, '')
    .replace(/^[¥￥]/u, '')
    .replace(NUMBER_UNIT, '');
  if (!/^\+?\d{1,9}(?:\.\d*)?$/u.test(text)) return null;
  const hundredths = Math.round(Number(text) * 100);
  return Math.abs(Number(text) * 100 - hundredths) < 1e-6 ? hundredths : null;
}

/** As `readHundredths`, of a number of either sign: −12.5, -12.50元. */
export function readSignedHundredths(value: CellValue): number | null {
  if (typeof value === 'boolean') return null;
  const text = cellText(value).normalize('NFKC').replace(DASHES, '-');
  if (!text.startsWith('-')) return readHundredths(value);
  const size = /^-\s*\+/u.test(text) ? null : readHundredths(text.slice(1));
  return size === null ? null : 0 - size;
}
