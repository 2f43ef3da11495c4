import type {
  CellContent,
  CellRange,
  CellStyle,
  ConditionalFormat,
  Formula,
  PrintSetup,
  SheetContent,
  StyledRange,
} from '../../host/port/workbook';
import { a1 } from '../../issues/place';
import { a4, block, COLORS, STYLES } from '../cells/look/look';

/** Words of a check; each begins with a mark of its own. */
export interface CheckWords {
  readonly good: string;
  readonly bad: string;
}

/** A column of a table from its header on, and how its cells look. */
export interface TableColumn {
  readonly header: string;
  readonly style: CellStyle;
  readonly cells: readonly CellContent[];
  /** True: its numbers are summed up below it. */
  readonly isSummed: boolean;
}

/** A sheet of several tables, one after the other or side by side, while it is put together. */
export class StatisticsFrame {
  private readonly cells: CellContent[][] = [];
  private readonly styles: StyledRange[] = [];
  private readonly heights = new Map<number, number>();
  private readonly merges: CellRange[] = [];
  private readonly formats: ConditionalFormat[] = [];

  constructor(private readonly widths: readonly number[]) {}

  /** Puts one text over some columns. */
  span(row: number, column: number, columns: number, text: CellContent, style: CellStyle): void {
    this.set(row, column, text);
    this.styles.push({ range: block(row, column, 1, columns), style });
    if (columns > 1) this.merges.push(block(row, column, 1, columns));
  }

  /** Puts the header of a column over so many rows, its cells below, and their sum where it is summed up. */
  column(row: number, column: number, { header, style, cells, isSummed }: TableColumn, headRows = 1): void {
    this.set(row, column, header);
    this.styles.push({ range: block(row, column, headRows), style: STYLES.head });
    if (headRows > 1) this.merges.push(block(row, column, headRows));
    const first = row + headRows;
    cells.forEach((cell, at) => this.set(first + at, column, cell));
    const end = first + cells.length;
    if (isSummed) this.set(end, column, cells.length === 0 ? 0 : columnSum(column, first, cells));
    this.styles.push({ range: block(first, column, cells.length + 1), style: { ...STYLES.cell, ...style } });
    this.styles.push({ range: block(end, column), style: STYLES.total });
  }

  /** Puts cells that say live whether a test holds, and are red where it does not. */
  check(row: number, column: number, columns: number, test: string, words: CheckWords, isGood: boolean): void {
    const value = isGood ? words.good : words.bad;
    const formula: Formula = { formula: `IF(${test},"${words.good}","${words.bad}")`, value };
    this.span(row, column, columns, formula, { ...STYLES.cell, ...STYLES.good, horizontal: 'center' });
    const isBad = `LEFT(${a1(row, column)},1)="${words.bad.slice(0, 1)}"`;
    const rule = { kind: 'formula', formula: isBad, style: { ...STYLES.bad, bold: true } } as const;
    this.formats.push({ range: block(row, column), rule });
  }

  /** The least height of a row, in points. */
  height(row: number, height: number): void {
    this.heights.set(row, Math.max(height, this.heights.get(row) ?? 0));
  }

  /** The sheet; the rows of `head` begin each page after the one they stand on. */
  build(name: string, frozen: number, head: PrintSetup['titleRows']): SheetContent {
    return {
      name,
      cells: this.cells,
      styles: [{ range: block(0, 0, this.cells.length, this.widths.length), style: STYLES.body }, ...this.styles],
      columnWidths: this.widths,
      rowHeights: this.heights,
      merges: this.merges,
      freeze: { rows: frozen, columns: 0 },
      conditionalFormats: this.formats,
      print: { ...a4('landscape', null), ...(head && { titleRows: head }) },
      tabColor: COLORS.resultTab,
    };
  }

  private set(row: number, column: number, cell: CellContent): void {
    while (this.cells.length <= row) this.cells.push(Array<CellContent>(this.widths.length).fill(null));
    this.cells[row]![column] = cell;
  }
}

const numberOf = (cell: CellContent): number => {
  if (typeof cell === 'number') return cell;
  return typeof cell === 'object' && cell !== null && 'formula' in cell ? Number(cell.value) : 0;
};

/** The sum of cells that stand side by side or one below the other, in two decimals. */
export const sumOf = (cells: readonly CellContent[]): number =>
  Math.round(cells.reduce<number>((total, cell) => total + numberOf(cell), 0) * 100) / 100;

const columnSum = (column: number, first: number, cells: readonly CellContent[]): Formula => ({
  formula: `ROUND(SUM(${a1(first, column)}:${a1(first + cells.length - 1, column)}),2)`,
  value: sumOf(cells),
});
