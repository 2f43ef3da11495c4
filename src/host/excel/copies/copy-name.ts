import { sheetKey } from '../../port/check-changes';

/** Most characters of a sheet's name. */
const MOST_CHARACTERS = 31;

/** The name Excel gives a copy of a sheet: its own with the first number from 2 on that is free. */
export function copyName(source: string, names: readonly string[]): string {
  const taken = new Set(names.map(sheetKey));
  for (let number = 2; ; number++) {
    const suffix = ` (${number})`;
    const name = source.slice(0, MOST_CHARACTERS - suffix.length) + suffix;
    if (!taken.has(sheetKey(name))) return name;
  }
}
