import { SOLICITATION_COLUMNS, SOLICITATION_KINDS, WITHDRAWN } from '../../text/sheets/workflow';
import { WORK_RESULTS } from '../../text/sheets/workflow-states';
import { SHEETS } from '../../text/sheets/workbook-names';
import { choiceColumn } from '../schema/choice';
import { dateColumn, resultColumn, unitColumn } from '../schema/common-columns';
import { sheetSchema } from '../schema/sheet-schema';

const { solicitations: RESULTS } = WORK_RESULTS;

/** The optional sheet 约稿登记 (三(二)1). */
export const SOLICITATIONS_SCHEMA = sheetSchema(SHEETS.solicitations, SOLICITATION_COLUMNS, {
  number: { kind: 'word', width: 12 },
  topic: { kind: 'words', width: 36, isRequired: true },
  unit: unitColumn(16),
  issued: { ...dateColumn, isRequired: true },
  kind: choiceColumn(SOLICITATION_KINDS),
  agreed: dateColumn,
  required: { kind: 'count', width: 7 },
  source: { kind: 'words', width: 14, isUnread: true },
  person: { kind: 'words', width: 12, isUnread: true },
  delivered: dateColumn,
  handling: choiceColumn(WITHDRAWN),
  remark: { kind: 'words', width: 20, isUnread: true },
  due: resultColumn('word', 16, RESULTS.due),
  count: resultColumn('count', 9, RESULTS.count),
  state: resultColumn('word', 11, RESULTS.state),
  late: resultColumn('count', 10, RESULTS.late),
  answers: resultColumn('words', 18, RESULTS.answers),
});
