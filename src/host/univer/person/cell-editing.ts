import {
  DeviceInputEventType,
  KeyCode,
  SetCellEditVisibleOperation,
  SetSelectionsOperation,
} from '@univerjs/preset-sheets-core';
import type { Engine } from '../engine';

/** Says whether a text is being typed into a cell. */
export const isEditing = ({ api }: Engine): boolean => api.getActiveWorkbook()?.isCellEditing() === true;

/**
 * Enters what is being typed into a cell, which stays selected. All is done before the next key is heard, so that no key
 * meets a half-entered text.
 */
export function enterText(engine: Engine): Promise<void> {
  const unitId = engine.workbook()?.getUnitId();
  if (unitId === undefined || !isEditing(engine)) return Promise.resolve();
  return new Promise((resolve) => {
    const end = (): void => {
      watch.dispose();
      clearTimeout(refused);
      resolve();
    };
    // The last thing done with a text that is taken is to select its cell anew; with one that is refused, nothing is.
    const watch = engine.commands.onCommandExecuted(({ id }) => id === SetSelectionsOperation.id && end());
    const refused = setTimeout(end);
    const params = { visible: false, eventType: DeviceInputEventType.Keyboard, keycode: KeyCode.UNKNOWN, unitId };
    engine.commands.syncExecuteCommand(SetCellEditVisibleOperation.id, params);
  });
}
