import { MATTER_KINDS, NOTICE_MATTER_COLUMNS } from '../../text/sheets/workflow';
import { WORK_RESULTS } from '../../text/sheets/workflow-states';
import { SHEETS } from '../../text/sheets/workbook-names';
import { choiceColumn } from '../schema/choice';
import { dateColumn, resultColumn, unitColumn } from '../schema/common-columns';
import { sheetSchema } from '../schema/sheet-schema';

/** The optional sheet 通报事项 (三(四)1). */
export const NOTICE_MATTERS_SCHEMA = sheetSchema(SHEETS.noticeMatters, NOTICE_MATTER_COLUMNS, {
  unit: unitColumn(16),
  person: { kind: 'words', width: 12 },
  kind: { ...choiceColumn(MATTER_KINDS), isRequired: true },
  occurred: { ...dateColumn, isRequired: true },
  subject: { kind: 'words', width: 36 },
  confirmed: dateColumn,
  basis: { kind: 'words', width: 24, isUnread: true },
  remark: { kind: 'words', width: 20, isUnread: true },
  period: resultColumn('word', 18, WORK_RESULTS.noticeMatters.period),
});
