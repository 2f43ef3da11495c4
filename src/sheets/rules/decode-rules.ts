import { conflicts } from '../../engine/scoring/match';
import { ANY, type Rule } from '../../engine/scoring/plan';
import { points } from '../../engine/units';
import type { SheetGrid } from '../../host/port/workbook';
import { BUILT_IN_PLAN } from '../../rules/built-in-plan';
import {
  ALIAS_SEPARATORS,
  CHANNEL_COLUMNS,
  MODES,
  RULE_COLUMNS,
  SHEETS,
  WILDCARDS,
} from '../../text/sheets/workbook-names';
import { foldName, isBlank } from '../cells/cell';
import { a1 } from '../../issues/place';
import { builtInUsed } from '../parameters/decode-parameters';
import type { Issue } from '../../issues/issue';
import { NameIndex } from '../cells/names';
import { Reading } from '../cells/reading';
import { recordRows } from '../cells/record-rows';
import { findTable, type Table } from '../cells/table';

type Field = keyof typeof RULE_COLUMNS;

/** The modes and every name by which they are known. */
export function modeNames(): NameIndex {
  const names = new NameIndex();
  for (const mode of MODES) names.add(mode.name);
  MODES.forEach((mode, owner) => mode.aliases.forEach((alias) => names.alias(alias, owner)));
  return names;
}

/** Reads 渠道, or takes the built-in channels where the sheet is missing. Null blocks. */
export function decodeChannels(grid: SheetGrid | undefined, date1904: boolean, issues: Issue[]): NameIndex | null {
  if (!grid) {
    issues.push(builtInUsed(SHEETS.channels));
    return builtInChannels();
  }
  const table = findTable(grid, CHANNEL_COLUMNS, ['channel'], issues);
  return table && listedChannels(new Reading(table.grid, date1904, issues), table);
}

function builtInChannels(): NameIndex {
  const names = new NameIndex();
  for (const { name } of BUILT_IN_PLAN.channels) names.add(name);
  BUILT_IN_PLAN.channels.forEach(({ aliases }, owner) => aliases.forEach((alias) => names.alias(alias, owner)));
  return names;
}

function listedChannels(reading: Reading, table: Table<keyof typeof CHANNEL_COLUMNS>): NameIndex | null {
  const { channel, aliases } = table.columns;
  const names = new NameIndex();
  const rowOf = new Map<number, number>();
  for (const row of recordRows(reading, table, 'channel')) {
    const name = reading.text(row, channel);
    if (name !== '') rowOf.set(row, findOrAdd(names, name));
  }
  for (const [row, owner] of rowOf) {
    const clashes = names.clashes.length;
    for (const alias of reading.text(row, aliases).split(ALIAS_SEPARATORS)) names.alias(alias, owner);
    for (const clash of names.clashes.slice(clashes)) reading.note('error', 'ambiguous-name', row, aliases, clash);
  }
  return names.clashes.length > 0 ? null : names;
}

/**
 * Reads 计分规则 (三(四)2), or takes the built-in rules where the sheet is missing; channels that only a rule names
 * are added to `channels`. A rule whose value cannot be read states none. Null blocks: two rules for one case.
 */
export function decodeRules(
  grid: SheetGrid | undefined,
  date1904: boolean,
  channels: NameIndex,
  modes: NameIndex,
  issues: Issue[],
): Rule[] | null {
  if (!grid) {
    issues.push(builtInUsed(SHEETS.rules));
    return builtInRules(channels, modes);
  }
  const table = findTable(grid, RULE_COLUMNS, ['channel', 'mode', 'value'], issues);
  if (!table) return null;
  const reading = new Reading(table.grid, date1904, issues);
  const rules: Rule[] = [];
  const rows: number[] = [];
  for (const row of recordRows(reading, table, 'channel')) {
    const rule = readRule(reading, table, row, channels, modes);
    if (!rule) continue;
    rules.push(rule);
    rows.push(row);
  }
  const pairs = conflicts(rules);
  for (const [one, other] of pairs) {
    const at = table.columns.channel;
    const rule = [reading.text(rows[other]!, at), reading.text(rows[other]!, table.columns.mode)].join(' ').trim();
    reading.note('error', 'conflicting-rules', rows[other]!, at, { rule, other: a1(rows[one]!, at) });
  }
  return pairs.length > 0 ? null : rules;
}

function builtInRules(channels: NameIndex, modes: NameIndex): Rule[] {
  return BUILT_IN_PLAN.rules.map(({ channel, mode, points: value, basis }) => ({
    channel: channel === null ? ANY : findOrAdd(channels, channel),
    mode: mode === null ? ANY : modes.find(mode),
    value: value === null ? null : points(value * 100),
    basis,
    from: null,
    until: null,
  }));
}

function readRule(
  reading: Reading,
  table: Table<Field>,
  row: number,
  channels: NameIndex,
  modes: NameIndex,
): Rule | null {
  const { columns } = table;
  const channelText = reading.text(row, columns.channel);
  const value = reading.hundredths(row, columns.value, RULE_COLUMNS.value.name);
  if (channelText === '') {
    if (value !== null) reading.missing(row, columns.channel, RULE_COLUMNS.channel.name);
    return null;
  }
  const mode = ruleMode(reading, row, columns.mode, modes);
  if (mode === null) return null;
  return {
    channel: ruleChannel(reading, row, columns.channel, channelText, channels),
    mode,
    value: value === null ? null : points(value),
    ...reading.period(row, columns.from, columns.until),
    basis: reading.text(row, columns.basis),
  };
}

function ruleChannel(reading: Reading, row: number, column: number, text: string, channels: NameIndex): number {
  if (isWildcard(text)) return ANY;
  if (channels.find(text) < 0) reading.note('warning', 'rule-for-unlisted-channel', row, column, { channel: text });
  return findOrAdd(channels, text);
}

function ruleMode(reading: Reading, row: number, column: number, modes: NameIndex): number | null {
  const text = reading.text(row, column);
  if (isBlank(text) || isWildcard(text)) return ANY;
  const mode = modes.find(text);
  if (mode >= 0) return mode;
  reading.note('error', 'unknown-mode', row, column, { value: text, nearest: modes.nearest(text) });
  return null;
}

const isWildcard = (text: string): boolean => WILDCARDS.some((wildcard) => foldName(wildcard) === foldName(text));

const findOrAdd = (names: NameIndex, name: string): number => {
  const known = names.find(name);
  return known >= 0 ? known : names.add(name);
};
