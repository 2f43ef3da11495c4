import type { DisplaySheet } from '../../../host/port/display';
import type { BarChart, CellRange, CellValue } from '../../../host/port/workbook';
import type { ChartFigures } from '../../../host/univer/show/draw-bar-chart';
import type { PrintedTable } from './printed-table';

/** A chart beside the cells of a table. */
export interface PrintedChart {
  readonly figures: ChartFigures;
  /** Rows of the sheet that it covers. */
  readonly from: number;
  readonly to: number;
  /** Points from the left edge of the table. */
  readonly left: number;
  readonly width: number;
}

/** Where a chart stands on its page, in points. */
export interface ChartPlace {
  readonly figures: ChartFigures;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A row as it came out, in points. */
interface MeasuredRow {
  readonly row: number;
  readonly height: number;
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/** The charts over the columns of a table. */
export function printedCharts(sheet: DisplaySheet, { columns, widths }: PrintedTable): PrintedChart[] {
  return sheet.charts.flatMap((chart) => {
    const { row, rows, column, columns: count } = chart.anchor;
    const width = total(widths.filter((_, at) => column <= columns[at]! && columns[at]! < column + count));
    const left = total(widths.filter((_, at) => columns[at]! < column));
    return width === 0 ? [] : [{ figures: figuresOf(chart, sheet), from: row, to: row + rows - 1, left, width }];
  });
}

function figuresOf({ title, categories, series }: BarChart, sheet: DisplaySheet): ChartFigures {
  const lines = new Map(sheet.rows.map(({ row, cells }) => [row, cells]));
  const values = ({ row, rows, column }: CellRange): CellValue[] =>
    Array.from({ length: rows }, (_, at) => lines.get(row + at)?.find((cell) => cell.column === column)?.value ?? null);
  return {
    title,
    categories: values(categories).map((value) => (typeof value === 'object' ? '' : String(value))),
    series: series.map(({ name, color, values: cells }) => ({
      name,
      color: `#${color}`,
      values: values(cells).map((value) => (typeof value === 'number' ? value : null)),
    })),
  };
}

/** A page of a table: all rows of it, those that the page repeats, and those that it goes on with. */
interface ChartPage {
  readonly all: readonly MeasuredRow[];
  readonly titles: readonly MeasuredRow[];
  readonly rows: readonly MeasuredRow[];
  /** Points that are printed on. */
  readonly room: number;
  readonly scale: number;
}

/** The charts of the page on which they begin; they end with the page. */
export function chartPlaces(charts: readonly PrintedChart[], page: ChartPage): ChartPlace[] {
  const { all, titles, rows, room, scale } = page;
  return charts.flatMap(({ figures, from, to, left, width }) => {
    const covered = all.filter(({ row }) => from <= row && row <= to);
    const at = rows.findIndex(({ row }) => row === covered[0]?.row);
    if (at < 0) return [];
    const top = heightOf([...titles, ...rows.slice(0, at)]);
    return [
      { figures, left: left * scale, width: width * scale, top, height: Math.min(heightOf(covered), room - top) },
    ];
  });
}

const heightOf = (rows: readonly MeasuredRow[]): number => total(rows.map(({ height }) => height));
