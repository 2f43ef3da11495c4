import { intersects, union } from '../../port/a1';
import { sheetKey } from '../../port/check-changes';
import { HostError, type CellRange, type Expectation, type RowAppending } from '../../port/workbook';
import type { BookFacts } from '../read/book-facts';
import { isMet, type Check } from '../requests/check';
import { blockOf } from '../read/filled-blocks';
import { rangeAt } from '../requests/range-look';

/** How a row is to be added, judged by what surrounds its place. */
export interface RowPlan {
  /** The sheet by its own name. */
  readonly sheet: string;
  /** The cells of the row: those of the change and of the table. */
  readonly reach: CellRange;
  /** The table that grows over the row, as it is before. */
  readonly table: { readonly name: string; readonly range: CellRange } | null;
  /** Whether the row takes over the looks of the row above; else it has its own. */
  readonly takesLook: boolean;
  /** Points of the row now, and those the rows above have in common; null where it stays as it is. */
  readonly height: { readonly before: number; readonly after: number } | null;
}

interface AskedTable {
  readonly name: string;
  readonly showsTotals: () => boolean;
  readonly range: () => CellRange;
  /** Whether nothing stands so many rows below the end that was asked for, from 0. */
  readonly isBlank: (down: number) => boolean;
}

/**
 * Looks where rows are to be added, in one request; changes nothing.
 * @throws HostError totals-row; conflict when a table has gone since the workbook was read, or the cells are others than
 * expected already
 */
export async function askRowPlans(
  context: Excel.RequestContext,
  facts: BookFacts,
  rows: readonly RowAppending[],
): Promise<ReadonlyMap<RowAppending, RowPlan>> {
  if (rows.length === 0) return new Map();
  const asked = rows.map((row) => ask(context, facts, row, rows.length));
  await context.sync();
  return new Map(asked.reduce<Planned[]>((plans, plan, at) => [...plans, [rows[at]!, plan(plans)]], []));
}

/** Rows of the same write that are planned already: where they come first, a table has grown over them. */
type Planned = readonly [change: RowAppending, plan: RowPlan];

function ask(
  context: Excel.RequestContext,
  facts: BookFacts,
  change: RowAppending,
  count: number,
): (planned: readonly Planned[]) => RowPlan {
  const { row, column, cells, below } = change;
  const line = { row, column, rows: 1, columns: Math.max(1, cells.length) };
  const known = facts.sheets.get(sheetKey(change.sheet));
  if (!known) {
    return () => ({ sheet: change.sheet, reach: line, table: null, takesLook: below === 'row', height: null });
  }
  context.trace(known.name);
  const sheet = context.workbook.worksheets.getItem(known.name);
  const formatted = rangeAt(sheet, line).getUsedRangeOrNullObject(false).load('rowIndex');
  const [from, rows] = [Math.max(0, row - 2), Math.min(2, row)];
  const heights = rangeAt(sheet, { ...line, row: from, rows, columns: 1 }).format.load('rowHeight');
  const own = rangeAt(sheet, { ...line, columns: 1 }).format.load('rowHeight');
  const tables = known.tables.map((name) => askTable(sheet, name, count));
  const check = change.expects && askExpected(sheet, known.name, change.expects);
  return (planned) => {
    if (check && !isMet(check)) throw new HostError('conflict', known.name);
    const earlier = planned.map(([, plan]) => plan).filter((plan) => plan.sheet === known.name);
    const table = tableToGrow(
      known.name,
      line,
      tables.map((one) => grownBy(one, earlier)),
    );
    const reach = table ? union(line, { ...table.range, row, rows: 1 }) : line;
    const takesLook = below === 'row' && formatted.isNullObject;
    const above = earlier.find((plan) => plan.reach.row === row - 1);
    const height = above ? heightBelow(above, own) : heightOf(own, heights);
    return { sheet: known.name, reach, table, takesLook, height: takesLook ? height : null };
  };
}

/** The height of a row that the same write adds right above. */
const heightBelow = ({ height }: RowPlan, { rowHeight: before }: Excel.RangeFormat): RowPlan['height'] =>
  height === null || height.after === before ? null : { before, after: height.after };

/**
 * The height that rows have in common, null where they differ: then it follows a text. Hidden rows have no height to
 * take over.
 */
function heightOf(own: Excel.RangeFormat, above: Excel.RangeFormat): RowPlan['height'] {
  const [before, after] = [own.rowHeight, above.rowHeight as number | null];
  return after === null || after === 0 || after === before ? null : { before, after };
}

function askExpected(sheet: Excel.Worksheet, name: string, { row, column, rows }: Expectation): Check {
  const columns = rows.reduce((widest, line) => Math.max(widest, line.length), 1);
  return { sheet: name, range: rangeAt(sheet, { row, column, rows: rows.length, columns }).load('values'), rows };
}

function askTable(sheet: Excel.Worksheet, name: string, count: number): AskedTable {
  const table = sheet.tables.getItem(name).load('name,showTotals');
  const range = table.getRange().load('rowIndex,columnIndex,rowCount,columnCount');
  const below = table.getRange().getRowsBelow(count).load('values');
  return {
    name,
    showsTotals: () => table.showTotals,
    range: () => blockOf(range),
    isBlank: (down) => below.values[down]?.every((value) => value === '') === true,
  };
}

/** A table as it is once the rows before have been added. */
function grownBy(table: AskedTable, earlier: readonly RowPlan[]): AskedTable {
  const { length } = earlier.filter((plan) => plan.table?.name === table.name);
  if (length === 0) return table;
  return {
    ...table,
    range: () => ({ ...table.range(), rows: table.range().rows + length }),
    isBlank: (down) => table.isBlank(down + length),
  };
}

function tableToGrow(sheet: string, line: CellRange, tables: readonly AskedTable[]): RowPlan['table'] {
  const around = tables.filter(({ range }) => intersects({ ...line, row: line.row - 1, rows: 2 }, range()));
  const totals = around.find(({ showsTotals, range }) => showsTotals() && endOf(range()) - line.row < 2);
  if (totals) throw new HostError('totals-row', `${sheet}: ${totals.name}`);
  const above = around.find(({ range }) => endOf(range()) === line.row);
  if (!above) return null;
  const range = above.range();
  const area = { ...range, row: line.row, rows: 1 };
  const isFree = tables.every((one) => one === above || !intersects(area, one.range()));
  return isFree && above.isBlank(0) ? { name: above.name, range } : null;
}

const endOf = ({ row, rows }: CellRange): number => row + rows;
