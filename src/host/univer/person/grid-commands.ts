import { InsertRowBeforeCommand, RemoveRowCommand, SetBoldCommand } from '@univerjs/preset-sheets-core';
import { SmartToggleSheetsFilterCommand } from '@univerjs/preset-sheets-filter';
import { OpenFindDialogOperation } from '@univerjs/preset-sheets-find-replace';
import { RedoCommand, UndoCommand } from '@univerjs/presets';
import { enterText } from './cell-editing';
import type { Engine } from '../engine';
import { ROW_COMMANDS } from './person-commands';
import { focusGrid } from './selection';

/** What a page's own buttons can ask of the grid. */
export type GridCommand = 'undo' | 'redo' | 'insert-row' | 'delete-row' | 'bold' | 'filter' | 'find';

const IDS: Readonly<Record<GridCommand, string>> = {
  undo: UndoCommand.id,
  redo: RedoCommand.id,
  'insert-row': InsertRowBeforeCommand.id,
  'delete-row': RemoveRowCommand.id,
  bold: SetBoldCommand.id,
  filter: SmartToggleSheetsFilterCommand.id,
  find: OpenFindDialogOperation.id,
};

/** Does to the selected cells what a button of the page says; what is typed next goes into the grid, not to the button. */
export async function runGridCommand(engine: Engine, command: GridCommand): Promise<void> {
  focusGrid(engine);
  await enterText(engine);
  const rows = engine.api.getActiveWorkbook()?.getActiveRange()?.getHeight() ?? 1;
  await engine.commands.executeCommand(IDS[command], { value: rows });
  if (command !== 'find' && !isTyping()) focusGrid(engine);
}

/** True where a text is under way already: focusing anew would throw its first characters away. */
const isTyping = (): boolean =>
  document.activeElement instanceof HTMLElement && document.activeElement.isContentEditable;

/** Gives the keyboard back to the grid once a menu that was used has closed and nothing else has taken it. */
export function keepKeyboardAfterMenus(engine: Engine): void {
  engine.commands.onCommandExecuted(({ id }) => {
    if (!ROW_COMMANDS.has(id)) return;
    setTimeout(() => {
      if (document.activeElement === document.body) focusGrid(engine);
    });
  });
}
