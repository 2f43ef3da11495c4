import { yearStart } from '../../engine/time/calendar';
import type { CellContent, WorkbookContent } from '../../host/port/workbook';
import { dateCell } from '../cells/look/look';
import { HOLIDAYS_SCHEMA } from '../holidays/holidays-schema';
import { INFORMANTS_SCHEMA } from '../informants/informants-schema';
import { REVIEW_CHAIN_SCHEMA } from '../review-chain/review-chain-schema';
import { SheetReading } from '../schema/sheet-reading';
import { fieldsOf, type SheetSchema } from '../schema/sheet-schema';
import type { TemplateRow } from '../schema/template-sheet';

/** Rows of a sheet of the work for another year's workbook, by field. */
type Rows = readonly TemplateRow<string>[];

/** What an office has settled about its work, and does not settle anew each year: who, by which way, on which days. */
export interface StatedWork {
  /** Those who are not known to have left before the year. */
  readonly informants: Rows;
  readonly reviewChain: Rows;
  /** Those that reach into the year; what is past moves no due day of it. */
  readonly holidays: Rows;
}

/** What of the sheets 信息员, 审核流程 and 节假日 goes into the workbook of a year; a row with a wrong cell goes as it is. */
export function statedWork({ sheets, date1904 }: WorkbookContent, year: number): StatedWork {
  const first = yearStart(year);
  const read = <Field extends string>(
    schema: SheetSchema<Field>,
    name: Field,
    isKept: (sheet: SheetReading<Field>, row: number) => boolean,
  ): Rows =>
    SheetReading.read(sheets.get(schema.sheet), schema, date1904, (sheet) => {
      const rows = sheet.records(name).filter((row) => isKept(sheet, row));
      return rows.map((row) => statedRow(sheet, schema, row));
    }).value ?? [];
  return {
    informants: read(INFORMANTS_SCHEMA, 'name', (sheet, row) => (sheet.date(row, 'until') ?? Infinity) > first),
    reviewChain: read(REVIEW_CHAIN_SCHEMA, 'group', () => true),
    holidays: read(HOLIDAYS_SCHEMA, 'date', (sheet, row) => {
      const end = sheet.date(row, 'until') ?? sheet.date(row, 'date');
      return end === null || end >= first;
    }),
  };
}

/** The clerk's cells of a row: dates as dates, everything else as it reads. */
export function statedRow<Field extends string>(
  sheet: SheetReading<Field>,
  schema: SheetSchema<Field>,
  row: number,
): TemplateRow<string> {
  const fields = fieldsOf(schema).filter((field) => !schema.columns[field].result);
  const cellOf = (field: Field): CellContent => {
    const day = schema.columns[field].kind === 'date' ? sheet.date(row, field) : null;
    const text = sheet.shown(row, field);
    return day !== null ? dateCell(day) : text === '' ? null : text;
  };
  return Object.fromEntries(fields.map((field) => [field, cellOf(field)]));
}
