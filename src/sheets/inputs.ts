import type { Plan, Rule } from '../engine/scoring/plan';
import type { WorkbookContent } from '../host/port/workbook';
import { BUILT_IN_PLAN } from '../rules/built-in-plan';
import { MODES, SHEETS } from '../text/sheets/workbook-names';
import { decodeOptional, isCatalogued, misnamedSheets, SCHEMAS, type OptionalInputs } from './catalogue';
import type { AdoptionNames } from './adoptions/adoption-names';
import type { AdoptionLog } from './adoptions/adoption-log';
import { decodeAdoptions } from './adoptions/decode-adoptions';
import { decodeParameters, type Parameters } from './parameters/decode-parameters';
import { decodeChannels } from './channels/decode-channels';
import { decodeRules, modeNames } from './rules/decode-rules';
import { decodeTargets, missingSheet, type Targets } from './targets/decode-targets';
import type { Issue } from '../issues/issue';
import { decodeLogMapping, mappedColumns } from './adoptions/log-mapping';
import type { NameIndex } from './cells/names';
import { impliedYear, type ImpliedYear } from './adoptions/stated-year';
import { unreadRules } from './rules/unread-rules';

/** Everything a recalculation starts from. */
export interface Inputs extends OptionalInputs {
  readonly parameters: Parameters;
  readonly plan: Plan;
  readonly log: AdoptionLog;
  /** What the names in the log and in other sheets are looked up in. */
  readonly names: AdoptionNames;
}

/** What could be decoded; `inputs` null where the structure is wrong, so that nothing can be computed. */
export interface Decoded {
  readonly parameters: Parameters | null;
  readonly inputs: Inputs | null;
}

/** Decodes the clerk's sheets; every problem is added to `issues`. */
export function decodeWorkbook(content: WorkbookContent, issues: Issue[]): Decoded {
  const misnamed = misnamedSheets(content);
  issues.push(...misnamed);
  if (misnamed.some(({ severity }) => severity === 'error')) return { parameters: null, inputs: null };
  const columns = mappedColumns(decodeLogMapping(content.sheets.get(SHEETS.parameters)));
  const implied = (): ImpliedYear => impliedYear(content.sheets.get(SHEETS.adoptions), columns, content.date1904);
  const parameters = decodeParameters(content.sheets.get(SHEETS.parameters), content.date1904, issues, implied);
  return { parameters, inputs: decodeInputs(content, parameters, issues) };
}

function decodeInputs(content: WorkbookContent, parameters: Parameters | null, issues: Issue[]): Inputs | null {
  const book = decodeRuleBook(content, parameters, issues);
  const grid = content.sheets.get(SHEETS.adoptions);
  if (!grid) issues.push(missingSheet(SHEETS.adoptions, content.sheetNames));
  const columns = mappedColumns(decodeLogMapping(content.sheets.get(SHEETS.parameters)));
  const log = book && grid ? decodeAdoptions(grid, content.date1904, book, issues, columns) : null;
  issues.push(...unreadRules(content, { schemas: SCHEMAS, isKnown: isCatalogued }, log));
  if (!book || !log) return null;
  const { parameters: { year }, targets } = book; // prettier-ignore
  const optional = decodeOptional(content, { date1904: content.date1904, year, targets }, issues);
  return { parameters: book.parameters, plan: book.plan, log, names: book, ...optional };
}

interface RuleBook extends AdoptionNames {
  readonly parameters: Parameters;
  readonly plan: Plan;
}

/** Everything but the parameters and the log; each sheet is read whatever is wrong with the others. */
function decodeRuleBook(
  { date1904, sheets, sheetNames }: WorkbookContent,
  parameters: Parameters | null,
  issues: Issue[],
): RuleBook | null {
  const targetGrid = sheets.get(SHEETS.targets);
  if (!targetGrid) issues.push(missingSheet(SHEETS.targets, sheetNames));
  const { year } = parameters ?? BUILT_IN_PLAN;
  const targets = targetGrid ? decodeTargets(targetGrid, date1904, year, issues) : null;
  const channels = decodeChannels(sheets.get(SHEETS.channels), date1904, issues);
  const modes = modeNames();
  const rules = channels && decodeRules(sheets.get(SHEETS.rules), date1904, channels, modes, issues);
  if (!parameters || !targets || !rules) return null;
  return { parameters, plan: planOf(parameters, targets, channels, rules), targets, channels, modes };
}

const planOf = (parameters: Parameters, targets: Targets, channels: NameIndex, rules: readonly Rule[]): Plan => ({
  year: parameters.year,
  units: targets.units,
  otherUnits: targets.otherUnits,
  channels: channels.names,
  modes: MODES.map(({ name }) => name),
  rules,
  rate: parameters.rate,
  feesFrom: parameters.feesFrom,
});
