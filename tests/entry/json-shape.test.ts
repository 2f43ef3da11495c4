import { readFileSync } from 'node:fs';
import path from 'node:path';
import { evaluate } from '../../src/app/scoring/evaluate';
import { readWhatIf, whatIf } from '../../src/app/what-if/what-if';
import { dayOf } from '../../src/engine/time/calendar';
import { jsonReport } from '../../src/entry/cli/json-report';
import { whatIfReport } from '../../src/entry/cli/json-what-if';
import { opened, RULES, type Rows } from '../app/what-if/tried-books';
import { contentOf } from '../sheets/workbook-content';

type Json = null | string | number | boolean | readonly Json[] | { readonly [key: string]: Json };
type Entries = Readonly<Record<string, readonly Readonly<Record<string, Json>>[]>>;

const today = dayOf(2021, 1, 8);

/** Names and types of an entry, in order; the type of null is object. */
const shape = (entry: Readonly<Record<string, Json>>): string[] =>
  Object.entries(entry).map(([name, value]) => `${name}: ${Array.isArray(value) ? 'list' : typeof value}`);

/** As other programs read it: through the text. */
const printed = (report: object): Entries => JSON.parse(JSON.stringify(report)) as Entries;

function reportOf(plan: string): Entries {
  const file = path.join(__dirname, `../cases/rules/plan-${plan}.json`);
  const { config, log } = JSON.parse(readFileSync(file, 'utf8')) as { config: Record<string, Rows>; log: Rows };
  return printed(jsonReport(evaluate(contentOf({ ...config, 采用登记: log }), { today }).outcome, false));
}

const UNIT = ['unit: string', 'group: string', 'target: object', 'quarters: list', 'total: number', 'shortfall: number', 'completion: object', 'rank: number', 'overallRank: number', 'state: string']; // prettier-ignore
const ROW = ['sheetRow: number', 'points: number', 'earned: number', 'quarter: string', 'verdict: string', 'text: string']; // prettier-ignore

describe('the object of --json for a plan of one’s own', () => {
  it('has adopted, assessed and assessments where there is 考核项, and money of a row where the rule states it', () => {
    const { units, rows, fees, assessments } = reportOf('12');
    expect(units!.map(shape)).toEqual(units!.map(() => [...UNIT, 'adopted: number', 'assessed: number']));
    expect(rows!.find(({ sheetRow }) => sheetRow === 3)).toMatchObject({ points: 5, earned: 5, fee: 30 });
    expect(shape(rows!.find(({ sheetRow }) => sheetRow === 3)!)).toEqual([...ROW, 'fee: number']);
    expect(shape(rows!.find(({ sheetRow }) => sheetRow === 7)!)).toEqual(ROW);
    expect(shape(fees![0]!)).toEqual(['quarter: string', 'unit: string', 'adoptions: number', 'points: number', 'fee: number', 'amount: number']); // prettier-ignore
    const one = ['unit: string', 'item: string', 'period: string', 'target: number', 'measured: number', 'result: number', 'pays: string']; // prettier-ignore
    expect(assessments!.map(shape)).toEqual(assessments!.map(() => one));
    expect(assessments).toContainEqual({ unit: '医政科', item: '月报送', period: '2009年2月', target: 2, measured: 1, result: -5, pays: '分' }); // prettier-ignore
  });

  it('has the shares of a row of several units, and nothing of 考核项 where there is none', () => {
    const report = reportOf('30');
    const joint = report.rows!.filter(({ split }) => split !== undefined);
    expect(joint[0]).toMatchObject({ earned: 24, split: { 饲料科: 14.4, 兽医科: 9.6, 办公室: 0 } });
    expect(joint.map(shape)).toEqual(joint.map(() => [...ROW, 'split: object']));
    expect(joint.length).toBeLessThan(report.rows!.length);
    expect(report.units!.map(shape)).toEqual(report.units!.map(() => UNIT));
    expect(report).not.toHaveProperty('assessments');
  });
});

describe('the object of what-if --json for a plan of one’s own', () => {
  const LOG: Rows = [['慰问', '高桥、东塘', '2020-03-01', '长沙晚报', '单独采用', 'A1']];
  const shared = (how: string): Rows => [['计量', '同稿归并', '联合稿件'], ['分值', '累计', how]]; // prettier-ignore

  async function compared(more: Readonly<Record<string, Rows>>): Promise<Entries> {
    const workbook = await opened({ 计分规则: RULES, ...more }, LOG);
    const found = whatIf(await readWhatIf(workbook), { today, from: null });
    if (found.status === 'refused') throw new Error(found.code);
    return printed(whatIfReport(found));
  }

  it('tells how units would share a row otherwise', async () => {
    const { rows, units } = await compared({ 归并: shared('3:2'), '归并（试算）': shared('首位') });
    expect(rows).toMatchObject([
      { reason: 'shares', before: { earned: 5, split: { 高桥: 3, 东塘: 2 } }, after: { earned: 5, split: { 高桥: 5, 东塘: 0 } } },
    ]); // prettier-ignore
    expect(units![0]!.before).not.toHaveProperty('assessed');
  });

  it('tells what comes from adoptions and what from 考核项', async () => {
    const items = (gives: number): Rows => [['考核项', '计量', '周期', '任务', '完成给分'], ['年录用', '篇数', '年', 1, gives]]; // prettier-ignore
    const { units } = await compared({ 归并: shared('首位'), 考核项: items(2), '考核项（试算）': items(6) });
    expect(units![0]).toMatchObject({
      before: { total: 7, adopted: 5, assessed: 2 },
      after: { total: 11, adopted: 5, assessed: 6 },
      difference: 4,
    });
  });
});
