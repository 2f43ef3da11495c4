import type { BarChart, CellsChange, SheetContent, WorkbookChange } from '../../src/host/port/workbook';

/** The change that replaces a sheet. */
export const replace = (
  name: string,
  cells: SheetContent['cells'],
  more: Partial<SheetContent> = {},
): WorkbookChange => ({
  kind: 'replace-sheet',
  sheet: { name, cells, ...more },
});

/** The change that writes a block into a sheet, the log where none is named. */
export const cells = (row: number, column: number, block: SheetContent['cells'], sheet = '登记'): CellsChange => ({
  ...{ kind: 'write-cells', sheet, row, column },
  cells: block,
});

/** A chart of one unit and its points, in A1 and B1. */
export const SMALL_CHART: BarChart = {
  title: 'new',
  categories: { row: 0, column: 0, rows: 1, columns: 1 },
  series: [{ name: 's', values: { row: 0, column: 1, rows: 1, columns: 1 }, color: '112233' }],
  anchor: { row: 3, column: 0, rows: 5, columns: 4 },
};
