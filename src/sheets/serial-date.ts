import type { Day } from '../engine/units';

/** Serial number of 1970-01-01 in a workbook that counts from 1900; one that counts from 1904 has 1,462 days less. */
const EPOCH_1900 = 25_569;
const SHIFT_1904 = 1_462;

/** A date as the number a workbook keeps for it. */
export const serialDate = (day: Day, date1904: boolean): number => day + EPOCH_1900 - (date1904 ? SHIFT_1904 : 0);
