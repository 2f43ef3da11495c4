import { mergePolicyOf, type General, type MergePolicy } from '../engine/scoring/general/general-plan';
import { PossibleWorth } from '../engine/scoring/general/possible-worth';
import type { Rule } from '../engine/scoring/plan';
import type { WorkbookContent } from '../host/port/workbook';
import type { Found } from '../issues/found';
import type { Issue } from '../issues/issue';
import { SHEETS } from '../text/sheets/workbook-names';
import type { AdoptionNames } from './adoptions/adoption-names';
import { channelGroups, type ChannelGroups } from './cells/names/channel-groups';
import type { NameIndex } from './cells/names/names';
import type { Channels } from './channels/decode-channels';
import { decodeFactors, type Factors } from './factors/decode-factors';
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
  const ofUnits = {
    units: targets.units,
    unitNames: targets.names,
    unitOf: targets.unitOf,
    collected: targets.collected,
    heads: targets.heads,
  };
  const worth = possibleWorth(plan, factors.value);
  const items = decodeItems(sheets.get(SHEETS.items), date1904, { ...names, ...ofUnits, worth });
  const issues = [...merging.issues, ...factors.issues, ...items.issues];
  if (!merging.value || !factors.value || !items.value) return { value: null, issues };
  const ungrouped = ungroupedChannels(listed, merging.value, groups, worth);
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

const possibleWorth = ({ listed, modes, rules }: PlanSheets, factors: Factors | null): PossibleWorth =>
  new PossibleWorth(
    { rules: rules.rules, channels: listed.names.names, modes: modes.names },
    factors ? factors.factors : [],
  );

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

/** What a policy tells the channels of a content apart by, and what it says where a channel lacks it. */
const GROUPINGS = {
  level: { fault: 'level-missing', column: 'level' },
  class: { fault: 'class-missing', column: 'className' },
} as const;

/** Channels that have a value and lack what their policy tells them apart by. */
function ungroupedChannels(
  listed: Channels,
  { policies }: Merging,
  { classOf, levelOf }: ChannelGroups,
  worth: PossibleWorth,
): Issue[] {
  const found = new Map<string, Issue>();
  for (const measure of ['points', 'fee', 'count'] as const) {
    listed.names.names.forEach((value, channel) => {
      const by = groupingOf(mergePolicyOf({ policies, classOf }, measure, channel));
      if (!by || (by === 'level' ? levelOf : classOf)[channel]! >= 0 || !worth.isGiven(channel, measure)) return;
      const { fault, column } = GROUPINGS[by];
      const place = listed.placeOf(channel, column);
      found.set(`${fault} ${value}`, { code: 'rule-fault', severity: 'error', place, parameters: { fault, value } });
    });
  }
  return [...found.values()];
}

function groupingOf(policy: MergePolicy): keyof typeof GROUPINGS | null {
  if (policy.kind === 'top') return 'level';
  return policy.kind === 'each' && policy.by !== 'channel' ? policy.by : null;
}
