import { REVIEW_CHAIN_COLUMNS, REVIEW_STEPS, SENSITIVE_ONLY } from '../../text/sheets/workflow';
import { SHEETS } from '../../text/sheets/workbook-names';
import { choiceColumn } from '../schema/choice';
import { sheetSchema } from '../schema/sheet-schema';

/** The optional sheet 审核流程: who signs what, by kind of unit. */
export const REVIEW_CHAIN_SCHEMA = sheetSchema(SHEETS.reviewChain, REVIEW_CHAIN_COLUMNS, {
  group: { kind: 'words', width: 26, isRequired: true },
  step: { ...choiceColumn(REVIEW_STEPS), isRequired: true },
  role: { kind: 'words', width: 18, isRequired: true },
  condition: choiceColumn(SENSITIVE_ONLY),
  person: { kind: 'word', width: 12 },
  basis: { kind: 'words', width: 20, isUnread: true },
});
