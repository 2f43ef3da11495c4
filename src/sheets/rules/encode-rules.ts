import type { SheetContent } from '../../host/port/workbook';
import type { StatedPlan } from '../../rules/built-in-plan';
import { PRINT_TITLES } from '../../text/sheets/template';
import { dayCell } from '../cells/values/day-cell';
import { templateSheet, type TemplateRow } from '../schema/template-sheet';
import { ANY_NAME, RULES_SCHEMA } from './rules-schema';

/** The sheet 计分规则 (三(四)2), with an office's `own` rows as they stand where it has written them; a rule for any channel or any mode says `*`, a case without points stays blank. */
export function encodeRules(plan: StatedPlan, year: number, own?: readonly TemplateRow<string>[]): SheetContent {
  if (own) return templateSheet<string>(RULES_SCHEMA, PRINT_TITLES.rules, year, own);
  const rows = plan.rules.map(({ channel, mode, points, basis, from, until }) => ({
    channel: channel ?? ANY_NAME,
    mode: mode ?? ANY_NAME,
    value: points,
    from: dayCell(from),
    until: dayCell(until),
    basis,
  }));
  return templateSheet(RULES_SCHEMA, PRINT_TITLES.rules, year, rows);
}
