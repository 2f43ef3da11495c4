import type { General } from '../engine/scoring/general/general-plan';
import type { Plan, Rule } from '../engine/scoring/plan';
import { fen } from '../engine/units';
import type { WorkbookContent } from '../host/port/workbook';
import type { Found } from '../issues/found';
import type { Issue } from '../issues/issue';
import type { Place } from '../issues/place';
import { BUILT_IN_PLAN } from '../rules/built-in-plan';
import { SHEETS } from '../text/sheets/workbook-names';
import type { AdoptionLog } from './adoptions/adoption-log';
import type { AdoptionNames } from './adoptions/adoption-names';
import { decodeChannels, type Channels } from './channels/decode-channels';
import { decodeModes } from './modes/decode-modes';
import type { Parameters } from './parameters/decode-parameters';
import { decodeRules, type RuleSheet } from './rules/decode-rules';
import { decodeGeneral, type GeneralSheets } from './general-plan';
import { decodeTargets, missingSheet, type Targets } from './targets/decode-targets';

/** The sheets that state the plan, and what names are looked up in. */
export interface RuleBook extends AdoptionNames {
  readonly parameters: Parameters;
  readonly plan: Plan;
  readonly listed: Channels;
  /** The columns of the log by which rules are graded. */
  readonly quantities: RuleSheet['quantities'];
}

/** Everything but the parameters and the log; each sheet is read whatever is wrong with the others. */
export function decodeRuleBook(content: WorkbookContent, parameters: Parameters | null): Found<RuleBook | null> {
  const { date1904, sheets, sheetNames } = content;
  const grid = sheets.get(SHEETS.targets);
  const { year } = parameters ?? BUILT_IN_PLAN;
  const { value: targets, issues: ofTargets } = grid
    ? decodeTargets(grid, date1904, year)
    : { value: null, issues: [missingSheet(SHEETS.targets, sheetNames)] };
  const { value: stated, issues: ofRules } = decodeStated(content);
  const issues = [...ofTargets, ...ofRules];
  if (!parameters || !targets || !stated) return { value: null, issues };
  const book = decodePlan(content, parameters, targets, stated);
  return { value: book.value, issues: [...issues, ...book.issues] };
}

function decodePlan(
  content: WorkbookContent,
  stated: Parameters,
  targets: Targets,
  { listed, modes, rules }: Stated,
): Found<RuleBook | null> {
  const names = { targets, channels: listed.names, modes };
  const paid = withRate(stated, rules);
  const { value: more, issues } = decodeGeneral(content, { ...names, listed, rules, terms: paid.ruleTerms });
  if (paid.rate > 0 && rules.zeroing) return { value: null, issues: [...issues, zeroingPaid(rules.zeroing)] };
  if (!more) return { value: null, issues };
  const parameters = more.general ? withOwnBasis(paid) : paid;
  const plan = planOf(parameters, names, rules.rules, more.general);
  const log = more.general ? logTerms(parameters, rules, more) : undefined;
  const value = { parameters, plan, listed, quantities: rules.quantities, ...names, log };
  return { value, issues };
}

/** Where rules state money per item, a point is worth none unless 参数 says so. */
const withRate = (parameters: Parameters, { hasFees }: RuleSheet): Parameters =>
  hasFees && !parameters.isRateStated ? { ...parameters, rate: fen(0) } : parameters;

/** What the built-in plan pays by is not what another one pays by. */
const withOwnBasis = (parameters: Parameters): Parameters =>
  parameters.isBasisStated ? parameters : { ...parameters, feeBasis: '' };

const zeroingPaid = (place: Place): Issue => ({
  code: 'rule-fault',
  severity: 'error',
  place,
  parameters: { fault: 'zero-and-rate', value: '' },
});

const logTerms = (
  { ruleTerms }: Parameters,
  { quantities }: RuleSheet,
  { general, marks }: GeneralSheets,
): AdoptionNames['log'] => ({
  quantities: quantities.map(({ name }) => name),
  marks,
  takesSeveralUnits: general?.policies.points.shares.kind !== 'refused',
  unsignedPaid: ruleTerms.unsignedPaid !== false,
});

/** What the sheets of rules state. */
interface Stated extends Pick<AdoptionNames, 'modes'> {
  readonly listed: Channels;
  readonly rules: RuleSheet;
}

function decodeStated({ date1904, sheets }: WorkbookContent): Found<Stated | null> {
  const { value: listed, issues: ofChannels } = decodeChannels(sheets.get(SHEETS.channels), date1904);
  const { value: modes, issues: ofModes } = decodeModes(sheets.get(SHEETS.modes), date1904);
  const issues = [...ofChannels, ...ofModes];
  if (!listed || !modes) return { value: null, issues };
  const { value: rules, issues: ofRules } = decodeRules(sheets.get(SHEETS.rules), date1904, listed, modes);
  return { value: rules && { listed, modes, rules }, issues: [...issues, ...ofRules] };
}

const planOf = (
  parameters: Parameters,
  { targets, channels, modes }: AdoptionNames,
  rules: readonly Rule[],
  general: General | null,
): Plan => ({
  year: parameters.year,
  units: targets.units,
  otherUnits: targets.otherUnits,
  channels: channels.names,
  modes: modes.names,
  rules,
  rate: parameters.rate,
  feesFrom: parameters.feesFrom,
  ...(general && { general }),
});

/** Says which rules are graded by a column that the log does not have: nothing can be scored then. */
export const unknownQuantities = (book: RuleBook | null, log: Pick<AdoptionLog, 'hasColumn'> | null): Issue[] =>
  (book?.quantities ?? [])
    .filter(({ name }) => log && !log.hasColumn(name))
    .map(({ name, place }) => ({
      code: 'rule-fault',
      severity: 'error',
      place,
      parameters: { fault: 'by-unknown', value: name },
    }));
