import {
  BooleanNumber,
  type IColumnData,
  type IFreeze,
  type ICellData,
  type IRange,
  type IRowData,
  type IStyleData,
} from '@univerjs/presets';
import type { DisplayBook, DisplayLink, DisplaySheet } from '../../port/display';
import type { BarChart, CellRange, CellValidation, ConditionalFormat, SheetContent } from '../../port/workbook';
import { contentData, readValueData } from '../read/cell-data';
import type { DateShift } from '../read/date-shift';
import { styleId } from '../read/number-format';
import { layStyles, type Matrix } from './laid-styles';
import { rowLookOf, type RowLook } from './row-looks';
import { clipped, clippedRules, extentOf, toRange, type SheetExtent } from '../read/sheet-extent';
import { columnPixels, rowPixels } from '../../port/sizes';

/** A sheet in the window's own terms, whether it comes from a file or from the program. */
export interface SheetPicture extends SheetExtent {
  readonly name: string;
  readonly cells: Matrix;
  readonly rows: Record<number, Partial<IRowData>>;
  readonly columns: Record<number, Partial<IColumnData>>;
  readonly merges: readonly IRange[];
  readonly freeze: IFreeze;
  readonly gridLines: boolean;
  readonly tabColor: string;
  readonly autoFilter: IRange | null;
  readonly validations: readonly CellValidation[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly rowLooks: readonly RowLook[];
  readonly links: readonly DisplayLink[];
  readonly charts: readonly BarChart[];
}

function toFreeze({ rows, columns }: { readonly rows: number; readonly columns: number }): IFreeze {
  return { ySplit: rows, xSplit: columns, startRow: rows > 0 ? rows : -1, startColumn: columns > 0 ? columns : -1 };
}

/** Blocks as far as they lie in the sheet: the engine looks at every row of one. */
const rangesIn = (blocks: readonly CellRange[], extent: SheetExtent): IRange[] =>
  blocks.flatMap((block) => clipped(block, extent) ?? []).map(toRange);

const rangeIn = (block: CellRange | null, extent: SheetExtent): IRange | null =>
  block && (rangesIn([block], extent)[0] ?? null);

/** Looks by values: those of rows, which the window draws itself, and the engine's. */
function formatsOf(
  formats: readonly ConditionalFormat[],
  extent: SheetExtent,
): Pick<SheetPicture, 'conditionalFormats' | 'rowLooks'> {
  const others = formats.filter((format) => rowLookOf(format) === null);
  return {
    conditionalFormats: clippedRules(others, extent),
    rowLooks: formats.flatMap((format) => rowLookOf(format) ?? []),
  };
}

function contentCells(sheet: SheetContent, extent: SheetExtent, dates: DateShift) {
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
  const columnLooks = layStyles(cells, sheet.cells.length, sheet.styles ?? [], extent);
  for (const cell of Object.values(cells).flatMap((line) => Object.values(line))) {
    cell.v = dates.toWindow(cell.v, (cell.s as IStyleData | undefined)?.n?.pattern);
  }
  return { cells, links, columnLooks };
}

function contentExtent({ cells, columnWidths = [] }: SheetContent): SheetExtent {
  const used = cells.reduce((most, line) => Math.max(most, line.length), columnWidths.length);
  return extentOf(cells.length, used);
}

function contentSizes(
  { columnWidths = [], rowHeights = new Map<number, number>() }: SheetContent,
  looks: Readonly<Record<number, IStyleData>>,
): Pick<SheetPicture, 'rows' | 'columns'> {
  const rows = [...rowHeights].map(([row, height]) => [row, { h: rowPixels(height), ia: BooleanNumber.FALSE }]);
  const columns: Record<number, Partial<IColumnData>> = {};
  for (const [column, look] of Object.entries(looks)) columns[Number(column)] = { s: look };
  columnWidths.forEach((width, column) => {
    if (width !== null) columns[column] = { ...columns[column], w: columnPixels(width) };
  });
  return { rows: Object.fromEntries(rows) as SheetPicture['rows'], columns };
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
  const extent = contentExtent(sheet);
  const { cells, links, columnLooks } = contentCells(sheet, extent, dates);
  return {
    name: sheet.name,
    cells,
    links,
    ...extent,
    ...contentSizes(sheet, columnLooks),
    merges: rangesIn(merges, extent),
    freeze: toFreeze(freeze),
    gridLines: true,
    tabColor: sheet.tabColor === undefined ? '' : `#${sheet.tabColor}`,
    autoFilter: rangeIn(sheet.autoFilter ?? null, extent),
    validations: clippedRules(validations, extent),
    ...formatsOf(conditionalFormats, extent),
    charts,
  };
}

/** Columns whose look tells numbers in a way of its own. */
const formattedColumns = (sheet: DisplaySheet, book: DisplayBook): DisplaySheet['columns'] =>
  sheet.columns.filter(({ style }) => book.styles[style ?? 0]?.numberFormat !== undefined);

function displayCells(sheet: DisplaySheet, book: DisplayBook, dates: DateShift): Matrix {
  const cells: Matrix = {};
  const formatted = formattedColumns(sheet, book);
  const idOf = (column: number, style: number): Pick<ICellData, 's'> =>
    style === 0 && !formatted.some(({ from, to }) => from <= column && column <= to) ? {} : { s: styleId(style) };
  for (const { row, cells: line } of sheet.rows) {
    const out: Record<number, ICellData> = (cells[row] = {});
    for (const { column, value, style, formula, group } of line) {
      const data: ICellData =
        value === null ? {} : readValueData(dates.toWindow(value, book.styles[style]?.numberFormat));
      if (formula !== undefined) data.f = `=${formula}`;
      if (group !== undefined) data.si = `${sheet.name}-${group}`;
      out[column] = { ...data, ...idOf(column, style) };
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
  const extent = extentOf((sheet.rows.at(-1)?.row ?? -1) + 1, used);
  const looks = sheet.rows.flatMap(({ row, height, isFitted, hidden }): [number, Partial<IRowData>][] => {
    if (height === undefined && hidden !== true) return [];
    const ia = isFitted === true ? {} : { ia: BooleanNumber.FALSE };
    const look = height === undefined ? {} : { h: rowPixels(height), ...ia };
    return [[row, { ...look, ...(hidden === true && { hd: BooleanNumber.TRUE }) }]];
  });
  return {
    name: sheet.name,
    cells: displayCells(sheet, book, dates),
    ...extent,
    rows: Object.fromEntries(looks),
    columns: displayColumns(sheet, extent.columnCount),
    merges: rangesIn(sheet.merges, extent),
    freeze: toFreeze(sheet.freeze),
    gridLines: sheet.gridLines,
    tabColor: sheet.tabColor === null ? '' : `#${sheet.tabColor}`,
    autoFilter: rangeIn(sheet.autoFilter ?? null, extent),
    validations: clippedRules(sheet.validations, extent),
    ...formatsOf(sheet.conditionalFormats, extent),
    links: sheet.links,
    charts: sheet.charts,
  };
}
