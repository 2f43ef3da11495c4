import { WHOLE_SHEET } from './address';
import { cellValue } from './cells';
import type { Sheet } from './sheet';
import { NORMAL, styleText } from './style';

/** Everything that stands on a sheet, as plain data without ids: equal for sheets that a person cannot tell apart. */
export type SheetState = Readonly<Record<string, unknown>>;

export function sheetState(sheet: Sheet): SheetState {
  const entries = (_: string, value: unknown): unknown => (value instanceof Map ? [...value] : value);
  const parts = JSON.parse(JSON.stringify(partsOf(sheet), entries)) as SheetState;
  return { ...parts, cells: cellStates(sheet) };
}

function partsOf(sheet: Sheet): SheetState {
  const { name, visibility, tabColor, showGridlines, showHeadings, merges, freeze, filter, protection } = sheet;
  const { properties, headerFooter, area, titleRows, titleColumns, rowBreaks } = sheet.pageLayout;
  return {
    name, visibility, tabColor, showGridlines, showHeadings, merges, freeze, filter, protection,
    position: sheet.book.sheets.indexOf(sheet),
    sizes: sizes(sheet),
    page: { properties, headerFooter, area, titleRows, titleColumns, rowBreaks },
    validations: sheet.validations,
    conditionalFormats: sheet.conditionalFormats.map(({ type, rects, formula, stopIfTrue, parts }) => ({ type, rects, formula, stopIfTrue, parts })),
    charts: sheet.charts.map(({ name: chart, type, left, top, width, height, series, parts }) => ({ chart, type, left, top, width, height, series, parts })),
    tables: sheet.tables.map(({ name: table, rect, style, properties: look }) => ({ table, rect, style, look })),
    shapes: sheet.shapes.map((shape) => shape.name),
    pivotTables: sheet.pivotTables.map((pivot) => pivot.name),
    names: sheet.names.map(({ name: item, formula }) => ({ item, formula })),
  }; // prettier-ignore
}

function cellStates(sheet: Sheet): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  sheet.grid.each(WHOLE_SHEET, ({ formula, prefix, link }, row, column) => {
    const value = cellValue(sheet, row, column);
    const style = sheet.styles.at(row, column);
    const plain = value === null && formula === undefined && styleText(style) === styleText(NORMAL);
    if (!plain) cells[`R${row + 1}C${column + 1}`] = { value, formula, prefix, link, style: styleText(style) };
  });
  return cells;
}

const sizes = ({ styles }: Sheet): Record<string, unknown> => ({
  widths: [...styles.widths].sort(([a], [b]) => a - b),
  heights: [...styles.heights].sort(([a], [b]) => a - b),
  hiddenRows: [...styles.hiddenRows],
  hiddenColumns: [...styles.hiddenColumns],
});
