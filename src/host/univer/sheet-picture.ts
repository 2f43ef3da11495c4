import {
  BooleanNumber,
  type IColumnData,
  type IFreeze,
  type ICellData,
  type IRange,
  type IRowData,
  type IStyleData,
} from '@univerjs/presets';
import type { DisplayBook, DisplayLink, DisplaySheet } from '../display';
import type { BarChart, CellRange, CellValidation, ConditionalFormat, SheetContent, StyledRange } from '../workbook';
import { contentData, readValueData } from './cell-data';
import type { DateShift } from './date-shift';
import { columnPixels, rowPixels } from './sizes';
import { toStyleData } from './style-data';

type Matrix = Record<number, Record<number, ICellData>>;

/** A sheet in the window's own terms, whether it comes from a file or from the program. */
export interface SheetPicture {
  readonly name: string;
  readonly cells: Matrix;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly rows: Record<number, Partial<IRowData>>;
  readonly columns: Record<number, Partial<IColumnData>>;
  readonly merges: readonly IRange[];
  readonly freeze: IFreeze;
  readonly gridLines: boolean;
  readonly tabColor: string;
  readonly autoFilter: IRange | null;
  readonly validations: readonly CellValidation[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly links: readonly DisplayLink[];
  readonly charts: readonly BarChart[];
}

const SPARE_ROWS = 100;
const LEAST_ROWS = 200;
const SPARE_COLUMNS = 6;
const LEAST_COLUMNS = 20;

/** A block as the window names it. */
export function toRange({ row, column, rows, columns }: CellRange): IRange {
  return { startRow: row, startColumn: column, endRow: row + rows - 1, endColumn: column + columns - 1 };
}

function toFreeze({ rows, columns }: { readonly rows: number; readonly columns: number }): IFreeze {
  return { ySplit: rows, xSplit: columns, startRow: rows > 0 ? rows : -1, startColumn: columns > 0 ? columns : -1 };
}

function size(rows: number, columns: number): Pick<SheetPicture, 'rowCount' | 'columnCount'> {
  return {
    rowCount: Math.max(rows + SPARE_ROWS, LEAST_ROWS),
    columnCount: Math.max(columns + SPARE_COLUMNS, LEAST_COLUMNS),
  };
}

/** Lays styled ranges over each other, later ones winning property by property. */
function layStyles(cells: Matrix, styles: readonly StyledRange[]): void {
  const layers = new Map<string, IStyleData>();
  const looks = styles.map(({ style }) => toStyleData(style));
  const below: Record<number, Record<number, string>> = {};
  styles.forEach(({ range }, index) => {
    for (let row = range.row; row < range.row + range.rows; row++) {
      const line = (below[row] ??= {});
      const out = (cells[row] ??= {});
      for (let column = range.column; column < range.column + range.columns; column++) {
        const key = `${line[column] ?? ''}/${index}`;
        const cell = (out[column] ??= {});
        const look = layers.get(key) ?? { ...(cell.s as IStyleData | undefined), ...looks[index] };
        layers.set(key, look);
        line[column] = key;
        cell.s = look;
      }
    }
  });
}

function contentCells(sheet: SheetContent, dates: DateShift): Pick<SheetPicture, 'cells' | 'links'> {
  const cells: Matrix = {};
  const links: DisplayLink[] = [];
  sheet.cells.forEach((line, row) => {
    const out = (cells[row] ??= {});
    line.forEach((content, column) => {
      if (content === null) return;
      out[column] = contentData(content);
      if (typeof content === 'object' && 'link' in content) links.push({ row, column, target: content.link });
    });
  });
  layStyles(cells, sheet.styles ?? []);
  for (const cell of Object.values(cells).flatMap((line) => Object.values(line))) {
    cell.v = dates.toWindow(cell.v, (cell.s as IStyleData | undefined)?.n?.pattern);
  }
  return { cells, links };
}

function contentSizes({ cells, columnWidths = [], rowHeights = new Map<number, number>() }: SheetContent) {
  const used = cells.reduce((most, line) => Math.max(most, line.length), columnWidths.length);
  const rows = [...rowHeights].map(([row, height]) => [row, { h: rowPixels(height), ia: BooleanNumber.FALSE }]);
  const columns = columnWidths.flatMap((width, column) =>
    width === null ? [] : [[column, { w: columnPixels(width) }]],
  );
  return {
    ...size(cells.length, used),
    rows: Object.fromEntries(rows) as SheetPicture['rows'],
    columns: Object.fromEntries(columns) as SheetPicture['columns'],
  };
}

/** The picture of a sheet that the program writes. */
export function pictureOfContent(sheet: SheetContent, dates: DateShift): SheetPicture {
  const {
    merges = [],
    freeze = { rows: 0, columns: 0 },
    validations = [],
    conditionalFormats = [],
    charts = [],
  } = sheet;
  return {
    name: sheet.name,
    ...contentCells(sheet, dates),
    ...contentSizes(sheet),
    merges: merges.map(toRange),
    freeze: toFreeze(freeze),
    gridLines: true,
    tabColor: sheet.tabColor === undefined ? '' : `#${sheet.tabColor}`,
    autoFilter: sheet.autoFilter === undefined ? null : toRange(sheet.autoFilter),
    validations,
    conditionalFormats,
    charts,
  };
}

/** The id under which the window keeps a cell format of a file. */
export function styleId(style: number): string {
  return `file-${style}`;
}

function displayCells(sheet: DisplaySheet, book: DisplayBook, dates: DateShift): Matrix {
  const cells: Matrix = {};
  for (const { row, cells: line } of sheet.rows) {
    const out: Record<number, ICellData> = (cells[row] = {});
    for (const { column, value, style, formula, group } of line) {
      const data: ICellData =
        value === null ? {} : readValueData(dates.toWindow(value, book.styles[style]?.numberFormat));
      if (formula !== undefined) data.f = `=${formula}`;
      if (group !== undefined) data.si = `${sheet.name}-${group}`;
      if (style !== 0) data.s = styleId(style);
      out[column] = data;
    }
  }
  return cells;
}

function displayColumns(sheet: DisplaySheet, columnCount: number): SheetPicture['columns'] {
  const columns: Record<number, Partial<IColumnData>> = {};
  for (const { from, to, width, hidden, style } of sheet.columns) {
    for (let column = from; column <= Math.min(to, columnCount - 1); column++) {
      columns[column] = {
        ...(width !== undefined && { w: columnPixels(width) }),
        ...(hidden === true && { hd: BooleanNumber.TRUE }),
        ...(style !== undefined && { s: styleId(style) }),
      };
    }
  }
  return columns;
}

/** The picture of a sheet of an opened file. */
export function pictureOfDisplay(sheet: DisplaySheet, book: DisplayBook, dates: DateShift): SheetPicture {
  const used = sheet.rows.reduce((most, { cells }) => Math.max(most, (cells.at(-1)?.column ?? -1) + 1), 0);
  const extent = size((sheet.rows.at(-1)?.row ?? -1) + 1, used);
  const looks = sheet.rows.flatMap(({ row, height, hidden }): [number, Partial<IRowData>][] => {
    if (height === undefined && hidden !== true) return [];
    const look = height === undefined ? {} : { h: rowPixels(height), ia: BooleanNumber.FALSE };
    return [[row, { ...look, ...(hidden === true && { hd: BooleanNumber.TRUE }) }]];
  });
  return {
    name: sheet.name,
    cells: displayCells(sheet, book, dates),
    ...extent,
    rows: Object.fromEntries(looks),
    columns: displayColumns(sheet, extent.columnCount),
    merges: sheet.merges.map(toRange),
    freeze: toFreeze(sheet.freeze),
    gridLines: sheet.gridLines,
    tabColor: sheet.tabColor === null ? '' : `#${sheet.tabColor}`,
    autoFilter: sheet.autoFilter && toRange(sheet.autoFilter),
    validations: sheet.validations,
    conditionalFormats: sheet.conditionalFormats,
    links: sheet.links,
    charts: sheet.charts,
  };
}
