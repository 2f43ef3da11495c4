import type { Day } from '../../engine/units';
import type { CellContent, SheetContent } from '../../host/port/workbook';
import type { StatedPlan } from '../../rules/built-in-plan';
import { PARAMETER_NOTES, PRINT_TITLES, WORK_PARAMETER_NOTES } from '../../text/sheets/template';
import { PARAMETERS, WORK_PARAMETERS } from '../../text/sheets/workbook-names';
import { dayCell } from '../cells/values/day-cell';
import { block, COLORS, dateCell, FORMATS } from '../cells/look/look';
import { fieldsOf } from '../schema/sheet-schema';
import { templateSheet, type TemplateRow } from '../schema/template-sheet';
import type { WorkValues } from './decode-parameters';
import { PARAMETERS_SCHEMA } from './parameters-schema';

/**
 * The sheet 参数 with the plan's values for a year; `asOf` null leaves 统计截止日 to the day of each recalculation.
 * `work`: the values of the parameters of the work before the scores; null leaves them out. `own`: an office's rows about
 * rules beyond the simple ones, notices and fonts.
 */
export function encodeParameters(
  plan: StatedPlan,
  year: number,
  asOf: Day | null = null,
  work: WorkValues | null = null,
  own: readonly TemplateRow<string>[] = [],
): SheetContent {
  const values: Readonly<Record<keyof typeof PARAMETERS, CellContent>> = {
    office: plan.office,
    year,
    rate: plan.yuanPerPoint,
    feesFrom: dayCell(plan.feesFrom),
    feeBasis: plan.feeBasis,
    asOf: asOf === null ? null : dateCell(asOf),
    preparer: plan.preparer ?? null,
  };
  const keys = Object.keys(PARAMETERS) as (keyof typeof PARAMETERS)[];
  const ofWork = work ? workRows(work) : [];
  const rows = [
    ...keys.map((key) => ({ item: PARAMETERS[key].name, value: values[key], note: PARAMETER_NOTES[key] })),
    ...own,
    ...ofWork,
  ];
  const sheet = templateSheet<string>(PARAMETERS_SCHEMA, PRINT_TITLES.parameters, year, rows);
  const fields = fieldsOf(PARAMETERS_SCHEMA);
  const [value, note] = [fields.indexOf('value'), fields.indexOf('note')];
  const dates = [keys.indexOf('feesFrom'), keys.indexOf('asOf')];
  return {
    ...sheet,
    styles: [
      ...sheet.styles!,
      { range: block(1, note, rows.length), style: { color: COLORS.muted } },
      ...dates.map((row) => ({ range: block(row + 1, value), style: { numberFormat: FORMATS.date } })),
    ],
  };
}

function workRows(values: WorkValues) {
  const keys = Object.keys(WORK_PARAMETERS) as (keyof typeof WORK_PARAMETERS)[];
  return keys.map((key) => ({
    item: WORK_PARAMETERS[key].name,
    value: values[key],
    note: WORK_PARAMETER_NOTES[key],
  }));
}
