import type { Deliveries } from '../session/deliver';
import { downloadFile } from '../session/download-file';
import { openNewWorkbook } from './open-new-workbook';

/** Some programs around the pane keep downloads from it without a word. */
const file = downloadFile((messages, fileName) => messages.downloadAsked(fileName), 'no-files');

/** How Excel hands out files: workbooks as new ones beside this one, others through the browser in it. */
export const EXCEL_DELIVERIES: Deliveries = {
  toFinance: openNewWorkbook((messages, fileName) => messages.openedNew(fileName), file),
  newBook: openNewWorkbook((messages, fileName) => messages.openedYear(fileName), file),
  file,
};
