import { conflicts } from '../../engine/scoring/match';
import { ANY, type Rule } from '../../engine/scoring/plan';
import { points } from '../../engine/units';
import type { SheetGrid } from '../../host/port/workbook';
import { BUILT_IN_PLAN, type StatedRule } from '../../rules/built-in-plan';
import { SHEETS } from '../../text/sheets/workbook-names';
import { builtInUsed } from '../cells/names/built-in-used';
import {
  isAnyName,
  isExplicit,
  nearestNames,
  readChannelCondition,
  readModeCondition,
  type ChannelTerm,
  type NamedChannels,
} from '../cells/names/condition';
import type { Found } from '../../issues/found';
import type { Issue } from '../../issues/issue';
import { wholeSheet, type Place } from '../../issues/place';
import type { NameIndex } from '../cells/names/names';
import { SheetReading } from '../schema/sheet-reading';
import { findHeader } from '../cells/table/header';
import { readMerges } from '../cells/table/merged-values';
import { readMore, type RulesSheet, type RuleTerms } from './rule-terms';
import { FEE_RULES_SCHEMA, FULL_RULES_SCHEMA } from './rules-schema';

/** What the conditions of rules are looked up in. */
export interface RuleNames {
  readonly channels: NamedChannels;
  readonly modes: NameIndex;
}

/** What the sheet 计分规则 states. */
export interface RuleSheet {
  readonly rules: readonly Rule[];
  /** Columns of the log that grade values, and the cells that name them. */
  readonly quantities: readonly { readonly name: string; readonly place: Place }[];
  /** True where the sheet has a column 稿费. */
  readonly hasFees: boolean;
  /** The first cell that states 归零; null: none does. */
  readonly zeroing: Place | null;
}

/**
 * Reads 计分规则 (三(四)2); where the sheet is missing, the built-in rules serve. A row that names several channels or
 * modes, or a 归并类 or a 层级, stands for one rule per channel and mode. Channels that only a rule names are added to
 * `channels`. A rule whose value cannot be read states none. Null where two rules fit one case, so that nothing can be
 * scored.
 */
export function decodeRules(
  grid: SheetGrid | undefined,
  date1904: boolean,
  channels: NamedChannels,
  modes: NameIndex,
): Found<RuleSheet | null> {
  const names = { channels, modes };
  if (!grid) return builtInRules(names);
  const hasFees = findHeader(readMerges(grid).seen, FULL_RULES_SCHEMA.columns, ['fee']).columns.fee >= 0;
  const schema = hasFees ? FEE_RULES_SCHEMA : FULL_RULES_SCHEMA;
  return SheetReading.read(grid, schema, date1904, (sheet) => readRules(sheet, names, hasFees));
}

function readRules(sheet: RulesSheet, names: RuleNames, hasFees: boolean): RuleSheet | null {
  const rules: Rule[] = [];
  const rows: number[] = [];
  const quantities = new Map<string, Place>();
  let isSound = true;
  for (const row of sheet.records('channel')) {
    const more = readMore(sheet, row, quantities);
    isSound &&= more !== null;
    for (const rule of rulesOf(sheet, row, names, more ?? {})) {
      rules.push(rule);
      rows.push(row);
    }
  }
  const hasConflict = noteConflicts(sheet, rules, rows);
  if (hasConflict || !isSound) return null;
  const zeroing = rules.findIndex(({ zeroes }) => zeroes);
  return {
    rules,
    quantities: [...quantities].map(([name, place]) => ({ name, place })),
    hasFees,
    zeroing: zeroing < 0 ? null : sheet.placeOf(rows[zeroing]!, 'zeroes'),
  };
}

/** Says which rows fit one case; true where any do. */
function noteConflicts(sheet: RulesSheet, rules: readonly Rule[], rows: readonly number[]): boolean {
  const pairs = conflicts(rules).map((pair) => pair.map((rule) => rows[rule]!) as [number, number]);
  const distinct = new Map(pairs.map((pair) => [pair.join(' '), pair]));
  for (const [one, other] of distinct.values()) {
    const rule = [sheet.text(other, 'channel'), sheet.text(other, 'mode')].join(' ').trim();
    sheet.note('error', 'conflicting-rules', other, 'channel', { rule, other: sheet.address(one, 'channel') });
  }
  return pairs.length > 0;
}

/** The built-in rules; one whose mode the office's own modes do not have states nothing, which is told. */
function builtInRules({ channels, modes }: RuleNames): Found<RuleSheet> {
  const isKnown = ({ mode }: StatedRule): boolean => mode === null || modes.find(mode) >= 0;
  const rules = BUILT_IN_PLAN.rules.filter(isKnown).map(({ channel, mode, points: worth, basis }) => ({
    channel: channel === null ? ANY : channels.names.findOrAdd(channel),
    mode: mode === null ? ANY : modes.find(mode),
    value: worth === null ? null : points(worth * 100),
    basis,
    from: null,
    until: null,
  }));
  const strange = BUILT_IN_PLAN.rules.flatMap((rule) => (isKnown(rule) ? [] : [rule.mode!]));
  const unknown = [...new Set(strange)].map((mode): Issue => ({
    code: 'unknown-mode',
    severity: 'error',
    place: wholeSheet(SHEETS.rules),
    parameters: { value: mode, nearest: modes.nearest(mode), known: modes.names },
  }));
  const value = { rules, quantities: [], hasFees: false, zeroing: null };
  return { value, issues: [builtInUsed(SHEETS.rules), ...unknown] };
}

/** The rules that a row stands for. */
function rulesOf(sheet: RulesSheet, row: number, names: RuleNames, more: RuleTerms): Rule[] {
  const text = sheet.text(row, 'channel');
  const value = sheet.signedHundredths(row, 'value');
  if (text === '') {
    if (value !== null) sheet.missing(row, 'channel');
    return [];
  }
  const modes = ruleModes(sheet, row, names.modes);
  if (modes.length === 0) return [];
  const terms = ruleChannels(sheet, row, text, names.channels);
  const stated = {
    value: value === null ? null : points(value),
    ...sheet.period(row, 'from', 'until'),
    basis: sheet.text(row, 'basis'),
    ...more,
  };
  return terms.flatMap(({ scope, channels }) =>
    (channels ?? [ANY]).flatMap((channel) =>
      modes.map((mode) => ({ channel, mode, ...(scope && { scope }), ...stated })),
    ),
  );
}

/** What the row names; a name of nothing that is known is a new channel. */
function ruleChannels(sheet: RulesSheet, row: number, text: string, channels: NamedChannels): ChannelTerm[] {
  const { terms, unknown, doubled } = readChannelCondition(text, channels);
  for (const one of doubled) sheet.note('warning', 'name-means-channel', row, 'channel', one);
  // Several names of which none is known may be one name.
  const strange = terms.length === 0 && !unknown.some(isExplicit) ? [text] : unknown;
  const added = strange.flatMap((name) => newChannel(sheet, row, name, channels));
  return distinct([...terms, ...added]);
}

function newChannel(sheet: RulesSheet, row: number, name: string, channels: NamedChannels): ChannelTerm[] {
  if (isExplicit(name)) {
    sheet.note('error', 'unknown-name', row, 'channel', { value: name, nearest: nearestNames(name, channels) });
    return [];
  }
  sheet.note('warning', 'rule-for-unlisted-channel', row, 'channel', { channel: name });
  return [{ scope: null, channels: [channels.names.findOrAdd(name)] }];
}

const distinct = (terms: readonly ChannelTerm[]): ChannelTerm[] => [
  ...new Map(terms.map((term) => [`${term.scope} ${term.channels?.join(' ')}`, term])).values(),
];

/** The modes that the row names; none where one of them is not known. */
function ruleModes(sheet: RulesSheet, row: number, names: NameIndex): readonly number[] {
  const text = sheet.text(row, 'mode');
  if (isAnyName(text)) return [ANY];
  const { modes, unknown } = readModeCondition(text, names);
  for (const value of unknown)
    sheet.note('error', 'unknown-mode', row, 'mode', { value, nearest: names.nearest(value), known: names.names });
  return unknown.length > 0 ? [] : (modes ?? [ANY]);
}
