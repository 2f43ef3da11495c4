import {
  ILayoutService,
  SelectionMoveType,
  SetSelectionsOperation,
  type ISetSelectionsOperationParams,
} from '@univerjs/preset-sheets-core';
import type { FUniver, ICommandInfo, Worksheet } from '@univerjs/presets';
import type { CellAddress, CellRange } from '../../port/workbook';
import type { Engine } from '../engine';
import { turnTo } from '../show/in-sight';

/** Brings a cell into view and selects it. */
export function selectCell(engine: Engine, sheetId: string, { row, column }: CellAddress): void {
  const workbook = engine.api.getActiveWorkbook();
  const sheet = workbook?.getSheetBySheetId(sheetId);
  if (!workbook || !sheet) return;
  workbook.setActiveSheet(sheet);
  const block = mergedBlock(sheet.getSheet(), { row, column, rows: 1, columns: 1 });
  sheet.getRange(block.row, block.column, block.rows, block.columns).activate();
  turnTo(engine, row - 4, column - 2);
}

/** The merged cells that cover a cell, as a click on it selects them: what is typed goes into the one that is seen. */
export function mergedBlock(sheet: Worksheet, place: CellRange): CellRange {
  const merged = place.rows * place.columns === 1 ? sheet.getMergedCell(place.row, place.column) : null;
  if (!merged) return place;
  const { startRow, startColumn, endRow, endColumn } = merged;
  return { row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
}

/** Hands the keyboard to the selected cell: keys, input methods and shortcuts reach it as after a click on it. */
export function focusGrid({ injector }: Engine): void {
  injector.get(ILayoutService).focus();
}

/** Turns back to a sheet when another came to the front by being added. */
export function keepInFront({ api }: Engine, sheetId: string): void {
  const workbook = api.getActiveWorkbook();
  const sheet = workbook?.getSheetBySheetId(sheetId);
  if (workbook && sheet && workbook.getActiveSheet().getSheetId() !== sheetId) workbook.setActiveSheet(sheet);
}

/** Calls back with the cell a person stands on, also after they turned to another sheet. */
export function followSelection(
  { api, commands }: Engine,
  isQuiet: () => boolean,
  callback: (cell: CellAddress) => void,
): () => void {
  let told = { book: '', place: '' };
  const report = (): void => {
    const workbook = isQuiet() ? null : api.getActiveWorkbook();
    const cell = workbook && selectedCell(workbook);
    if (!cell) return;
    const now = { book: workbook.getId(), place: placeOf(cell) };
    // Of each book that it draws, the engine selects the first cell.
    if (now.book !== told.book) told = { ...now, place: placeOf({ ...cell, row: 0, column: 0 }) };
    if (now.place === told.place) return;
    told = now;
    callback(cell);
  };
  const subscriptions = [
    // The engine's own event of selections is silent for the first seconds of a page.
    commands.onCommandExecuted((info) => isSelected(info) && report()),
    api.addEvent(api.Event.ActiveSheetChanged, report),
  ];
  return () => subscriptions.forEach((one) => one.dispose());
}

function selectedCell(workbook: NonNullable<ReturnType<FUniver['getActiveWorkbook']>>): CellAddress | null {
  const sheet = workbook.getActiveSheet();
  const range = sheet.getActiveRange();
  return range && { sheet: sheet.getSheetName(), row: range.getRow(), column: range.getColumn() };
}

const placeOf = ({ sheet, row, column }: CellAddress): string => JSON.stringify([sheet, row, column]);

/** Whether a selection was made; one that is still being drawn is not. */
function isSelected({ id, params }: Readonly<ICommandInfo>): boolean {
  if (id !== SetSelectionsOperation.id) return false;
  const { type } = params as ISetSelectionsOperationParams;
  return type !== SelectionMoveType.MOVE_START && type !== SelectionMoveType.MOVING;
}
