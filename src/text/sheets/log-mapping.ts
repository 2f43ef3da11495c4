import { ADOPTION_COLUMNS, SHEETS } from './workbook-names';
import type { ClerkField } from '../pane/pane-form';

/** Rows of 参数 that say where a clerk's own log keeps what: their items, and what is said beside them. */
export const LOG_SHEET_ITEM = `表名：${SHEETS.adoptions}`;
export const columnItem = (field: ClerkField): string => `列名：${ADOPTION_COLUMNS[field].name}`;
export const MAPPING_NOTES = {
  sheet: '登记实际所在的工作表；留空则用默认的名称。',
  column: '登记表里这一列的表头；留空则自动识别。',
} as const;

/** A year in the name of a sheet: 2020宣传台账. */
export const YEAR_IN_NAME = /(?:^|\D)(20\d{2})(?!\d)/u;
