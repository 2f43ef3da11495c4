import { failure, success, type Result } from '../../engine/result';
import { yearStart } from '../../engine/time/calendar';
import type { WorkbookChange, WorkbookContent } from '../../host/port/workbook';
import type { StatedPlan } from '../../rules/built-in-plan';
import type { PlanFile } from '../../rules/plan-file';
import type { NewBook } from '../../sheets/catalogue';
import { planParameters } from '../../sheets/template/plan-parameters';
import { planSheetRows } from '../../sheets/template/read-plan-file';
import { refused, type FeeRefusal } from '../fees/fee-refusal';
import { evaluate } from '../scoring/evaluate';
import { gridOf } from '../scoring/written-first';
import { createWorkbook } from '../year/create-workbook';

/** What fills an empty workbook of a year with a plan; why not, where the plan cannot be scored by. */
export function bookOfPlan(
  plan: PlanFile,
  year: number,
  entries: Pick<NewBook, 'work'> = {},
): Result<readonly WorkbookChange[], FeeRefusal> {
  const read = planSheetRows(plan.sheets);
  if (!read.ok) return failure({ status: 'refused', issues: [], ...read.why });
  const { parameters: rows = [], ...ruleSheets } = read.value;
  const terms = planParameters(rows, plan.title);
  if (!terms.ok) return failure({ status: 'refused', issues: [], ...terms.why });
  const { own, ...money } = terms.value;
  const { title: document, office } = plan;
  const stated: StatedPlan = { document, office, year, ...money, units: [], channels: [], rules: [] };
  const sheets = { targets: [], channels: [], rules: [], ...ruleSheets, parameters: own };
  const changes = createWorkbook(year, stated, { rows: [], asOf: null, ruleSheets: sheets, ...entries });
  const { issues } = evaluate(contentOf(changes), { today: yearStart(year) }).outcome;
  // An office lists its units after the workbook is made.
  const faults = issues.filter(({ severity, code }) => severity === 'error' && code !== 'no-units');
  return faults.length > 0 ? failure(refused('plan-faults', {}, faults)) : success(changes);
}

/** What a workbook would hold that was made by these changes. */
export function contentOf(changes: readonly WorkbookChange[]): WorkbookContent {
  const grids = changes.flatMap((change) => (change.kind === 'replace-sheet' ? [gridOf(change.sheet)] : []));
  const sheets = new Map(grids.map((grid) => [grid.name, grid]));
  return { date1904: false, sheetNames: grids.map(({ name }) => name), sheets };
}
