import { NAME_JOINERS, NAME_SEPARATORS } from '../../../text/sheets/workbook-names';
import { foldName } from '../values/cell';
import type { NameIndex } from './names';

/** The units of a cell that names several: listed with a separator, or at least two known ones side by side. */
export function namedUnits(value: string, names: NameIndex): string[] {
  const isKnown = (name: string): boolean => names.find(name) >= 0;
  const parts = (separator: RegExp): string[] =>
    [...new Set(value.split(separator).map((part) => part.trim()))].filter((part) => foldName(part) !== '');
  const listed = parts(NAME_SEPARATORS);
  return listed.some(isKnown) ? listed : parts(NAME_JOINERS).filter(isKnown);
}
