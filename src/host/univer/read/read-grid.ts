import { FormulaDataModel } from '@univerjs/preset-sheets-core';
import { BooleanNumber, type ICellData, type Nullable, type Workbook, type Worksheet } from '@univerjs/presets';
import { atOnce } from '../../port/at-once';
import type { CellStyle, CellValue, Pause, ReadOptions, SheetGrid, SheetLooks } from '../../port/workbook';
import { cellValue, hasFormula } from './cell-data';
import type { DateShift } from './date-shift';
import type { Engine } from '../engine';
import { formatOf } from './number-format';
import { mergesOf } from '../person/sheet-states';
import { fromStyleData } from '../show/style-data';

/** Rows that are read at a time. */
const BLOCK = 4096;

/** The values of a sheet from A1 on; trailing empty cells and rows are left out. */
export const readGrid = (workbook: Workbook, sheet: Worksheet, dates: DateShift): SheetGrid['rows'] =>
  atOnce(readInSteps(workbook, sheet, dates));

/** The same in steps, of which each yields the share that is done. */
export function* readInSteps(
  workbook: Workbook,
  sheet: Worksheet,
  dates: DateShift,
): Generator<number, SheetGrid['rows'], void> {
  const valueOf: CellReader = (cell, column) =>
    dates.fromWindow(cellValue(cell), () => formatOf(workbook, sheet, cell, column));
  const rows: CellValue[][] = [];
  const matrix = sheet.getCellMatrix().getMatrix();
  const end = sheet.getCellMatrix().getLength();
  for (let row = 0; row < end; row++) {
    if (row > 0 && row % BLOCK === 0) yield row / end;
    const line = readRow(matrix[row] ?? {}, valueOf);
    if (line.length === 0) continue;
    while (rows.length < row) rows.push([]);
    rows.push(line);
  }
  return rows;
}

/** How to tell that cells were changed while the page answered, and to read all of them at once then. */
interface Meanwhile {
  readonly changes: () => number;
  readonly atOnce: () => SheetGrid['rows'];
}

/** What the steps read; where cells were changed between them, as they are then. */
export async function readPaced(
  steps: ReturnType<typeof readInSteps>,
  pause: Pause | undefined,
  { changes, atOnce }: Meanwhile,
): Promise<SheetGrid['rows']> {
  const before = changes();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await pause?.(step.value);
    if (changes() !== before) return atOnce();
  }
}

type Cells = Readonly<Record<number, Nullable<ICellData>>>;

type CellReader = (cell: Nullable<ICellData>, column: number) => CellValue;

function readRow(cells: Cells, valueOf: CellReader): CellValue[] {
  const line: CellValue[] = [];
  for (const key of Object.keys(cells)) {
    const column = Number(key);
    const value = valueOf(cells[column], column);
    if (value === null) continue;
    while (line.length < column) line.push(null);
    line[column] = value;
  }
  return line;
}

/** What a sheet of these values holds, with its formulas where they are asked for. */
export function readSheet(
  engine: Engine,
  workbook: Workbook,
  sheet: Worksheet,
  rows: SheetGrid['rows'],
  { formulas = false, looks = false }: ReadOptions,
): SheetGrid {
  const merges = mergesOf(sheet);
  return {
    name: sheet.getName(),
    rows,
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
    const numberFormat = formatOf(workbook, sheet, cell, column);
    const look = fromStyleData(book.getStyleByCell(cell));
    (styles[row] ??= [])[column] = { ...look, ...(numberFormat !== undefined && { numberFormat }) };
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
