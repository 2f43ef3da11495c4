import type { Rect, Shift } from './address';
import type { Style } from './style';
import type { Value } from './value';

/** A link of a cell to a place in the workbook or elsewhere. */
export interface Hyperlink {
  readonly documentReference?: string;
  readonly address?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

/** What is stored for one cell. A `style` of its own hides those of its row and column. */
export interface Cell {
  value: Value;
  formula?: string | undefined;
  style?: Style | undefined;
  prefix?: true | undefined;
  link?: Hyperlink | undefined;
  /** Workbook version for which `value` of a formula was computed. */
  computed?: number | undefined;
}

type Line = (Cell | undefined)[];

/** Sparse cells of one sheet; the cost of everything depends on what is stored, not on where. */
export class Grid {
  private lines = new Map<number, Line>();
  /** Numbers of the stored rows, ascending; null when they have to be sorted again. */
  private order: number[] | null = [];

  get(row: number, column: number): Cell | undefined {
    return this.lines.get(row)?.[column];
  }

  /** The cell, made when there is none. */
  need(row: number, column: number): Cell {
    return (this.line(row)[column] ??= { value: null });
  }

  set(row: number, column: number, cell: Cell | undefined): void {
    if (cell) this.line(row)[column] = cell;
    else if (this.lines.get(row)?.[column]) this.line(row)[column] = undefined;
  }

  private line(row: number): Line {
    const known = this.lines.get(row);
    if (known) return known;
    const line: Line = [];
    this.lines.set(row, line);
    if (this.order && row > (this.order.at(-1) ?? -1)) this.order.push(row);
    else this.order = null;
    return line;
  }

  /** Calls back for every stored cell of the block, row by row. */
  each(rect: Rect, visit: (cell: Cell, row: number, column: number) => void): void {
    this.order ??= [...this.lines.keys()].sort((a, b) => a - b);
    const { order } = this;
    const end = rect.column + rect.columns;
    for (let at = firstFrom(order, rect.row); at < order.length; at++) {
      const row = order[at] ?? 0;
      if (row >= rect.row + rect.rows) return;
      const line = this.lines.get(row) ?? [];
      const until = line.length < end ? line.length : end;
      for (let column = rect.column; column < until; column++) {
        const cell = line[column];
        if (cell) visit(cell, row, column);
      }
    }
  }

  /** The smallest block that holds every stored cell the test accepts; a row is looked at from both ends only. */
  extent(rect: Rect, accept: (cell: Cell) => boolean): Rect | undefined {
    const accepts = (cell: Cell | undefined): boolean => cell !== undefined && accept(cell);
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    this.order ??= [...this.lines.keys()].sort((a, b) => a - b);
    for (let at = firstFrom(this.order, rect.row); at < this.order.length; at++) {
      const row = this.order[at]!;
      if (row >= rect.row + rect.rows) break;
      const line = this.lines.get(row)!;
      let [first, last] = [rect.column, Math.min(rect.column + rect.columns, line.length) - 1];
      while (first <= last && !accepts(line[first])) first++;
      if (first > last) continue;
      while (!accepts(line[last])) last--;
      [top, bottom] = [Math.min(top, row), row];
      [left, right] = [Math.min(left, first), Math.max(right, last)];
    }
    return bottom < 0 ? undefined : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** Moves whole rows or columns. */
  shift({ axis, at, count }: Shift): void {
    if (axis === 'row') this.shiftRows(at, count);
    else for (const line of this.lines.values()) shiftColumns(line, at, count);
  }

  private shiftRows(at: number, count: number): void {
    const moved = new Map<number, Line>();
    for (const [row, line] of this.lines) {
      if (row < at) moved.set(row, line);
      else if (count > 0 || row >= at - count) moved.set(row + count, line);
    }
    this.lines = moved;
    this.order = null;
  }

  /** Takes the cells of a block out. */
  take(rect: Rect): TakenCell[] {
    const taken: TakenCell[] = [];
    this.each(rect, (cell, row, column) => taken.push({ cell, row: row - rect.row, column: column - rect.column }));
    for (const { row, column } of taken) this.set(rect.row + row, rect.column + column, undefined);
    return taken;
  }

  /** Puts taken cells down again, from a corner on. */
  put(row: number, column: number, cells: readonly TakenCell[]): void {
    for (const one of cells) this.set(row + one.row, column + one.column, one.cell);
  }
}

/** A cell and where it stood in the block it was taken from. */
export interface TakenCell {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
}

function firstFrom(order: readonly number[], row: number): number {
  let [low, high] = [0, order.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((order[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

function shiftColumns(line: Line, at: number, count: number): void {
  if (at >= line.length) return;
  if (count > 0) line.splice(at, 0, ...new Array<undefined>(count));
  else line.splice(at, -count);
}
