import type { CellRange } from '../../port/workbook';
import { rangeAt } from '../requests/range-look';
import type { RequestBudget } from '../requests/request-budget';

/** Most cells of one block that is read. */
const BLOCK_CELLS = 20_000;
/** Bytes of one cell's content in an answer, at a guess. */
const CELL_BYTES = 30;

/** The cells of a block as they were read, row by row. */
export interface BlockContent {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
}

/** Queues the reading of a block's formulas, and of its values where asked, in as many requests as the answers need. */
export async function askBlock(
  budget: RequestBudget,
  sheet: Excel.Worksheet,
  block: CellRange,
  withValues: boolean,
): Promise<() => BlockContent> {
  const size = Math.max(1, Math.floor(BLOCK_CELLS / block.columns));
  const slices: Excel.Range[] = [];
  for (let from = 0; from < block.rows; from += size) {
    const rows = Math.min(size, block.rows - from);
    await budget.take(500, rows * block.columns * CELL_BYTES * (withValues ? 2 : 1));
    const slice = rangeAt(sheet, { ...block, row: block.row + from, rows });
    slices.push(slice.load(withValues ? 'formulas,values' : 'formulas'));
  }
  return () => ({
    formulas: slices.flatMap((slice) => slice.formulas as unknown[][]),
    values: withValues ? slices.flatMap((slice) => slice.values as unknown[][]) : [],
  });
}
