import fc from 'fast-check';
import { contentOf } from '../../src/app/plans/book-of-plan';
import { evaluate } from '../../src/app/scoring/evaluate';
import { dayOf } from '../../src/engine/time/calendar';
import { jsonReport } from '../../src/entry/cli/json-report';
import { PLAN_FORMAT, PLAN_NAMES, type PlanFile, type PlanRow } from '../../src/rules/plan-file';
import { bookOf, planOfCase, type PlanCase } from '../entry/plan-cases';
import { typedPlan } from './typed-plan';
import type { Counted, Entry } from './recheck';
import { Recheck } from './recheck-totals';

const MARKS = ['头版', '转发', '批示', '调研转报'];
const QUANTITIES = { 字数: [0, 250, 499, 500, 1200], 媒体稿酬: [35.5, 20, 0.01] };

/** A log of a plan: few contents, so that most have several rows; some in the years beside. */
function logOf({ sheets, year }: PlanFile): fc.Arbitrary<Entry[]> {
  const of = (sheet: string, column: string): string[] => sheets[sheet]!.map((row) => String(row[column]));
  const units = of('目标任务', '单位');
  const marks = MARKS.filter((mark) => sheets['加乘']?.some((row) => row['加乘项'] === mark));
  const columns = Object.entries(QUANTITIES).filter(([name]) => sheets['计分规则']!.some((row) => row['按'] === name));
  const graded = Object.fromEntries(columns.map(([name, values]) => [name, fc.constantFrom(...values)]));
  const content = fc.record({
    content: fc.constantFrom(
      { 标题: '春耕', 稿件编号: null },
      { 标题: '秋收', 稿件编号: null },
      { 标题: '夏种', 稿件编号: 'A-1' },
      { 标题: '冬藏', 稿件编号: 'A-1' },
      { 标题: '冬藏', 稿件编号: 'A-2' },
    ),
    units: fc.oneof({ arbitrary: fc.constantFrom(...units).map((unit) => [unit]), weight: 3 }, fc.shuffledSubarray(units, { minLength: 1 })), // prettier-ignore
    day: fc.tuple(fc.constantFrom(year, year, year, year, year, year - 1, year + 1), fc.integer({ min: 1, max: 12 }), fc.constantFrom('01', '15', '28')), // prettier-ignore
    采用渠道: fc.constantFrom(...of('渠道', '渠道')),
    采用方式: fc.constantFrom(...of('采用方式', '方式')),
    mark: fc.constantFrom('', ...marks),
    撰稿人: fc.constantFrom('张三', null),
    ...graded,
  });
  const entry = content.map(({ content: one, units: names, day: [y, month, date], mark, ...rest }) => ({
    ...{ ...rest, ...one, 供稿单位: names.join('、'), 采用日期: `${y}-${String(month).padStart(2, '0')}-${date}` },
    ...(mark !== '' && { 加乘项: mark }),
  }));
  return fc.array(entry, { minLength: 1, maxLength: 14 });
}

/** What the program makes of a plan and a log. */
function reported(plan: PlanFile, log: readonly Entry[], asOf: string) {
  const changes = bookOf(plan, plan.year).map((change) => {
    if (change.kind !== 'replace-sheet' || change.sheet.name !== '采用登记') return change;
    const [headers] = change.sheet.cells as readonly string[][];
    const cells = log.map((row) => headers!.map((header) => row[header] ?? null));
    return { ...change, sheet: { ...change.sheet, cells: [headers!, ...cells] } };
  });
  const [year, month, date] = asOf.split('-').map(Number);
  return jsonReport(evaluate(contentOf(changes), { today: dayOf(year!, month!, date!) }).outcome, false);
}

const yuan = (value: number): number => value / 100;
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

const splitOf = (units: readonly string[], gains: readonly number[]): object =>
  Object.fromEntries(units.map((unit) => [unit, yuan(sum(gains.filter((_, at) => units[at] === unit)))]));

function rowOf({ entry, units, values, gains, isCounted }: Counted, log: readonly Entry[]) {
  const fee = sum(gains.稿费);
  return {
    sheetRow: log.indexOf(entry) + 2,
    ...(isCounted && { points: yuan(values.分值 ?? 0) }),
    earned: yuan(sum(gains.分值)),
    ...(isCounted && fee !== 0 && { fee: yuan(fee) }),
    ...(isCounted && units.length > 1 && { split: splitOf(units, gains.分值) }),
  };
}

function expectSame(plan: PlanFile, log: readonly Entry[], asOf: string): void {
  const report = reported(plan, log, asOf);
  const checked = new Recheck({ sheets: plan.sheets, year: plan.year, asOf }, log);
  const rows = checked.rows.map((row) => rowOf(row, log)).sort((one, other) => one.sheetRow - other.sheetRow);
  expect(report.rows).toMatchObject(rows);
  const cards = checked.cards();
  const units = cards.map(({ unit, adopted, assessed, quarters }) => ({
    ...{ unit, quarters: quarters.map(yuan), total: yuan(sum(quarters)) },
    ...(plan.sheets['考核项'] && { adopted: yuan(adopted), assessed: yuan(assessed) }),
  }));
  expect(report.units).toMatchObject(units);
  const judged = checked.judged.map(({ unit, item, period, target, measured, result, inYuan }) => ({
    ...{ unit, item, period, target: target === null ? null : yuan(target), measured: yuan(measured) },
    ...{ result: yuan(result), pays: inYuan ? '元' : '分' },
  }));
  const key = (one: object): string => ['unit', 'item', 'period'].map((name) => (one as Entry)[name]).join();
  const sorted = <One extends object>(all: readonly One[]): One[] => [...all].sort((one, other) => (key(one) < key(other) ? -1 : 1)); // prettier-ignore
  expect(sorted(report.assessments ?? [])).toMatchObject(sorted(judged));
  const fees = [0, 1, 2, 3].flatMap((quarter) => cards.map(({ unit }) => [`${plan.year}Q${quarter + 1}`, unit, yuan(checked.fee(unit, quarter))] as const)); // prettier-ignore
  const paid = (report.fees as readonly { quarter: string; unit: string; amount: number }[]).filter(({ amount }) => amount !== 0); // prettier-ignore
  expect(paid.map(({ quarter, unit, amount }) => [quarter, unit, amount])).toEqual(fees.filter(([, , amount]) => amount !== 0)); // prettier-ignore
}

const asOfIn = (year: number) => fc.constantFrom(`${year}-12-31`, `${year}-06-30`, `${year}-05-20`);

test.each(Object.keys(PLAN_NAMES))('%s gives what an outsider works out', async (name) => {
  const plan = await planOfCase({ 方案: name } as PlanCase);
  const property = fc.property(logOf(plan), asOfIn(plan.year), (log, asOf) => expectSame(plan, log, asOf));
  fc.assert(property, { numRuns: 60 });
});

const planFile = (sheets: Readonly<Record<string, readonly PlanRow[]>>): PlanFile => ({
  ...{ format: PLAN_FORMAT, title: '办法', office: '某局', year: 2021, sheets },
});

test('any typed plan gives what an outsider works out', () => {
  const both = typedPlan.map(planFile).chain((plan) => fc.tuple(fc.constant(plan), logOf(plan), asOfIn(plan.year)));
  fc.assert(fc.property(both, ([plan, log, asOf]) => expectSame(plan, log, asOf)), { numRuns: 60 }); // prettier-ignore
});
