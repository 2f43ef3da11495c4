import { sheetKey } from '../../port/check-changes';
import { lineOf, type WrittenRow } from '../write/append-row';
import type { BookFacts } from './book-facts';
import { rangeAt } from '../requests/range-look';
import type { RequestBudget } from '../requests/request-budget';

/** How a part of a write stands: as it was written, taken back already, or changed by somebody. */
export type PartStanding = 'written' | 'back' | 'changed';

/** A row of a table as it is met in a request. */
interface RowState {
  readonly isOurs: () => boolean;
  /** What stands in the cells of the table in that row. */
  readonly formulas: () => unknown[][];
}

/** Queues the question for a row that its table still has. */
export function askRowState({ worksheets }: Excel.Workbook, written: WrittenRow): RowState {
  const { table, row } = ask(worksheets, written);
  const sheet = worksheets.getItem(written.sheet);
  const line = rangeAt(sheet, lineOf(written)).load('formulas');
  const isOurs = (): boolean => endOf(table) === written.reach.row + 1 && isSound(written, table, row);
  return { isOurs, formulas: () => line.formulas as unknown[][] };
}

/**
 * Asks whether rows still end the tables that grew over them, and hold only what was written and computed. Rows of one
 * write may end a table together; an undo that broke off may have taken the last of them back.
 */
export async function askRow(
  budget: RequestBudget,
  worksheets: Excel.WorksheetCollection,
  facts: BookFacts,
  written: WrittenRow,
  all: readonly WrittenRow[],
): Promise<() => PartStanding> {
  const { growth } = written;
  if (growth === null) return () => 'written';
  const known = facts.sheets.get(sheetKey(written.sheet));
  if (known?.tables.includes(growth.table) !== true) return () => 'changed';
  await budget.take(1000, 20_000);
  const { table, row } = ask(worksheets, written);
  const ofTable = all.filter((one) => one.sheet === written.sheet && one.growth?.table === growth.table);
  const ends = ofTable.map(({ reach }) => reach.row + 1);
  return () => {
    const end = endOf(table);
    if (!ends.includes(end) && end !== Math.min(...ends) - 1) return 'changed';
    if (end <= written.reach.row) return isSameReach(written, table) ? 'back' : 'changed';
    return isSound(written, table, row) ? 'written' : 'changed';
  };
}

function ask(worksheets: Excel.WorksheetCollection, { sheet: name, reach, growth }: WrittenRow) {
  const sheet = worksheets.getItem(name);
  const table = sheet.tables.getItem(growth!.table).getRange().load('rowIndex,columnIndex,rowCount,columnCount');
  return { table, row: rangeAt(sheet, reach).load('formulas') };
}

const endOf = ({ rowIndex, rowCount }: Excel.Range): number => rowIndex + rowCount;

/** The table begins where it did, and is as wide. */
const isSameReach = ({ growth }: WrittenRow, table: Excel.Range): boolean =>
  table.rowIndex === growth!.before.row &&
  table.columnIndex === growth!.before.column &&
  table.columnCount === growth!.before.columns;

function isSound(written: WrittenRow, table: Excel.Range, row: Excel.Range): boolean {
  const [cells = []] = row.formulas as unknown[][];
  const isOwn = (cell: unknown, at: number): boolean =>
    written.columns.has(written.reach.column + at) || isComputed(cell);
  return isSameReach(written, table) && cells.every(isOwn);
}

const isComputed = (formula: unknown): boolean =>
  formula === '' || (typeof formula === 'string' && formula.startsWith('='));
