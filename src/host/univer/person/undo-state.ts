import { SetCellEditVisibleOperation } from '@univerjs/preset-sheets-core';
import { IUndoRedoService } from '@univerjs/presets';
import { isEditing } from './cell-editing';
import type { Engine } from '../engine';

/** Whether something can be undone, and redone. */
export interface UndoState {
  readonly undo: boolean;
  readonly redo: boolean;
}

/** Tells at first, and each time that it may have changed, what can be undone and redone; gives what ends it. */
export function followUndo(engine: Engine, tell: (state: UndoState) => void): () => void {
  const service = engine.injector.get(IUndoRedoService);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const report = (): void => {
    const isTyping = isEditing(engine);
    // The engine then tells of the letters in the cell; the buttons enter the text first, and it can be undone.
    tell({
      undo: isTyping || service.pitchTopUndoElement() !== null,
      redo: !isTyping && service.pitchTopRedoElement() !== null,
    });
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(report);
  };
  const steps = service.undoRedoStatus$.subscribe(soon);
  const edits = engine.commands.onCommandExecuted(({ id }) => id === SetCellEditVisibleOperation.id && soon());
  return () => {
    clearTimeout(timer);
    steps.unsubscribe();
    edits.dispose();
  };
}
