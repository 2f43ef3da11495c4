import type { SheetGrid } from '../../host/port/workbook';
import type { Found } from '../../issues/found';
import { BUILT_IN_PLAN } from '../../rules/built-in-plan';
import { ALIAS_SEPARATORS, SHEETS } from '../../text/sheets/workbook-names';
import { builtInUsed } from '../cells/built-in-used';
import { NameIndex } from '../cells/names';
import { SheetReading } from '../schema/sheet-reading';
import { CHANNELS_SCHEMA } from './channels-schema';

/** Reads 渠道; where the sheet is missing, the built-in channels serve. Null where nothing can be scored. */
export const decodeChannels = (grid: SheetGrid | undefined, date1904: boolean): Found<NameIndex | null> =>
  grid
    ? SheetReading.read(grid, CHANNELS_SCHEMA, date1904, listedChannels)
    : { value: builtInChannels(), issues: [builtInUsed(SHEETS.channels)] };

function builtInChannels(): NameIndex {
  const names = new NameIndex();
  for (const { name } of BUILT_IN_PLAN.channels) names.add(name);
  BUILT_IN_PLAN.channels.forEach(({ aliases }, owner) => aliases.forEach((alias) => names.alias(alias, owner)));
  return names;
}

function listedChannels(sheet: SheetReading<keyof typeof CHANNELS_SCHEMA.columns>): NameIndex | null {
  const names = new NameIndex();
  const rowOf = new Map<number, number>();
  for (const row of sheet.records('channel')) {
    const name = sheet.text(row, 'channel');
    if (name !== '') rowOf.set(row, names.findOrAdd(name));
  }
  for (const [row, owner] of rowOf) {
    const clashes = names.clashes.length;
    for (const alias of sheet.text(row, 'aliases').split(ALIAS_SEPARATORS)) names.alias(alias, owner);
    for (const clash of names.clashes.slice(clashes)) sheet.note('error', 'ambiguous-name', row, 'aliases', clash);
  }
  return names.clashes.length > 0 ? null : names;
}
