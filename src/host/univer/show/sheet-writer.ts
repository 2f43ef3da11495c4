import {
  AddWorksheetMergeMutation,
  InsertSheetMutation,
  RemoveWorksheetMergeMutation,
  SetColDataMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetRowDataMutation,
  SetTabColorMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
} from '@univerjs/preset-sheets-core';
import {
  BooleanNumber,
  IUndoRedoService,
  mergeWorksheetSnapshotWithDefault,
  type ICellData,
  type IMutationInfo,
  type IWorksheetData,
  type Workbook,
  type Worksheet,
} from '@univerjs/presets';
import type { CellsChange } from '../../port/workbook';
import { contentData } from '../read/cell-data';
import type { DateShift } from '../read/date-shift';
import type { Engine } from '../engine';
import type { SheetPlace } from './sheet-decorations';
import type { SheetPicture } from './sheet-picture';
import { toStyleData } from './style-data';

/** A sheet as the engine takes it in when a whole workbook is shown. */
export function toWorksheetData(id: string, picture: SheetPicture, hidden: boolean): Partial<IWorksheetData> {
  return {
    id,
    name: picture.name,
    cellData: picture.cells,
    rowData: picture.rows,
    columnData: picture.columns,
    rowCount: picture.rowCount,
    columnCount: picture.columnCount,
    mergeData: [...picture.merges],
    freeze: picture.freeze,
    showGridlines: picture.gridLines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    tabColor: picture.tabColor,
    hidden: hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
  };
}

/** Adds an empty sheet after the last. */
export function addSheet({ commands }: Engine, workbook: Workbook, name: string): void {
  const index = workbook.getSheets().length;
  const sheet = mergeWorksheetSnapshotWithDefault({ id: `program-${index}-${name}`, name });
  commands.syncExecuteCommand(InsertSheetMutation.id, { unitId: workbook.getUnitId(), index, sheet });
}

/** Puts a picture into a sheet in place of all it held; the sheet keeps its identity, its place and its scroll. */
export function replaceCells({ commands }: Engine, unitId: string, worksheet: Worksheet, picture: SheetPicture): void {
  const place = { unitId, subUnitId: worksheet.getSheetId() };
  const run = (id: string, params: object): unknown => commands.syncExecuteCommand(id, { ...place, ...params });
  const merged = worksheet.getMergeData();
  if (merged.length > 0) run(RemoveWorksheetMergeMutation.id, { ranges: [...merged] });
  run(SetRangeValuesMutation.id, { cellValue: emptied(worksheet) });
  if (picture.rowCount > worksheet.getRowCount()) run(SetWorksheetRowCountMutation.id, { rowCount: picture.rowCount });
  const { columnCount } = picture;
  if (columnCount > worksheet.getColumnCount()) run(SetWorksheetColumnCountMutation.id, { columnCount });
  const { rowData, columnData } = worksheet.getConfig();
  run(SetRowDataMutation.id, { rowData: { ...nulls(rowData), ...picture.rows } });
  run(SetColDataMutation.id, { columnData: nulls(columnData) });
  run(SetColDataMutation.id, { columnData: picture.columns });
  run(SetRangeValuesMutation.id, { cellValue: picture.cells });
  if (picture.merges.length > 0) run(AddWorksheetMergeMutation.id, { ranges: [...picture.merges] });
  run(SetFrozenMutation.id, { ...picture.freeze, resetScroll: false });
  run(SetTabColorMutation.id, { color: picture.tabColor });
}

function nulls(entries: object): Record<string, null> {
  return Object.fromEntries(Object.keys(entries).map((key) => [key, null]));
}

function emptied(worksheet: Worksheet): Record<number, Record<number, null>> {
  const cells: Record<number, Record<number, null>> = {};
  worksheet.getCellMatrix().forValue((row, column) => {
    (cells[row] ??= {})[column] = null;
  });
  return cells;
}

/** A write that can be taken back, as the engine's undo wants it. */
export interface UndoableWrite {
  readonly undo: IMutationInfo;
  readonly redo: IMutationInfo;
}

/** Writes a block of cells and leaves everything else of the sheet alone; gives the way back. */
export function writeCells(
  engine: Engine,
  unitId: string,
  worksheet: Worksheet,
  change: CellsChange,
  dates: DateShift,
): UndoableWrite {
  const style = change.style === undefined ? undefined : toStyleData(change.style);
  const cellValue: Record<number, Record<number, ICellData>> = {};
  change.cells.forEach((line, index) => {
    const row = change.row + index;
    const out: Record<number, ICellData> = (cellValue[row] = {});
    line.forEach((content, offset) => {
      const column = change.column + offset;
      const data = contentData(content);
      const pattern = style?.n?.pattern ?? worksheet.getComposedCellStyle(row, column).n?.pattern;
      out[column] = { ...data, v: dates.toWindow(data.v, pattern), ...(style && { s: style }) };
    });
  });
  const columns = Math.max(0, ...change.cells.map((line) => line.length));
  makeRoom(engine, unitId, worksheet, change.row + change.cells.length, change.column + columns);
  return setRange(engine, { unitId, subUnitId: worksheet.getSheetId() }, cellValue);
}

/** Makes the sheet at least so large. */
export function makeRoom(
  { commands }: Engine,
  unitId: string,
  worksheet: Worksheet,
  rowCount: number,
  columnCount: number,
): void {
  const place = { unitId, subUnitId: worksheet.getSheetId() };
  if (rowCount > worksheet.getRowCount())
    commands.syncExecuteCommand(SetWorksheetRowCountMutation.id, { ...place, rowCount });
  if (columnCount > worksheet.getColumnCount())
    commands.syncExecuteCommand(SetWorksheetColumnCountMutation.id, { ...place, columnCount });
}

/** Lays cell data over cells; gives the way back. */
export function setRange(
  { commands, injector }: Engine,
  place: SheetPlace,
  cellValue: Record<number, Record<number, ICellData>>,
): UndoableWrite {
  const { id } = SetRangeValuesMutation;
  const redo = { ...place, cellValue };
  const undo = SetRangeValuesUndoMutationFactory(injector, redo);
  commands.syncExecuteCommand(id, redo);
  return { undo: { id, params: undo }, redo: { id, params: redo } };
}

/** Puts writes among what a person can take back with 撤销, as one step. */
export function offerUndo({ injector }: Engine, unitID: string, writes: readonly UndoableWrite[]): void {
  injector.get(IUndoRedoService).pushUndoRedo({
    unitID,
    undoMutations: writes.map(({ undo }) => undo).reverse(),
    redoMutations: writes.map(({ redo }) => redo),
  });
}
