import { PARAMETER_COLUMNS, SHEETS } from '../../text/sheets/workbook-names';
import { sheetSchema } from '../schema/sheet-schema';

/** The sheet 参数. */
export const PARAMETERS_SCHEMA = sheetSchema(SHEETS.parameters, PARAMETER_COLUMNS, {
  item: { kind: 'words', width: 16, isRequired: true },
  value: { kind: 'words', width: 44, isRequired: true, style: { bold: true } },
  note: { kind: 'words', width: 56, isUnread: true },
});
