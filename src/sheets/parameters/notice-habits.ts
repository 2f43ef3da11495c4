import type { Day } from '../../engine/units';
import type { CellValue } from '../../host/port/workbook';
import type { NOTICE_PARAMETERS } from '../../text/sheets/workbook-names';
import { cellText } from '../cells/values/cell';

/** What a notice (通报) says that no other sheet says; '' and null where 参数 is silent. */
export interface NoticeHabits {
  readonly addressees: string;
  /** As typed, line breaks and all. */
  readonly demands: string;
  /** `unreadable`: it is stated, and is no date. */
  readonly signedOn: Day | 'unreadable' | null;
}

export const NO_NOTICE_HABITS: NoticeHabits = { addressees: '', demands: '', signedOn: null };

/** What reads a parameter; null where the sheet is silent. */
interface Values {
  readonly get: <Value>(
    key: keyof typeof NOTICE_PARAMETERS,
    parse: (text: string, value: CellValue) => Value | null,
  ) => Value | null;
}

/** Reads the parameters of the notice; a wrong one keeps nothing from being scored. */
export const readNotice = (values: Values, toDay: (value: CellValue) => Day | null): NoticeHabits => ({
  addressees: values.get('addressees', (text) => text) ?? '',
  demands: values.get('demands', (_, value) => cellText(value)) ?? '',
  signedOn: values.get('signedOn', (_, value) => toDay(value) ?? 'unreadable'),
});
