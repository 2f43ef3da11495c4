import { MAX_ROWS } from '../../port/check-changes';
import type { CellStyle, SheetContent, StyledRange } from '../../port/workbook';
import type { FormatChooser } from '../write/cell-writer';

/** The formats that apply to one row. */
export interface RowFormats {
  readonly width: number;
  readonly plain: (number | undefined)[];
  readonly quoted: (number | undefined)[];
}

/** The format of every cell of a sheet to be written, from the styles laid over its ranges. */
export class StyleGrid {
  /** Rows that must be written for their cells or their formats. */
  readonly height: number;
  /** Formats of whole columns, from ranges that reach the last row. */
  readonly columnFormats: readonly number[];
  private readonly styles: readonly StyledRange[];
  private readonly rows = new Map<string, RowFormats>();
  /** Formats of the row asked for last, and of those below it that are covered by the same ranges. */
  private last: { readonly from: number; readonly until: number; readonly formats: RowFormats } | null = null;

  constructor(
    content: SheetContent,
    private readonly choose: FormatChooser,
  ) {
    this.styles = content.styles ?? [];
    const bounded = this.styles.filter((one) => !isOpen(one));
    const heights = [...(content.rowHeights?.keys() ?? [])].map((row) => row + 1);
    const ends = bounded.map(({ range }) => range.row + range.rows);
    this.height = [content.cells.length, ...heights, ...ends].reduce((a, b) => Math.max(a, b), 0);
    const open = this.styles.filter(isOpen);
    const columns = open.reduce((most, { range }) => Math.max(most, range.column + range.columns), 0);
    this.columnFormats = Array.from({ length: columns }, (_, column) => choose(0, styleAt(open, column), false));
  }

  /** What applies to one row, for `formatOf`. */
  row(row: number): RowFormats {
    const { last } = this;
    if (last !== null && last.from <= row && row < last.until) return last.formats;
    const active = this.styles.filter(({ range }) => range.row <= row && row < range.row + range.rows);
    const formats = this.formatsOf(active);
    const edges = this.styles.flatMap(({ range }) => [range.row, range.row + range.rows]);
    const until = edges.reduce((nearest, edge) => (edge > row && edge < nearest ? edge : nearest), MAX_ROWS);
    this.last = { from: row, until, formats };
    return formats;
  }

  private formatsOf(active: readonly StyledRange[]): RowFormats {
    const key = active.map((one) => this.styles.indexOf(one)).join();
    const known = this.rows.get(key);
    if (known !== undefined) return known;
    const width = active.reduce(
      (most, { range }) => Math.max(most, range.column + range.columns),
      this.columnFormats.length,
    );
    const formats: RowFormats = { width, plain: [], quoted: [] };
    for (let column = 0; column < width; column++) {
      const style = styleAt(active, column);
      formats.plain.push(this.choose(0, style, false));
    }
    this.rows.set(key, formats);
    return formats;
  }

  /** The format of a cell; `quoted` as the cell's text asks. */
  formatOf(row: RowFormats, column: number, quoted: boolean): number {
    const plain = row.plain[column] ?? 0;
    return quoted ? (row.quoted[column] ??= this.choose(plain, null, true)) : plain;
  }
}

function isOpen({ range }: StyledRange): boolean {
  return range.row + range.rows >= MAX_ROWS;
}

function styleAt(styles: readonly StyledRange[], column: number): CellStyle | null {
  const covering = styles.filter(({ range }) => range.column <= column && column < range.column + range.columns);
  return covering.length === 0
    ? null
    : covering.reduce<CellStyle>((merged, { style }) => ({ ...merged, ...style }), {});
}
