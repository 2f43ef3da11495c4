import { InsertRowBeforeCommand, RemoveRowCommand } from '@univerjs/preset-sheets-core';
import { SmartToggleSheetsFilterCommand } from '@univerjs/preset-sheets-filter';
import { OpenFindDialogOperation } from '@univerjs/preset-sheets-find-replace';
import { RedoCommand, UndoCommand } from '@univerjs/presets';
import type { Engine } from './engine';

/** What a page's own buttons can ask of the grid. */
export type GridCommand = 'undo' | 'redo' | 'insert-row' | 'delete-row' | 'filter' | 'find';

const IDS: Readonly<Record<GridCommand, string>> = {
  undo: UndoCommand.id,
  redo: RedoCommand.id,
  'insert-row': InsertRowBeforeCommand.id,
  'delete-row': RemoveRowCommand.id,
  filter: SmartToggleSheetsFilterCommand.id,
  find: OpenFindDialogOperation.id,
};

/** Does to the selected cells what a button of the page says. */
export async function runGridCommand({ commands, api }: Engine, command: GridCommand): Promise<void> {
  await api.getActiveWorkbook()?.endEditingAsync(true);
  const rows = api.getActiveWorkbook()?.getActiveRange()?.getHeight() ?? 1;
  await commands.executeCommand(IDS[command], { value: rows });
}
