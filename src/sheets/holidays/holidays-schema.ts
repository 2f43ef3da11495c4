import { HOLIDAY_COLUMNS, HOLIDAY_KINDS } from '../../text/sheets/workflow';
import { SHEETS } from '../../text/sheets/workbook-names';
import { choiceColumn } from '../schema/choice';
import { dateColumn } from '../schema/common-columns';
import { sheetSchema } from '../schema/sheet-schema';

/** The optional sheet 节假日: what differs here from the announced calendar. */
export const HOLIDAYS_SCHEMA = sheetSchema(SHEETS.holidays, HOLIDAY_COLUMNS, {
  date: { ...dateColumn, isRequired: true },
  kind: { ...choiceColumn(HOLIDAY_KINDS), isRequired: true },
  until: dateColumn,
  name: { kind: 'words', width: 14, isUnread: true },
  basis: { kind: 'words', width: 30, isUnread: true },
});
