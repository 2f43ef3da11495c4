import { sheetKey } from '../port/check-changes';
import type { WrittenRow } from './append-row';
import type { BookFacts } from './book-facts';
import { rangeAt } from './range-look';
import type { RequestBudget } from './request-budget';

/** Asks whether a row still ends the table that grew over it, and holds only what was written and computed; gives the sheet if not. */
export async function askRow(
  budget: RequestBudget,
  worksheets: Excel.WorksheetCollection,
  facts: BookFacts,
  { sheet: name, reach, columns, growth }: WrittenRow,
): Promise<() => string | null> {
  if (growth === null) return () => null;
  const known = facts.sheets.get(sheetKey(name));
  if (known?.tables.includes(growth.table) !== true) return () => name;
  await budget.take(1000, 20_000);
  const sheet = worksheets.getItem(name);
  const range = sheet.tables.getItem(growth.table).getRange().load('rowIndex,rowCount');
  const row = rangeAt(sheet, reach).load('formulas');
  return () => {
    const ends = range.rowIndex + range.rowCount === reach.row + 1;
    const [cells = []] = row.formulas as unknown[][];
    const added = cells.some((cell, at) => !columns.has(reach.column + at) && !isComputed(cell));
    return ends && !added ? null : name;
  };
}

const isComputed = (formula: unknown): boolean =>
  formula === '' || (typeof formula === 'string' && formula.startsWith('='));
