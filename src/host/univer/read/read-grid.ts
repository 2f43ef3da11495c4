import { FormulaDataModel } from '@univerjs/preset-sheets-core';
import { BooleanNumber, type Workbook, type Worksheet } from '@univerjs/presets';
import type { CellStyle, CellValue, ReadOptions, SheetGrid, SheetLooks } from '../../port/workbook';
import { cellValue, hasFormula } from './cell-data';
import type { DateShift } from './date-shift';
import type { Engine } from '../engine';
import { mergesOf } from '../person/sheet-states';
import { fromStyleData } from '../show/style-data';

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

/** What a sheet holds, with its formulas where they are asked for. */
export function readSheet(
  engine: Engine,
  workbook: Workbook,
  sheet: Worksheet,
  dates: DateShift,
  { formulas = false, looks = false }: ReadOptions,
): SheetGrid {
  const merges = mergesOf(sheet);
  return {
    name: sheet.getName(),
    rows: readGrid(workbook, sheet, dates),
    ...(merges.length > 0 && { merges }),
    ...(formulas && { formulas: readFormulas(engine, workbook, sheet) }),
    ...(looks && { looks: readLooks(workbook, sheet) }),
  };
}

/** The formulas of a sheet from A1 on, shared ones as each cell computes them. */
function readFormulas(engine: Engine, workbook: Workbook, sheet: Worksheet): NonNullable<SheetGrid['formulas']> {
  const model = engine.injector.get(FormulaDataModel);
  const place = [sheet.getSheetId(), workbook.getUnitId()] as const;
  const rows: (string | null)[][] = [];
  sheet.getCellMatrix().forValue((row, column, cell) => {
    if (!cell || !hasFormula(cell)) return;
    const line = (rows[row] ??= []);
    while (line.length < column) line.push(null);
    line[column] = (model.getFormulaStringByCell(row, column, ...place) ?? cell.f ?? '').replace(/^=/, '');
  });
  return rows;
}

/**
 * What may keep people from seeing the cells that hold something. Looks by values and print areas are the file's: nobody
 * can give any here.
 */
function readLooks(workbook: Workbook, sheet: Worksheet): SheetLooks {
  const book = workbook.getStyles();
  const styles: CellStyle[][] = [];
  const rows = new Set<number>();
  const columns = new Set<number>();
  sheet.getCellMatrix().forValue((row, column, cell) => {
    if (cellValue(cell) === null) return;
    rows.add(row);
    columns.add(column);
    (styles[row] ??= [])[column] = fromStyleData(book.getStyleByCell(cell));
  });
  return {
    isHidden: sheet.isSheetHidden() === BooleanNumber.TRUE,
    hiddenRows: [...rows].filter((row) => !sheet.getRowVisible(row)),
    hiddenColumns: [...columns].filter((column) => !sheet.getColVisible(column)),
    styles,
    conditional: [],
    printed: [],
  };
}
