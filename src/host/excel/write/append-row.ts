import type { CellRange, RowAppending } from '../../port/workbook';
import { blockOf } from '../read/filled-blocks';
import { rangeAt } from '../requests/range-look';
import type { RowPlan } from './row-plan';

/** A row that was added to a list, for taking it back. */
export interface WrittenRow {
  readonly sheet: string;
  readonly reach: CellRange;
  /** Columns that were written; what a table filled is not among them. */
  readonly columns: ReadonlySet<number>;
  readonly growth: TableGrowth | null;
  /** Points before; null where the height was not changed. */
  readonly height: number | null;
}

/** A table that grew over a row. */
export interface TableGrowth {
  readonly table: string;
  readonly before: CellRange;
  /** Position among its rows where a row was put in; null where its range was set. */
  readonly index: number | null;
  /** Columns of the row that were blank: the table may have filled them. */
  readonly blank: readonly number[];
}

/** A row whose table and looks are queued; what was before is known once the request was answered. */
export type QueuedRow = () => WrittenRow;

/** True where Excel can give a table a new range: the result is then the same even if somebody adds a row meanwhile. */
const canResize = (): boolean => Office.context.requirements.isSetSupported('ExcelApi', '1.13');

/** Queues the growth of the table, and the looks of the row above; its cells are written after that. */
export function queueRow({ worksheets }: Excel.Workbook, change: RowAppending, plan: RowPlan): QueuedRow {
  const sheet = worksheets.getItem(plan.sheet);
  const growth = plan.table && queueGrowth(sheet, plan.table, change.row);
  const row = rangeAt(sheet, plan.reach);
  if (plan.takesLook) row.copyFrom(rangeAt(sheet, { ...plan.reach, row: change.row - 1 }), 'Formats');
  if (plan.height) row.format.rowHeight = plan.height.after;
  const filled = change.cells.flatMap((content, at) =>
    content === null || content === '' ? [] : [change.column + at],
  );
  return () => ({
    sheet: plan.sheet,
    reach: plan.reach,
    columns: new Set(filled),
    growth: growth?.() ?? null,
    height: plan.height?.before ?? null,
  });
}

function queueGrowth(
  sheet: Excel.Worksheet,
  { name, range }: NonNullable<RowPlan['table']>,
  row: number,
): () => TableGrowth {
  const table = sheet.tables.getItem(name);
  const before = table.getRange().load('rowIndex,columnIndex,rowCount,columnCount');
  const line = rangeAt(sheet, { ...range, row, rows: 1 }).load('formulas');
  const blank = (): number[] => {
    const [cells = []] = line.formulas as unknown[][];
    return cells.flatMap((cell, at) => (cell === '' ? [range.column + at] : []));
  };
  if (canResize()) {
    table.resize(rangeAt(sheet, { ...range, rows: range.rows + 1 }));
    return () => ({ table: name, before: blockOf(before), index: null, blank: blank() });
  }
  const added = table.rows.add().load('index');
  return () => ({ table: name, before: blockOf(before), index: added.index, blank: blank() });
}

/** Queues the return of the row's height, and of its table, if that still has the row, to what it was with nothing of the row left. */
export function putRowBack({ worksheets }: Excel.Workbook, row: WrittenRow, isGrown: boolean): void {
  const { sheet: name, reach, growth, height } = row;
  const sheet = worksheets.getItem(name);
  if (height !== null) rangeAt(sheet, reach).format.rowHeight = height;
  if (!growth || !isGrown) return;
  rangeAt(sheet, lineOf(row)).clear('Contents');
  shrinkTable(sheet, growth);
}

/** The cells that a table has in a row that it grew over. */
export const lineOf = ({ reach, growth }: WrittenRow): CellRange =>
  growth ? { ...growth.before, row: reach.row, rows: 1 } : reach;

/** After a conflict of an undo: the table has the row again, with what was met in it. */
export function regrowRow({ worksheets }: Excel.Workbook, row: WrittenRow, formulas: unknown[][]): void {
  const { sheet: name, reach, growth } = row;
  const sheet = worksheets.getItem(name);
  if (!growth) return;
  const table = sheet.tables.getItem(growth.table);
  if (growth.index === null) table.resize(rangeAt(sheet, { ...growth.before, rows: growth.before.rows + 1 }));
  else table.rows.add();
  rangeAt(sheet, { ...lineOf(row), row: reach.row }).formulas = formulas;
}

/** After a conflict: the row of somebody else may stand where this one was to go, and is not touched. */
export function withdrawRow({ worksheets }: Excel.Workbook, row: WrittenRow): void {
  const { sheet: name, reach, columns, growth, height } = row;
  const sheet = worksheets.getItem(name);
  if (height !== null) rangeAt(sheet, reach).format.rowHeight = height;
  const filled = growth?.blank.filter((column) => !columns.has(column)) ?? [];
  for (const column of filled) rangeAt(sheet, { row: reach.row, column, rows: 1, columns: 1 }).clear('Contents');
  shrinkTable(sheet, growth);
}

function shrinkTable(sheet: Excel.Worksheet, growth: TableGrowth | null): void {
  if (growth === null) return;
  const table = sheet.tables.getItem(growth.table);
  if (growth.index === null) table.resize(rangeAt(sheet, growth.before));
  else table.rows.getItemAt(growth.index).delete();
}
