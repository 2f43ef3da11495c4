import type { Day } from '../../engine/units';
import type { SheetGrid } from '../../host/port/workbook';
import { FINAL_WORD, NOTICE_STAMP } from '../../text/sheets/notice-sheet';
import { cellAt, cellText } from '../cells/values/cell';
import { readDate } from '../cells/values/read-date';
import { STAMP_ROW } from './encode-notice';

/** What the stamp of a notice says. */
export interface NoticeStamp {
  readonly isFinal: boolean;
  readonly asOf: Day;
  /** Rows of the log that it was made from. */
  readonly rows: number;
  readonly version: string;
}

/** The stamp of the sheet of a notice; null where it has none. */
export function noticeStamp(grid: SheetGrid): NoticeStamp | null {
  const found = NOTICE_STAMP.exec(cellText(cellAt(grid, STAMP_ROW, 0)));
  const day = readDate(found?.[2] ?? null, false);
  if (!found || !day.ok) return null;
  return { isFinal: found[1] === FINAL_WORD, asOf: day.value, rows: Number(found[3]), version: found[4]! };
}
