import { INFORMANT_COLUMNS } from '../../text/sheets/workflow';
import { WORK_RESULTS } from '../../text/sheets/workflow-states';
import { SHEETS } from '../../text/sheets/workbook-names';
import { PERIOD, dateColumn, resultColumn, unitColumn } from '../schema/common-columns';
import { sheetSchema } from '../schema/sheet-schema';

const { informants: RESULTS } = WORK_RESULTS;

/** The optional sheet 信息员 (三(三)1). */
export const INFORMANTS_SCHEMA = sheetSchema(SHEETS.informants, INFORMANT_COLUMNS, {
  name: { kind: 'word', width: 12, isRequired: true },
  unit: unitColumn(16),
  phone: { kind: 'digits', width: 16, isUnread: true },
  from: PERIOD.from,
  until: PERIOD.until,
  trained: { ...dateColumn, isUnread: true },
  remark: { kind: 'words', width: 20, isUnread: true },
  supplied: resultColumn('count', 10, RESULTS.supplied),
  used: resultColumn('count', 10, RESULTS.used),
});
