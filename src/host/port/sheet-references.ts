import { quotedSheet } from './a1';
import { sheetKey } from './check-changes';

/** Tells whether a formula names one of the sheets. */
export function naming(sheets: readonly string[]): (formula: unknown) => formula is string {
  const keys = sheets.map(sheetKey).flatMap((key) => [`${key}!`, `${quotedSheet(key).slice(1)}!`]);
  return (formula): formula is string => {
    if (typeof formula !== 'string' || formula.charAt(0) !== '=') return false;
    const text = formula.toLowerCase();
    return keys.some((key) => text.indexOf(key) >= 0);
  };
}
