import { isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS, type Rect, type Shift } from './address';
import type { Grid } from './grid';
import { NORMAL, patchStyle, type Style } from './style';

/** Points. */
export const STANDARD_WIDTH = 54;
export const STANDARD_HEIGHT = 14.25;
/** Characters of the normal font. */
export const STANDARD_WIDTH_CHARACTERS = 8.38;

/** A cell by cell answer is given below this size; larger blocks are judged by what is stored. */
const EXACT_CELLS = 300_000;
/** Blocks of more rows are kept as columns. */
const TALL = 500_000;

/** How the cells of one sheet look, and the sizes of its rows and columns. */
export class SheetStyles {
  private base: Style = NORMAL;
  private rows = new Map<number, Style>();
  private columns = new Map<number, Style>();
  /** Points; lines without entry have the standard size. */
  widths = new Map<number, number>();
  heights = new Map<number, number>();
  hiddenRows = new Set<number>();
  hiddenColumns = new Set<number>();

  constructor(private readonly grid: Grid) {}

  at(row: number, column: number): Style {
    return this.grid.get(row, column)?.style ?? this.lineStyle(row, column);
  }

  private lineStyle(row: number, column: number): Style {
    return this.rows.get(row) ?? this.columns.get(column) ?? this.base;
  }

  patch(rect: Rect, patch: Partial<Style>): void {
    if (isWholeRows(rect) && isWholeColumns(rect)) this.patchSheet(patch);
    else if (isWholeColumns(rect)) this.patchColumns(rect, patch);
    else if (isWholeRows(rect)) this.patchRows(rect, patch);
    else if (rect.rows > TALL) this.patchTall(rect, patch);
    else this.patchCells(rect, patch);
  }

  private patchSheet(patch: Partial<Style>): void {
    this.base = patchStyle(this.base, patch);
    for (const lines of [this.rows, this.columns])
      for (const [at, style] of lines) lines.set(at, patchStyle(style, patch));
  }

  private patchColumns(rect: Rect, patch: Partial<Style>): void {
    for (let column = rect.column; column < rect.column + rect.columns; column++) {
      this.columns.set(column, patchStyle(this.columns.get(column) ?? this.base, patch));
      for (const [row, style] of this.rows) this.grid.need(row, column).style ??= style;
    }
    this.patchStored(rect, patch);
  }

  /** Nearly whole columns: the cells above and below keep their own styles. */
  private patchTall(rect: Rect, patch: Partial<Style>): void {
    const end = rect.row + rect.rows;
    const outside = [
      { ...rect, row: 0, rows: rect.row },
      { ...rect, row: end, rows: MAX_ROWS - end },
    ];
    const kept = outside.map((block) => {
      for (let row = block.row; row < block.row + block.rows; row++) {
        for (let column = rect.column; column < rect.column + rect.columns; column++) {
          this.grid.need(row, column).style ??= this.lineStyle(row, column);
        }
      }
      return this.grid.take(block);
    });
    this.patchColumns({ ...rect, row: 0, rows: MAX_ROWS }, patch);
    outside.forEach((block, at) => this.grid.put(block.row, block.column, kept[at] ?? []));
  }

  private patchRows(rect: Rect, patch: Partial<Style>): void {
    for (let row = rect.row; row < rect.row + rect.rows; row++) {
      for (const [column, style] of this.columns) this.grid.need(row, column).style ??= this.rows.get(row) ?? style;
      this.rows.set(row, patchStyle(this.rows.get(row) ?? this.base, patch));
    }
    this.patchStored(rect, patch);
  }

  private patchStored(rect: Rect, patch: Partial<Style>): void {
    this.grid.each(rect, (cell) => {
      if (cell.style) cell.style = patchStyle(cell.style, patch);
    });
  }

  private patchCells(rect: Rect, patch: Partial<Style>): void {
    for (let row = rect.row; row < rect.row + rect.rows; row++) {
      for (let column = rect.column; column < rect.column + rect.columns; column++) {
        const cell = this.grid.need(row, column);
        cell.style = patchStyle(cell.style ?? this.lineStyle(row, column), patch);
      }
    }
  }

  /** Takes over what another sheet's rows and columns look like; its cells bring their own styles. */
  takeFrom(other: SheetStyles): void {
    this.base = other.base;
    this.rows = new Map(other.rows);
    this.columns = new Map(other.columns);
    this.widths = new Map(other.widths);
    this.heights = new Map(other.heights);
    this.hiddenRows = new Set(other.hiddenRows);
    this.hiddenColumns = new Set(other.hiddenColumns);
  }

  /** Back to the Normal style. */
  clear(rect: Rect): void {
    if (isWholeRows(rect) && isWholeColumns(rect)) {
      this.base = NORMAL;
      this.rows.clear();
      this.columns.clear();
    } else if (isWholeColumns(rect)) forget(this.columns, rect.column, rect.columns);
    else if (isWholeRows(rect)) forget(this.rows, rect.row, rect.rows);
    else if (this.rows.size + this.columns.size > 0 || this.base !== NORMAL) this.patchCells(rect, NORMAL);
    this.grid.each(
      rect,
      (cell) => (cell.style = this.rows.size + this.columns.size > 0 ? cell.style && NORMAL : undefined),
    );
  }

  /** The property's one value in the block; null when its cells differ. */
  uniform<K extends keyof Style>(rect: Rect, key: K): Style[K] | null {
    const same = (style: Style, value: Style[K]): boolean =>
      style[key] === value || JSON.stringify(style[key]) === JSON.stringify(value);
    const value = this.at(rect.row, rect.column)[key];
    for (const style of this.distinct(rect)) if (!same(style, value)) return null;
    return value;
  }

  /** Every style that occurs in the block. */
  private distinct(rect: Rect): Set<Style> {
    const found = new Set<Style>();
    if (rect.rows * rect.columns <= EXACT_CELLS) {
      let last: Style | undefined;
      for (let row = rect.row; row < rect.row + rect.rows; row++) {
        for (let column = rect.column; column < rect.column + rect.columns; column++) {
          const style = this.at(row, column);
          if (style !== last) found.add((last = style));
        }
      }
      return found;
    }
    this.grid.each(rect, (_, row, column) => found.add(this.at(row, column)));
    for (const [row, style] of this.rows) if (row >= rect.row && row < rect.row + rect.rows) found.add(style);
    for (let column = rect.column; column < rect.column + rect.columns; column++)
      found.add(this.columns.get(column) ?? this.base);
    return found;
  }

  shift({ axis, at, count }: Shift): void {
    const move = <T>(lines: Map<number, T>): Map<number, T> => {
      const moved = new Map<number, T>();
      for (const [line, value] of lines) {
        if (line < at) moved.set(line, value);
        else if (count > 0 || line >= at - count) moved.set(line + count, value);
      }
      return moved;
    };
    const moveSet = (lines: Set<number>): Set<number> =>
      new Set(move(new Map([...lines].map((line) => [line, true]))).keys());
    if (axis === 'row') {
      this.rows = move(this.rows);
      this.heights = move(this.heights);
      this.hiddenRows = moveSet(this.hiddenRows);
    } else {
      this.columns = move(this.columns);
      this.widths = move(this.widths);
      this.hiddenColumns = moveSet(this.hiddenColumns);
    }
  }

  widthOf(column: number): number {
    return this.hiddenColumns.has(column) ? 0 : (this.widths.get(column) ?? STANDARD_WIDTH);
  }

  heightOf(row: number): number {
    return this.hiddenRows.has(row) ? 0 : (this.heights.get(row) ?? STANDARD_HEIGHT);
  }

  /** Points from the sheet's left edge to the column. */
  leftOf(column: number): number {
    let left = Math.min(column, MAX_COLUMNS) * STANDARD_WIDTH;
    for (const [at, width] of this.widths) if (at < column) left += width - STANDARD_WIDTH;
    return left;
  }

  topOf(row: number): number {
    let top = row * STANDARD_HEIGHT;
    for (const [at, height] of this.heights) if (at < row) top += height - STANDARD_HEIGHT;
    return top;
  }
}

function forget(lines: Map<number, Style>, from: number, count: number): void {
  for (const at of lines.keys()) if (at >= from && at < from + count) lines.delete(at);
}
