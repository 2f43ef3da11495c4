import { sheetKey } from '../../port/check-changes';
import type { CellRange, ReadOptions, SheetGrid, WorkbookContent } from '../../port/workbook';
import { askFacts, type BookFacts } from './book-facts';
import { ERROR_TEXTS } from '../requests/cell-entry';
import { isTooLarge, isUnknownToExcel, isUnsupported, translated } from '../requests/excel-errors';
import { blockOf, filledBlocks } from './filled-blocks';
import { formulaRows, gridRows, type Matrix, type Piece, type TypedPiece } from './grid-pieces';
import { askMerges, mergesOf, tellsMerges, WHOLE_SHEET } from './merged-areas';
import { rangeAt } from '../requests/range-look';

/** Cells of one answer when a sheet does not fit into a single one. */
const CELLS_PER_ANSWER = 240_000;
/** `DATE(2020,1,1)` where serial 0 is 1904-01-01. */
const NEW_YEAR_2020_FROM_1904 = 42_369;

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
    return await Excel.run((context) =>
      readWith(context, { sheets, properties, withFilters: true, merges: 'with-all' }, readWhole),
    );
  } catch (error) {
    if (!isTooLarge(error) && !isUnknownToExcel(error)) throw translated(error);
  }
  return readApart({ sheets, properties, withFilters: true, merges: 'apart' });
}

/** After a refusal: in parts, and without what this Excel does not answer. */
async function readApart(wanted: Wanted): Promise<ReadResult> {
  try {
    return await Excel.run((context) => readWith(context, wanted, readInSlices));
  } catch (error) {
    if (!wanted.withFilters || !isUnknownToExcel(error)) throw translated(error);
  }
  return readApart({ ...wanted, withFilters: false });
}

type Property = 'values' | 'formulas';
interface Wanted {
  readonly sheets: readonly string[];
  readonly properties: readonly Property[];
  readonly withFilters: boolean;
  /** Merged cells are asked for in the first request, or by themselves. */
  readonly merges: 'with-all' | 'apart';
}
type Reader = (
  context: Excel.RequestContext,
  asked: readonly Asked[],
  properties: readonly Property[],
) => Promise<Piece[][]>;

async function readWith(
  context: Excel.RequestContext,
  { sheets, properties, withFilters, merges: asking }: Wanted,
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
  const merged =
    asking === 'with-all' && tellsMerges() ? asked.map(({ sheet }) => askMerges(sheet, WHOLE_SHEET)) : null;
  const pieces = await withTypes(context, asked, await reader(context, asked, properties));
  const merges = await mergesApart(context, asked, merged?.map((one) => one()) ?? []);
  const totals = await totalsRows(context, asked, facts());
  const grids = asked.flatMap(({ asked: name, sheet }, at): [string, SheetGrid][] => {
    if (sheet.isNullObject) return [];
    const grid = {
      name: sheet.name,
      rows: gridRows(pieces[at]!),
      ...(merges[at]!.length > 0 && { merges: merges[at]! }),
      ...(totals[at]!.length > 0 && { totals: totals[at]! }),
    };
    return [[name, properties.includes('formulas') ? { ...grid, formulas: formulaRows(pieces[at]!) } : grid]];
  });
  const content = {
    date1904: date.value === NEW_YEAR_2020_FROM_1904,
    sheetNames: facts().names,
    sheets: new Map(grids),
  };
  return { content, facts: facts() };
}

/** The merges of each sheet; those that are not `told` yet are asked for by themselves. */
async function mergesApart(
  context: Excel.RequestContext,
  asked: readonly Asked[],
  told: readonly (readonly CellRange[] | null)[],
): Promise<readonly (readonly CellRange[])[]> {
  const merges: (readonly CellRange[])[] = [];
  for (const [at, { sheet }] of asked.entries())
    merges.push(sheet.isNullObject ? [] : (told[at] ?? (await mergesOf(context, sheet))));
  return merges;
}

/** Of more than five million cells Excel gives none. */
const readWhole: Reader = async (context, asked, properties) => {
  for (const { used } of asked) used.load(properties.join(','));
  await context.sync();
  const isCut = ({ used }: Asked): boolean => !used.isNullObject && (used.values as Matrix | null) === null;
  if (asked.some(isCut)) return await readInSlices(context, asked, properties);
  return asked.map(({ used }) => (used.isNullObject ? [] : [pieceOf(blockOf(used), [used], properties)]));
};

function pieceOf(at: CellRange, slices: readonly Excel.Range[], properties: readonly Property[]): Piece {
  const all = (property: Property): Matrix => slices.flatMap((slice) => slice[property] as Matrix);
  return { at, values: all('values'), ...(properties.includes('formulas') && { formulas: all('formulas') }) };
}

/** First the sizes, then the blocks that are filled, of each row by row as much as fits into an answer. */
const readInSlices: Reader = async (context, asked, properties) => {
  await context.sync();
  const pieces: Piece[][] = [];
  for (const { sheet, used } of asked) {
    const blocks = used.isNullObject ? [] : await filledBlocks(context, sheet, blockOf(used));
    const read: Piece[] = [];
    for (const block of blocks) read.push(await readBlock(context, sheet, block, properties));
    pieces.push(read);
  }
  return pieces;
};

async function readBlock(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  block: CellRange,
  properties: readonly Property[],
): Promise<Piece> {
  const slices: Excel.Range[] = [];
  let size = Math.max(1, Math.floor(CELLS_PER_ANSWER / block.columns / properties.length));
  let done = 0;
  while (done < block.rows) {
    const count = Math.min(size, block.rows - done);
    const slice = rangeAt(sheet, { ...block, row: block.row + done, rows: count }).load(properties.join(','));
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
  return pieceOf(block, slices, properties);
}

/** Only a cell's type tells the error #N/A from the text: asked where a text looks like an error. */
async function withTypes(
  context: Excel.RequestContext,
  asked: readonly Asked[],
  pieces: readonly (readonly Piece[])[],
): Promise<(readonly TypedPiece[])[]> {
  const isSuspect = ({ values }: Piece): boolean =>
    values.some((row) => row.some((value) => typeof value === 'string' && ERROR_TEXTS.has(value)));
  const typed = pieces.map((list, at) =>
    list.map((piece) => {
      if (!isSuspect(piece)) return () => piece;
      const range = rangeAt(asked[at]!.sheet, piece.at).load('valueTypes');
      return () => ({ ...piece, types: range.valueTypes as string[][] });
    }),
  );
  if (pieces.some((list) => list.some(isSuspect))) await context.sync();
  return typed.map((list) => list.map((piece) => piece()));
}

/** The rows of totals of the tables on the sheets, which are no data of a list; a sheet is read all the same where Excel cannot tell. */
async function totalsRows(
  context: Excel.RequestContext,
  asked: readonly Asked[],
  { sheets }: BookFacts,
): Promise<readonly (readonly CellRange[])[]> {
  const tables = asked.map(({ sheet }) => {
    const names = sheet.isNullObject ? [] : (sheets.get(sheetKey(sheet.name))?.totals ?? []);
    return names.map((name) => sheet.tables.getItem(name).getTotalRowRange().load('rowIndex,columnIndex,rowCount,columnCount')); // prettier-ignore
  });
  if (tables.every((list) => list.length === 0)) return tables.map(() => []);
  try {
    await context.sync();
    return tables.map((list) => list.map(blockOf));
  } catch (error) {
    if (!isUnsupported(error)) throw error;
    return tables.map(() => []);
  }
}
