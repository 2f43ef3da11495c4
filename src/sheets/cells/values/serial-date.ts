import { day as asDay, type Day } from '../../../engine/units';

const EPOCH_1900 = 25_569;
const EPOCH_1904 = 24_107;
/** 1950-01-01 and 2199-12-31: numbers outside are typing slips such as 4.27 or 2020.4. */
const FIRST_DAY = -7_305;
const LAST_DAY = 84_005;

/** Serial number of 1970-01-01 in a workbook that counts from 1904, and in one that counts from 1900. */
export const epochSerial = (date1904: boolean): number => (date1904 ? EPOCH_1904 : EPOCH_1900);

/** A date as the number a workbook keeps for it. */
export const serialDate = (day: Day, date1904: boolean): number => day + epochSerial(date1904);

/** The day of a number a workbook keeps; its time of day is dropped. */
export const serialDay = (serial: number, date1904: boolean): Day => asDay(Math.floor(serial) - epochSerial(date1904));

/** False for a day that no clerk means. */
export const isLikelyDay = (day: Day): boolean => day >= FIRST_DAY && day <= LAST_DAY;
