import { MAX_COLUMNS, MAX_ROWS } from '../port/check-changes';
import type { CellContent, SheetContent } from '../port/workbook';
import type { SheetFacts } from './book-facts';
import { entryOf, type Entry } from './cell-entry';
import { entryBlocks } from './entry-blocks';
import type { RequestBudget } from './request-budget';

/** Bytes of the actions around the cells of a sheet, at a guess. */
const SHEET_BYTES = 6000;

/** What a sheet is replaced with, and what is known of it. */
export interface Replacement {
  readonly content: SheetContent;
  /** The sheet as it is; undefined when it has to be added. */
  readonly existing: Pick<SheetFacts, 'name' | 'ownCharts' | 'hasFilter'> | undefined;
  readonly characterWidth: number;
}

/**
 * Queues the cells that the sheet is to hold. The sheet itself stays, so that references to it stay valid. Its old
 * cells are written over, and only then are cells beyond the new ones cleared, so that no refusal on the way leaves it
 * empty. Its looks come later.
 */
export async function replaceCells(
  { workbook: { worksheets } }: Excel.RequestContext,
  budget: RequestBudget,
  { content, existing }: Replacement,
): Promise<void> {
  await budget.take(SHEET_BYTES);
  const sheet = existing ? worksheets.getItem(existing.name) : worksheets.add(content.name);
  if (existing) makePlain(sheet, existing.hasFilter);
  await enterCells(budget, sheet, content.cells);
  if (!existing) return;
  await budget.take(SHEET_BYTES);
  clearBeyond(sheet, content.cells);
}

/** Removes what would change or refuse the new cells: filters, merges, formats. No cell loses its content. */
function makePlain(sheet: Excel.Worksheet, hasFilter: boolean): void {
  if (hasFilter) sheet.autoFilter.remove();
  const all = sheet.getRange();
  all.unmerge();
  all.clear('RemoveHyperlinks');
  all.clear('Formats');
}

/** Clears the cells below the new ones and to their right. */
function clearBeyond(sheet: Excel.Worksheet, cells: SheetContent['cells']): void {
  const columns = widthOf(cells);
  const rows = columns === 0 ? 0 : cells.length;
  if (rows < MAX_ROWS) sheet.getRangeByIndexes(rows, 0, MAX_ROWS - rows, MAX_COLUMNS).clear();
  if (rows > 0 && columns < MAX_COLUMNS) sheet.getRangeByIndexes(0, columns, rows, MAX_COLUMNS - columns).clear();
}

/** Columns that cells take. */
export const widthOf = (cells: SheetContent['cells']): number =>
  cells.reduce((most, line) => Math.max(most, line.length), 0);

async function enterCells(
  budget: RequestBudget,
  sheet: Excel.Worksheet,
  cells: readonly (readonly CellContent[])[],
): Promise<void> {
  const columns = widthOf(cells);
  if (columns === 0) return;
  const entries = cells.map((line): Entry[] => Array.from({ length: columns }, (_, at) => entryOf(line[at] ?? null)));
  for (const { from, rows, bytes } of entryBlocks(entries)) {
    await budget.take(bytes);
    sheet.getRangeByIndexes(from, 0, rows.length, columns).formulas = rows as Entry[][];
  }
}
