/** Milliseconds of a day. */
export const DAY_MS = 86_400_000;

/** How many days later serial numbers begin in a workbook that counts from 1904 than in one that counts from 1900. */
export const DAYS_TO_1904 = 1462;

const EPOCH_1900 = 25_569;

/** Serial number of 1970-01-01. */
export const epochSerial = (date1904: boolean): number => (date1904 ? EPOCH_1900 - DAYS_TO_1904 : EPOCH_1900);

/** Serial number of a day written `2020-03-31`; NaN where the text is none. */
export const serialOf = (iso: string, date1904: boolean): number =>
  Date.parse(`${iso}T00:00:00Z`) / DAY_MS + epochSerial(date1904);
