import type { Plan } from '../../engine/scoring/plan';
import type { WorkbookContent } from '../../host/port/workbook';
import { MODES_SCHEMA } from '../modes/modes-schema';
import { RULES_SCHEMA } from '../rules/rules-schema';
import { SheetReading } from '../schema/sheet-reading';
import { fieldsOf, type SheetSchema } from '../schema/sheet-schema';
import type { TemplateRow } from '../schema/template-sheet';
import { statedRow } from './stated-work';

type Rows = readonly TemplateRow<string>[];

/** The office's own sheets of rules, row by row as they stand; a sheet that it does not have is not named. */
export interface StatedRuleSheets {
  readonly modes?: Rows;
  /** Only where a row stands for several rules: any other sheet of rules is made from the plan. */
  readonly rules?: Rows;
}

/** What of an office's own sheets of rules goes into another year's workbook. */
export function statedRuleSheets(content: WorkbookContent, { rules: inForce }: Plan): StatedRuleSheets {
  const modes = rowsOf(content, MODES_SCHEMA, 'mode');
  const rules = rowsOf(content, RULES_SCHEMA, 'channel');
  const isWritten = inForce.some(({ scope }) => scope) || inForce.length > rules.length;
  return { ...(modes.length > 0 && { modes }), ...(rules.length > 0 && isWritten && { rules }) };
}

const rowsOf = <Field extends string>(
  { sheets, date1904 }: WorkbookContent,
  schema: SheetSchema<Field>,
  name: Field,
): Rows =>
  SheetReading.read(sheets.get(schema.sheet), schema, date1904, (sheet) =>
    sheet.records(name).map((row) => ({ ...statedRow(sheet, schema, row), ...numbersOf(sheet, schema, row) })),
  ).value ?? [];

/** The numbers of a row as numbers. */
const numbersOf = <Field extends string>(
  sheet: SheetReading<Field>,
  schema: SheetSchema<Field>,
  row: number,
): TemplateRow<string> =>
  Object.fromEntries(
    fieldsOf(schema).flatMap((field) => {
      const value = schema.columns[field].kind === 'date' ? null : sheet.value(row, field);
      return typeof value === 'number' ? [[field, value]] : [];
    }),
  );
