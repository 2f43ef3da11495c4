import type { WorkbookContent } from '../../host/port/workbook';
import type { Inputs } from '../inputs';
import { SheetReading } from '../schema/sheet-reading';
import { fieldsOf, type SheetSchema } from '../schema/sheet-schema';
import type { TemplateRow } from '../schema/template-sheet';
import { FULL_TARGETS_SCHEMA } from '../targets/targets-schema';
import { carriedParameters } from './plan-parameters';
import { PLAN_SHEETS, type PlanSheet } from './plan-sheets';
import type { PlanSheetRows } from './read-plan-file';
import { statedRow } from './stated-work';

type Rows = readonly TemplateRow<string>[];

/**
 * What of an office's own sheets of rules goes into another year's workbook, row by row as it stands. Of a simple plan
 * these are 采用方式, and 计分规则 where a row stands for several rules: all else is made from the plan.
 */
export function statedRuleSheets(content: WorkbookContent, inputs: Inputs): PlanSheetRows {
  if (isBeyondSimple(inputs)) return generalSheets(content, inputs);
  const { rules: inForce } = inputs.plan;
  const modes = rowsOf(content, PLAN_SHEETS.modes);
  const rules = rowsOf(content, PLAN_SHEETS.rules);
  const isWritten = inForce.some(({ scope }) => scope) || inForce.length > rules.length;
  return { ...(modes.length > 0 && { modes }), ...(rules.length > 0 && isWritten && { rules }) };
}

/** True for a plan with sheets or columns of rules beyond those of a simple one. */
const isBeyondSimple = ({ plan, parameters, names }: Inputs): boolean =>
  Boolean(plan.general) ||
  names.targets.collected.size > 0 ||
  parameters.planTitle !== '' ||
  Object.values(parameters.ruleTerms).some((term) => term !== null);

const AS_THEY_STAND = ['targets', 'channels', 'modes', 'rules', 'merging', 'factors', 'items'] as const;

function generalSheets(content: WorkbookContent, { parameters }: Inputs): PlanSheetRows {
  const read = AS_THEY_STAND.map((key) => [key, rowsOf(content, PLAN_SHEETS[key])] as const);
  const stated = Object.fromEntries(read.filter(([, rows]) => rows.length > 0));
  return { ...stated, parameters: carriedParameters(parameters) };
}

const rowsOf = ({ sheets, date1904 }: WorkbookContent, sheet: PlanSheet): Rows => {
  const { schema } = sheet;
  const rows = SheetReading.read(sheets.get(schema.sheet), schema, date1904, (reading) =>
    sheet.records(reading).map((row) => ({ ...statedRow(reading, schema, row), ...numbersOf(reading, schema, row) })),
  ).value;
  return schema === FULL_TARGETS_SCHEMA ? withGroups(rows ?? []) : (rows ?? []);
};

/** A 类型 stands for the units below it until the next one. */
function withGroups(rows: Rows): Rows {
  let last: TemplateRow<string>[string] = null;
  return rows.map((row) => ({ ...row, group: (last = row.group ?? last) }));
}

/** The numbers of a row as numbers. */
const numbersOf = (sheet: SheetReading<string>, schema: SheetSchema, row: number): TemplateRow<string> =>
  Object.fromEntries(
    fieldsOf(schema).flatMap((field) => {
      const value = schema.columns[field]!.kind === 'date' ? null : sheet.value(row, field);
      return typeof value === 'number' ? [[field, value]] : [];
    }),
  );
