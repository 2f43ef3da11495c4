import { SetCellEditVisibleOperation } from '@univerjs/preset-sheets-core';
import { IConfigService } from '@univerjs/presets';
import type { Engine } from '../engine';

const DROPDOWN_SETTINGS = 'sheets-data-validation-ui.config';

/**
 * Offers the search box of a list only to somebody who opened the list. Beside a cell in which somebody types, it would
 * take the keyboard away in the middle of a word.
 */
export function keepKeyboardInCell({ commands, injector }: Engine): void {
  const settings = injector.get(IConfigService);
  commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== SetCellEditVisibleOperation.id) return;
    const { visible } = params as { readonly visible: boolean };
    settings.setConfig(DROPDOWN_SETTINGS, { showSearchOnDropdown: !visible }, { merge: true });
  });
}
