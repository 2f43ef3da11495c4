import type { DisplayCell, DisplaySheet, DisplayStyle } from '../../../host/port/display';
import type { PrintedSheet } from '../../../host/port/printed';
import type { CellRange, CellValue } from '../../../host/port/workbook';
import { printedText } from './printed-text';

/** A cell on paper; spans count what is printed. */
export interface PrintedCell {
  readonly column: number;
  readonly text: string;
  readonly rows: number;
  readonly columns: number;
  readonly style: DisplayStyle;
  readonly isNumber: boolean;
  /** True where its text may go on over the empty cells beside it. */
  readonly overflows: boolean;
  /** From 0 to 1: how far a bar fills the cell; null for none. */
  readonly bar: { readonly part: number; readonly color: string } | null;
  /** True for what is left of a block that begins in a row above: it stands where its page begins with this row. */
  readonly isRest: boolean;
}

/** A row on paper. */
export interface PrintedRow {
  /** Where it stands in the sheet, 0-based. */
  readonly row: number;
  /** Points; null is as the sheet's others. */
  readonly height: number | null;
  /** True where a merged block ties it to the row before. */
  readonly isTied: boolean;
  readonly cells: readonly PrintedCell[];
}

/** What is printed of a sheet, without what is hidden. */
export interface PrintedTable {
  /** Where its columns stand in the sheet, 0-based. */
  readonly columns: readonly number[];
  /** Points by column. */
  readonly widths: readonly number[];
  readonly lines: readonly PrintedRow[];
}

/** Rows and columns that a window hides, besides those that the file does. */
export interface Hidden {
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

const USUAL_WIDTH = 8.43;
/** A character of 宋体 and the edges of a column, in points. */
const CHARACTER = 6;
const EDGES = 3.75;
/** Sizes below which nothing can be read. */
const LEAST_WIDTH = 0.3;
const LEAST_HEIGHT = 2;

type Cells = ReadonlyMap<number, ReadonlyMap<number, DisplayCell>>;

/** The tables of a sheet, one for each area that is printed. */
export function printedTables(printed: PrintedSheet, hidden: Hidden): PrintedTable[] {
  const cells: Cells = new Map(
    printed.sheet.rows.map(({ row, cells: all }) => [row, new Map(all.map((cell) => [cell.column, cell]))]),
  );
  const used = usedArea(printed);
  const areas = (printed.page.areas ?? [used]).flatMap((area) => common(area, used) ?? []);
  return areas.map((area) => new TableMaker(printed, hidden, cells, area).make());
}

/** All that holds something, has a look that shows, or is behind a chart. */
function usedArea({ sheet, styles }: PrintedSheet): CellRange {
  const isSeen = ({ value, style }: DisplayCell): boolean => {
    const { top, right, bottom, left, fill } = styles[style] ?? {};
    return value !== null || [top, right, bottom, left, fill].some((look) => look !== undefined);
  };
  const used = sheet.rows.flatMap(({ row, cells }) => cells.filter(isSeen).map(({ column }) => ({ row, column })));
  const behind = sheet.charts.map(({ anchor: { row, column, rows, columns } }) => ({
    row: row + rows - 1,
    column: column + columns - 1,
  }));
  const last = [...used, ...behind].reduce(
    (most, at) => ({ row: Math.max(most.row, at.row), column: Math.max(most.column, at.column) }),
    { row: -1, column: -1 },
  );
  return { row: 0, column: 0, rows: last.row + 1, columns: last.column + 1 };
}

function common(area: CellRange, used: CellRange): CellRange | null {
  const rows = Math.min(area.row + area.rows, used.rows) - area.row;
  const columns = Math.min(area.column + area.columns, used.columns) - area.column;
  return rows > 0 && columns > 0 ? { ...area, rows, columns } : null;
}

const range = (from: number, count: number): number[] => Array.from({ length: count }, (_, at) => from + at);

class TableMaker {
  private readonly sheet: DisplaySheet;
  private readonly rows: readonly number[];
  private readonly columns: readonly number[];
  /** Merged blocks by the cells that they cover, as `row:column`. */
  private readonly blocks = new Map<string, CellRange>();

  constructor(
    private readonly printed: PrintedSheet,
    hidden: Hidden,
    private readonly cells: Cells,
    area: CellRange,
  ) {
    const { sheet } = printed;
    this.sheet = sheet;
    const hiddenRows = new Set(sheet.rows.filter(isHiddenRow).map(({ row }) => row));
    this.rows = range(area.row, area.rows).filter((row) => !hiddenRows.has(row) && !hidden.rows.has(row));
    this.columns = range(area.column, area.columns).filter((column) => !hidden.columns.has(column) && this.widthOf(column) > 0); // prettier-ignore
    for (const block of sheet.merges) {
      for (const row of range(block.row, Math.min(block.rows, area.row + area.rows - block.row)))
        for (const column of range(block.column, block.columns)) this.blocks.set(`${row}:${column}`, block);
    }
  }

  make(): PrintedTable {
    const heights = new Map(this.sheet.rows.map(({ row, height }) => [row, height ?? null]));
    const lines = this.rows.map((row) => ({
      row,
      height: heights.get(row) ?? null,
      isTied: this.columns.some((column) => (this.blocks.get(`${row}:${column}`)?.row ?? row) < row),
      cells: this.columns.flatMap((column) => this.cell(row, column) ?? []),
    }));
    return { columns: this.columns, widths: this.columns.map((column) => this.widthOf(column)), lines };
  }

  /** Points; 0 where it is hidden. */
  private widthOf(column: number): number {
    const look = this.sheet.columns.find(({ from, to }) => from <= column && column <= to);
    const width = look?.width ?? this.sheet.columnWidth ?? USUAL_WIDTH;
    return look?.hidden === true || width < LEAST_WIDTH ? 0 : width * CHARACTER + EDGES;
  }

  /** Null where another cell of the row stands for it. */
  private cell(row: number, column: number): PrintedCell | null {
    const block = this.blocks.get(`${row}:${column}`) ?? { row, column, rows: 1, columns: 1 };
    const rows = this.rows.filter((at) => at >= block.row && at < block.row + block.rows);
    const columns = this.columns.filter((at) => at >= block.column && at < block.column + block.columns);
    if (columns[0] !== column) return null;
    // What a block holds belongs to its first cell, which may be hidden.
    const isWhole = row === block.row && column === block.column;
    const span = { column, columns: columns.length, rows: rows.length - rows.indexOf(row), isRest: rows[0] !== row };
    return { ...span, ...this.content(row, column, block, isWhole ? (this.at(row, column)?.value ?? null) : null) };
  }

  private content(row: number, column: number, block: CellRange, value: CellValue) {
    const style = this.styleOf(row, column, block);
    const next = this.at(row, block.column + block.columns)?.value ?? null;
    const isNumber = typeof value === 'number';
    return {
      style,
      isNumber,
      text: printedText(value, style.numberFormat, this.printed.date1904),
      // A number that is cut would be another one.
      overflows: isNumber || (style.wrap !== true && next === null),
      bar: this.barOf(row, column, value),
    };
  }

  private at(row: number, column: number): DisplayCell | undefined {
    return this.cells.get(row)?.get(column);
  }

  private look(row: number, column: number): DisplayStyle {
    const look = this.sheet.columns.find(({ from, to }) => from <= column && column <= to);
    return this.printed.styles[this.at(row, column)?.style ?? look?.style ?? 0] ?? {};
  }

  /** A block has the lower and the right line of its last cells. */
  private styleOf(row: number, column: number, block: CellRange): DisplayStyle {
    const style = this.look(row, column);
    if (block.rows === 1 && block.columns === 1) return style;
    const { bottom, right } = this.look(block.row + block.rows - 1, block.column + block.columns - 1);
    return { ...style, ...(bottom && { bottom }), ...(right && { right }) };
  }

  private barOf(row: number, column: number, value: unknown): PrintedCell['bar'] {
    if (typeof value !== 'number' || value <= 0) return null;
    const format = this.sheet.conditionalFormats.find(
      ({ rule, range: at }) => rule.kind === 'data-bar' && isIn(at, row, column),
    );
    if (format?.rule.kind !== 'data-bar') return null;
    const { range: at, rule } = format;
    const values = range(at.row, at.rows).map((one) => Number(this.at(one, column)?.value ?? 0));
    return { part: value / Math.max(...values), color: rule.color };
  }
}

const isIn = (block: CellRange, row: number, column: number): boolean =>
  row >= block.row && row < block.row + block.rows && column >= block.column && column < block.column + block.columns;

const isHiddenRow = ({ hidden, height }: DisplaySheet['rows'][number]): boolean =>
  hidden === true || (height !== undefined && height < LEAST_HEIGHT);
