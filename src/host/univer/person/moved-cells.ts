import {
  IEditorBridgeService,
  InsertColMutation,
  InsertRowMutation,
  MoveColsMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  ReorderRangeMutation,
} from '@univerjs/preset-sheets-core';
import type { Engine } from '../engine';
import { isEditing } from './cell-editing';

/** What puts other cells under the selection. */
const MOVING: ReadonlySet<string> = new Set(
  [
    InsertColMutation,
    InsertRowMutation,
    MoveColsMutation,
    MoveRowsMutation,
    RemoveColMutation,
    RemoveRowMutation,
    ReorderRangeMutation,
  ].map(({ id }) => id),
);

/**
 * Lets an edit begin with what the selected cell shows. Where other cells have come under the selection, the engine goes
 * on with the one before: its bar shows that, and Enter after F2 writes it over the other.
 */
export function editWhatIsShown(engine: Engine): void {
  let isDue = false;
  engine.commands.onCommandExecuted(({ id }) => {
    if (isDue || !MOVING.has(id)) return;
    isDue = true;
    queueMicrotask(() => {
      isDue = false;
      if (!isEditing(engine)) engine.injector.get(IEditorBridgeService).refreshEditCellState();
    });
  });
}
