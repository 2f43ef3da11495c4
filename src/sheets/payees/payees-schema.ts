import { PAYEE_COLUMNS, SHEETS } from '../../text/sheets/workbook-names';
import { sheetSchema } from '../schema/sheet-schema';

/** The optional sheet 撰稿人, which the template leaves to the clerk. */
export const PAYEES_SCHEMA = sheetSchema(SHEETS.payees, PAYEE_COLUMNS, {
  name: { kind: 'word', width: 12, isRequired: true },
  unit: { kind: 'words', width: 20 },
  id: { kind: 'digits', width: 22 },
  bank: { kind: 'words', width: 30 },
  account: { kind: 'digits', width: 26 },
});
