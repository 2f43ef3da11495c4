import type { SheetContent } from '../../host/port/workbook';
import type { StatedPlan } from '../../rules/built-in-plan';
import { joinNames, PRINT_TITLES } from '../../text/sheets/template';
import { dayCell } from '../cells/values/day-cell';
import { templateSheet } from '../schema/template-sheet';
import { TARGETS_SCHEMA } from './targets-schema';

/** The sheet 目标任务 (附件4). */
export function encodeTargets(plan: StatedPlan, year: number): SheetContent {
  const rows = plan.units.map(({ name, group, target, aliases, informant, phone, from, until }) => ({
    unit: name,
    group,
    target,
    aliases: joinNames(aliases),
    informant: informant || null,
    phone: phone || null,
    from: dayCell(from),
    until: dayCell(until),
  }));
  return templateSheet(TARGETS_SCHEMA, `${year}${PRINT_TITLES.targets}`, year, rows);
}
