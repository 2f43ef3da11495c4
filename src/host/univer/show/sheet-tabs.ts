import { WorkbookRenameSheetPermission } from '@univerjs/preset-sheets-core';
import { IPermissionService } from '@univerjs/presets';
import type { Engine } from '../engine';

const TAB = '[data-u-comp="slide-tab-item"]';

const tabOf = ({ target }: Event): Element | null => (target instanceof Element ? target.closest(TAB) : null);

const IN_FRONT = '[aria-selected="true"]';

/** The keys that open the menu of a tab. */
const isMenuKey = ({ key, shiftKey }: KeyboardEvent): boolean => key === 'ContextMenu' || (key === 'F10' && shiftKey);

/**
 * Lets tabs only turn between sheets. Renaming, moving and the menu are stopped before they begin, because the engine
 * would go on showing what was refused. `refuse` is called when a person asked for one of them.
 */
export function keepTabs(refuse: () => void): void {
  const stop = (event: Event): void => {
    event.preventDefault();
    event.stopPropagation();
  };
  const refused = (event: Event): void => {
    if (tabOf(event) === null) return;
    stop(event);
    refuse();
  };
  const listen = { capture: true };
  window.addEventListener('dblclick', refused, listen);
  window.addEventListener('contextmenu', refused, listen);
  window.addEventListener('keydown', (event) => isMenuKey(event) && refused(event), listen);
  // The tab in front has nothing to be pressed for but the editor of its name, which opens before a double-click is told, and a move.
  window.addEventListener('pointerdown', (event) => tabOf(event)?.matches(IN_FRONT) && event.stopPropagation(), listen);
}

/** Lets no tab of the workbook shown open an editor for its name. */
export function keepSheetNames({ injector }: Engine, unitId: string): void {
  injector.get(IPermissionService).updatePermissionPoint(new WorkbookRenameSheetPermission(unitId).id, false);
}
