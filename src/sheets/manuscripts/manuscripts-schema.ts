import { CATEGORIES, TOPICS } from '../../text/sheets/categories';
import { UNLISTED } from '../../text/sheets/template';
import { HANDLINGS, MANUSCRIPT_COLUMNS, YES_NO } from '../../text/sheets/workflow';
import { WORK_RESULTS } from '../../text/sheets/workflow-states';
import { SHEETS } from '../../text/sheets/workbook-names';
import { choiceColumn } from '../schema/choice';
import { dateColumn, resultColumn, unitColumn } from '../schema/common-columns';
import { sheetSchema } from '../schema/sheet-schema';

const { manuscripts: RESULTS } = WORK_RESULTS;

/** The optional sheet 稿件登记 (三(二)3 to 5). */
export const MANUSCRIPTS_SCHEMA = sheetSchema(SHEETS.manuscripts, MANUSCRIPT_COLUMNS, {
  number: { kind: 'word', width: 13 },
  title: { kind: 'words', width: 40, isRequired: true },
  unit: unitColumn(16),
  authors: { kind: 'words', width: 14 },
  category: choiceColumn(CATEGORIES, 12),
  keyword: {
    kind: 'words',
    width: 14,
    entries: { rule: { kind: 'list', source: TOPICS }, error: UNLISTED.keyword },
  },
  solicitation: { kind: 'word', width: 12 },
  sensitive: choiceColumn(YES_NO, 7),
  classified: choiceColumn(YES_NO, 7),
  firstReview: dateColumn,
  review: dateColumn,
  submitted: dateColumn,
  missing: { kind: 'words', width: 12 },
  channels: { kind: 'words', width: 20 },
  chiefApproval: dateColumn,
  leaderApproval: dateColumn,
  handling: choiceColumn(HANDLINGS),
  handled: dateColumn,
  reason: { kind: 'words', width: 20, isUnread: true },
  remark: { kind: 'words', width: 20, isUnread: true },
  state: resultColumn('word', 13, RESULTS.state),
  next: resultColumn('words', 26, RESULTS.next),
  waiting: resultColumn('count', 10, RESULTS.waiting),
  adopted: resultColumn('words', 18, RESULTS.adopted),
  subject: resultColumn('words', 34, RESULTS.subject),
});
