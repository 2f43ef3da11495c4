/** An error value of a cell, such as `#N/A`. */
export class ErrorValue extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

/** What a cell can hold; null is an empty cell, dates are serial numbers. */
export type Value = string | number | boolean | ErrorValue | null;

export const ERROR_CODES: ReadonlySet<string> = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
]);

/** The value as it travels: errors are texts, an empty cell is an empty text. */
export function toWire(value: Value): string | number | boolean {
  if (value === null) return '';
  return value instanceof ErrorValue ? value.code : value;
}

/** `Range.valueTypes` of the value. */
export function valueType(value: Value): string {
  if (value === null) return 'Empty';
  if (value instanceof ErrorValue) return 'Error';
  if (typeof value === 'string') return 'String';
  return typeof value === 'number' ? 'Double' : 'Boolean';
}

const DAY = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const DAYS_1904 = 1462;

/** Serial number of a calendar date; undefined when there is no such day. 1900-01-01 … 02-28 count from 1. */
export function dateSerial(year: number, month: number, day: number, date1904: boolean): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900 || year > 9999) return undefined;
  const serial = (time - EPOCH_1900) / DAY;
  if (date1904) return serial - DAYS_1904 >= 0 ? serial - DAYS_1904 : undefined;
  return serial < 61 ? serial - 1 : serial;
}

/** Calendar parts of a serial number, in UTC. */
export function serialDate(serial: number, date1904: boolean): Date {
  const days = date1904 ? serial + DAYS_1904 : serial < 60 ? serial + 1 : serial;
  return new Date(Math.round((EPOCH_1900 + days * DAY) / 1000) * 1000);
}
