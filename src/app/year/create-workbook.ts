import type { WorkbookChange } from '../../host/port/workbook';
import { BUILT_IN_PLAN, type StatedPlan } from '../../rules/built-in-plan';
import type { NewBook } from '../../sheets/new-book';
import { newSheets } from '../../sheets/new-sheets';

/**
 * Fills an empty workbook with the template for a year: instructions and the clerk's sheets, with the rules and
 * targets of the plan; the sheets of results come with the first recalculation.
 */
export const createWorkbook = (
  year: number,
  plan: StatedPlan = BUILT_IN_PLAN,
  entries: Pick<NewBook, 'rows' | 'asOf' | 'broughtForward' | 'work' | 'workValues' | 'statedValues' | 'ruleSheets'> = {
    rows: [],
    asOf: null,
  },
): WorkbookChange[] => newSheets({ ...entries, year, plan }).map((sheet) => ({ kind: 'replace-sheet', sheet }));
