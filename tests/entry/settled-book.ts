import { readFileSync, writeFileSync } from 'node:fs';
import { createWorkbook } from '../../src/app/year/create-workbook';
import { runCommand } from '../../src/entry/cli/commands';
import type { CivilDate } from '../../src/engine/time/calendar';
import type { CellContent, CellValue, SheetGrid } from '../../src/host/port/workbook';
import { emptyXlsx, openXlsx } from '../../src/host/xlsx/open-xlsx';
import { BUILT_IN_PLAN } from '../../src/rules/built-in-plan';
import type { LogRow } from '../../src/sheets/adoptions/encode-log';
import { cellAddress } from '../sheets/cell-address';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs commands of the program on a day, at a quarter past nine. */
export const gaofenOn =
  (today: CivilDate) =>
  async (...words: string[]): Promise<Ran> => {
    const [out, err]: [string[], string[]] = [[], []];
    const code = await runCommand(words, {
      today,
      time: '09:15',
      version: '9.9.9',
      out: (text) => void out.push(text),
      err: (text) => void err.push(text),
    });
    return { code, out: out.join('\n'), err: err.join('\n') };
  };

/** On a day after the year. */
export const gaofen = gaofenOn({ year: 2021, month: 1, day: 8 });

export const CITY = '市退役军人事务局官网官微';
const PROVINCE = '省退役军人事务厅（含官网官微及所属事业单位）';

/** Four adoptions of two units in two quarters, one of them a rise from 1 point to 5. */
export const ROWS: readonly LogRow[] = [
  { title: '慰问活动', unit: '高桥', date: '2020-03-01', channel: CITY, mode: '转载', authors: '张三、李四' },
  { title: '招聘会', unit: '东塘', date: '2020-02-01', channel: CITY, mode: '转载', authors: '王五' },
  { title: '慰问活动', unit: '高桥', date: '2020-05-01', channel: PROVINCE, mode: '单独采用', authors: '张三、李四' },
  { title: '座谈会', unit: '东塘', date: '2020-05-11', channel: CITY, mode: '转载' },
];

/** Writes a workbook of the built-in plan with these adoptions. */
export async function writeLog(path: string, rows: readonly LogRow[] = ROWS): Promise<void> {
  const workbook = emptyXlsx();
  await workbook.write(createWorkbook(2020, BUILT_IN_PLAN, { rows, asOf: null }));
  writeFileSync(path, workbook.bytes());
}

/** A person types into a cell of a file. */
export async function type(path: string, sheet: string, cell: string, value: CellContent): Promise<void> {
  const workbook = openXlsx(readFileSync(path));
  await workbook.write([{ kind: 'write-cells', sheet, ...cellAddress(cell), cells: [[value]] }]);
  writeFileSync(path, workbook.bytes());
}

/** What a file shows on a sheet. */
export async function rowsOf(path: string, sheet: string): Promise<SheetGrid['rows']> {
  const { sheets } = await openXlsx(readFileSync(path)).read([sheet]);
  return sheets.get(sheet)?.rows ?? [];
}

export async function sheetNames(path: string): Promise<readonly string[]> {
  return (await openXlsx(readFileSync(path)).read([])).sheetNames;
}

/** The row of a sheet that holds a value in some cell. */
export const rowWith = (rows: SheetGrid['rows'], value: CellValue): readonly CellValue[] | undefined =>
  rows.find((cells) => cells.includes(value));
