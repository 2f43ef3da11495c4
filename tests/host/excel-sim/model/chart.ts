import { toWire } from './value';
import { formatRect, quoteSheet, type Rect } from './address';
import type { Sheet } from './sheet';

/** One series; sources are references such as `Sheet1!A1:A5`. */
export interface ChartSeries {
  name: string;
  values: string;
  categories: string;
  readonly parts: Map<string, Record<string, unknown>>;
}

/** A chart on a sheet; `parts` hold the properties of its objects by path. Sizes in points. */
export class Chart {
  readonly id: string;
  name: string;
  left = 0;
  top = 0;
  width = 360;
  height = 216;
  series: ChartSeries[] = [];
  readonly parts = new Map<string, Record<string, unknown>>();

  constructor(
    readonly sheet: Sheet,
    public type: string,
  ) {
    const number = sheet.book.id();
    this.id = `{CHART-${number}}`;
    this.name = `图表 ${number}`;
  }

  rewriteSources(rewrite: (formula: string) => string): void {
    for (const series of this.series) {
      if (series.values) series.values = rewrite(series.values);
      if (series.categories) series.categories = rewrite(series.categories);
    }
  }

  /** Takes series from a block: by columns unless it is wider than high; texts at its edges name series and categories. */
  setData(source: Sheet, rect: Rect, seriesBy: string): void {
    const byRows = seriesBy === 'Rows' || (seriesBy === 'Auto' && rect.columns > rect.rows);
    const text = (row: number, column: number): boolean => {
      const value = source.grid.get(rect.row + row, rect.column + column)?.value ?? null;
      return typeof value === 'string' || value === null;
    };
    const headRow = rect.rows > 1 && text(0, rect.columns - 1);
    const headColumn = rect.columns > 1 && text(rect.rows - 1, 0);
    const [lines, length] = byRows ? [rect.rows, rect.columns] : [rect.columns, rect.rows];
    const [skipLines, skipCells] = byRows ? [headRow, headColumn] : [headColumn, headRow];
    const reference = (line: number, from: number, to: number): string => {
      const [row, column] = byRows ? [line, from] : [from, line];
      const block = {
        row: rect.row + row,
        column: rect.column + column,
        rows: byRows ? 1 : to - from,
        columns: byRows ? to - from : 1,
      };
      return `${quoteSheet(source.name)}!${formatRect(block)}`;
    };
    this.series = [];
    for (let line = skipLines ? 1 : 0; line < lines; line++) {
      const [row, column] = byRows ? [line, 0] : [0, line];
      const head = skipCells ? source.grid.get(rect.row + row, rect.column + column)?.value : undefined;
      this.series.push({
        name: head === undefined || head === null ? `系列${this.series.length + 1}` : String(toWire(head)),
        values: reference(line, skipCells ? 1 : 0, length),
        categories: skipLines ? reference(0, skipCells ? 1 : 0, length) : '',
        parts: new Map(),
      });
    }
  }
}
