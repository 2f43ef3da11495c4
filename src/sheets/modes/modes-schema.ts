import { MODE_COLUMNS } from '../../text/sheets/rule-columns';
import { SHEETS } from '../../text/sheets/workbook-names';
import { sheetSchema } from '../schema/sheet-schema';

/** The optional sheet 采用方式: the modes of the office's own plan. */
export const MODES_SCHEMA = sheetSchema(SHEETS.modes, MODE_COLUMNS, {
  mode: { kind: 'words', width: 20, isRequired: true },
  aliases: { kind: 'words', width: 40 },
  note: { kind: 'words', width: 40, isUnread: true },
});
