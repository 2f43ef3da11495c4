import { sheetKey } from '../../port/check-changes';
import { standsElsewhere } from '../../port/moved-block';
import { factsNow, type BookFacts } from './book-facts';
import { askBlock, type BlockContent } from './read-blocks';
import { RequestBudget } from '../requests/request-budget';
import type { PartStanding } from './row-standing';
import type { Used } from './whole-sheet';
import {
  areOurs,
  blockOfImage,
  holdAgain,
  holdsContent,
  stillHold,
  type Written,
  type WrittenCells,
} from '../write/written';

/** An undo that broke off: the cells that held then what they did before the write; null where that was not seen. */
export interface BrokenOff {
  readonly back: ReadonlySet<WrittenCells> | null;
}

/** What is known of the workbook when cells are asked for. */
interface Known {
  readonly facts: BookFacts;
  readonly used: Used;
  readonly brokeOff: BrokenOff | null;
}

/** Asks whether cells hold what was written, or, where an undo has broken off, what they did before. */
export async function askCells(
  budget: RequestBudget,
  worksheets: Excel.WorksheetCollection,
  known: Known,
  written: WrittenCells,
): Promise<() => PartStanding> {
  const { sheet, contents, before } = written;
  if (!known.facts.sheets.has(sheetKey(sheet))) return () => 'changed';
  const read = await askBlock(budget, worksheets.getItem(sheet), blockOfImage(before), true);
  const isMoved = await askMoved(budget, worksheets, known, written);
  return () => {
    const { values, formulas } = read();
    if (stillHold(contents, values, formulas)) return 'written';
    if (!known.brokeOff || !areOurs(written, values, formulas)) return 'changed';
    if (!holdAgain(before, { values, formulas })) return 'written';
    return isMoved() ? 'changed' : 'back';
  };
}

/**
 * Whether cells that hold what they did before the write do so because somebody has moved what was written: they did not
 * yet when the undo broke off; where that was not seen, what was written stands elsewhere.
 */
async function askMoved(
  budget: RequestBudget,
  worksheets: Excel.WorksheetCollection,
  { used, brokeOff }: Known,
  written: WrittenCells,
): Promise<() => boolean> {
  const { sheet, contents, before } = written;
  const back = brokeOff?.back;
  if (back) return () => !back.has(written);
  const block = used.get(sheet);
  if (!brokeOff || !block) return () => false;
  const read = await askBlock(budget, worksheets.getItem(sheet), block, true);
  return () => {
    const { values, formulas } = read();
    const cell = (cells: BlockContent['values'], row: number, column: number): unknown =>
      cells[row - block.row]?.[column - block.column] ?? '';
    return standsElsewhere({ ...before, contents }, block, (content, row, column) =>
      holdsContent(content, cell(values, row, column), cell(formulas, row, column)),
    );
  };
}

/** Looks, once an undo has broken off, which cells hold what they did before the write. */
export async function lookBroken(context: Excel.RequestContext, { cells }: Written): Promise<BrokenOff> {
  try {
    const known = { facts: await factsNow(context), used: new Map(), brokeOff: { back: new Set(cells) } };
    const budget = new RequestBudget(context);
    const asked: (() => PartStanding)[] = [];
    for (const one of cells) asked.push(await askCells(budget, context.workbook.worksheets, known, one));
    await budget.flush();
    return { back: new Set(cells.filter((_, at) => asked[at]!() === 'back')) };
  } catch {
    return { back: null };
  }
}
