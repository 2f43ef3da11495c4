import { PROMPTS } from '../../text/sheets/template';
import { TARGET_MORE_COLUMNS } from '../../text/sheets/rule-columns';
import { SHEETS, TARGET_COLUMNS } from '../../text/sheets/workbook-names';
import { PERIOD, statedPoints } from '../schema/common-columns';
import { sheetSchema, type ColumnTraits } from '../schema/sheet-schema';

const TRAITS: Readonly<Record<keyof typeof TARGET_COLUMNS, ColumnTraits>> = {
  unit: { kind: 'words', width: 20, isRequired: true },
  group: { kind: 'words', width: 28, isRequired: true },
  target: statedPoints(PROMPTS.target),
  aliases: { kind: 'words', width: 36 },
  informant: { kind: 'word', width: 12, isUnread: true },
  phone: { kind: 'digits', width: 16, isUnread: true },
  ...PERIOD,
};

/** The sheet 目标任务 (附件4). */
export const TARGETS_SCHEMA = sheetSchema(SHEETS.targets, TARGET_COLUMNS, TRAITS);

/** The sheet 目标任务 with every column that an office may add. */
export const FULL_TARGETS_SCHEMA = sheetSchema(
  SHEETS.targets,
  { ...TARGET_COLUMNS, ...TARGET_MORE_COLUMNS },
  { ...TRAITS, into: { kind: 'words', width: 16 }, heads: { kind: 'count', width: 8 } },
);
