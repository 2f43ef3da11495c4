import type { DisplayBook, DisplaySheet } from '../../port/display';
import type { CellRange, SheetContent } from '../../port/workbook';

const ALL_ROWS = 1_048_576;
/** Columns beyond are not worth the time: nobody styles them one by one. */
const MOST_COLUMNS = 255;

const holds = ({ row, column, rows, columns }: CellRange, atRow: number, atColumn: number): boolean =>
  atRow >= row && atRow < row + rows && atColumn >= column && atColumn < column + columns;

/** Which cells of a sheet a person may change, kept right while rows come and go. */
export class LockedCells {
  /** Blocks that reached into rows that are gone, by what the engine calls the rows. */
  private readonly removed = new WeakMap<object, Record<'open' | 'fixed', readonly CellRange[]>>();

  private constructor(
    private readonly guarded: boolean,
    private open: readonly CellRange[],
    private fixed: readonly CellRange[],
  ) {}

  /** A sheet that can be changed everywhere. */
  static none(): LockedCells {
    return new LockedCells(false, [], []);
  }

  static ofContent(sheet: SheetContent): LockedCells {
    const open = (sheet.styles ?? []).filter(({ style }) => style.locked === false).map(({ range }) => range);
    return new LockedCells(sheet.protected === true, open, []);
  }

  static ofDisplay(sheet: DisplaySheet, { styles }: DisplayBook): LockedCells {
    if (!sheet.protected) return new LockedCells(false, [], sheet.fixed);
    const isOpen = (style: number | undefined): boolean => styles[style ?? 0]?.locked === false;
    return new LockedCells(true, openRuns(sheet, isOpen), sheet.fixed);
  }

  isLocked(row: number, column: number): boolean {
    if (this.fixed.some((block) => holds(block, row, column))) return true;
    return this.guarded && !this.open.some((block) => holds(block, row, column));
  }

  /** Whether the sheet has no cell at all that a person may change. */
  get closed(): boolean {
    return this.guarded && this.open.length === 0;
  }

  /** New rows are as open as the row they were put above; rows that come back, by the key they left under, as they were. */
  rowsInserted(at: number, count: number, key: object): void {
    const back = this.removed.get(key);
    if (back !== undefined) {
      this.open = restored(this.open, back.open, at, count);
      this.fixed = restored(this.fixed, back.fixed, at, count);
      return;
    }
    const moved = (block: CellRange): CellRange => {
      if (block.row > at) return { ...block, row: block.row + count };
      return at <= block.row + block.rows ? { ...block, rows: block.rows + count } : block;
    };
    this.open = this.open.map(moved);
    this.fixed = this.fixed.map((block) => (block.row >= at ? { ...block, row: block.row + count } : block));
  }

  rowsRemoved(at: number, count: number, key: object): void {
    const inside = (block: CellRange): boolean => block.row < at + count && at < block.row + block.rows;
    this.removed.set(key, { open: this.open.filter(inside), fixed: this.fixed.filter(inside) });
    const left = (row: number): number => row - Math.max(0, Math.min(row, at + count) - at);
    const moved = (block: CellRange): CellRange => {
      const row = left(block.row);
      return { ...block, row, rows: left(block.row + block.rows) - row };
    };
    this.open = this.open.map(moved).filter(({ rows }) => rows > 0);
    this.fixed = this.fixed.map(moved).filter(({ rows }) => rows > 0);
  }
}

/** Blocks split by rows that come back between, and the parts of `before` that lay in those rows. */
function restored(blocks: readonly CellRange[], before: readonly CellRange[], at: number, count: number): CellRange[] {
  const part = (block: CellRange, from: number, to: number): CellRange[] => {
    const [row, end] = [Math.max(block.row, from), Math.min(block.row + block.rows, to)];
    return row < end ? [{ ...block, row, rows: end - row }] : [];
  };
  const above = blocks.flatMap((block) => part(block, 0, at));
  const below = blocks
    .flatMap((block) => part(block, at, ALL_ROWS))
    .map((block) => ({ ...block, row: block.row + count }));
  return [...above, ...before.flatMap((block) => part(block, at, at + count)), ...below];
}

/** A row of a column, and whether it is open; rows in between are as the column is. */
interface Mark {
  readonly row: number;
  readonly open: boolean;
}

/** The open cells of each column as runs of rows; where a column has no cell, its own style decides. */
function openRuns(sheet: DisplaySheet, isOpen: (style: number | undefined) => boolean): CellRange[] {
  const marks = new Map<number, Mark[]>();
  for (const { from, to, style } of sheet.columns) {
    if (!isOpen(style)) continue;
    for (let column = from; column <= Math.min(to, MOST_COLUMNS); column++) marks.set(column, []);
  }
  const styled = new Set(marks.keys());
  for (const { row, cells } of sheet.rows) {
    for (const { column, style } of cells) {
      const found = marks.get(column) ?? [];
      found.push({ row, open: isOpen(style) });
      marks.set(column, found);
    }
  }
  return [...marks].flatMap(([column, found]) => columnRuns(column, found, styled.has(column)));
}

/** Runs of open rows, from the marks and what lies between them. */
function columnRuns(column: number, marks: readonly Mark[], between: boolean): CellRange[] {
  const steps: Mark[] = [{ row: 0, open: between }];
  for (const { row, open } of marks) steps.push({ row, open }, { row: row + 1, open: between });
  const runs: CellRange[] = [];
  steps.forEach(({ row, open }, index) => {
    const rows = (steps[index + 1]?.row ?? ALL_ROWS) - row;
    if (open && rows > 0) extend(runs, { row, column, rows, columns: 1 });
  });
  return runs;
}

function extend(runs: CellRange[], run: CellRange): void {
  const last = runs.at(-1);
  const follows = last !== undefined && last.row + last.rows === run.row;
  if (follows) runs.splice(-1, 1, { ...last, rows: last.rows + run.rows });
  else runs.push(run);
}
