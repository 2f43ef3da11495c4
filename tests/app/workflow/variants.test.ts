import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'yaml';
import { evaluate } from '../../../src/app/scoring/evaluate';
import { readInputs } from '../../../src/app/scoring/read-inputs';
import { createWorkbook } from '../../../src/app/year/create-workbook';
import { dayOf } from '../../../src/engine/time/calendar';
import { workflowReport } from '../../../src/entry/cli/json-workflow';
import type { CellContent } from '../../../src/host/port/workbook';
import { ADOPTION_COLUMNS, type ColumnName } from '../../../src/text/sheets/workbook-names';
import {
  INFORMANT_COLUMNS,
  INTERVIEW_COLUMNS,
  MANUSCRIPT_COLUMNS,
  SOLICITATION_COLUMNS,
} from '../../../src/text/sheets/workflow';
import { MemoryWorkbook } from '../../host/memory-workbook';

type Rows = readonly (readonly CellContent[])[];

interface Case {
  readonly 年度: number;
  readonly 命令: string;
  readonly 表: Readonly<Record<string, Rows>>;
}

const CASES = parse(readFileSync('tests/entry/cli/workflow-cases.yaml', 'utf8')) as Case[];

const COLUMNS: Readonly<Record<string, Readonly<Record<string, ColumnName>>>> = {
  采用登记: ADOPTION_COLUMNS,
  稿件登记: MANUSCRIPT_COLUMNS,
  约稿登记: SOLICITATION_COLUMNS,
  采访预约: INTERVIEW_COLUMNS,
  信息员: INFORMANT_COLUMNS,
};

/** A way in which another office keeps the same sheet; `lines` above the table. */
interface Habit {
  readonly rows: (rows: Rows, sheet: string) => Rows;
  readonly lines?: number;
}

const heads = (change: (header: string, sheet: string) => string): Habit => ({
  rows: ([head, ...rest], sheet) => [
    head!.map((cell) => (typeof cell === 'string' ? change(cell, sheet) : cell)),
    ...rest,
  ],
});
const cells = (change: (text: string) => CellContent): Habit => ({
  rows: ([head, ...rest]) => [
    head!,
    ...rest.map((row) => row.map((cell) => (typeof cell === 'string' ? change(cell) : cell))),
  ],
});
const dates = (change: (year: string, month: number, day: number) => CellContent): Habit =>
  cells((text) => {
    const date = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(text);
    return date ? change(date[1]!, Number(date[2]), Number(date[3])) : text;
  });
const aliasOf =
  (which: number) =>
  (header: string, sheet: string): string =>
    Object.values(COLUMNS[sheet] ?? {})
      .find(({ name }) => name === header)
      ?.aliases.at(which) ?? header;
const ALIASES: Readonly<Record<string, string>> = { 跳马镇: '跳马', 高桥: '高桥街道', 圭塘: '圭塘街道' };

const HABITS: Readonly<Record<string, Habit>> = {
  'columns the other way round': { rows: (rows) => rows.map((row) => [...row].reverse()) },
  'blank columns between': { rows: (rows) => rows.map((row) => row.flatMap((cell) => [null, cell])) },
  'a column of numbers before': { rows: (rows) => rows.map((row, at) => [at === 0 ? '序号' : at, ...row]) },
  'a title and who filled it in': { rows: (rows) => [['某局年度登记'], [], ['填表人：', '张三'], ...rows], lines: 3 },
  'a line of groups': { rows: (rows) => [['基本情况', null, null, '办理情况'], ...rows], lines: 1 },
  'marks on headers': heads((header) => `${header}（必填）`),
  'spaced headers': heads((header) => [...header].join(' ')),
  'other headers': heads(aliasOf(0)),
  'still other headers': heads(aliasOf(-1)),
  'dates in Chinese': dates((year, month, day) => `${year}年${month}月${day}日`),
  'dates with dots': dates((year, month, day) => `${year}.${month}.${day}`),
  'dates with times': dates((year, month, day) => `${year}-${month}-${day} 上午9:30`),
  'dates as dates': dates((year, month, day) => dayOf(Number(year), month, day) + 25_569),
  'units by other names': cells((text) => ALIASES[text] ?? text),
  'numbers in small letters': cells((text) => (/^[GYC]20/u.test(text) ? text.toLowerCase() : text)),
  'numbers in full width': cells((text) => (/^[GYC]20/u.test(text) ? text.replace(/-/gu, '－') : text)),
};

async function told({ 年度: year, 命令: command, 表: sheets }: Case, habits: readonly Habit[]): Promise<unknown> {
  const [, y, m, d] = /--as-of (\d+)-(\d+)-(\d+)/u.exec(command) ?? ['', '2020', '12', '31'];
  const book = new MemoryWorkbook();
  await book.write(createWorkbook(year));
  const above = habits.reduce((sum, { lines = 0 }) => sum + lines, 0);
  for (const [name, rows] of Object.entries(sheets)) {
    const kept = habits.reduce<Rows>((now, habit) => habit.rows(now, name), rows);
    await book.write([{ kind: 'replace-sheet', sheet: { name, cells: kept } }]);
  }
  const { outcome } = evaluate(await readInputs(book), { today: dayOf(Number(y), Number(m), Number(d)) });
  const report = workflowReport(outcome.result!);
  const plain = (entry: object): object => {
    const { sheetRow, cell, number, text, ...rest } = entry as Readonly<Record<string, unknown>>;
    const fold = (one: unknown): unknown => (typeof one === 'string' ? one.normalize('NFKC').toUpperCase() : one);
    return {
      ...rest,
      row: typeof sheetRow === 'number' ? sheetRow - above : cell === null,
      number: fold(number),
      text: fold(text),
    };
  };
  return {
    lists:
      report &&
      [report.manuscripts, report.solicitations, report.interviews, report.todo].map((list) => list.map(plain)),
    issues: outcome.issues.map(({ code, place: { row } }) => `${code} ${row === null ? '' : row - above}`).sort(),
    totals: outcome.result!.scorecards.map(({ total }) => total),
  };
}

/** Habits of the same line of headers contradict each other; lines above are put on last. */
const several = fc
  .uniqueArray(fc.constantFrom(...Object.keys(HABITS)), { minLength: 1, maxLength: 3 })
  .filter(
    (names) =>
      names.filter((name) => /header/u.test(name)).length < 2 &&
      names.filter((name) => /^dates/u.test(name)).length < 2,
  )
  .map((names) => [...names].sort((a, b) => (HABITS[a]!.lines ?? 0) - (HABITS[b]!.lines ?? 0)))
  .filter((names) => names.filter((name) => HABITS[name]!.lines !== undefined).length < 2);

test('however an office keeps its sheets, the same is owed by the same, and the same is doubtful', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...CASES), several, async (one, names) => {
      const habits = names.map((name) => HABITS[name]!);
      expect([names, await told(one, habits)]).toEqual([names, await told(one, [])]);
    }),
    { numRuns: 40 },
  );
});
