/** The widths of a row of tabs in pixels; `more` is that of the button that opens the others. */
export interface TabWidths {
  readonly room: number;
  readonly tabs: readonly number[];
  readonly more: number;
}

const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);

/**
 * Which tabs stand in the row, by their positions: all that fit in their order, and the chosen one always; the others stand
 * behind the button. Where nothing was measured, all do.
 */
export function fittingTabs({ room, tabs, more }: TabWidths, chosen: number): ReadonlySet<number> {
  const all = [...tabs.keys()];
  if (sum(tabs) <= room) return new Set(all);
  const left = room - more - (tabs[chosen] ?? 0);
  const others = all.filter((at) => at !== chosen);
  const shown = others.filter((_, at) => sum(others.slice(0, at + 1).map((other) => tabs[other]!)) <= left);
  return new Set([...shown, chosen]);
}
