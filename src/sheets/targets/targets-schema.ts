import { PROMPTS } from '../../text/sheets/template';
import { SHEETS, TARGET_COLUMNS } from '../../text/sheets/workbook-names';
import { PERIOD, statedPoints } from '../schema/common-columns';
import { sheetSchema } from '../schema/sheet-schema';

/** The sheet 目标任务 (附件4). */
export const TARGETS_SCHEMA = sheetSchema(SHEETS.targets, TARGET_COLUMNS, {
  unit: { kind: 'words', width: 20, isRequired: true },
  group: { kind: 'words', width: 28, isRequired: true },
  target: statedPoints(PROMPTS.target),
  aliases: { kind: 'words', width: 36 },
  informant: { kind: 'word', width: 12, isUnread: true },
  phone: { kind: 'digits', width: 16, isUnread: true },
  ...PERIOD,
});
