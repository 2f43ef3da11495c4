import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { bookOfPlan, contentOf } from '../../src/app/plans/book-of-plan';
import { statedPlanFile } from '../../src/app/plans/plan-of-book';
import { evaluate } from '../../src/app/scoring/evaluate';
import { createWorkbook } from '../../src/app/year/create-workbook';
import { dayOf } from '../../src/engine/time/calendar';
import { jsonReport } from '../../src/entry/cli/json-report';
import { chosenPlan, isPlanName, PLANS } from '../../src/app/plans/plan-choice';
import type { CellValue, WorkbookChange, WorkbookContent } from '../../src/host/port/workbook';
import { BUILT_IN_NAME, type PlanFile } from '../../src/rules/plan-file';
import { SHEETS } from '../../src/text/sheets/workbook-names';

type Row = Readonly<Record<string, CellValue>>;
type Entry = Readonly<Record<string, unknown>>;

/** A case as an office reads it: keys that begin with 期望 are what must come out. */
interface PlanCase {
  readonly 方案: string;
  readonly 年度: number;
  readonly 统计截止日?: string;
  readonly 采用登记: readonly Row[];
  readonly 期望单位得分?: readonly Entry[];
  readonly 期望稿费?: readonly Entry[];
  readonly 期望考核?: readonly Entry[];
}

const FOLDER = path.join(__dirname, '../cases/plans');
const CASES = readdirSync(FOLDER).map((file) => parse(readFileSync(path.join(FOLDER, file), 'utf8')) as PlanCase);

async function published(name: string): Promise<PlanFile> {
  const plan = await chosenPlan(name);
  if (!plan.ok) throw new Error(name);
  return plan.value;
}

function made(name: string, plan: PlanFile, year: number): readonly WorkbookChange[] {
  if (name === BUILT_IN_NAME) return createWorkbook(year);
  const book = bookOfPlan(plan, year);
  if (!book.ok) throw new Error(JSON.stringify(book.why));
  return book.value;
}

/** The workbook with rows of a case in its log, under the headers that it has. */
function logged(content: WorkbookContent, rows: readonly Row[]): WorkbookContent {
  const log = content.sheets.get(SHEETS.adoptions)!;
  const headers = log.rows[0] as readonly string[];
  const strange = rows.flatMap((row) => Object.keys(row)).filter((key) => !key.startsWith('期望'));
  expect(strange.filter((key) => !headers.includes(key))).toEqual([]);
  const cells = rows.map((row) => headers.map((header) => row[header] ?? null));
  const grid = { ...log, rows: [headers, ...cells] };
  return { ...content, sheets: new Map([...content.sheets, [SHEETS.adoptions, grid]]) };
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

describe.each(CASES.map((one) => [one.方案, one] as const))('%s', (name, one) => {
  it('gives what its case says', async () => {
    const content = logged(contentOf(made(name, await published(name), one.年度)), one.采用登记);
    const [year, month, date] = (one.统计截止日 ?? `${one.年度}-12-31`).split('-').map(Number);
    const { outcome } = evaluate(content, { today: dayOf(year!, month!, date!) });
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
  });

  it('is read back from its workbook as it was', async () => {
    const plan = await published(name);
    const content = contentOf(made(name, plan, plan.year));
    const { inputs, outcome } = evaluate(content, { today: dayOf(plan.year, 12, 31) });
    expect(outcome.issues).toEqual([]);
    const { title, ...back } = statedPlanFile(content, inputs!);
    const { title: own, ...asIssued } = plan;
    expect(back).toEqual(asIssued);
    if (name !== BUILT_IN_NAME) expect(title).toBe(own);
  });

  it('says of every rule where it stands in the plan', async () => {
    const { sheets } = await published(name);
    for (const sheet of [SHEETS.rules, SHEETS.merging, SHEETS.factors, SHEETS.items])
      for (const row of sheets[sheet] ?? []) expect(row).toMatchObject({ 依据: expect.stringMatching(/./u) as string });
  });
});

it('there is a case for every published plan', () => {
  const names = PLANS.map(({ name }) => name);
  expect(names.filter((name) => !CASES.some(({ 方案 }) => 方案 === name))).toEqual([]);
  expect(names.every(isPlanName)).toBe(true);
});

it.each(PLANS)('the plan $name is called as its file says', async ({ name, title, office }) => {
  expect(await published(name)).toMatchObject({ title, office });
});
