import { withoutInvisible } from './invisible';
import type { CellValue } from '../../../host/port/workbook';
import { DASHES, NUMBER_UNIT } from '../../../text/patterns';
import { cellText } from './cell';

/** The most points, in hundredths, that a rule or a target may state: one million. */
export const MOST_POINTS = 100_000_000;
/** The most fen that a point may be paid with: 100,000 yuan. */
export const MOST_RATE = 10_000_000;
/** The most fen that a year's fees, or 上年结转, may add up to; whatever is computed on the way stays an exact integer. */
export const MOST_MONEY = 10_000_000_000_000;

/** The first whole number of more than nine digits. */
const FIRST_LONG = 1_000_000_000;

/**
 * Reads a number that is not negative and has at most two decimals, as an integer of hundredths; null if it is none.
 * Numbers typed as text, full-width digits, thousands separators and a unit such as 分 or 元 are read.
 */
export function readHundredths(value: CellValue): number | null {
  if (typeof value === 'number' && value > 0 && value < FIRST_LONG && Number.isInteger(value)) return value * 100;
  if (typeof value === 'boolean') return null;
  const text = withoutInvisible(cellText(value).normalize('NFKC'))
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
  const text = withoutInvisible(cellText(value).normalize('NFKC')).replace(DASHES, '-').trim();
  if (!text.startsWith('-')) return readHundredths(value);
  const size = /^-\s*\+/u.test(text) ? null : readHundredths(text.slice(1));
  return size === null ? null : 0 - size;
}
