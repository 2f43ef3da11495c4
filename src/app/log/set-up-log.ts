import { civilDate } from '../../engine/time/calendar';
import type { Day } from '../../engine/units';
import type { SheetContent, Workbook, WorkbookContent } from '../../host/port/workbook';
import { BUILT_IN_PLAN } from '../../rules/built-in-plan';
import { mayBeLog, TEMPLATE_SHEETS } from '../../sheets/catalogue';
import { foldName, holdsAnything } from '../../sheets/cells/values/cell';
import { decodeParameters } from '../../sheets/parameters/decode-parameters';
import { encodeLogMapping, withLogMapping } from '../../sheets/adoptions/encode-log-mapping';
import { logCandidates, type LogCandidate } from '../../sheets/adoptions/guess-log';
import { decodeLogMapping, mappedColumns, type LogMapping } from '../../sheets/adoptions/log-mapping';
import { yearInHand } from '../../sheets/adoptions/stated-year';
import { YEAR_IN_NAME } from '../../text/sheets/log-mapping';
import { SHEETS } from '../../text/sheets/workbook-names';
import { createWorkbook } from '../year/create-workbook';

/** The ways to give a workbook a log that can be read. */
export interface LogSetup {
  /** Sheets that the template would add; empty where the workbook has a sheet 采用登记. */
  readonly template: readonly string[];
  /** Sheets that may be the clerk's own log, the likeliest first. */
  readonly candidates: readonly LogCandidate[];
  /** Sheets that the template would add beside the log of the clerk's own. */
  readonly beside: readonly string[];
}

/** The sheet that is the log: the one that 参数 names, else 采用登记; null where neither is there. @throws HostError */
export async function findLog(workbook: Workbook): Promise<string | null> {
  const { sheetNames, sheets } = await readFilled(workbook);
  const { sheet } = decodeLogMapping(sheets.get(SHEETS.parameters));
  const mapped = sheetNames.find((name) => name === sheet);
  return mapped ?? sheetNames.find((name) => foldName(name) === foldName(SHEETS.adoptions)) ?? null;
}

/** Looks at every sheet that is not the program's for a log. Writes nothing. @throws HostError */
export async function inspectLog(workbook: Workbook, today: Day): Promise<LogSetup> {
  const { sheetNames } = await readFilled(workbook);
  const names = sheetNames.filter(mayBeLog);
  const { sheets } = await workbook.read(names);
  const missing = missingSheets(sheetNames, civilDate(today).year).map(({ name }) => name);
  return {
    template: missing.includes(SHEETS.adoptions) ? missing : [],
    candidates: logCandidates(names.flatMap((name) => sheets.get(name) ?? [])),
    beside: missing.filter((name) => name !== SHEETS.adoptions && name !== SHEETS.guide),
  };
}

/** Adds the sheets of the template that the workbook lacks; what it has stays untouched. @throws HostError */
export async function addTemplate(workbook: Workbook, today: Day): Promise<void> {
  const content = await readFilled(workbook);
  const added = missingSheets(content.sheetNames, yearOf(content) ?? civilDate(today).year);
  await workbook.write(added.map((sheet) => ({ kind: 'replace-sheet', sheet })));
}

/**
 * Remembers in 参数 where the clerk's own log is and what its columns mean, and adds the other sheets of the template
 * that the workbook lacks, for the year in hand. False where 参数 has no columns to write it into. @throws HostError
 */
export async function mapLog(workbook: Workbook, mapping: LogMapping, today: Day): Promise<boolean> {
  const content = await readFilled(workbook);
  const year = yearOf(content) ?? (await yearInLog(workbook, mapping)) ?? civilDate(today).year;
  const parameters = content.sheets.get(SHEETS.parameters);
  const rows = parameters ? encodeLogMapping(parameters, mapping) : [];
  if (rows === null) return false;
  const added = missingSheets(content.sheetNames, year)
    .filter(({ name }) => name !== SHEETS.adoptions && name !== SHEETS.guide)
    .map((sheet) => (sheet.name === SHEETS.parameters ? withLogMapping(sheet, mapping) : sheet));
  await workbook.write([...rows, ...added.map((sheet) => ({ kind: 'replace-sheet', sheet }) as const)]);
  return true;
}

/**
 * The workbook without those sheets of the template that are empty: a refused write may have added a sheet and not its
 * cells.
 */
async function readFilled(workbook: Workbook): Promise<WorkbookContent> {
  const content = await workbook.read(TEMPLATE_SHEETS);
  const filled = [...content.sheets].filter(([, grid]) => holdsAnything(grid));
  const sheets = new Map(filled);
  const empty = new Set([...content.sheets].flatMap(([name, grid]) => (sheets.has(name) ? [] : [grid.name])));
  return { ...content, sheets, sheetNames: content.sheetNames.filter((name) => !empty.has(name)) };
}

function missingSheets(sheetNames: readonly string[], year: number): SheetContent[] {
  const known = new Set(sheetNames.map(foldName));
  return createWorkbook(year, BUILT_IN_PLAN).flatMap((change) =>
    change.kind === 'replace-sheet' && !known.has(foldName(change.sheet.name)) ? [change.sheet] : [],
  );
}

/** The 年度 of 参数; null where there is no such sheet or it cannot be read. */
function yearOf({ sheets, date1904 }: WorkbookContent): number | null {
  const grid = sheets.get(SHEETS.parameters);
  return grid ? (decodeParameters(grid, date1904).value?.year ?? null) : null;
}

/** The year of the log that a clerk maps: of its dates, else in its name; null where neither tells. */
async function yearInLog(workbook: Workbook, mapping: LogMapping): Promise<number | null> {
  const log = mapping.sheet ?? SHEETS.adoptions;
  const { sheets, date1904 } = await workbook.read([log]);
  return yearInHand(sheets.get(log), mappedColumns(mapping), date1904) ?? yearInName(mapping.sheet);
}

function yearInName(sheet: string | null): number | null {
  const [, year] = YEAR_IN_NAME.exec(sheet ?? '') ?? [];
  return year === undefined ? null : Number(year);
}
