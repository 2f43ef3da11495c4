import { civilDate } from '../../engine/time/calendar';
import { success, type Result } from '../../engine/result';
import type { Day } from '../../engine/units';
import type { Workbook } from '../../host/port/workbook';
import { mayBeLog } from '../../sheets/catalogue';
import { foldName } from '../../sheets/cells/values/cell';
import { logCandidates, type LogCandidate } from '../../sheets/adoptions/guess-log';
import { decodeLogMapping } from '../../sheets/adoptions/log-mapping';
import { SHEETS } from '../../text/sheets/workbook-names';
import { PLANS, USUAL_PLAN, type NoPlan, type PlanChoice } from '../plans/plan-choice';
import { missingSheets, readFilled, statesPlan } from './add-template';

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
