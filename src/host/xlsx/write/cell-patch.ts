import type { CellContent, CellStyle } from '../../port/workbook';
import type { CellBlock, RowLook } from './cell-block';

/** Cells of one row that are to be written; undefined leaves a cell as it is. */
export interface CellLine {
  readonly column: number;
  readonly cells: readonly (CellContent | undefined)[];
  /** By place of the line: the style its cell gets. */
  readonly styles: readonly (CellStyle | null | undefined)[];
}

interface OpenLine {
  column: number;
  cells: (CellContent | undefined)[];
  styles: (CellStyle | null | undefined)[];
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
  /** By row, once there is more than one block. */
  private readonly lines = new Map<number, OpenLine>();

  add(block: CellBlock): void {
    if (this.blocks.length === 1) this.lay(this.blocks[0]!);
    if (this.blocks.length > 0) this.lay(block);
    this.blocks.push(block);
    this.row = this.row < 0 ? block.row : Math.min(this.row, block.row);
    this.end = Math.max(this.end, block.row + block.cells.length);
    this.continues ??= block.continues;
  }

  lineAt(row: number): CellLine | undefined {
    const [first] = this.blocks;
    if (first === undefined || this.blocks.length > 1) return this.lines.get(row);
    const cells = first.cells[row - first.row];
    return cells && { column: first.column, cells, styles: first.styles };
  }

  /** What is written into a cell; undefined where it is left alone. */
  contentAt(row: number, column: number): CellContent | undefined {
    const line = this.lineAt(row);
    return line?.cells[column - line.column];
  }

  private lay({ row, column, cells, styles }: CellBlock): void {
    cells.forEach((line, index) => {
      const open = this.lines.get(row + index);
      if (open === undefined) {
        this.lines.set(row + index, { column, cells: [...line], styles: styles.slice(0, line.length) });
        return;
      }
      if (column < open.column) {
        const room = Array.from<undefined>({ length: open.column - column });
        open.cells.unshift(...room);
        open.styles.unshift(...room);
        open.column = column;
      }
      line.forEach((content, offset) => {
        open.cells[column - open.column + offset] = content;
        open.styles[column - open.column + offset] = styles[offset];
      });
    });
  }
}
