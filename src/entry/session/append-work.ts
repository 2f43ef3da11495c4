import { appendRecords, planRecords, type RecordSource } from '../../app/log/append-records';
import type { Workbook } from '../../host/port/workbook';
import { isTextTable } from '../../host/xlsx/text-table-files';
import type { AppendActions } from '../../ui/pane/append-actions';
import { APPEND_TEXTS } from '../../text/pane/pane-append';
import { today } from './today';

/** The table of a text as the only sheet. */
async function textSource(name: string, bytes: Uint8Array): Promise<RecordSource> {
  const { readTextTable } = await import('../../host/xlsx/read/text-table');
  const rows = readTextTable(bytes).map((line) => line.map((text) => (text === '' ? null : text)));
  return { sheets: [{ name, rows }], date1904: false };
}

async function fileSource(name: string, bytes: Uint8Array): Promise<RecordSource> {
  const { openXlsx } = await import('../../host/xlsx/open-xlsx');
  try {
    const file = openXlsx(bytes);
    const { sheetNames } = await file.read([]);
    const { sheets, date1904 } = await file.read(sheetNames);
    return { sheets: [...sheets.values()], date1904 };
  } catch (cause) {
    if (isTextTable(name, cause)) return textSource(name, bytes);
    throw cause;
  }
}

/** What the pane does with the records of another file. */
export const appendWork = (workbook: Workbook): AppendActions => ({
  read: fileSource,
  readPasted: (text) => textSource(APPEND_TEXTS.pasted, new TextEncoder().encode(text)),
  plan: (source, mapping) => planRecords(workbook, source, mapping, { today: today() }),
  append: (source, mapping) => appendRecords(workbook, source, mapping, { today: today() }),
});
