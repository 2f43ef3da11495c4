import type { SheetContent, WorkbookChange } from '../host/workbook';
import { BUILT_IN_PLAN, type StatedPlan } from '../rules/built-in-plan';
import { encodeGuide } from '../sheets/encode-guide';
import { encodeLog, type LogRow } from '../sheets/encode-log';
import { encodeChannels, encodeParameters, encodeRules, encodeTargets } from '../sheets/encode-plan-sheets';

/** The sheets of a new workbook for a year, in the order of their tabs; `rows` fill 采用登记. */
export function templateSheets(plan: StatedPlan, year: number, rows: readonly LogRow[] = []): SheetContent[] {
  return [
    encodeGuide(plan, year),
    encodeLog(plan.office, year, rows),
    encodeTargets(plan, year),
    encodeChannels(plan),
    encodeRules(plan),
    encodeParameters(plan, year),
  ];
}

/** Fills an empty workbook with the template for a year: the clerk's sheets with the 2020 plan, and instructions. */
export const createWorkbook = (year: number, plan: StatedPlan = BUILT_IN_PLAN): WorkbookChange[] =>
  templateSheets(plan, year).map((sheet) => ({ kind: 'replace-sheet', sheet }));
