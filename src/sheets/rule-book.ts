import type { Plan, Rule } from '../engine/scoring/plan';
import type { WorkbookContent } from '../host/port/workbook';
import type { Found } from '../issues/found';
import type { Issue } from '../issues/issue';
import { BUILT_IN_PLAN } from '../rules/built-in-plan';
import { SHEETS } from '../text/sheets/workbook-names';
import type { AdoptionNames } from './adoptions/adoption-names';
import { decodeChannels, type Channels } from './channels/decode-channels';
import { decodeModes } from './modes/decode-modes';
import type { Parameters } from './parameters/decode-parameters';
import { decodeRules } from './rules/decode-rules';
import { decodeTargets, missingSheet } from './targets/decode-targets';

/** The sheets that state the plan, and what names are looked up in. */
export interface RuleBook extends AdoptionNames {
  readonly parameters: Parameters;
  readonly plan: Plan;
  readonly listed: Channels;
}

/** Everything but the parameters and the log; each sheet is read whatever is wrong with the others. */
export function decodeRuleBook(content: WorkbookContent, parameters: Parameters | null): Found<RuleBook | null> {
  const issues: Issue[] = [];
  const take = <Value>(found: Found<Value>): Value => {
    issues.push(...found.issues);
    return found.value;
  };
  const { date1904, sheets, sheetNames } = content;
  const grid = sheets.get(SHEETS.targets);
  const { year } = parameters ?? BUILT_IN_PLAN;
  const targets = grid ? take(decodeTargets(grid, date1904, year)) : null;
  if (!grid) issues.push(missingSheet(SHEETS.targets, sheetNames));
  const stated = take(decodeStated(content));
  if (!parameters || !targets || !stated) return { value: null, issues };
  const { listed, modes, rules } = stated;
  const names = { targets, channels: listed.names, modes };
  return { value: { parameters, plan: planOf(parameters, names, rules), listed, ...names }, issues };
}

/** What the sheets of rules state. */
interface Stated extends Pick<AdoptionNames, 'modes'> {
  readonly listed: Channels;
  readonly rules: readonly Rule[];
}

function decodeStated({ date1904, sheets }: WorkbookContent): Found<Stated | null> {
  const { value: listed, issues: ofChannels } = decodeChannels(sheets.get(SHEETS.channels), date1904);
  const { value: modes, issues: ofModes } = decodeModes(sheets.get(SHEETS.modes), date1904);
  const issues = [...ofChannels, ...ofModes];
  if (!listed || !modes) return { value: null, issues };
  const { value: rules, issues: ofRules } = decodeRules(sheets.get(SHEETS.rules), date1904, listed, modes);
  return { value: rules && { listed, modes, rules }, issues: [...issues, ...ofRules] };
}

const planOf = (parameters: Parameters, { targets, channels, modes }: AdoptionNames, rules: readonly Rule[]): Plan => ({
  year: parameters.year,
  units: targets.units,
  otherUnits: targets.otherUnits,
  channels: channels.names,
  modes: modes.names,
  rules,
  rate: parameters.rate,
  feesFrom: parameters.feesFrom,
});
