import type { CellContent, CellRange } from '../../port/workbook';
import { blockOf } from './filled-blocks';
import { askBlock, type BlockContent } from './read-blocks';
import type { RequestBudget } from '../requests/request-budget';
import { askObjects } from '../look/sheet-objects';
import { stillHold, type WrittenSheet } from '../write/written';

/** The cells that sheets use, by name; undefined where one is empty. */
export type Used = ReadonlyMap<string, CellRange>;

const NOTHING: BlockContent = { values: [], formulas: [] };

/** Queues the question whether a replaced sheet holds what was written, and nothing beside it. */
export async function askWhole(
  budget: RequestBudget,
  worksheets: Excel.WorksheetCollection,
  { name, content, objects }: WrittenSheet,
  sizes: Used,
): Promise<() => boolean> {
  const used = sizes.get(name);
  const sheet = worksheets.getItem(name);
  const read = used ? await askBlock(budget, sheet, used, true) : () => NOTHING;
  await budget.take(500, 2000);
  const objectsNow = askObjects(sheet);
  const reach = sheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount');
  return () => objectsNow() === objects && isReach(reach, used) && holdsAll(content.cells, used, read());
}

const isReach = (now: Excel.Range, used: CellRange | undefined): boolean =>
  now.isNullObject ? used === undefined : JSON.stringify(blockOf(now)) === JSON.stringify(used);

/** Whether a sheet's used block holds the content and nothing beside it. */
function holdsAll(
  cells: readonly (readonly CellContent[])[],
  used: CellRange | undefined,
  { values, formulas }: BlockContent,
): boolean {
  const place = (read: BlockContent['values']): unknown[][] => [
    ...Array.from({ length: used?.row ?? 0 }, () => []),
    ...read.map((line) => [...new Array<string>(used?.column ?? 0).fill(''), ...line]),
  ];
  const placed = place(values);
  const beyond = placed.some((line, row) => line.some((value, at) => value !== '' && cells[row]?.[at] === undefined));
  return !beyond && stillHold(cells, placed, place(formulas));
}
