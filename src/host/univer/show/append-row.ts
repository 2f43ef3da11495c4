import { SetRangeValuesMutation, SetRowDataMutation } from '@univerjs/preset-sheets-core';
import { BooleanNumber, type ICellData, type Workbook, type Worksheet } from '@univerjs/presets';
import { rowPieces } from '../../port/row-pieces';
import type { RowAppending } from '../../port/workbook';
import type { DateShift } from '../read/date-shift';
import type { Engine } from '../engine';
import type { SheetStates } from '../person/sheet-states';
import { makeRoom, setRange, writeCells, type UndoableWrite } from './sheet-writer';

/**
 * Adds a row that looks like the one above it; gives the ways back, in the order of what was done. They empty the whole
 * row: what the program calculated for it since goes with it.
 */
export function appendRow(
  engine: Engine,
  workbook: Workbook,
  sheet: Worksheet,
  change: RowAppending,
  dates: DateShift,
  states: SheetStates | null,
): UndoableWrite[] {
  const unitId = workbook.getUnitId();
  makeRoom(engine, unitId, sheet, change.row + 1, change.column + change.cells.length);
  const marker = states?.append(sheet, change) ?? [];
  const emptying = emptied(unitId, sheet, change.row);
  const looks = change.below === 'row' ? takeLooks(engine, workbook, sheet, change) : [];
  return [
    ...marker,
    emptying,
    ...looks,
    ...rowPieces(change).map((piece) => writeCells(engine, { workbook, worksheet: sheet, change: piece, dates })),
  ];
}

/** Does nothing; its way back gives the row's cells what they hold now, and removes those that are not there now. */
function emptied(unitId: string, sheet: Worksheet, row: number): UndoableWrite {
  const { id } = SetRangeValuesMutation;
  const place = { unitId, subUnitId: sheet.getSheetId() };
  const line: Record<number, ICellData | null> = {};
  for (let at = 0; at < sheet.getColumnCount(); at++) {
    const cell = sheet.getCellRaw(row, at);
    line[at] = cell ? { v: null, f: null, si: null, ...cell } : null;
  }
  const params = (cellValue: object) => ({ ...place, cellValue });
  return { undo: { id, params: params({ [row]: line }) }, redo: { id, params: params({}) } };
}

function takeLooks(
  engine: Engine,
  workbook: Workbook,
  sheet: Worksheet,
  { row, column, cells }: RowAppending,
): UndoableWrite[] {
  const place = { unitId: workbook.getUnitId(), subUnitId: sheet.getSheetId() };
  const styles = workbook.getStyles();
  const line: Record<number, ICellData> = {};
  for (let at = column; at < column + cells.length; at++) {
    const look = styles.getStyleByCell(sheet.getCellRaw(row - 1, at));
    if (look && !sheet.getCellRaw(row, at)?.s) line[at] = { s: look };
  }
  const looks = Object.keys(line).length === 0 ? [] : [setRange(engine, place, { [row]: line })];
  return [...looks, ...takeHeight(engine, sheet, place, row)];
}

/** A height that only follows the texts is left to the window. */
function takeHeight(
  { commands }: Engine,
  sheet: Worksheet,
  place: { readonly unitId: string; readonly subUnitId: string },
  row: number,
): UndoableWrite[] {
  const { rowData } = sheet.getConfig();
  const above = rowData[row - 1];
  const own = rowData[row];
  if (above?.ia !== BooleanNumber.FALSE || above.h === undefined || own?.h !== undefined) return [];
  const { id } = SetRowDataMutation;
  const redo = { ...place, rowData: { [row]: { ...own, h: above.h, ia: above.ia } } };
  commands.syncExecuteCommand(id, redo);
  return [{ undo: { id, params: { ...place, rowData: { [row]: own ?? null } } }, redo: { id, params: redo } }];
}
