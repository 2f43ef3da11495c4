import { failure, success, type Result } from '../../engine/result';
import type { Workbook, WorkbookContent } from '../../host/port/workbook';
import { PLAN_FORMAT, type PlanFile } from '../../rules/plan-file';
import { PLAN_SHEETS, planRows } from '../../sheets/template/plan-sheets';
import { statedParameters } from '../../sheets/template/plan-parameters';
import type { Inputs } from '../../sheets/inputs';
import { planTitle } from '../../text/sheets/plan-title';
import { refused, type FeeRefusal } from '../fees/fee-refusal';
import { evaluate, type EvaluationDate } from '../scoring/evaluate';
import { readInputs } from '../scoring/read-inputs';
import { createWorkbook } from '../year/create-workbook';
import { contentOf } from './book-of-plan';

/** Writes the plan of a workbook as a file; why not, where its sheets have errors. @throws HostError */
export async function planOfBook(workbook: Workbook, dates: EvaluationDate): Promise<Result<PlanFile, FeeRefusal>> {
  const content = await readInputs(workbook);
  const { inputs, outcome } = evaluate(content, dates);
  const stating: readonly string[] = Object.values(PLAN_SHEETS).map(({ schema }) => schema.sheet);
  const errors = outcome.issues.filter(({ severity }) => severity === 'error');
  const faults = errors.filter(({ place }) => stating.includes(place.sheet));
  if (!inputs || faults.length > 0) return failure(refused('plan-unread', {}, inputs ? faults : errors));
  return success(statedPlanFile(content, inputs));
}

/** The plan by which a workbook is kept, as a file. */
export function statedPlanFile(content: WorkbookContent, { parameters }: Inputs): PlanFile {
  const { office, year } = parameters;
  // The built-in plan serves where a workbook has no 渠道 or no 计分规则.
  const builtIn = contentOf(createWorkbook(year));
  const served = [PLAN_SHEETS.channels, PLAN_SHEETS.rules].flatMap(({ schema: { sheet } }) =>
    content.sheets.has(sheet) ? [] : [[sheet, builtIn.sheets.get(sheet)!] as const],
  );
  const sheets = planRows({ ...content, sheets: new Map([...content.sheets, ...served]) });
  return {
    format: PLAN_FORMAT,
    title: parameters.planTitle || planTitle(office, year),
    office,
    year,
    sheets: { [PLAN_SHEETS.parameters.schema.sheet]: statedParameters(parameters), ...sheets },
  };
}

/** The text of a plan file: a row a line, so that people can read and change it. */
export function planText({ sheets, ...head }: PlanFile): string {
  const parts = Object.entries(head).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},`);
  const tables = Object.entries(sheets).map(([name, rows]) => {
    const lines = rows.map((row) => `      ${JSON.stringify(row)}`);
    return `    ${JSON.stringify(name)}: [\n${lines.join(',\n')}\n    ]`;
  });
  return `{\n${parts.join('\n')}\n  "sheets": {\n${tables.join(',\n')}\n  }\n}\n`;
}
