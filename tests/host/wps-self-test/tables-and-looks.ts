import { rangeReference as a1 } from '../../../src/host/port/a1';
import { readMatrix } from '../../../src/host/wps/api/cell-matrix';
import { get, type ListObject, type Range, type Worksheet } from '../../../src/host/wps/api/jsapi';
import { pageBreaksOf } from '../../../src/host/wps/look/sheet-page';
import { XL } from '../../../src/host/wps/api/xl';
import type { CellRange } from '../../../src/host/port/workbook';
import type { SeenLook, SeenPage } from '../contract/contract';
import { EMPTY_ROW, ownHeight } from '../self-test/own-height';

/** Of `ListObjects.Add`: cells of a sheet, with headings. */
const [CELLS, YES] = [1, 1];

interface TableAdding {
  Add(source: number, cells: Range, link: undefined, headings: number): unknown;
}

const lineOf = (range: CellRange, row: number): CellRange => ({ ...range, row, rows: 1 });

/** Makes a table of a block; WPS puts a row of totals in itself, and it shows what stood in the last row. */
export function makeTable(sheet: Worksheet, range: CellRange, totals: boolean): void {
  const tables = get(sheet, 'ListObjects')!;
  const last = lineOf(range, range.row + range.rows - 1);
  const [values = []] = readMatrix(sheet, last, 'Value2');
  if (totals) sheet.Range(a1(last)).ClearContents();
  const block = totals ? { ...range, rows: range.rows - 1 } : range;
  (tables as unknown as TableAdding).Add(CELLS, sheet.Range(a1(block)), undefined, YES);
  if (totals) showTotals(sheet, tables.Item(get(tables, 'Count')), values);
}

function showTotals(sheet: Worksheet, table: ListObject, values: readonly unknown[]): void {
  (table as { ShowTotals: boolean }).ShowTotals = true;
  const range = placeOf(table);
  values.forEach((value, at) => {
    const cell = sheet.Range(a1({ row: range.row + range.rows - 1, column: range.column + at, rows: 1, columns: 1 }));
    if ((value ?? '') === '') cell.ClearContents();
    else cell.Value2 = value;
  });
}

function placeOf(table: ListObject): CellRange {
  const range = get(table, 'Range');
  return {
    row: get(range, 'Row') - 1,
    column: get(range, 'Column') - 1,
    rows: get(get(range, 'Rows'), 'Count'),
    columns: get(get(range, 'Columns'), 'Count'),
  };
}

/** Where the tables of a sheet are, with headings and totals. */
export function tablesOf(sheet: Worksheet): CellRange[] {
  const tables = get(sheet, 'ListObjects')!;
  return Array.from({ length: get(tables, 'Count') }, (_, at) => placeOf(tables.Item(at + 1)));
}

/** `RRGGBB` of a colour, which counts blue first. */
const hex = (bgr: number): string =>
  [bgr, bgr >> 8, bgr >> 16].map((part) => (part & 0xff).toString(16).padStart(2, '0').toUpperCase()).join('');

/** How a cell was formatted; the colours of a table's style do not count. */
export function lookOf(sheet: Worksheet, row: number, column: number): SeenLook {
  const at = (line: number): Range => sheet.Range(a1({ row: line, column, rows: 1, columns: 1 }));
  const fill = get(at(row), 'Interior');
  return {
    fill: get(fill, 'ColorIndex') === XL.noColor ? null : hex(get(fill, 'Color')),
    bold: get(get(at(row), 'Font'), 'Bold'),
    numberFormat: get(at(row), 'NumberFormat') ?? '',
    height: ownHeight(get(at(row), 'RowHeight'), get(at(EMPTY_ROW), 'RowHeight')),
  };
}

/** The margins of a sheet, and the rows that were made to begin a page. */
export function pageOf(sheet: Worksheet): SeenPage {
  const page = get(sheet, 'PageSetup');
  const [top, right] = [get(page, 'TopMargin'), get(page, 'RightMargin')];
  const [bottom, left] = [get(page, 'BottomMargin'), get(page, 'LeftMargin')];
  return { margins: { top, right, bottom, left }, pageBreaks: pageBreaksOf(sheet) };
}
