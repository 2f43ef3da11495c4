import { MAX_COLUMNS, MAX_ROWS } from '../port/check-changes';
import type { CellRange } from '../port/workbook';
import { isUnknownToExcel } from './excel-errors';
import { blockOf } from './filled-blocks';
import { rangeAt } from './range-look';

const PLACES = ['rowIndex', 'columnIndex', 'rowCount', 'columnCount'].map((place) => `areas/items/${place}`).join(',');
/** Most rows that a part is asked for beyond its own, so that merges which reach out of it are told whole. */
const MARGIN = 64;

/** Merged cells may lie beside all that is filled. */
const WHOLE_SHEET: CellRange = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/** Excel tells merged cells since ExcelApi 1.13; before that they read as empty. */
export const tellsMerges = (): boolean => Office.context.requirements.isSetSupported('ExcelApi', '1.13');

/** Queues the question for the merges that begin in a range; Excel refuses to answer where there are more than 512. */
export function askMerges(range: Excel.Range): () => readonly CellRange[] {
  const merged = range.getMergedAreasOrNullObject().load(PLACES);
  return () => (merged.isNullObject ? [] : merged.areas.items.map(blockOf));
}

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
    const merges = askMerges(rangeAt(sheet, withMargin(block)));
    await context.sync();
    return merges().filter(({ row }) => row < block.row + block.rows);
  } catch (error) {
    if (!isUnknownToExcel(error) || block.rows === 1) throw error;
  }
  const first = Math.ceil(block.rows / 2);
  return [
    ...(await mergesIn(context, sheet, { ...block, rows: first })),
    ...(await mergesIn(context, sheet, { ...block, row: block.row + first, rows: block.rows - first })),
  ];
}
