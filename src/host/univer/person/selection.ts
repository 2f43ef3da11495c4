import { ILayoutService } from '@univerjs/preset-sheets-core';
import { numberToABC } from '@univerjs/presets';
import type { CellAddress } from '../../port/workbook';
import type { Engine } from '../engine';

/** Brings a cell into view and selects it. */
export function selectCell({ api }: Engine, sheetId: string, { row, column }: CellAddress): void {
  const workbook = api.getActiveWorkbook();
  const sheet = workbook?.getSheetBySheetId(sheetId);
  if (!workbook || !sheet) return;
  workbook.setActiveSheet(sheet);
  sheet.getRange(`${numberToABC(column)}${row + 1}`).activate();
  const above = Math.max(0, row - 4);
  sheet.scrollToCell(above, Math.max(0, column - 2));
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
  { api }: Engine,
  isQuiet: () => boolean,
  callback: (cell: CellAddress) => void,
): () => void {
  const report = (): void => {
    const sheet = api.getActiveWorkbook()?.getActiveSheet();
    const range = sheet?.getSelection()?.getActiveRange();
    if (!isQuiet() && sheet && range)
      callback({ sheet: sheet.getSheetName(), row: range.getRow(), column: range.getColumn() });
  };
  const subscriptions = [
    api.addEvent(api.Event.SelectionChanged, report),
    api.addEvent(api.Event.ActiveSheetChanged, report),
  ];
  return () => subscriptions.forEach((one) => one.dispose());
}
