import type { SheetContent } from '../../host/port/workbook';
import type { StatedPlan } from '../../rules/built-in-plan';
import { PRINT_TITLES } from '../../text/sheets/template';
import { dayCell } from '../cells/values/day-cell';
import { columnsInUse } from '../schema/columns-in-use';
import type { SheetSchema } from '../schema/sheet-schema';
import { templateSheet, type TemplateRow } from '../schema/template-sheet';
import { ANY_NAME, FULL_RULES_SCHEMA, RULES_SCHEMA } from './rules-schema';

type Rows = readonly TemplateRow<string>[];

/** An office's own rows, and whether it has modes of its own: then the built-in ones are not offered. */
export interface OwnRules {
  readonly rules?: Rows;
  readonly modes?: Rows;
}

/** The sheet 计分规则 (三(四)2), with an office's own rows as they stand where it has written them; a rule for any channel or any mode says `*`, a case without points stays blank. */
export function encodeRules(plan: StatedPlan, year: number, own: OwnRules = {}): SheetContent {
  const rows = own.rules ?? statedRows(plan);
  const schema = columnsInUse(RULES_SCHEMA, FULL_RULES_SCHEMA, rows);
  return templateSheet<string>(own.modes ? withoutModes(schema) : schema, PRINT_TITLES.rules, year, rows);
}

const withoutModes = ({ columns, ...schema }: SheetSchema): SheetSchema => {
  const { entries: _, ...mode } = columns.mode!;
  return { ...schema, columns: { ...columns, mode } };
};

const statedRows = (plan: StatedPlan): Rows =>
  plan.rules.map(({ channel, mode, points, basis, from, until }) => ({
    channel: channel ?? ANY_NAME,
    mode: mode ?? ANY_NAME,
    value: points,
    from: dayCell(from),
    until: dayCell(until),
    basis,
  }));
