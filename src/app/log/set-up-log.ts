import { civilDate } from '../../engine/time/calendar';
import { failure, success, type Result } from '../../engine/result';
import type { Day } from '../../engine/units';
import {
  HostError,
  type SheetContent,
  type Workbook,
  type WorkbookChange,
  type WorkbookContent,
} from '../../host/port/workbook';
import { mayBeLog, TEMPLATE_SHEETS } from '../../sheets/catalogue';
import { foldName, holdsAnything } from '../../sheets/cells/values/cell';
import { decodeParameters } from '../../sheets/parameters/decode-parameters';
import { encodeLogMapping, withLogMapping } from '../../sheets/adoptions/encode-log-mapping';
import { logCandidates, type LogCandidate } from '../../sheets/adoptions/guess-log';
import { decodeLogMapping, mappedColumns, type LogMapping } from '../../sheets/adoptions/log-mapping';
import { yearInHand } from '../../sheets/adoptions/stated-year';
import { PLAN_SHEETS } from '../../sheets/template/plan-sheets';
import { YEAR_IN_NAME } from '../../text/sheets/log-mapping';
import { SHEETS } from '../../text/sheets/workbook-names';
import { bookOfChoice, PLANS, USUAL_PLAN, type NoPlan, type PlanChoice } from '../plans/plan-choice';

/** Plans what is written for a plan that was chosen, on the workbook as it is now. @throws HostError */
export type ChosenSheets = () => Promise<readonly WorkbookChange[]>;

/** Why a plan cannot be taken; else what plans it anew each time it is to be written, for others may edit meanwhile. */
export async function chosenSheets(
  plan: () => Promise<Result<readonly WorkbookChange[], NoPlan>>,
): Promise<Result<ChosenSheets, NoPlan>> {
  const now = await plan();
  if (!now.ok) return now;
  return success(async () => {
    const again = await plan();
    if (!again.ok) throw new HostError('conflict', SHEETS.parameters);
    return again.value;
  });
}

/** The ways to give a workbook a log that can be read. */
export interface LogSetup {
  /** Sheets that the template would add; empty where the workbook has a sheet 采用登记. */
  readonly template: readonly string[];
  /** Sheets that may be the clerk's own log, the likeliest first. */
  readonly candidates: readonly LogCandidate[];
  /** Sheets that the template would add beside the log of the clerk's own. */
  readonly beside: readonly string[];
  /** The published plans to choose from; empty where the workbook states a plan already. */
  readonly plans: typeof PLANS;
}

/** The sheet that is the log: the one that 参数 names, else 采用登记; null where neither is there. @throws HostError */
export async function findLog(workbook: Workbook): Promise<string | null> {
  const { sheetNames, sheets } = await readFilled(workbook);
  const { sheet } = decodeLogMapping(sheets.get(SHEETS.parameters));
  const mapped = sheetNames.find((name) => name === sheet);
  return mapped ?? sheetNames.find((name) => foldName(name) === foldName(SHEETS.adoptions)) ?? null;
}

/** The sheets in which a plan is stated. */
const STATING: readonly string[] = Object.values(PLAN_SHEETS).map(({ schema }) => schema.sheet);

const statesPlan = (sheetNames: readonly string[]): boolean => {
  const stating = new Set(STATING.map(foldName));
  return sheetNames.some((name) => stating.has(foldName(name)));
};

/**
 * Looks at every sheet that is not the program's for a log, and at what the template with this plan would add. Writes
 * nothing. @throws HostError
 */
export async function inspectLog(
  workbook: Workbook,
  today: Day,
  plan: PlanChoice = USUAL_PLAN,
): Promise<Result<LogSetup, NoPlan>> {
  const { sheetNames } = await readFilled(workbook);
  const names = sheetNames.filter(mayBeLog);
  const { sheets, date1904 } = await workbook.read(names);
  const lacking = await missingSheets(sheetNames, civilDate(today).year, plan);
  if (!lacking.ok) return lacking;
  const missing = lacking.value.map(({ name }) => name);
  return success({
    template: missing.includes(SHEETS.adoptions) ? missing : [],
    candidates: logCandidates(
      names.flatMap((name) => sheets.get(name) ?? []),
      date1904,
    ),
    beside: missing.filter((name) => name !== SHEETS.adoptions && name !== SHEETS.guide),
    plans: statesPlan(sheetNames) ? [] : PLANS,
  });
}

/** The changes that add the sheets of the template with this plan which the workbook lacks; what it has stays. @throws HostError */
export async function templateChanges(
  workbook: Pick<Workbook, 'read'>,
  today: Day,
  plan: PlanChoice = USUAL_PLAN,
): Promise<Result<readonly WorkbookChange[], NoPlan>> {
  const content = await readFilled(workbook);
  const added = await missingSheets(content.sheetNames, yearOf(content) ?? civilDate(today).year, plan);
  return added.ok ? success(replacing(content, added.value)) : added;
}

/**
 * Remembers in 参数 where the clerk's own log is and what its columns mean, and adds the other sheets of the template
 * with this plan that the workbook lacks, for the year in hand. Refused where 参数 has no columns to write it into.
 * Writes nothing. @throws HostError
 */
export async function mappingChanges(
  workbook: Pick<Workbook, 'read'>,
  mapping: LogMapping,
  today: Day,
  plan: PlanChoice = USUAL_PLAN,
): Promise<Result<readonly WorkbookChange[], NoPlan>> {
  const content = await readFilled(workbook);
  const year = yearOf(content) ?? (await yearInLog(workbook, mapping)) ?? civilDate(today).year;
  const parameters = content.sheets.get(SHEETS.parameters);
  const rows = parameters ? encodeLogMapping(parameters, mapping) : [];
  if (rows === null) return failure({ code: 'no-parameter-columns', parameters: {} });
  const missing = await missingSheets(content.sheetNames, year, plan);
  if (!missing.ok) return missing;
  const added = missing.value
    .filter(({ name }) => name !== SHEETS.adoptions && name !== SHEETS.guide)
    .map((sheet) => (sheet.name === SHEETS.parameters ? withLogMapping(sheet, mapping) : sheet));
  return success([...rows, ...replacing(content, added)]);
}

/** Writes sheets as a whole. Where one is there, empty, and somebody fills it meanwhile, the host refuses. */
const replacing = ({ empty }: FilledContent, sheets: readonly SheetContent[]): WorkbookChange[] =>
  sheets.flatMap((sheet) => [...stillEmpty(empty.get(foldName(sheet.name)), sheet), { kind: 'replace-sheet', sheet }]);

/** A change that writes nothing, below where the sheet will stand so that taking both back finds it unchanged, and expects nothing there. */
function stillEmpty(name: string | undefined, { cells }: SheetContent): WorkbookChange[] {
  if (name === undefined) return [];
  const rows = [...cells.map((line) => line.map(() => null)), [null]];
  return [
    {
      kind: 'write-cells',
      sheet: name,
      row: cells.length,
      column: 0,
      cells: [[null]],
      expects: { row: 0, column: 0, rows },
    },
  ];
}

/** A workbook without those of its sheets that are empty; of these the names, by which they are compared. */
interface FilledContent extends WorkbookContent {
  readonly empty: ReadonlyMap<string, string>;
}

/**
 * The workbook without those sheets of the template and its plan that are empty: a refused write may have added a sheet and not its
 * cells.
 */
async function readFilled(workbook: Pick<Workbook, 'read'>): Promise<FilledContent> {
  const content = await workbook.read([...new Set([...TEMPLATE_SHEETS, ...STATING])]);
  const filled = [...content.sheets].filter(([, grid]) => holdsAnything(grid));
  const sheets = new Map(filled);
  const names = [...content.sheets].flatMap(([name, grid]) => (sheets.has(name) ? [] : [grid.name]));
  const empty = new Map(names.map((name) => [foldName(name), name]));
  return { ...content, sheets, empty, sheetNames: content.sheetNames.filter((name) => !names.includes(name)) };
}

/** The sheets of the template with a plan that are not among these. Sheets of rules are never mixed: those there stay alone. */
async function missingSheets(
  sheetNames: readonly string[],
  year: number,
  plan: PlanChoice,
): Promise<Result<SheetContent[], NoPlan>> {
  const made = await bookOfChoice(statesPlan(sheetNames) ? USUAL_PLAN : plan, year);
  if (!made.ok) return made;
  const known = new Set(sheetNames.map(foldName));
  return success(
    made.value.flatMap((change) =>
      change.kind === 'replace-sheet' && !known.has(foldName(change.sheet.name)) ? [change.sheet] : [],
    ),
  );
}

/** The 年度 of 参数; null where there is no such sheet or it cannot be read. */
function yearOf({ sheets, date1904 }: WorkbookContent): number | null {
  const grid = sheets.get(SHEETS.parameters);
  return grid ? (decodeParameters(grid, date1904).value?.year ?? null) : null;
}

/** The year of the log that a clerk maps: of its dates, else in its name; null where neither tells. */
async function yearInLog(workbook: Pick<Workbook, 'read'>, mapping: LogMapping): Promise<number | null> {
  const log = mapping.sheet ?? SHEETS.adoptions;
  const { sheets, date1904 } = await workbook.read([log]);
  return yearInHand(sheets.get(log), mappedColumns(mapping), date1904) ?? yearInName(mapping.sheet);
}

function yearInName(sheet: string | null): number | null {
  const [, year] = YEAR_IN_NAME.exec(sheet ?? '') ?? [];
  return year === undefined ? null : Number(year);
}
