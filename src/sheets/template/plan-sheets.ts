import type { WorkbookContent } from '../../host/port/workbook';
import type { PlanFile, PlanRow } from '../../rules/plan-file';
import { formatDay } from '../../text/format';
import { FULL_CHANNELS_SCHEMA } from '../channels/channels-schema';
import { factorRecords } from '../factors/decode-factors';
import { FACTORS_SCHEMA } from '../factors/factors-schema';
import { itemRecords } from '../items/decode-items';
import { ITEMS_SCHEMA } from '../items/items-schema';
import { mergingRecords } from '../merging/decode-merging';
import { MERGING_SCHEMA } from '../merging/merging-schema';
import { modeRecords } from '../modes/decode-modes';
import { MODES_SCHEMA } from '../modes/modes-schema';
import { PARAMETERS_SCHEMA } from '../parameters/parameters-schema';
import { FEE_RULES_SCHEMA } from '../rules/rules-schema';
import { SheetReading } from '../schema/sheet-reading';
import { fieldsOf, type SheetSchema } from '../schema/sheet-schema';
import { FULL_TARGETS_SCHEMA } from '../targets/targets-schema';

/** A sheet that states a plan, its records, and what of it belongs to people and no plan. */
export interface PlanSheet {
  readonly schema: SheetSchema;
  /** The rows that are records of it. */
  records(sheet: SheetReading<string>): readonly number[];
  readonly left?: readonly string[];
}

const named =
  (field: string) =>
  (sheet: SheetReading<string>): number[] =>
    sheet.records(field);

/** The sheets that state a plan, in the order of a file. */
export const PLAN_SHEETS = {
  parameters: { schema: PARAMETERS_SCHEMA, records: named('item') },
  targets: { schema: FULL_TARGETS_SCHEMA, records: named('unit'), left: ['informant', 'phone'] },
  channels: { schema: FULL_CHANNELS_SCHEMA, records: named('channel') },
  modes: { schema: MODES_SCHEMA, records: modeRecords },
  rules: { schema: FEE_RULES_SCHEMA, records: named('channel') },
  merging: { schema: MERGING_SCHEMA, records: mergingRecords },
  factors: { schema: FACTORS_SCHEMA, records: factorRecords },
  items: { schema: ITEMS_SCHEMA, records: itemRecords },
} as const satisfies Readonly<Record<string, PlanSheet>>;

/** Those of the sheets that are written out of a workbook as they stand. */
const AS_THEY_STAND = (['targets', 'channels', 'modes', 'rules', 'merging', 'factors', 'items'] as const).map(
  (key): PlanSheet => PLAN_SHEETS[key],
);

/** The fields of a sheet that a plan states. */
export const planFields = ({ schema, left = [] }: PlanSheet): string[] =>
  fieldsOf(schema).filter((field) => !left.includes(field));

/** The rows of the sheets that state the plan of a workbook, all but 参数; sheets without any are left out. */
export function planRows({ sheets, date1904 }: WorkbookContent): PlanFile['sheets'] {
  const read = AS_THEY_STAND.map((sheet): readonly [string, readonly PlanRow[]] => {
    const { schema } = sheet;
    const rows = SheetReading.read(sheets.get(schema.sheet), schema, date1904, (reading) =>
      sheet.records(reading).map((row) => planRow(reading, planFields(sheet), schema, row)),
    ).value;
    const filled = (rows ?? []).filter((row) => Object.keys(row).length > 0);
    return [schema.sheet, schema === FULL_TARGETS_SCHEMA ? withGroups(filled) : filled];
  });
  return Object.fromEntries(read.filter(([, rows]) => rows.length > 0));
}

function planRow(
  sheet: SheetReading<string>,
  fields: readonly string[],
  { columns }: SheetSchema,
  row: number,
): PlanRow {
  const cellOf = (field: string): string | number => {
    const day = columns[field]!.kind === 'date' ? sheet.date(row, field) : null;
    if (day !== null) return formatDay(day);
    const text = sheet.shown(row, field);
    const value = text === '' ? null : sheet.value(row, field);
    return typeof value === 'number' ? value : text;
  };
  const cells = fields.map((field) => [columns[field]!.name, cellOf(field)] as const);
  return Object.fromEntries(cells.filter(([, value]) => value !== ''));
}

/** A 类型 stands for the units below it until the next one. */
function withGroups(rows: readonly PlanRow[]): PlanRow[] {
  const { group, unit } = FULL_TARGETS_SCHEMA.columns;
  let last: string | number = '';
  return rows.flatMap((row) => {
    last = row[group.name] ?? last;
    const { [unit.name]: name, ...more } = row;
    if (name === undefined) return [];
    return [{ [unit.name]: name, ...(last !== '' && { [group.name]: last }), ...more }];
  });
}
