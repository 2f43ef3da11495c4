import { numberKey } from '../../../engine/columns/content-key';
import type { CellValue } from '../../../host/port/workbook';
import { DASHES } from '../../../text/patterns';
import { isMadeOf, unitsOf } from './is-made-of';

/** The first whole number that a spreadsheet, which keeps 15 digits, may have cut short. */
const FIRST_INEXACT = 1e15;

/** A long number as a spreadsheet shows it in a narrow cell, saved as text: 4.30105E+17. */
const SCIENTIFIC = /^\s*[+-]?\d(?:\.\d+)?e\+\d{2,}\s*$/iu;

/** True for a number, or its text, whose last digits a spreadsheet has dropped. */
export const isCutShort = (value: CellValue | undefined): boolean =>
  typeof value === 'number'
    ? Math.abs(value) >= FIRST_INEXACT
    : typeof value === 'string' && /[+＋]/u.test(value) && SCIENTIFIC.test(value.normalize('NFKC'));

/** True for a 稿件编号 that tells no contents apart: it is cut short, or lost the zeros behind its decimal point. */
export const losesDigits = (value: CellValue | undefined): boolean =>
  isCutShort(value) || (typeof value === 'number' && !Number.isInteger(value));

/** The 稿件编号 that a cell states, as typed; '' where it states none, or lost some of its digits. */
export const manuscriptNumber = (value: CellValue | undefined): string => {
  if (losesDigits(value)) return '';
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
};

/**
 * What two numbers of the work before the scores share when they are one: as contents are told apart by, and neither case
 * nor the kind of dash counts. Scoring compares by `numberKey` alone.
 */
export const foldNumber = (text: string): string =>
  isMadeOf(text, FOLDED) ? text : numberKey(text).toUpperCase().replace(DASHES, '-');

/** Capital letters and digits of ASCII and the hyphen: most numbers are made of them. */
const FOLDED = unitsOf([
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x2d, 0x2d],
]);
