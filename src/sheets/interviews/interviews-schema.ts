import { CANCELLED, INTERVIEW_COLUMNS } from '../../text/sheets/workflow';
import { WORK_RESULTS } from '../../text/sheets/workflow-states';
import { SHEETS } from '../../text/sheets/workbook-names';
import { choiceColumn } from '../schema/choice';
import { dateColumn, resultColumn, unitColumn } from '../schema/common-columns';
import { sheetSchema } from '../schema/sheet-schema';

const { interviews: RESULTS } = WORK_RESULTS;

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
  latest: resultColumn('word', 16, RESULTS.latest),
  lead: resultColumn('count', 10, RESULTS.lead),
  state: resultColumn('word', 13, RESULTS.state),
  next: resultColumn('words', 22, RESULTS.next),
});
