import type { BroughtForward } from '../engine/settlement/brought-forward';
import type { Plan, Rule } from '../engine/scoring/plan';
import type { WorkbookContent } from '../host/port/workbook';
import { BUILT_IN_PLAN } from '../rules/built-in-plan';
import { MODES, SHEETS } from '../text/sheets/workbook-names';
import type { AdoptionNames } from './adoptions/adoption-names';
import { foldName } from './cells/cell';
import { decodeAdoptions, type AdoptionLog } from './adoptions/decode-adoptions';
import { decodeBroughtForward } from './brought-forward/decode-brought-forward';
import { decodeParameters, type Parameters } from './parameters/decode-parameters';
import { CHANNELS_SCHEMA } from './channels/channels-schema';
import { decodeChannels } from './channels/decode-channels';
import { decodeRules, modeNames } from './rules/decode-rules';
import { RULES_SCHEMA } from './rules/rules-schema';
import { TARGETS_SCHEMA } from './targets/targets-schema';
import { decodeTargets, missingSheet, type Targets } from './targets/decode-targets';
import type { Issue } from '../issues/issue';
import { decodeLogMapping, mappedColumns } from './adoptions/log-mapping';
import type { NameIndex } from './cells/names';
import { impliedYear, type ImpliedYear } from './adoptions/stated-year';
import { unreadRules } from './rules/unread-rules';
import { wholeSheet } from '../issues/place';

/** The clerk's sheets, in the order in which they are read. */
export const INPUT_SHEETS = [
  SHEETS.parameters,
  SHEETS.targets,
  SHEETS.channels,
  SHEETS.rules,
  SHEETS.adoptions,
  SHEETS.broughtForward,
];

/** Everything a recalculation starts from. */
export interface Inputs {
  readonly parameters: Parameters;
  readonly plan: Plan;
  readonly log: AdoptionLog;
  /** What the names in the log and in other sheets are looked up in. */
  readonly names: AdoptionNames;
  /** What the year before left over. */
  readonly broughtForward: readonly BroughtForward[];
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
  if (misnamed.length > 0) return { parameters: null, inputs: null };
  const columns = mappedColumns(decodeLogMapping(content.sheets.get(SHEETS.parameters)));
  const implied = (): ImpliedYear => impliedYear(content.sheets.get(SHEETS.adoptions), columns, content.date1904);
  const parameters = decodeParameters(content.sheets.get(SHEETS.parameters), content.date1904, issues, implied);
  return { parameters, inputs: decodeInputs(content, parameters, issues) };
}

/** Sheets whose names are read as ours by a person, and as others by every program: nothing may be computed without them. */
function misnamedSheets({ sheets, sheetNames }: WorkbookContent): Issue[] {
  const missing = INPUT_SHEETS.filter((name) => !sheets.has(name));
  return missing.flatMap((expected) =>
    sheetNames
      .filter((sheet) => foldName(sheet) === foldName(expected))
      .map((sheet) => ({
        code: 'misnamed-sheet',
        severity: 'error',
        place: wholeSheet(sheet),
        parameters: { expected },
      })),
  );
}

function decodeInputs(content: WorkbookContent, parameters: Parameters | null, issues: Issue[]): Inputs | null {
  const book = decodeRuleBook(content, parameters, issues);
  const grid = content.sheets.get(SHEETS.adoptions);
  if (!grid) issues.push(missingSheet(SHEETS.adoptions, content.sheetNames));
  const columns = mappedColumns(decodeLogMapping(content.sheets.get(SHEETS.parameters)));
  const log = book && grid ? decodeAdoptions(grid, content.date1904, book, issues, columns) : null;
  issues.push(...unreadRules(content, [CHANNELS_SCHEMA, RULES_SCHEMA, TARGETS_SCHEMA], log?.table ?? null));
  if (!book || !log) return null;
  const { parameters: { year }, targets } = book; // prettier-ignore
  const carried = content.sheets.get(SHEETS.broughtForward);
  const broughtForward = decodeBroughtForward(carried, content.date1904, targets, year, issues);
  return { parameters: book.parameters, plan: book.plan, log, names: book, broughtForward };
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
