const CELL_MENUS = [
  'sheet.command.paste-format', 'sheet.command.paste-col-width', 'sheet.command.paste-besides-border',
  'sheet.command.clear-selection-format', 'sheet.command.clear-selection-all',
  'sheet.command.insert-range-move-right-confirm',
  'sheet.command.insert-range-move-down-confirm',
  'sheet.command.delete-range-move-left-confirm', 'sheet.command.delete-range-move-up-confirm',
  'sheet.contextMenu.text-to-number', 'sheet.contextMenu.permission', 'sheet.command.copy-formula-only', 'sheet.menu.copy-special',
]; // prettier-ignore

const TAB_MENUS = [
  'sheet.command.remove-sheet-confirm', 'sheet.command.copy-sheet', 'sheet.operation.rename-sheet',
  'sheet.command.set-tab-color', 'sheet.command.set-worksheet-hidden', 'ui-sheet.command.show-menu-list',
  'sheet.command.add-range-protection-from-sheet-bar', 'sheet.command.delete-worksheet-protection-from-sheet-bar',
  'sheet.command.change-sheet-protection-from-sheet-bar', 'sheet.command.view-sheet-permission-from-sheet-bar',
]; // prettier-ignore

const OTHER_MENUS = [
  'sheet.operation.insert-hyper-link', 'sheet.menu.conditional-formatting', 'sheet.menu.data-validation',
]; // prettier-ignore

/** Menu entries for what the workbench cannot save; those that people look for stay, and say so when they are pressed. */
export const HIDDEN_MENUS: Readonly<Record<string, { readonly hidden: true }>> = Object.fromEntries(
  [...CELL_MENUS, ...TAB_MENUS, ...OTHER_MENUS].map((id) => [id, { hidden: true } as const]),
);
