import { FACTOR_COLUMNS } from '../../text/sheets/rule-columns';
import { SHEETS } from '../../text/sheets/workbook-names';
import { PERIOD } from '../schema/common-columns';
import { sheetSchema } from '../schema/sheet-schema';

/** The optional sheet 加乘: what multiplies a value, or is added to it. */
export const FACTORS_SCHEMA = sheetSchema(SHEETS.factors, FACTOR_COLUMNS, {
  mark: { kind: 'words', width: 16, isRequired: true },
  channel: { kind: 'words', width: 30 },
  mode: { kind: 'word', width: 13 },
  times: { kind: 'points', width: 9 },
  points: { kind: 'points', width: 9 },
  fee: { kind: 'money', width: 11 },
  ...PERIOD,
  basis: { kind: 'words', width: 40, isUnread: true },
});
