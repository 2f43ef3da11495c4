import type { SheetGrid } from '../../host/port/workbook';
import { NAME_SEPARATORS } from '../../text/sheets/workbook-names';
import { classifiedCell } from '../cells/classified/classified';
import { NameIndex } from '../cells/names/names';
import { isSumText } from '../cells/table/record-rows';
import { foldName } from '../cells/values/cell';
import type { AdoptionDraft } from './encode-adoption';
import type { LogMapping } from './log-mapping';
import { recordsIn } from './records-in';

/** A column with more names than this holds something else than units. */
const MOST_UNITS = 300;

/** Most characters of a unit's name. */
const LONGEST_NAME = 40;

/**
 * The units of a log whose columns a clerk has chosen, in the order in which they first appear; none where something in it
 * may be classified, or the column holds no names of units.
 */
export function unitsOfLog(grid: SheetGrid, mapping: LogMapping, date1904: boolean): readonly string[] {
  if (classifiedCell(grid) !== null) return [];
  const units = new NameIndex();
  for (const name of recordsIn(grid, mapping, date1904).flatMap(unitsOfRow)) units.findOrAdd(name);
  const { names } = units;
  return names.length > MOST_UNITS || names.some(({ length }) => length > LONGEST_NAME) ? [] : names;
}

const unitsOfRow = ({ title = '', unit = '' }: AdoptionDraft): string[] =>
  title === '' || isSumText(foldName(unit))
    ? []
    : unit.split(NAME_SEPARATORS).flatMap((part) => (foldName(part) === '' ? [] : [part.trim()]));
