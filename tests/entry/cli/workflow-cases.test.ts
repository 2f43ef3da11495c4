import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { createWorkbook } from '../../../src/app/year/create-workbook';
import { runCommand } from '../../../src/entry/cli/commands';
import type { CellContent } from '../../../src/host/port/workbook';
import { emptyXlsx, openXlsx } from '../../../src/host/xlsx/open-xlsx';
import { temporaryFolder } from '../temporary-folder';

const file = temporaryFolder();

type Entry = Readonly<Record<string, unknown>>;

interface WorkflowCase {
  readonly 编号: string;
  readonly 名称: string;
  readonly 年度: number;
  readonly 命令: string;
  readonly 表: Readonly<Record<string, readonly (readonly CellContent[])[]>>;
  readonly 期望: {
    readonly exit?: number;
    readonly json?: Entry;
    readonly issuesAbsent?: readonly string[];
    readonly issuesAbsentOnRow3?: readonly string[];
    readonly sheetsAbsent?: readonly string[];
    readonly notice?: Entry;
    readonly [list: string]: unknown;
  };
  readonly 涉密文字?: string;
}

const CASES = parse(readFileSync('tests/entry/cli/workflow-cases.yaml', 'utf8')) as WorkflowCase[];

/** Runs the case's command on a new workbook of its year with its sheets in it; what was printed, and the file written. */
async function run(one: WorkflowCase): Promise<{ code: number; printed: string; json: Entry; written: string }> {
  const book = emptyXlsx();
  await book.write(createWorkbook(one.年度));
  for (const [name, cells] of Object.entries(one.表))
    await book.write([{ kind: 'replace-sheet', sheet: { name, cells } }]);
  writeFileSync(file('book.xlsx'), book.bytes());
  const [command = '', ...options] = one.命令.split(' ');
  const out: string[] = [];
  const printed: string[] = [];
  const result = file(`${one.编号}.xlsx`);
  const code = await runCommand(
    [command, file('book.xlsx'), ...options, ...(command === 'recalc' ? ['--out', result] : [])],
    {
      today: { year: 2026, month: 11, day: 22 },
      time: '09:15',
      version: '9.9.9',
      out: (text) => (printed.push(text), out.push(text)),
      err: (text) => printed.push(text),
    },
  );
  return {
    code,
    printed: printed.join('\n'),
    json: JSON.parse(out[0]!) as Entry,
    written: command === 'recalc' ? result : '',
  };
}

/** Every listed entry is there, with the fields it lists. */
function expectNotice(notice: Entry, expected: Entry): void {
  for (const [key, value] of Object.entries(expected)) {
    if (!Array.isArray(value)) expect(notice).toMatchObject({ [key]: value });
    else
      for (const entry of value as Entry[]) {
        const entries = notice[key] as Entry[];
        expect(entries).toContainEqual(typeof entry === 'object' ? (expect.objectContaining(entry) as unknown) : entry);
      }
  }
}

/** Every line of a notice can be recomputed from what is printed beside it. */
function expectRecomputable(notice: Entry): void {
  const { columns, units, groups, sum } = notice as {
    columns: { value: number }[];
    units: (Counted & Entry)[];
    groups: (Counted & Entry)[];
    sum: Counted;
  };
  for (const { counts, raised, covered, unpriced, adopted, points } of [...units, ...groups, sum]) {
    const earned = counts.reduce((all, count, at) => all + count * columns[at]!.value * 100, raised.points * 100);
    expect(earned).toBe(points * 100);
    expect(counts.reduce((all, count) => all + count, raised.count + covered + unpriced)).toBe(adopted);
  }
}

interface Counted {
  readonly counts: readonly number[];
  readonly raised: { readonly count: number; readonly points: number };
  readonly covered: number;
  readonly unpriced: number;
  readonly adopted: number;
  readonly points: number;
}

const LISTS = ['units', 'issues', 'manuscripts', 'solicitations', 'interviews', 'todo'];

test.each(CASES.map((one) => [one.编号, one.名称, one] as const))('%s %s', async (_, __, one) => {
  const { code, printed, json, written } = await run(one);
  const { exit, issuesAbsent = [], issuesAbsentOnRow3 = [], sheetsAbsent = [], json: object = {} } = one.期望;
  if (exit !== undefined) expect(code).toBe(exit);
  expect(json).toMatchObject(object);
  const everything = { ...(json['workflow'] as Entry | null), ...json };
  for (const list of LISTS.filter((name) => name in one.期望)) {
    for (const entry of one.期望[list] as Entry[])
      expect(everything[list]).toContainEqual(expect.objectContaining(entry) as unknown);
  }
  if (one.期望.notice) {
    const notice = json['notice'] as Entry;
    expectNotice(notice, one.期望.notice);
    expectRecomputable(notice);
    return;
  }
  const issues = json['issues'] as { code: string; cell: string | null }[];
  for (const absent of issuesAbsent) expect(issues.map((issue) => issue.code)).not.toContain(absent);
  for (const absent of issuesAbsentOnRow3)
    expect(issues.filter(({ cell }) => /[A-Z]3$/u.test(cell ?? '')).map((issue) => issue.code)).not.toContain(absent);
  if (written !== '') {
    const { sheetNames } = await openXlsx(readFileSync(written)).read([]);
    for (const absent of sheetsAbsent) expect(sheetNames).not.toContain(absent);
  }
  if (one.涉密文字 !== undefined) expect(printed).not.toContain(one.涉密文字);
});
