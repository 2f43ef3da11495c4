import type { DisplayBook, DisplaySheet } from '../display';
import type { CellRange, SheetContent } from '../workbook';

const ALL_ROWS = 1_048_576;

const holds = ({ row, column, rows, columns }: CellRange, atRow: number, atColumn: number): boolean =>
  atRow >= row && atRow < row + rows && atColumn >= column && atColumn < column + columns;

/** Which cells of a sheet a person may change, kept right while rows come and go. */
export class LockedCells {
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

  /** New rows are as open as the row they were put above. */
  rowsInserted(at: number, count: number): void {
    const moved = (block: CellRange): CellRange => {
      if (block.row > at) return { ...block, row: block.row + count };
      return at <= block.row + block.rows ? { ...block, rows: block.rows + count } : block;
    };
    this.open = this.open.map(moved);
    this.fixed = this.fixed.map((block) => (block.row >= at ? { ...block, row: block.row + count } : block));
  }

  rowsRemoved(at: number, count: number): void {
    const left = (row: number): number => row - Math.max(0, Math.min(row, at + count) - at);
    const moved = (block: CellRange): CellRange => {
      const row = left(block.row);
      return { ...block, row, rows: left(block.row + block.rows) - row };
    };
    this.open = this.open.map(moved).filter(({ rows }) => rows > 0);
    this.fixed = this.fixed.map(moved).filter(({ rows }) => rows > 0);
  }
}

/** The open cells of each column as runs of rows; where a column has no cell, its own style decides. */
function openRuns(sheet: DisplaySheet, isOpen: (style: number | undefined) => boolean): CellRange[] {
  const columns = new Map<number, { row: number; open: boolean }[]>();
  for (const { row, cells } of sheet.rows) {
    for (const { column, style } of cells) {
      const marks = columns.get(column) ?? [];
      marks.push({ row, open: isOpen(style) });
      columns.set(column, marks);
    }
  }
  const runs: CellRange[] = [];
  const styled = sheet.columns.flatMap(({ from, to, style }) =>
    isOpen(style) ? Array.from({ length: Math.min(to, 255) - from + 1 }, (_, index) => from + index) : [],
  );
  for (const column of new Set([...columns.keys(), ...styled])) {
    runs.push(...columnRuns(column, columns.get(column) ?? [], styled.includes(column)));
  }
  return runs;
}

function columnRuns(column: number, marks: readonly { row: number; open: boolean }[], byDefault: boolean): CellRange[] {
  const runs: CellRange[] = [];
  let from = byDefault ? 0 : -1;
  let next = 0;
  const close = (end: number): void => {
    if (from >= 0 && end > from) runs.push({ row: from, column, rows: end - from, columns: 1 });
    from = -1;
  };
  for (const { row, open } of marks) {
    if (row > next && !byDefault) close(next);
    if (row > next && byDefault && from < 0) from = next;
    if (open && from < 0) from = row;
    if (!open) close(row);
    next = row + 1;
  }
  if (byDefault && from < 0) from = next;
  close(byDefault ? ALL_ROWS : next);
  return runs;
}
