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
  Tools,
  type ICellData,
  type IMutationInfo,
  type IRowData,
  type IWorksheetData,
  type Nullable,
  type Workbook,
  type Worksheet,
} from '@univerjs/presets';
import type { CellsChange } from '../../port/workbook';
import { contentData } from '../read/cell-data';
import type { DateShift } from '../read/date-shift';
import type { Engine } from '../engine';
import { findSheet } from './open-sheets';
import type { SheetPlace } from './sheet-decorations';
import type { SheetPicture } from './sheet-picture';
import { holdsAlready, stepsTo, storedCells } from './stored-cells';
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

/** Puts a picture into the sheet of its name, or adds that after the last. */
export function putSheet(engine: Engine, workbook: Workbook, picture: SheetPicture): void {
  const before = findSheet(workbook, picture.name);
  if (before === null) addSheet(engine, workbook, picture);
  else replaceCells(engine, workbook, before, picture);
}

/** The engine brings a sheet to the front that is added here, and draws it; one that comes from elsewhere stays behind. */
const FROM_ELSEWHERE = { fromCollab: true };

/** Adds a sheet after the last with all that a picture shows. */
function addSheet({ commands }: Engine, workbook: Workbook, picture: SheetPicture): void {
  const index = workbook.getSheets().length;
  const id = `program-${index}-${picture.name}`;
  const cells = storedCells(picture.cells, workbook.getStyles());
  const sheet = mergeWorksheetSnapshotWithDefault(toWorksheetData(id, { ...picture, cells }, false));
  commands.syncExecuteCommand(InsertSheetMutation.id, { unitId: workbook.getUnitId(), index, sheet }, FROM_ELSEWHERE);
}

/**
 * Puts a picture into a sheet in place of all it held; the sheet keeps its identity, its place and its scroll. Only what
 * is not as the picture shows it is written: the engine looks at everything that is.
 */
function replaceCells({ commands }: Engine, workbook: Workbook, worksheet: Worksheet, picture: SheetPicture): void {
  const place = { unitId: workbook.getUnitId(), subUnitId: worksheet.getSheetId() };
  const run: Run = (id, params) => commands.syncExecuteCommand(id, { ...place, ...params });
  const runWith: Run = (id, params) => Object.values(params).every(isEmpty) || run(id, params);
  const { emptied, set, rows } = stepsTo(storedCells(picture.cells, workbook.getStyles()), (visit) =>
    worksheet.getCellMatrix().forValue((row, column, cell) => visit(row, column, cell)),
  );
  const merged = worksheet.getMergeData();
  const [unmerged, newlyMerged] = sameData(merged, picture.merges) ? [[], []] : [[...merged], [...picture.merges]];
  runWith(RemoveWorksheetMergeMutation.id, { ranges: unmerged });
  runWith(SetRangeValuesMutation.id, { cellValue: emptied });
  const { rowCount, columnCount } = picture;
  if (rowCount > worksheet.getRowCount()) run(SetWorksheetRowCountMutation.id, { rowCount });
  if (columnCount > worksheet.getColumnCount()) run(SetWorksheetColumnCountMutation.id, { columnCount });
  layOut(run, worksheet, picture, rows);
  runWith(SetRangeValuesMutation.id, { cellValue: set });
  runWith(AddWorksheetMergeMutation.id, { ranges: newlyMerged });
  dress(run, worksheet, picture);
}

const isEmpty = (entries: unknown): boolean => Object.keys(entries as object).length === 0;

function dress(run: Run, worksheet: Worksheet, { freeze, tabColor }: SheetPicture): void {
  if (!sameData(worksheet.getFreeze(), freeze)) run(SetFrozenMutation.id, { ...freeze, resetScroll: false });
  if (worksheet.getTabColor() !== tabColor) run(SetTabColorMutation.id, { color: tabColor });
}

type Run = (id: string, params: object) => unknown;

/** Sets the sizes; the engine measures anew the rows of which a cell changes, all of them where a column does. */
function layOut(run: Run, worksheet: Worksheet, picture: SheetPicture, changed: ReadonlySet<number>): void {
  const { rowData, columnData } = worksheet.getConfig();
  const columnsStay = sameData(said(columnData), said(picture.columns));
  const isOther = (row: string): boolean =>
    !columnsStay || changed.has(Number(row)) || !sameSize(rowData[Number(row)], picture.rows[Number(row)]);
  const rows = Object.keys({ ...rowData, ...picture.rows }).filter(isOther);
  const sizes = Object.fromEntries(rows.map((row) => [row, picture.rows[Number(row)] ?? null]));
  if (rows.length > 0) run(SetRowDataMutation.id, { rowData: sizes });
  if (columnsStay) return;
  run(SetColDataMutation.id, { columnData: nulls(columnData) });
  run(SetColDataMutation.id, { columnData: picture.columns });
}

/** Whether a row is as high, and hidden or not, as it should be; how high its texts make it does not count. */
const sameSize = (held: Nullable<Partial<IRowData>>, wanted: Partial<IRowData> | undefined): boolean =>
  sameData(sizeOf(held ?? {}), sizeOf(wanted ?? {}));

const sizeOf = ({ ia, h, hd }: Partial<IRowData>) => ({
  fixed: ia === BooleanNumber.FALSE ? h : null,
  hidden: hd === BooleanNumber.TRUE,
});

/** Entries that say something. */
const said = (entries: object): object =>
  Object.fromEntries(Object.entries(entries).filter(([, entry]) => entry && Object.keys(entry as object).length > 0));

const sameData = (a: unknown, b: unknown): boolean => Tools.diffValue(a, b);

function nulls(entries: object): Record<string, null> {
  return Object.fromEntries(Object.keys(entries).map((key) => [key, null]));
}

/** A write that can be taken back, as the engine's undo wants it. */
export interface UndoableWrite {
  readonly undo: IMutationInfo;
  readonly redo: IMutationInfo;
}

/** A block of cells, where to lay it, and how the dates of its numbers are told. */
interface BlockWrite {
  readonly workbook: Workbook;
  readonly worksheet: Worksheet;
  readonly change: CellsChange;
  readonly dates: DateShift;
}

/** Writes a block of cells and leaves everything else of the sheet alone; gives the way back. */
export function writeCells(engine: Engine, block: BlockWrite): UndoableWrite {
  const cells = cellsOf(block, () => false);
  return setRange(engine, roomFor(engine, block), cells);
}

/** The same without a way back: cells that hold this already are left alone. */
export function layCells(engine: Engine, block: BlockWrite): void {
  const { workbook, worksheet, change } = block;
  const isHeld = holdsAlready(workbook.getStyles(), change.style && toStyleData(change.style));
  const cellValue = cellsOf(block, (row, column, data) => isHeld(worksheet.getCellRaw(row, column), data));
  const place = roomFor(engine, block);
  if (Object.keys(cellValue).length > 0)
    engine.commands.syncExecuteCommand(SetRangeValuesMutation.id, { ...place, cellValue });
}

type CellTest = (row: number, column: number, data: ICellData) => boolean;

/** The block as the engine takes it, without the cells of which `isLeft` is true. */
function cellsOf(
  { worksheet, change, dates }: BlockWrite,
  isLeft: CellTest,
): Record<number, Record<number, ICellData>> {
  const style = change.style === undefined ? undefined : toStyleData(change.style);
  const cellValue: Record<number, Record<number, ICellData>> = {};
  const toldAs = (row: number, column: number): string | undefined =>
    dates.date1904 ? worksheet.getComposedCellStyle(row, column).n?.pattern : undefined;
  change.cells.forEach((line, index) => {
    const row = change.row + index;
    line.forEach((content, offset) => {
      const column = change.column + offset;
      const data = contentData(content);
      const shifted = { ...data, v: dates.toWindow(data.v, style?.n?.pattern ?? toldAs(row, column)) };
      if (!isLeft(row, column, shifted)) (cellValue[row] ??= {})[column] = { ...shifted, ...(style && { s: style }) };
    });
  });
  return cellValue;
}

function roomFor(engine: Engine, { workbook, worksheet, change }: BlockWrite): SheetPlace {
  const columns = Math.max(0, ...change.cells.map((line) => line.length));
  const unitId = workbook.getUnitId();
  makeRoom(engine, unitId, worksheet, change.row + change.cells.length, change.column + columns);
  return { unitId, subUnitId: worksheet.getSheetId() };
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
