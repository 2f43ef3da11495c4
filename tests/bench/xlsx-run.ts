import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { evaluate } from '../../src/app/scoring/evaluate';
import { recalculate } from '../../src/app/scoring/recalculate';
import { dayOf } from '../../src/engine/time/calendar';
import type { CellValue, SheetGrid } from '../../src/host/port/workbook';
import { openXlsx } from '../../src/host/xlsx/open-xlsx';
import { timed } from './measure';
import { EPOCH } from './workload';

/** What one process needed for one file. */
export interface XlsxRun {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
  readonly bytesOut: number;
}

const TODAY = { today: dayOf(2020, 12, 31) };
const DAY_MS = 86_400_000;
const MACHINE_COLUMN = 9;

/** The lower bound: every part inflated, every byte looked at. */
function inflateAndTouch(bytes: Uint8Array): Uint8Array {
  let sum = 0;
  for (const part of Object.values(unzipSync(bytes))) for (const byte of part) sum = (sum + byte) | 0;
  return Uint8Array.of(sum & 0xff);
}

async function byGaofen(bytes: Uint8Array): Promise<Uint8Array> {
  const workbook = openXlsx(bytes);
  await recalculate(workbook, { ...TODAY, version: 'bench' });
  return workbook.bytes();
}

const plainValue = (value: ExcelJS.CellValue): CellValue =>
  value instanceof Date ? value.getTime() / DAY_MS + EPOCH : ((value ?? null) as CellValue);

function gridOf(sheet: ExcelJS.Worksheet): SheetGrid {
  const rows: CellValue[][] = [];
  sheet.eachRow({ includeEmpty: true }, (row) => {
    rows.push((row.values as ExcelJS.CellValue[]).slice(1).map(plainValue));
  });
  return { name: sheet.name, rows };
}

/** Reads and writes by exceljs, computes by the product; only the log's own columns are written back. */
async function byExcelJs(bytes: Uint8Array): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  const grids = workbook.worksheets.map(gridOf);
  const sheets = new Map(grids.map((grid) => [grid.name, grid]));
  const { result } = evaluate({ date1904: false, sheetNames: [...sheets.keys()], sheets }, TODAY).outcome;
  const log = workbook.getWorksheet('采用登记');
  if (!result || !log) throw new Error('the file was refused');
  for (const { sheetRow, adoption, text } of result.rows) {
    const row = log.getRow(sheetRow);
    row.getCell(MACHINE_COLUMN).value = adoption === null ? null : result.scores.points[adoption]! / 100;
    row.getCell(MACHINE_COLUMN + 1).value = adoption === null ? null : result.scores.earned[adoption]! / 100;
    row.getCell(MACHINE_COLUMN + 3).value = text;
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const CONTESTANTS = { inflate: inflateAndTouch, gaofen: byGaofen, exceljs: byExcelJs };

const [contestant, file] = process.argv.slice(2) as [keyof typeof CONTESTANTS, string];
const bytes = new Uint8Array(readFileSync(file));
const cpu = process.cpuUsage();
const { ns, value } = await timed(() => CONTESTANTS[contestant](bytes));
const { user, system } = process.cpuUsage(cpu);
const run: XlsxRun = {
  seconds: ns / 1e9,
  cpuSeconds: (user + system) / 1e6,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
  bytesOut: value.length,
};
process.stdout.write(JSON.stringify(run));
