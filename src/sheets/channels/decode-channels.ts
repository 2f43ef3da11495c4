import type { SheetGrid } from '../../host/port/workbook';
import type { Issue } from '../../issues/issue';
import { BUILT_IN_PLAN } from '../../rules/built-in-plan';
import { ALIAS_SEPARATORS, SHEETS } from '../../text/sheets/workbook-names';
import { builtInUsed } from '../cells/built-in-used';
import { NameIndex } from '../cells/names';
import { Reading } from '../cells/reading';
import { recordRows } from '../cells/record-rows';
import type { Table } from '../cells/table';
import { readTable } from '../schema/read-table';
import { CHANNELS_SCHEMA } from './channels-schema';

/** Reads 渠道, or takes the built-in channels where the sheet is missing. Null blocks. */
export function decodeChannels(grid: SheetGrid | undefined, date1904: boolean, issues: Issue[]): NameIndex | null {
  if (!grid) {
    issues.push(builtInUsed(SHEETS.channels));
    return builtInChannels();
  }
  const table = readTable(grid, CHANNELS_SCHEMA, issues);
  return table && listedChannels(new Reading(table.grid, date1904, issues), table);
}

function builtInChannels(): NameIndex {
  const names = new NameIndex();
  for (const { name } of BUILT_IN_PLAN.channels) names.add(name);
  BUILT_IN_PLAN.channels.forEach(({ aliases }, owner) => aliases.forEach((alias) => names.alias(alias, owner)));
  return names;
}

function listedChannels(reading: Reading, table: Table<keyof typeof CHANNELS_SCHEMA.columns>): NameIndex | null {
  const { channel, aliases } = table.columns;
  const names = new NameIndex();
  const rowOf = new Map<number, number>();
  for (const row of recordRows(reading, table, 'channel')) {
    const name = reading.text(row, channel);
    if (name !== '') rowOf.set(row, names.findOrAdd(name));
  }
  for (const [row, owner] of rowOf) {
    const clashes = names.clashes.length;
    for (const alias of reading.text(row, aliases).split(ALIAS_SEPARATORS)) names.alias(alias, owner);
    for (const clash of names.clashes.slice(clashes)) reading.note('error', 'ambiguous-name', row, aliases, clash);
  }
  return names.clashes.length > 0 ? null : names;
}
