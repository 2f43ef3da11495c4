import type {
  CellContent,
  CellRange,
  CellStyle,
  ConditionalFormat,
  SheetContent,
  StyledRange,
} from '../../host/port/workbook';
import { a1 } from '../../issues/place';
import { NOTICE_SHEET_TEXTS } from '../../text/sheets/notice-sheet';
import { a4, block, COLORS, line, STYLES } from '../cells/look/look';

/** Some columns of a row that show one text. */
export interface NoticeSpan {
  readonly at: number;
  readonly columns: number;
  readonly content: CellContent;
  readonly style?: CellStyle;
}

const { good: GOOD, bad: BAD } = NOTICE_SHEET_TEXTS.marks;

/** The sheet of a notice while its rows are put down one after the other. */
export class NoticeFrame {
  private readonly cells: CellContent[][] = [];
  private readonly styles: StyledRange[] = [];
  private readonly heights = new Map<number, number>();
  private readonly merges: CellRange[] = [];
  private readonly formats: ConditionalFormat[] = [];

  constructor(readonly widths: readonly number[]) {}

  /** 0-based row that comes next. */
  get next(): number {
    return this.cells.length;
  }

  /** Characters that fit into all columns. */
  get width(): number {
    return this.widths.reduce((sum, width) => sum + width, 0);
  }

  /** Puts down a row of cells, one a column. */
  row(cells: readonly CellContent[], height: number, style: CellStyle = {}): number {
    const row = this.cells.push([...cells, ...line(null, this.widths.length - cells.length + 1).slice(1)]) - 1;
    this.heights.set(row, height);
    this.style(block(row, 0, 1, this.widths.length), style);
    return row;
  }

  /** Puts down a row of texts over some columns each. */
  spans(spans: readonly NoticeSpan[], height: number): number {
    const row = this.row(line(null, this.widths.length), height);
    for (const { at, columns, content, style } of spans) {
      this.cells[row]![at] = content;
      if (columns > 1) this.merges.push(block(row, at, 1, columns));
      if (style) this.style(block(row, at, 1, columns), style);
    }
    return row;
  }

  /** Puts down one text over the whole width. */
  text(content: CellContent, height: number, style: CellStyle): number {
    return this.spans([{ at: 0, columns: this.widths.length, content, style }], height);
  }

  style(range: CellRange, style: CellStyle): void {
    this.styles.push({ range, style });
  }

  set(row: number, column: number, content: CellContent): void {
    this.cells[row]![column] = content;
  }

  merge(range: CellRange): void {
    this.merges.push(range);
  }

  /** Makes cells red that say that a check does not hold. */
  checks(range: CellRange): void {
    this.style(range, { ...STYLES.good, horizontal: 'center' });
    const formula = `${a1(range.row, range.column)}="${BAD}"`;
    this.formats.push({ range, rule: { kind: 'formula', formula, style: { ...STYLES.bad, bold: true } } });
  }

  /** The sheet; `head` are the rows that every page repeats, `printed` how many rows are printed. */
  build(name: string, head: { readonly from: number; readonly to: number }, printed: number): SheetContent {
    const columns = this.widths.length;
    return {
      name,
      cells: this.cells,
      styles: [{ range: block(0, 0, this.next, columns), style: STYLES.body }, ...this.styles],
      columnWidths: this.widths,
      rowHeights: this.heights,
      merges: this.merges,
      freeze: { rows: head.to + 1, columns: 2 },
      conditionalFormats: this.formats,
      print: { ...a4('landscape', null, { area: block(0, 0, printed, columns) }), titleRows: head },
      tabColor: COLORS.resultTab,
    };
  }
}

/** What a cell shows that says live whether a test holds. */
export const judged = (test: string, isGood: boolean): CellContent => ({
  formula: `IF(${test},"${GOOD}","${BAD}")`,
  value: isGood ? GOOD : BAD,
});
