import type { SheetContent } from '../../host/port/workbook';
import type { StatedPlan } from '../../rules/built-in-plan';
import { joinNames, PRINT_TITLES } from '../../text/sheets/template';
import { dayCell } from '../cells/values/day-cell';
import { columnsInUse } from '../schema/columns-in-use';
import { templateSheet, type TemplateRow } from '../schema/template-sheet';
import { FULL_TARGETS_SCHEMA, TARGETS_SCHEMA } from './targets-schema';

type Rows = readonly TemplateRow<string>[];

/** The sheet 目标任务 (附件4), with `own` rows in the place of the plan's. */
export function encodeTargets(plan: StatedPlan, year: number, own: Rows = statedRows(plan)): SheetContent {
  const schema = columnsInUse(TARGETS_SCHEMA, FULL_TARGETS_SCHEMA, own);
  return templateSheet<string>(schema, `${year}${PRINT_TITLES.targets}`, year, own);
}

const statedRows = (plan: StatedPlan): Rows =>
  plan.units.map(({ name, group, target, aliases, informant, phone, from, until }) => ({
    unit: name,
    group,
    target,
    aliases: joinNames(aliases),
    informant: informant || null,
    phone: phone || null,
    from: dayCell(from),
    until: dayCell(until),
  }));
