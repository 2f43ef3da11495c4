import type { General, MeasurePolicy } from '../engine/scoring/general/general-plan';
import type { Rule } from '../engine/scoring/plan';
import type { WorkbookContent } from '../host/port/workbook';
import type { Found } from '../issues/found';
import type { Issue } from '../issues/issue';
import { wholeSheet } from '../issues/place';
import { SHEETS } from '../text/sheets/workbook-names';
import type { AdoptionNames } from './adoptions/adoption-names';
import { channelGroups, type ChannelGroups } from './cells/names/channel-groups';
import type { NameIndex } from './cells/names/names';
import type { Channels } from './channels/decode-channels';
import { decodeFactors } from './factors/decode-factors';
import { decodeItems } from './items/decode-items';
import { decodeMerging, type Merging } from './merging/decode-merging';
import type { RuleTerms } from './parameters/rule-terms';
import type { RuleSheet } from './rules/decode-rules';

/** What a plan is, beyond points by channel and mode; `general` null: nothing. */
export interface GeneralSheets {
  readonly general: General | null;
  readonly marks: NameIndex;
}

/** What the sheets read so far say. */
export interface PlanSheets extends AdoptionNames {
  readonly listed: Channels;
  readonly rules: RuleSheet;
  readonly terms: RuleTerms;
}

/** Reads 归并, 加乘 and 考核项, and decides which plan is a simple one. Null where nothing can be scored. */
export function decodeGeneral({ sheets, date1904 }: WorkbookContent, plan: PlanSheets): Found<GeneralSheets | null> {
  const { targets, listed, modes } = plan;
  const groups = channelGroups(listed);
  const names = { channels: listed, modes };
  const merging = decodeMerging(sheets.get(SHEETS.merging), date1904, groups);
  const factors = decodeFactors(sheets.get(SHEETS.factors), date1904, names);
  const ofUnits = { units: targets.units, unitNames: targets.names, unitOf: targets.unitOf, heads: targets.heads };
  const items = decodeItems(sheets.get(SHEETS.items), date1904, { ...names, ...ofUnits });
  const issues = [...merging.issues, ...factors.issues, ...items.issues];
  if (!merging.value || !factors.value || !items.value) return { value: null, issues };
  const ungrouped = ungroupedChannels(plan, merging.value, groups);
  if (ungrouped.length > 0) return { value: null, issues: [...issues, ...ungrouped] };
  const general: General = {
    ...groups,
    policies: merging.value.policies,
    quantities: plan.rules.quantities.map(({ name }) => name),
    factors: factors.value.factors,
    marks: factors.value.marks.names,
    items: items.value,
    heads: targets.heads,
    totalIsAssessed: plan.terms.totalIsAssessed === true,
    statesFees: plan.rules.hasFees || factors.value.factors.some(({ fee }) => fee > 0),
  };
  const isGeneral = isBeyondSimple(general, plan, merging.value);
  return { value: { general: isGeneral ? general : null, marks: factors.value.marks }, issues };
}

const isBeyondSimple = (
  { factors, items, statesFees, totalIsAssessed }: General,
  { rules, terms }: PlanSheets,
  { isStated }: Merging,
): boolean =>
  [
    isStated,
    factors.length > 0,
    items.length > 0,
    statesFees,
    totalIsAssessed,
    terms.unsignedPaid === false,
    rules.rules.some(isBeyondSimpleRule),
  ].includes(true);

const isBeyondSimpleRule = ({ value, fee, count, grade, zeroes }: Rule): boolean =>
  (value ?? 0) < 0 || [fee, count, grade, zeroes].some((stated) => stated !== undefined && stated !== null);

/** Channels that have a value and lack what their policy tells them apart by. */
function ungroupedChannels({ listed, rules }: PlanSheets, { policies }: Merging, groups: ChannelGroups): Issue[] {
  const found = new Map<string, Issue>();
  for (const measure of ['points', 'fee', 'count'] as const) {
    listed.names.names.forEach((value, channel) => {
      const fault = ungrouped(policies[measure], channel, groups);
      if (!fault || !isValued(rules.rules, channel, measure)) return;
      const place = wholeSheet(SHEETS.channels);
      found.set(`${fault} ${value}`, { code: 'rule-fault', severity: 'error', place, parameters: { fault, value } });
    });
  }
  return [...found.values()];
}

function ungrouped(
  { common, pools }: MeasurePolicy,
  channel: number,
  { classOf, levelOf }: ChannelGroups,
): 'level-missing' | 'class-missing' | null {
  const policy = pools.get(classOf[channel]!) ?? common;
  const by = policy.kind === 'each' ? policy.by : policy.kind === 'top' ? 'level' : 'channel';
  if (by === 'level') return levelOf[channel]! < 0 ? 'level-missing' : null;
  return by === 'class' && classOf[channel]! < 0 ? 'class-missing' : null;
}

/** True where a rule gives an adoption of the channel a value of the measure. */
const isValued = (rules: readonly Rule[], channel: number, measure: keyof General['policies']): boolean =>
  rules.some((rule) => (rule.channel < 0 || rule.channel === channel) && statesMeasure(rule, measure));

function statesMeasure({ value, fee, count }: Rule, measure: keyof General['policies']): boolean {
  const worth = value ?? 0;
  if (measure === 'points') return worth > 0;
  return measure === 'fee' ? (fee ?? 0) > 0 : (count ?? 100) > 0 && worth >= 0;
}
