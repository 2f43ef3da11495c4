import type { CellValue } from '../../host/port/workbook';
import { lookUpText } from '../cells/values/cell';
import { readDate } from '../cells/values/read-date';
import { Remembered } from '../cells/values/remembered';
import { isLikelyDay, serialDay } from '../cells/values/serial-date';

/** Stands for a date that could not be read; no real day is as early. */
export const NO_DAY = -1_000_000;

/** Reads the dates of a column, each text of which is read once. */
export class RowDays {
  private readonly texts: Remembered;

  constructor(private readonly date1904: boolean) {
    this.texts = new Remembered((text) => dayOrNone(text, date1904));
  }

  /** `NO_DAY` where it is no date. */
  of(value: CellValue | undefined): number {
    if (typeof value !== 'number') return this.texts.get(lookUpText(value));
    const day = serialDay(value, this.date1904);
    return isLikelyDay(day) ? day : dayOrNone(value, this.date1904);
  }
}

const dayOrNone = (value: CellValue, date1904: boolean): number => {
  const date = readDate(value, date1904);
  return date.ok ? date.value : NO_DAY;
};
