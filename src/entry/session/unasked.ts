import type { Workbook } from '../../host/port/workbook';

/** The workbook for a look that nobody asked for: it does not end what a person is typing into a cell. */
export const unasked = (workbook: Workbook): Workbook => ({
  read: (sheets, options) => workbook.read(sheets, { ...options, unasked: true }),
  write: (changes, options) => workbook.write(changes, options),
});
