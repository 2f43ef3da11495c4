import { conflicts } from '../../engine/scoring/match';
import { ANY, type Rule } from '../../engine/scoring/plan';
import { points } from '../../engine/units';
import type { SheetGrid } from '../../host/port/workbook';
import { BUILT_IN_PLAN } from '../../rules/built-in-plan';
import { MODES, SHEETS, WILDCARDS } from '../../text/sheets/workbook-names';
import { foldName, isBlank } from '../cells/cell';
import { builtInUsed } from '../cells/built-in-used';
import type { Found } from '../../issues/found';
import { NameIndex } from '../cells/names';
import { SheetReading } from '../schema/sheet-reading';
import { RULES_SCHEMA } from './rules-schema';

type RulesSheet = SheetReading<keyof typeof RULES_SCHEMA.columns>;

/** The modes and every name by which they are known. */
export function modeNames(): NameIndex {
  const names = new NameIndex();
  for (const mode of MODES) names.add(mode.name);
  MODES.forEach((mode, owner) => mode.aliases.forEach((alias) => names.alias(alias, owner)));
  return names;
}

/**
 * Reads 计分规则 (三(四)2); where the sheet is missing, the built-in rules serve. Channels that only a rule names are added
 * to `channels`. A rule whose value cannot be read states none. Null where two rules fit one case, so that nothing can
 * be scored.
 */
export function decodeRules(
  grid: SheetGrid | undefined,
  date1904: boolean,
  channels: NameIndex,
  modes: NameIndex,
): Found<Rule[] | null> {
  if (!grid) return { value: builtInRules(channels, modes), issues: [builtInUsed(SHEETS.rules)] };
  return SheetReading.read(grid, RULES_SCHEMA, date1904, (sheet) => readRules(sheet, channels, modes));
}

function readRules(sheet: RulesSheet, channels: NameIndex, modes: NameIndex): Rule[] | null {
  const rules: Rule[] = [];
  const rows: number[] = [];
  for (const row of sheet.records('channel')) {
    const rule = readRule(sheet, row, channels, modes);
    if (!rule) continue;
    rules.push(rule);
    rows.push(row);
  }
  const pairs = conflicts(rules);
  for (const [one, other] of pairs) {
    const row = rows[other]!;
    const rule = [sheet.text(row, 'channel'), sheet.text(row, 'mode')].join(' ').trim();
    sheet.note('error', 'conflicting-rules', row, 'channel', { rule, other: sheet.address(rows[one]!, 'channel') });
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

function readRule(sheet: RulesSheet, row: number, channels: NameIndex, modes: NameIndex): Rule | null {
  const channelText = sheet.text(row, 'channel');
  const value = sheet.hundredths(row, 'value');
  if (channelText === '') {
    if (value !== null) sheet.missing(row, 'channel');
    return null;
  }
  const mode = ruleMode(sheet, row, modes);
  if (mode === null) return null;
  return {
    channel: ruleChannel(sheet, row, channelText, channels),
    mode,
    value: value === null ? null : points(value),
    ...sheet.period(row, 'from', 'until'),
    basis: sheet.text(row, 'basis'),
  };
}

function ruleChannel(sheet: RulesSheet, row: number, text: string, channels: NameIndex): number {
  if (isWildcard(text)) return ANY;
  if (channels.find(text) < 0) sheet.note('warning', 'rule-for-unlisted-channel', row, 'channel', { channel: text });
  return channels.findOrAdd(text);
}

function ruleMode(sheet: RulesSheet, row: number, modes: NameIndex): number | null {
  const text = sheet.text(row, 'mode');
  if (isBlank(text) || isWildcard(text)) return ANY;
  const mode = modes.find(text);
  if (mode >= 0) return mode;
  sheet.note('error', 'unknown-mode', row, 'mode', { value: text, nearest: modes.nearest(text) });
  return null;
}

const isWildcard = (text: string): boolean => WILDCARDS.some((wildcard) => foldName(wildcard) === foldName(text));
