import type { Workbook, Worksheet } from '@univerjs/presets';
import type { CellValue, SheetGrid } from '../workbook';
import { cellValue } from './cell-data';
import type { DateShift } from './date-shift';

/** The values of a sheet from A1 on; trailing empty cells and rows are left out. */
export function readGrid(workbook: Workbook, sheet: Worksheet, dates: DateShift): SheetGrid['rows'] {
  const styles = workbook.getStyles();
  const rows: CellValue[][] = [];
  sheet.getCellMatrix().forValue((row, column, cell) => {
    const value = dates.fromWindow(cellValue(cell), styles.getStyleByCell(cell)?.n?.pattern);
    if (value === null) return;
    while (rows.length <= row) rows.push([]);
    const line = rows[row]!;
    while (line.length < column) line.push(null);
    line[column] = value;
  });
  return rows;
}
