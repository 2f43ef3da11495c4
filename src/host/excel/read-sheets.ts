import type { CellValue, SheetGrid, WorkbookContent } from '../workbook';
import { askFacts, type BookFacts } from './book-facts';
import { ERROR_TEXTS } from './cell-entry';
import { isTooLarge, runInExcel, translated } from './excel-errors';

/** Cells of one answer when a sheet does not fit into a single one. */
const CELLS_PER_ANSWER = 240_000;
/** `DATE(2020,1,1)` where serial 0 is 1904-01-01. */
const NEW_YEAR_2020_FROM_1904 = 42_369;

type Matrix = readonly (readonly (string | number | boolean)[])[];

interface Asked {
  readonly asked: string;
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
}

/** What one read found: the content for the product, the facts for the next write. */
export interface ReadResult {
  readonly content: WorkbookContent;
  readonly facts: BookFacts;
}

/** Reads the sheets that exist, in one request unless they are too large for one answer. @throws HostError */
export async function readSheets(sheets: readonly string[]): Promise<ReadResult> {
  try {
    return await Excel.run((context) => readWith(context, sheets, readWhole));
  } catch (error) {
    if (!isTooLarge(error)) throw translated(error);
  }
  return runInExcel((context) => readWith(context, sheets, readInSlices));
}

type Reader = (context: Excel.RequestContext, asked: readonly Asked[]) => Promise<Matrix[]>;

async function readWith(context: Excel.RequestContext, names: readonly string[], reader: Reader): Promise<ReadResult> {
  const facts = askFacts(context);
  const date = context.workbook.functions.date(2020, 1, 1).load('value');
  const asked = names.map((name): Asked => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name).load('name');
    return {
      asked: name,
      sheet,
      used: sheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount'),
    };
  });
  const matrices = await reader(context, asked);
  const errors = await errorCells(context, asked, matrices);
  const grids = asked.flatMap((one, at): [string, SheetGrid][] => {
    if (one.sheet.isNullObject) return [];
    return [[one.asked, { name: one.sheet.name, rows: gridRows(one.used, matrices[at] ?? [], errors[at]) }]];
  });
  const content = {
    date1904: date.value === NEW_YEAR_2020_FROM_1904,
    sheetNames: facts().names,
    sheets: new Map(grids),
  };
  return { content, facts: facts() };
}

async function readWhole(context: Excel.RequestContext, asked: readonly Asked[]): Promise<Matrix[]> {
  for (const { used } of asked) used.load('values');
  await context.sync();
  return asked.map(({ used }) => (used.isNullObject ? [] : (used.values as Matrix)));
}

/** First the sizes, then row by row as much as fits into an answer. */
async function readInSlices(context: Excel.RequestContext, asked: readonly Asked[]): Promise<Matrix[]> {
  await context.sync();
  const matrices: Matrix[] = [];
  for (const { used } of asked) matrices.push(used.isNullObject ? [] : await readSlices(context, used));
  return matrices;
}

async function readSlices(context: Excel.RequestContext, used: Excel.Range): Promise<Matrix> {
  const { rowCount, columnCount } = used;
  const rows: (readonly (string | number | boolean)[])[] = [];
  let size = Math.max(1, Math.floor(CELLS_PER_ANSWER / columnCount));
  while (rows.length < rowCount) {
    const count = Math.min(size, rowCount - rows.length);
    const slice = used
      .getRow(rows.length)
      .getResizedRange(count - 1, 0)
      .load('values');
    try {
      await context.sync();
    } catch (error) {
      if (!isTooLarge(error) || size === 1) throw error;
      size = Math.ceil(size / 4);
      continue;
    }
    for (const row of slice.values as Matrix) rows.push(row);
    context.trackedObjects.remove(slice);
  }
  return rows;
}

/** Only a cell's type tells the error #N/A from the text: asked where a text looks like an error. */
async function errorCells(
  context: Excel.RequestContext,
  asked: readonly Asked[],
  matrices: readonly Matrix[],
): Promise<(readonly string[][] | undefined)[]> {
  const suspects = matrices.map((rows) => rows.some((row) => row.some((value) => ERROR_TEXTS.has(String(value)))));
  if (!suspects.includes(true)) return [];
  asked.forEach(({ used }, at) => suspects[at] && used.load('valueTypes'));
  await context.sync();
  return asked.map(({ used }, at) => (suspects[at] ? used.valueTypes : undefined));
}

function gridRows(used: Excel.Range, matrix: Matrix, types: readonly string[][] | undefined): CellValue[][] {
  if (used.isNullObject) return [];
  const indent = new Array<CellValue>(used.columnIndex).fill(null);
  const rows: CellValue[][] = Array.from({ length: used.rowIndex }, () => []);
  matrix.forEach((line, row) =>
    rows.push([...indent, ...line.map((value, column) => cellValue(value, types?.[row]?.[column]))]),
  );
  return rows;
}

export function cellValue(value: string | number | boolean, type?: string): CellValue {
  if (value === '') return null;
  return type === 'Error' ? { error: String(value) } : value;
}
