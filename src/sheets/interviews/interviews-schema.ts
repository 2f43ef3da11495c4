import { CANCELLED, INTERVIEW_COLUMNS } from '../../text/sheets/workflow';
import { SHEETS } from '../../text/sheets/workbook-names';
import { choiceColumn } from '../schema/choice';
import { dateColumn, unitColumn } from '../schema/common-columns';
import { sheetSchema } from '../schema/sheet-schema';

/** The optional sheet 采访预约 (三(二)2). */
export const INTERVIEWS_SCHEMA = sheetSchema(SHEETS.interviews, INTERVIEW_COLUMNS, {
  number: { kind: 'word', width: 12 },
  unit: unitColumn(16),
  activity: { kind: 'words', width: 30, isRequired: true },
  date: { ...dateColumn, isRequired: true },
  time: { kind: 'words', width: 18, isUnread: true },
  place: { kind: 'words', width: 18, isUnread: true },
  people: { kind: 'words', width: 18, isUnread: true },
  agenda: { kind: 'words', width: 24, isUnread: true },
  channels: { kind: 'words', width: 20, isUnread: true },
  filled: { ...dateColumn, isUnread: true },
  reviewed: dateColumn,
  received: dateColumn,
  handling: choiceColumn(CANCELLED),
  remark: { kind: 'words', width: 20, isUnread: true },
});
