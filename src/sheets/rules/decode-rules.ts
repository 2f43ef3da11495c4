import { conflicts } from '../../engine/scoring/match';
import { ANY, type Rule } from '../../engine/scoring/plan';
import { points } from '../../engine/units';
import type { SheetGrid } from '../../host/port/workbook';
import { BUILT_IN_PLAN } from '../../rules/built-in-plan';
import { MODES, RULE_COLUMNS, SHEETS, WILDCARDS } from '../../text/sheets/workbook-names';
import { foldName, isBlank } from '../cells/cell';
import { a1 } from '../../issues/place';
import { builtInUsed } from '../cells/built-in-used';
import type { Issue } from '../../issues/issue';
import { NameIndex } from '../cells/names';
import { Reading } from '../cells/reading';
import { recordRows } from '../cells/record-rows';
import type { Table } from '../cells/table';
import { readTable } from '../schema/read-table';
import { RULES_SCHEMA } from './rules-schema';

type Field = keyof typeof RULE_COLUMNS;

/** The modes and every name by which they are known. */
export function modeNames(): NameIndex {
  const names = new NameIndex();
  for (const mode of MODES) names.add(mode.name);
  MODES.forEach((mode, owner) => mode.aliases.forEach((alias) => names.alias(alias, owner)));
  return names;
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
  const table = readTable(grid, RULES_SCHEMA, issues);
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
    channel: channel === null ? ANY : channels.findOrAdd(channel),
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
  return channels.findOrAdd(text);
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
