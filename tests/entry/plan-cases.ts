import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { bookOfPlan, contentOf } from '../../src/app/plans/book-of-plan';
import { chosenPlan } from '../../src/app/plans/plan-choice';
import { evaluate } from '../../src/app/scoring/evaluate';
import { createWorkbook } from '../../src/app/year/create-workbook';
import { dayOf } from '../../src/engine/time/calendar';
import { jsonReport } from '../../src/entry/cli/json-report';
import type { WorkbookChange, WorkbookContent } from '../../src/host/port/workbook';
import type { Outcome } from '../../src/app/scoring/outcome';
import { BUILT_IN_NAME, PLAN_FORMAT, type PlanFile, type PlanRow } from '../../src/rules/plan-file';
import { SHEETS } from '../../src/text/sheets/workbook-names';

type Row = Readonly<Record<string, string | number | null>>;
type Entry = Readonly<Record<string, unknown>>;
/** Headers, and rows below them. */
type Table = readonly (readonly (string | number | null)[])[];

/** A case as an office reads it: keys that begin with 期望 are what must come out. */
export interface PlanCase {
  /** The name of a published plan, or what a typed one is called. */
  readonly 方案: string;
  /** The sheets of a plan that is not published, as they are typed. */
  readonly 表?: Readonly<Record<string, Table>>;
  readonly 年度: number;
  readonly 说明: string;
  readonly 统计截止日?: string;
  readonly 采用登记: readonly Row[];
  readonly 期望单位得分?: readonly Entry[];
  readonly 期望稿费?: readonly Entry[];
  readonly 期望考核?: readonly Entry[];
}

/** The cases of a folder, in the order of their files. */
export function planCases(folder: 'plans' | 'typed-plans'): PlanCase[] {
  const at = path.resolve('tests/cases', folder);
  return readdirSync(at)
    .sort()
    .map((file) => parse(readFileSync(path.join(at, file), 'utf8')) as PlanCase);
}

function typed({ 方案: title, 年度: year, 表: tables = {} }: PlanCase): PlanFile {
  const sheets = Object.fromEntries(Object.entries(tables).map(([sheet, table]) => [sheet, rowsOf(table)]));
  return { format: PLAN_FORMAT, title, office: '某局', year, sheets };
}

const rowsOf = ([headers = [], ...rows]: Table): PlanRow[] =>
  rows.map((row) => Object.fromEntries(headers.flatMap((header, at) => (row[at] ?? null) === null ? [] : [[String(header), row[at]!]]))); // prettier-ignore

/** The plan of a case. @throws where no such plan is published. */
export async function planOfCase(one: PlanCase): Promise<PlanFile> {
  if (one.表) return typed(one);
  const plan = await chosenPlan(one.方案);
  if (!plan.ok) throw new Error(one.方案);
  return plan.value;
}

/** A new workbook of a plan. @throws where it cannot be scored by. */
export function bookOf(plan: PlanFile, year: number, name = ''): readonly WorkbookChange[] {
  if (name === BUILT_IN_NAME) return createWorkbook(year);
  const book = bookOfPlan(plan, year);
  if (!book.ok) throw new Error(JSON.stringify(book.why));
  return book.value;
}

/** The workbook of a case: its plan, its rows in the log under the headers that it has. */
export async function contentOfCase(one: PlanCase): Promise<WorkbookContent> {
  return contentOf(await changesOfCase(one));
}

/** What makes the workbook of a case. @throws where a row has a column that the log of its plan has not. */
export async function changesOfCase(one: PlanCase): Promise<readonly WorkbookChange[]> {
  const changes = bookOf(await planOfCase(one), one.年度, one.方案);
  return changes.map((change) => {
    if (change.kind !== 'replace-sheet' || change.sheet.name !== SHEETS.adoptions) return change;
    const headers = change.sheet.cells[0] as readonly string[];
    const strange = columnsOf(one).filter((key) => !headers.includes(key));
    if (strange.length > 0) throw new Error(`${one.方案}: ${strange.join('、')}`);
    const cells = one.采用登记.map((row) => headers.map((header) => row[header] ?? null));
    return { ...change, sheet: { ...change.sheet, cells: [headers, ...cells] } };
  });
}

/** The columns that the rows of a case fill. */
export const columnsOf = ({ 采用登记: rows }: PlanCase): string[] =>
  [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((key) => !key.startsWith('期望'));

/** What a case comes to. */
export function outcomeOfCase(one: PlanCase, content: WorkbookContent): Outcome {
  const [year, month, date] = (one.统计截止日 ?? `${one.年度}-12-31`).split('-').map(Number);
  return evaluate(content, { today: dayOf(year!, month!, date!) }).outcome;
}

/** What a report calls things, by what a case calls them. */
const WORDS: Readonly<Record<string, string>> = {
  单位: 'unit',
  季度: 'quarter',
  金额: 'amount',
  采用得分: 'adopted',
  考核得分: 'assessed',
  全年得分: 'total',
  考核项: 'item',
  期间: 'period',
  任务: 'target',
  完成: 'measured',
  得分: 'result',
  期望规则分值: 'points',
  期望计入得分: 'earned',
  期望稿费: 'fee',
  期望判定: 'text',
};
const KEYS = ['unit', 'quarter', 'item', 'period', 'sheetRow'];

const inReport = (entry: Entry): Entry =>
  Object.fromEntries(Object.entries(entry).flatMap(([key, value]) => (WORDS[key] ? [[WORDS[key], value]] : [])));

/** What of the report's entries a case names. */
function meant(expected: readonly Entry[], found: readonly object[]): (Entry | undefined)[] {
  return expected.map((entry) => {
    const one = (found as readonly Entry[]).find((other) =>
      KEYS.every((key) => !(key in entry) || entry[key] === other[key]),
    );
    return one && Object.fromEntries(Object.keys(entry).map((key) => [key, one[key]]));
  });
}

/** Expects that a case comes to what it says. */
export async function expectCase(one: PlanCase): Promise<void> {
  const outcome = outcomeOfCase(one, await contentOfCase(one));
  expect(outcome.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  const report = jsonReport(outcome, false);
  const rows = one.采用登记.map((row, at) => ({
    sheetRow: at + 2,
    ...inReport(Object.fromEntries(Object.entries(row).filter(([key]) => key.startsWith('期望')))),
  }));
  expect(meant(rows, report.rows)).toEqual(rows);
  const lists = [
    [one.期望单位得分, report.units],
    [one.期望稿费, report.fees],
    [one.期望考核, report.assessments],
  ] as const;
  for (const [expected = [], found = []] of lists)
    expect(meant(expected.map(inReport), found)).toEqual(expected.map(inReport));
  if (one.期望稿费) expect(report.fees).toHaveLength(one.期望稿费.length);
}
