import type {
  CellContent,
  CellRange,
  CellStyle,
  ConditionalFormat,
  SheetContent,
  StyledRange,
} from '../../host/port/workbook';
import { a4, block, COLORS, line, STYLES } from '../cells/look/look';
import { likelyPages, stretched, stretchFor } from '../cells/look/page-fit';

/** A column of a fee sheet: its header, its width in characters, and how its cells look. */
export interface FeeColumn {
  readonly header: string;
  readonly width: number;
  readonly style: CellStyle;
}

/** Part of a merged or single cell in a row of a draft. */
export interface Span {
  readonly at: number;
  readonly columns: number;
  readonly content: CellContent;
  readonly style?: CellStyle;
}

/** Room kept free at the foot of the last page. */
const SPARE = 4;

/** A fee sheet while its rows are put down one after the other: head, body, tail. */
export class FeeDraft {
  readonly cells: CellContent[][] = [];
  readonly conditionalFormats: ConditionalFormat[] = [];
  private readonly heights: number[] = [];
  private readonly styles: StyledRange[] = [];
  private readonly merges: CellRange[] = [];
  private bodyFrom = 0;
  private bodyUntil = 0;

  constructor(
    private readonly columns: readonly FeeColumn[],
    readonly fontSize: number,
  ) {}

  /** Widths of the columns, in characters. */
  get widths(): readonly number[] {
    return this.columns.map(({ width }) => width);
  }

  /** 0-based row that comes next. */
  get next(): number {
    return this.cells.length;
  }

  /** Puts down a row of cells; the style covers all of it. */
  row(cells: readonly CellContent[], height: number, style?: CellStyle): number {
    const row = this.cells.push([...cells]) - 1;
    this.heights.push(height);
    if (style) this.style(block(row, 0, 1, this.columns.length), style);
    return row;
  }

  /** Puts down a row of spans; columns between them stay empty. */
  spans(spans: readonly Span[], height: number, style?: CellStyle): number {
    const row = this.row(line(null, this.columns.length), height, style);
    for (const { at, columns, content, style: own } of spans) {
      this.cells[row]![at] = content;
      if (columns > 1) this.merges.push(block(row, at, 1, columns));
      if (own) this.style(block(row, at, 1, columns), own);
    }
    return row;
  }

  /** Puts down one text across the whole sheet. */
  text(content: CellContent, height: number, style: CellStyle): number {
    return this.spans([{ at: 0, columns: this.columns.length, content }], height, style);
  }

  style(range: CellRange, style: CellStyle): void {
    this.styles.push({ range, style });
  }

  /** Puts down the header row; the body begins below it. */
  head(height: number): void {
    const row = this.row(
      this.columns.map(({ header }) => header),
      height,
      { ...STYLES.head, fontSize: this.fontSize },
    );
    this.bodyFrom = this.bodyUntil = row + 1;
  }

  /** Ends the body, whose rows print on as many pages as it takes; what follows keeps together. */
  endBody(): void {
    this.bodyUntil = this.next;
  }

  /** The sheet, its rows stretched so that what follows the table is never alone on the last page. */
  build(name: string, header?: string): SheetContent {
    const { cells, merges, conditionalFormats, bodyFrom } = this;
    const columnWidths = this.widths;
    return {
      name,
      cells,
      styles: [...this.frame(), ...this.styles],
      columnWidths,
      rowHeights: new Map(this.printedHeights().map((height, row): [number, number] => [row, height])),
      merges,
      freeze: { rows: bodyFrom, columns: 0 },
      conditionalFormats,
      print: {
        ...a4('landscape', null, header === undefined ? {} : { header }),
        titleRows: { from: 0, to: bodyFrom - 1 },
      },
      tabColor: COLORS.resultTab,
    };
  }

  /** What the columns look like in the body and in the row of sums below it. */
  private frame(): StyledRange[] {
    const rows = this.bodyUntil - this.bodyFrom;
    const { fontSize } = this;
    return [
      { range: block(0, 0, this.next, this.columns.length), style: { ...STYLES.body, fontSize } },
      { range: block(this.bodyFrom, 0, rows, this.columns.length), style: { ...STYLES.cell, fontSize } },
      ...this.columns.map(({ style }, column) => ({ range: block(this.bodyFrom, column, rows), style })),
    ];
  }

  private printedHeights(): number[] {
    const { heights, bodyFrom, bodyUntil } = this;
    const sum = (some: readonly number[]): number => some.reduce((total, next) => total + next, 0);
    const head = sum(heights.slice(0, bodyFrom));
    const tail = sum(heights.slice(bodyUntil)) + SPARE;
    const body = heights.slice(bodyFrom, bodyUntil);
    const stretch = stretchFor({ head, body, tail }, likelyPages(this.widths));
    return heights.map((height, row) => (row >= bodyFrom && row < bodyUntil ? stretched(height, stretch) : height));
  }
}
