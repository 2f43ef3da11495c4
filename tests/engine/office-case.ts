import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { evaluate } from '../../src/app/scoring/evaluate';
import type { Outcome } from '../../src/app/scoring/outcome';
import { dayOf } from '../../src/engine/time/calendar';
import type { CellValue, SheetGrid, WorkbookContent } from '../../src/host/port/workbook';
import { BUILT_IN_PLAN } from '../../src/rules/built-in-plan';

type Row = Readonly<Record<string, CellValue>>;

/** One case as the office wrote it: keys that begin with 期望 are what must come out, all others are sheets. */
export interface OfficeCase {
  readonly 名称: string;
  readonly 统计截止日?: string;
  readonly 参数?: Row;
  readonly 目标任务?: readonly Row[];
  readonly 计分规则?: readonly Row[];
  readonly 渠道?: readonly Row[];
  readonly 采用方式?: readonly Row[];
  readonly 归并?: readonly Row[];
  readonly 加乘?: readonly Row[];
  readonly 考核项?: readonly Row[];
  readonly 采用登记: readonly Row[];
  readonly 期望单位得分?: readonly Readonly<Record<string, unknown>>[];
  readonly 期望稿费?: readonly Readonly<Record<string, unknown>>[];
  readonly 期望问题?: readonly string[];
  /** Codes of warnings, and the cells they are at. */
  readonly 期望提醒?: readonly string[];
  /** What happens to the workbook afterwards, step by step. */
  readonly 历史?: readonly HistoryStep[];
}

/** One step of a history: an edit of the log, the parameters, rules or units, or a settlement or reversal and what it must book. */
export interface HistoryStep {
  readonly 补登?: Row;
  /** Sheet rows and what is changed in them. */
  readonly 更正?: Readonly<Record<string, Row>>;
  readonly 删除行?: number;
  readonly 参数?: Row;
  readonly 计分规则?: readonly Row[];
  readonly 归并?: readonly Row[];
  readonly 考核项?: readonly Row[];
  readonly 目标任务?: readonly Row[];
  readonly 结账?: string;
  readonly 冲销?: string;
  /** Year, month and day on which it is settled; the last of 2020 where nothing is said. */
  readonly 今天?: readonly [number, number, number];
  readonly 期望拒绝?: string;
  /** Codes of what a refusal names. */
  readonly 期望问题?: readonly string[];
  readonly 期望条目?: readonly Readonly<Record<string, unknown>>[];
  readonly 期望应发?: readonly Readonly<Record<string, unknown>>[];
  readonly 期望领款?: readonly Readonly<Record<string, unknown>>[];
}

/** A file of cases: one clause, and what it says. */
export interface OfficeFile {
  readonly file: string;
  readonly 条款: string;
  readonly 说明: string;
  readonly 案例: readonly OfficeCase[];
}

const FOLDER = path.join(__dirname, '../cases');
const YEAR_END = dayOf(BUILT_IN_PLAN.year, 12, 31);

/** Every file of cases there is. */
export const officeFiles = (): OfficeFile[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => ({ file, ...(parse(readFileSync(path.join(FOLDER, file), 'utf8')) as Omit<OfficeFile, 'file'>) }));

/** Sheets of rules that a case may state. */
const RULE_SHEETS = ['计分规则', '渠道', '采用方式', '归并', '加乘', '考核项'] as const;

function gridOf(name: string, rows: readonly Row[]): SheetGrid {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((key) => !key.startsWith('期望'));
  return { name, rows: [columns, ...rows.map((row) => columns.map((column) => row[column] ?? null))] };
}

/** The workbook a case describes; without 目标任务 it is that of the built-in plan. */
export function workbookOf(officeCase: OfficeCase): WorkbookContent {
  const targets =
    officeCase.目标任务 ??
    BUILT_IN_PLAN.units.map(({ name, group, target }) => ({ 单位: name, 类型: group, 任务分值: target }));
  const parameters = { ...officeCase.参数, ...(officeCase.统计截止日 && { 统计截止日: officeCase.统计截止日 }) };
  const grids = [
    gridOf(
      '参数',
      Object.entries(parameters).map(([项目, 值]) => ({ 项目, 值 })),
    ),
    gridOf('目标任务', targets),
    ...RULE_SHEETS.map((name) => gridOf(name, officeCase[name] ?? [])),
    gridOf('采用登记', officeCase.采用登记),
  ].filter(({ rows }) => rows.length > 1);
  return {
    date1904: false,
    sheetNames: grids.map(({ name }) => name),
    sheets: new Map(grids.map((grid) => [grid.name, grid])),
  };
}

/** Runs a case through the product, from cells to outcome. */
export const runCase = (officeCase: OfficeCase): Outcome =>
  evaluate(workbookOf(officeCase), { today: YEAR_END }).outcome;
