import type { SheetGrid } from '../../host/port/workbook';
import type { Found } from '../../issues/found';
import { ALIAS_SEPARATORS, MODES } from '../../text/sheets/workbook-names';
import { holdsAnything } from '../cells/values/cell';
import { NameIndex } from '../cells/names/names';
import { SheetReading } from '../schema/sheet-reading';
import { MODES_SCHEMA } from './modes-schema';

/** The built-in modes and every name by which they are known. */
function builtInModes(): NameIndex {
  const names = new NameIndex();
  for (const mode of MODES) names.add(mode.name);
  MODES.forEach((mode, owner) => mode.aliases.forEach((alias) => names.alias(alias, owner)));
  return names;
}

/**
 * Reads the optional sheet 采用方式: its rows replace the built-in modes and their aliases. Null where it cannot be read,
 * so that nothing can be scored.
 */
export function decodeModes(grid: SheetGrid | undefined, date1904: boolean): Found<NameIndex | null> {
  if (!grid || !holdsAnything(grid)) return { value: builtInModes(), issues: [] };
  return SheetReading.read(grid, MODES_SCHEMA, date1904, listedModes);
}

type Sheet = SheetReading<keyof typeof MODES_SCHEMA.columns>;

/** The rows that are modes: 采用 alone may be a measure in a table of units; here it is a mode. */
export function modeRecords(sheet: Sheet): number[] {
  const builtIn = builtInModes();
  return sheet.records('mode', (row) => builtIn.find(sheet.text(row, 'mode')) >= 0);
}

function listedModes(sheet: Sheet): NameIndex | null {
  const names = new NameIndex();
  const records = modeRecords(sheet);
  for (const row of records) sheet.require(row, 'mode');
  const rows = records.filter((row) => sheet.text(row, 'mode') !== '');
  if (rows.length === 0) return builtInModes();
  const owners = rows.map((row) => names.findOrAdd(sheet.text(row, 'mode')));
  rows.forEach((row, at) => {
    const clashes = names.clashes.length;
    for (const alias of sheet.text(row, 'aliases').split(ALIAS_SEPARATORS)) names.alias(alias, owners[at]!);
    for (const clash of names.clashes.slice(clashes)) sheet.note('error', 'ambiguous-name', row, 'aliases', clash);
  });
  return names.clashes.length > 0 ? null : names;
}
