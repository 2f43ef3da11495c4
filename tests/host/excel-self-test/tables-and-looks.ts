/// <reference types="office-js" />
import type { CellAddress, CellRange } from '../../../src/host/port/workbook';
import type { SeenLook, SeenPage } from '../contract/contract';
import { EMPTY_ROW, ownHeight } from '../self-test/own-height';

/** What Excel answers for the colour of a cell without fill. */
const NO_FILL = ['#FFFFFF', ''];

/** Makes a table of a block; Excel puts a row of totals in itself, and it shows what stood in the last row. */
export async function makeTable(
  name: string,
  { row, column, rows, columns }: CellRange,
  totals: boolean,
): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const last = sheet.getRangeByIndexes(row + rows - 1, column, 1, columns).load('values');
    await context.sync();
    if (totals) last.clear('Contents');
    const table = sheet.tables.add(sheet.getRangeByIndexes(row, column, totals ? rows - 1 : rows, columns), true);
    if (totals) {
      table.showTotals = true;
      table.getTotalRowRange().values = last.values;
    }
    await context.sync();
  });
}

/** Where the tables of a sheet are, with headings and totals. */
export async function tablesOf(name: string): Promise<CellRange[]> {
  return Excel.run(async (context) => {
    const { tables } = context.workbook.worksheets.getItem(name);
    tables.load('items/name');
    await context.sync();
    const ranges = tables.items.map((table) => table.getRange().load('rowIndex,columnIndex,rowCount,columnCount'));
    await context.sync();
    return ranges.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
      row: rowIndex,
      column: columnIndex,
      rows: rowCount,
      columns: columnCount,
    }));
  });
}

/** How a cell was formatted; the colours of a table's style do not count. */
export async function lookOf({ sheet: name, row, column }: CellAddress): Promise<SeenLook> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const cell = sheet.getCell(row, column).load('numberFormat');
    const fill = cell.format.fill.load('color');
    const font = cell.format.font.load('bold');
    const format = cell.format.load('rowHeight');
    const empty = sheet.getCell(EMPTY_ROW, column).format.load('rowHeight');
    await context.sync();
    return {
      fill: NO_FILL.includes(fill.color) ? null : fill.color.replace('#', ''),
      bold: font.bold,
      numberFormat: String(cell.numberFormat[0]?.[0]),
      height: ownHeight(format.rowHeight, empty.rowHeight),
    };
  });
}

/** The margins of a sheet, and the rows that were made to begin a page. */
export async function pageOf(name: string): Promise<SeenPage> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const page = sheet.pageLayout.load('topMargin,rightMargin,bottomMargin,leftMargin');
    const breaks = sheet.horizontalPageBreaks.load('items/rowIndex');
    await context.sync();
    const { topMargin: top, rightMargin: right, bottomMargin: bottom, leftMargin: left } = page;
    return { margins: { top, right, bottom, left }, pageBreaks: breaks.items.map(({ rowIndex }) => rowIndex) };
  });
}
