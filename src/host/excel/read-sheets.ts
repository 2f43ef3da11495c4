import type { CellValue, ReadOptions, SheetGrid, WorkbookContent } from '../port/workbook';
import { askFacts, type BookFacts } from './book-facts';
import { ERROR_TEXTS } from './cell-entry';
import { isTooLarge, isUnknownToExcel, runInExcel, translated } from './excel-errors';

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
export async function readSheets(sheets: readonly string[], options: ReadOptions = {}): Promise<ReadResult> {
  const properties: readonly Property[] = options.formulas === true ? ['values', 'formulas'] : ['values'];
  try {
    return await Excel.run((context) => readWith(context, { sheets, properties, withFilters: true }, readWhole));
  } catch (error) {
    if (!isTooLarge(error) && !isUnknownToExcel(error)) throw translated(error);
  }
  return runInExcel((context) => readWith(context, { sheets, properties, withFilters: false }, readInSlices));
}

/** Values of a used range, and its formulas where asked. */
interface Matrices {
  readonly values: Matrix;
  readonly formulas?: Matrix;
}
type Property = keyof Matrices;
interface Wanted {
  readonly sheets: readonly string[];
  readonly properties: readonly Property[];
  readonly withFilters: boolean;
}
type Reader = (
  context: Excel.RequestContext,
  asked: readonly Asked[],
  properties: readonly Property[],
) => Promise<Matrices[]>;

async function readWith(
  context: Excel.RequestContext,
  { sheets, properties, withFilters }: Wanted,
  reader: Reader,
): Promise<ReadResult> {
  const facts = askFacts(context, withFilters);
  const date = context.workbook.functions.date(2020, 1, 1).load('value');
  const asked = sheets.map((name): Asked => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name).load('name');
    return {
      asked: name,
      sheet,
      used: sheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount'),
    };
  });
  const matrices = await reader(context, asked, properties);
  const errors = await errorCells(context, asked, matrices);
  const grids = asked.flatMap((one, at): [string, SheetGrid][] => {
    if (one.sheet.isNullObject) return [];
    const { values, formulas } = matrices[at]!;
    const grid = { name: one.sheet.name, rows: gridRows(one.used, values, errors[at]) };
    return [[one.asked, formulas ? { ...grid, formulas: formulaRows(one.used, values, formulas) } : grid]];
  });
  const content = {
    date1904: date.value === NEW_YEAR_2020_FROM_1904,
    sheetNames: facts().names,
    sheets: new Map(grids),
  };
  return { content, facts: facts() };
}

const readWhole: Reader = async (context, asked, properties) => {
  for (const { used } of asked) used.load(properties.join(','));
  await context.sync();
  return asked.map(({ used }) => (used.isNullObject ? { values: [] } : matricesOf([used], properties)));
};

function matricesOf(slices: readonly Excel.Range[], properties: readonly Property[]): Matrices {
  const all = (property: Property): Matrix => slices.flatMap((slice) => slice[property] as Matrix);
  return { values: all('values'), ...(properties.includes('formulas') && { formulas: all('formulas') }) };
}

/** First the sizes, then row by row as much as fits into an answer. */
const readInSlices: Reader = async (context, asked, properties) => {
  await context.sync();
  const matrices: Matrices[] = [];
  for (const { used } of asked)
    matrices.push(used.isNullObject ? { values: [] } : await readSlices(context, used, properties));
  return matrices;
};

async function readSlices(
  context: Excel.RequestContext,
  used: Excel.Range,
  properties: readonly Property[],
): Promise<Matrices> {
  const { rowCount, columnCount } = used;
  const slices: Excel.Range[] = [];
  let size = Math.max(1, Math.floor(CELLS_PER_ANSWER / columnCount / properties.length));
  let done = 0;
  while (done < rowCount) {
    const count = Math.min(size, rowCount - done);
    const slice = used
      .getRow(done)
      .getResizedRange(count - 1, 0)
      .load(properties.join(','));
    try {
      // One request a slice: an answer larger than Excel allows would be refused whole.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
    } catch (error) {
      if (!isTooLarge(error) || size === 1) throw error;
      size = Math.ceil(size / 4);
      continue;
    }
    slices.push(slice);
    context.trackedObjects.remove(slice);
    done += count;
  }
  return matricesOf(slices, properties);
}

/** Only a cell's type tells the error #N/A from the text: asked where a text looks like an error. */
async function errorCells(
  context: Excel.RequestContext,
  asked: readonly Asked[],
  matrices: readonly Matrices[],
): Promise<(readonly string[][] | undefined)[]> {
  const suspects = matrices.map(({ values }) =>
    values.some((row) => row.some((value) => ERROR_TEXTS.has(String(value)))),
  );
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

/** A text that begins with `=` is its own value; a formula is not. */
function formulaRows(used: Excel.Range, values: Matrix, formulas: Matrix): NonNullable<SheetGrid['formulas']> {
  if (used.isNullObject) return [];
  const indent = new Array<string | null>(used.columnIndex).fill(null);
  const rows = formulas.map((line, row) => [
    ...indent,
    ...line.map((entry, column) =>
      typeof entry === 'string' && entry.startsWith('=') && entry !== values[row]?.[column] ? entry.slice(1) : null,
    ),
  ]);
  return [...new Array<undefined>(used.rowIndex).fill(undefined), ...rows];
}

export function cellValue(value: string | number | boolean, type?: string): CellValue {
  if (value === '') return null;
  return type === 'Error' ? { error: String(value) } : value;
}
