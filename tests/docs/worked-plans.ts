import type { WorkbookContent } from '../../src/host/port/workbook';
import { points } from '../../src/engine/units';
import { formatPoints } from '../../src/text/format';
import { jsonReport } from '../../src/entry/cli/json-report';
import type { PlanRow } from '../../src/rules/plan-file';
import { columnsOf, contentOfCase, outcomeOfCase, planCases, planOfCase, type PlanCase } from '../entry/plan-cases';

/** Plans that are not published with the program and stand among the ten. */
const TYPED = ['字数分三档的信息', '完成按比例，最多加十分'];

/** The ten cases of docs/plans.md, in their order. */
export const workedCases = (): PlanCase[] => [
  ...planCases('plans').filter(({ 方案: name }) => name !== 'yuhua-2020'),
  ...planCases('typed-plans').filter(({ 方案: name }) => TYPED.includes(name)),
];

type Cell = string | number | null | undefined;

const cell = (value: Cell): string => String(value ?? '').replaceAll('|', '\\|');

const table = (headers: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [headers, headers.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

const LEFT_OUT = ['依据', '说明', '信息员', '联系电话'];

function sheetTable(name: string, rows: readonly PlanRow[]): string {
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((key) => !LEFT_OUT.includes(key));
  return `**${name}**\n\n${table(headers, rows.map((row) => headers.map((header) => row[header])))}`; // prettier-ignore
}

interface Told {
  readonly points: number;
  readonly earned: number;
  readonly text: string;
}

interface Unit {
  readonly unit: string;
  readonly total: number;
}

interface Fee {
  readonly quarter: string;
  readonly unit: string;
  readonly amount: number;
}

const number = (value: number): string => formatPoints(points(Math.round(value * 100)));

function results(one: PlanCase, content: WorkbookContent): string {
  const report = jsonReport(outcomeOfCase(one, content), false);
  const rows = report.rows as readonly Told[];
  const columns = columnsOf(one);
  const log = one.采用登记.map((row, at) => [...columns.map((key) => row[key]), number(rows[at]!.points), number(rows[at]!.earned), rows[at]!.text]); // prettier-ignore
  const units = (report.units as readonly Unit[]).map(({ unit, total }) => `${unit} ${number(total)} 分`);
  const fees = (report.fees as readonly Fee[]).map(({ quarter, unit, amount }) => `${quarter} ${unit} ${amount} 元`);
  return [
    `**采用登记**和结果\n\n${table([...columns, '规则分值', '计入得分', '判定'], log)}`,
    `全年得分：${units.join('，')}。${fees.length > 0 ? `稿费：${fees.join('，')}。` : '没有稿费。'}`,
  ].join('\n\n');
}

async function section(one: PlanCase, place: number): Promise<string> {
  const plan = await planOfCase(one);
  const from = one.表 ? '按表手工输入' : `\`gaofen new --plan ${one.方案}\``;
  const sheets = Object.entries(plan.sheets).map(([name, rows]) => sheetTable(name, rows));
  const parts = [
    `## ${place}. ${plan.title}`,
    `${one.说明}（${from}）`,
    ...sheets,
    results(one, await contentOfCase(one)),
    `![《${plan.title}》算好的采用登记：每行写出判定](images/plan-${place}.png)`,
  ];
  return parts.join('\n\n');
}

const HEAD = `# 十份方案，写成表

每一份：它的表一行一行怎么写，登记几行，程序算出多少，怎么说。各列的意思见 [rules.md](rules.md)。“依据”一列这里略去；\`gaofen plan 名称 --out 方案.json\` 写出的有。

本页由 \`npx tsx tests/docs/draw-plans.ts\` 生成；算例在 \`tests/cases/plans\` 和 \`tests/cases/typed-plans\`，每一个数都是先按方案手工算好的。`;

/** The page docs/plans.md. */
export async function workedPlans(): Promise<string> {
  const sections: string[] = [];
  for (const [at, one] of workedCases().entries()) sections.push(await section(one, at + 1));
  return `${[HEAD, ...sections].join('\n\n')}\n`;
}
