import type { CellContent, CellStyle } from '../../port/workbook';
import type { CellBlock, RowLook } from './cell-block';

/** Cells of one row that are to be written; undefined leaves a cell as it is. */
export interface CellLine {
  readonly column: number;
  readonly cells: readonly (CellContent | undefined)[];
  /** By place of the line: the style its cell gets. */
  readonly styles: readonly (CellStyle | null | undefined)[];
}

/** Blocks of one sheet that are written in one walk over it. No two of them may hold the same cell. */
export class CellPatch {
  /** The first row; -1 before the first block. */
  row = -1;
  /** The row after the last. */
  end = -1;
  /** For a row that continues the one above it. */
  continues: RowLook | undefined;
  private readonly blocks: CellBlock[] = [];
  /** By row, once a block does not stand below all before it. */
  private lines: Map<number, CellLine> | null = null;

  add({ row, column, cells, styles, continues }: CellBlock): void {
    // Of one shape, whatever else the block tells: V8 compiles the writing once.
    const block = { row, column, cells, styles };
    if (row < this.end && !this.lines) {
      this.lines = new Map();
      for (const before of this.blocks) lay(this.lines, before);
    }
    if (this.lines) lay(this.lines, block);
    this.blocks.push(block);
    this.row = this.row < 0 ? row : Math.min(this.row, row);
    this.end = Math.max(this.end, row + cells.length);
    this.continues ??= continues;
  }

  lineAt(row: number): CellLine | undefined {
    if (this.lines) return this.lines.get(row);
    const block = this.blockAt(row);
    const cells = block?.cells[row - block.row];
    return cells && { column: block.column, cells, styles: block.styles };
  }

  /** What is written into a cell; undefined where it is left alone. */
  contentAt(row: number, column: number): CellContent | undefined {
    const line = this.lineAt(row);
    return line?.cells[column - line.column];
  }

  /** The last block that begins in a row or above it; they stand one below the other. */
  private blockAt(row: number): CellBlock | undefined {
    const { blocks } = this;
    let from = 0;
    for (let to = blocks.length; from < to;) {
      const middle = (from + to) >> 1;
      if (blocks[middle]!.row <= row) from = middle + 1;
      else to = middle;
    }
    return blocks[from - 1];
  }
}

function lay(lines: Map<number, CellLine>, { row, column, cells, styles }: CellBlock): void {
  cells.forEach((line, index) => {
    const laid = lines.get(row + index);
    const added = { column, cells: line, styles };
    lines.set(row + index, laid === undefined ? added : joined(laid, added));
  });
}

/** One line of two that hold no cell in common; what stands between them is left alone. */
function joined(one: CellLine, other: CellLine): CellLine {
  const [left, right] = one.column <= other.column ? [one, other] : [other, one];
  const cells = [...left.cells];
  const styles = left.styles.slice(0, cells.length);
  right.cells.forEach((content, offset) => {
    cells[right.column - left.column + offset] = content;
    styles[right.column - left.column + offset] = right.styles[offset];
  });
  return { column: left.column, cells, styles };
}
