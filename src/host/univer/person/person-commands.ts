const PREFIX = 'sheet.command.';
const named = (names: string): ReadonlySet<string> =>
  new Set(
    names
      .trim()
      .split(/\s+/)
      .map((name) => PREFIX + name),
  );

/** Whether a command is about a sheet, in any of the engine's packages. */
export function isSheetCommand(id: string): boolean {
  return /^(?:sheets?|data-validation|sheets-[a-z-]+)\.command/.test(id);
}

/** What a person may do to cells: all of it can be saved, or changes nothing. */
export const CELL_COMMANDS = named(`
  set-range-values clear-selection-content auto-fill auto-clear-content refill copy-down copy-right copy-formula-only
  paste-value paste-formula paste-besides-border paste-by-short-key optional-paste
  move-range reorder-range sort-range sort-range-asc sort-range-asc-ext sort-range-desc sort-range-desc-ext
  sort-range-custom sort-range-asc-ctx sort-range-asc-ext-ctx sort-range-desc-ctx sort-range-desc-ext-ctx
  sort-range-custom-ctx replace
  set-range-bold set-bold set-range-italic set-italic
  select-all select-range expand-selection move-selection move-selection-enter-tab scroll-to-cell scroll-view
  scroll-view-reset set-scroll-relative set-worksheet-activate change-zoom-ratio set-zoom-ratio
`);

/** What a person may do to rows, where nothing of the file is tied to its place. */
export const ROW_COMMANDS = named(`
  insert-row insert-row-before insert-row-after insert-row-by-range insert-multi-rows-above insert-multi-rows-after
  append-row remove-row remove-row-by-range remove-row-confirm
`);

/** What changes only how the sheet is shown here. */
export const VIEW_COMMANDS = named(`
  delta-column-width set-worksheet-col-width set-col-auto-width delta-row-height set-row-height set-row-is-auto-height
  hide-row-confirm set-rows-hidden set-selected-rows-visible set-specific-rows-visible
  hide-col-confirm set-col-hidden set-selected-cols-visible set-col-visible-on-cols
  set-selection-frozen set-row-frozen set-col-frozen set-first-row-frozen set-first-column-frozen set-frozen cancel-frozen
  smart-toggle-filter set-filter-range remove-sheet-filter set-filter-criteria clear-filter-criteria re-calc-filter
`);

/** Looks of a cell that the file takes over, by the engine's name for each. */
const SAVED_LOOKS: ReadonlySet<unknown> = new Set(['bl', 'it']);

/** Whether a command gives cells a look that can be saved. */
export function isSavedLook(id: string, params: object | undefined): boolean {
  const { style } = (params ?? {}) as { readonly style?: { readonly type?: unknown } };
  return id === `${PREFIX}set-style` && SAVED_LOOKS.has(style?.type);
}
