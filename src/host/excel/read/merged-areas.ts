import { MAX_COLUMNS, MAX_ROWS } from '../../port/check-changes';
import type { CellRange } from '../../port/workbook';
import { isUnknownToExcel } from '../requests/excel-errors';
import { blockOf } from './filled-blocks';
import { rangeAt } from '../requests/range-look';

const PLACES = ['rowIndex', 'columnIndex', 'rowCount', 'columnCount'].map((place) => `areas/items/${place}`).join(',');
/** Most rows that a part is asked for beyond its own, so that merges which reach out of it are told whole. */
const MARGIN = 64;

/** Merged cells may lie beside all that is filled. */
export const WHOLE_SHEET: CellRange = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/** Excel tells merged cells since ExcelApi 1.13; before that they read as empty. */
export const tellsMerges = (): boolean => Office.context.requirements.isSetSupported('ExcelApi', '1.13');

/** Of more merges than these Excel does not tell; it is not documented whether it refuses, tells none, or only some. */
const MOST_MERGES = 512;
/** Rows from which on a block is asked for once more in part: what it tells of a part, it must tell of the whole. */
const PARTS = [0, 64, 512, 4096];

/** Queues the question for the merges that begin in a block; the answer is null where Excel does not tell all of them. */
export function askMerges(sheet: Excel.Worksheet, block: CellRange): () => readonly CellRange[] | null {
  const whole = askAreas(sheet, block);
  const parts = partsOf(block).map((part) => askAreas(sheet, part));
  return () => {
    const merges = whole();
    const isTold = merges.length > 0 ? merges.length < MOST_MERGES : parts.every((part) => part().length === 0);
    return isTold ? merges : null;
  };
}

function askAreas(sheet: Excel.Worksheet, block: CellRange): () => readonly CellRange[] {
  const merged = rangeAt(sheet, block).getMergedAreasOrNullObject().load(PLACES);
  return () => (merged.isNullObject ? [] : merged.areas.items.map(blockOf));
}

const partsOf = (block: CellRange): CellRange[] =>
  PARTS.slice(1).flatMap((until, at) => {
    const from = PARTS[at]!;
    return until < block.rows ? [{ ...block, row: block.row + from, rows: until - from }] : [];
  });

const withMargin = ({ row, rows, ...columns }: CellRange): CellRange => ({
  ...columns,
  row,
  rows: Math.min(rows + Math.min(rows, MARGIN), MAX_ROWS - row),
});

/** The merges of a sheet, asked for in as many parts as it takes; none where Excel tells none of a single row either. */
export async function mergesOf(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<readonly CellRange[]> {
  if (!tellsMerges()) return [];
  try {
    return await mergesIn(context, sheet, WHOLE_SHEET);
  } catch (error) {
    if (!isUnknownToExcel(error)) throw error;
    return [];
  }
}

async function mergesIn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  block: CellRange,
): Promise<readonly CellRange[]> {
  try {
    const asked = askMerges(sheet, withMargin(block));
    await context.sync();
    const merges = asked();
    if (merges) return merges.filter(({ row }) => row < block.row + block.rows);
    if (block.rows === 1) return [];
  } catch (error) {
    if (!isUnknownToExcel(error) || block.rows === 1) throw error;
  }
  const first = Math.ceil(block.rows / 2);
  return [
    ...(await mergesIn(context, sheet, { ...block, rows: first })),
    ...(await mergesIn(context, sheet, { ...block, row: block.row + first, rows: block.rows - first })),
  ];
}
