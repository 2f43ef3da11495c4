import { namedUnits } from '../cells/names/named-units';
import type { NameIndex } from '../cells/names/names';
import type { SheetReading } from './sheet-reading';

/** The owner in `names` of the one unit that a cell names; null, and a note, where it names none, several or an unknown one. */
export function readUnit<Field extends string>(
  sheet: SheetReading<Field>,
  row: number,
  field: Field,
  names: NameIndex,
): number | null {
  const value = sheet.text(row, field);
  if (value === '') {
    sheet.missing(row, field);
    return null;
  }
  const owner = names.find(value);
  if (owner >= 0) return owner;
  const units = namedUnits(value, names);
  if (units.length > 1) sheet.note('error', 'several-units', row, field, { value, units });
  else {
    const parameters = { value, nearest: names.nearest(value), column: sheet.nameOf(field) };
    sheet.note('error', 'unknown-unit', row, field, parameters);
  }
  return null;
}
