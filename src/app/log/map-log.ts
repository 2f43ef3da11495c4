import { civilDate } from '../../engine/time/calendar';
import { failure, success, type Result } from '../../engine/result';
import type { Day } from '../../engine/units';
import type { SheetContent, Workbook, WorkbookChange } from '../../host/port/workbook';
import { encodeLogMapping, withLogMapping } from '../../sheets/adoptions/encode-log-mapping';
import { mappedColumns, type LogMapping } from '../../sheets/adoptions/log-mapping';
import { yearInHand } from '../../sheets/adoptions/stated-year';
import { unitsOfLog } from '../../sheets/adoptions/units-of-log';
import { decodeTargets } from '../../sheets/targets/decode-targets';
import { areOfPlan, withUnits } from '../../sheets/targets/taken-units';
import { YEAR_IN_NAME } from '../../text/sheets/log-mapping';
import { SHEETS } from '../../text/sheets/workbook-names';
import { USUAL_PLAN, type NoPlan, type PlanChoice } from '../plans/plan-choice';
import { gridOf } from '../scoring/written-first';
import { missingSheets, readFilled, replacing, yearOf } from './add-template';

/**
 * Remembers in 参数 where the clerk's own log is and what its columns mean, and adds the other sheets of the template
 * with this plan that the workbook lacks, for the year in hand; 目标任务 with the units of the log where they are not the
 * plan's. Refused where 参数 has no columns to write it into. Writes nothing. @throws HostError
 */
export async function mappingChanges(
  workbook: Pick<Workbook, 'read'>,
  mapping: LogMapping,
  today: Day,
  plan: PlanChoice = USUAL_PLAN,
): Promise<Result<readonly WorkbookChange[], NoPlan>> {
  const content = await readFilled(workbook);
  const own = await readOwn(workbook, mapping);
  const year = yearOf(content) ?? own.year ?? civilDate(today).year;
  const parameters = content.sheets.get(SHEETS.parameters);
  const rows = parameters ? encodeLogMapping(parameters, mapping) : [];
  if (rows === null) return failure({ code: 'no-parameter-columns', parameters: {} });
  const missing = await missingSheets(content.sheetNames, year, plan);
  if (!missing.ok) return missing;
  const added = missing.value
    .filter(({ name }) => name !== SHEETS.adoptions && name !== SHEETS.guide)
    .map((sheet) => fitted(sheet, mapping, year, own.units));
  return success([...rows, ...replacing(content, added)]);
}

/** A sheet of the template beside this log. */
function fitted(sheet: SheetContent, mapping: LogMapping, year: number, units: readonly string[]): SheetContent {
  if (sheet.name === SHEETS.parameters) return withLogMapping(sheet, mapping);
  if (sheet.name !== SHEETS.targets || units.length === 0) return sheet;
  const known = decodeTargets(gridOf(sheet), false, year).value?.names;
  return known && areOfPlan(units, known) ? sheet : withUnits(sheet, units);
}

/** What the log that a clerk maps tells: its year, of its dates, else in its name, and its units. */
interface OwnLog {
  /** Null where nothing tells. */
  readonly year: number | null;
  readonly units: readonly string[];
}

async function readOwn(workbook: Pick<Workbook, 'read'>, mapping: LogMapping): Promise<OwnLog> {
  const log = mapping.sheet ?? SHEETS.adoptions;
  const { sheets, date1904 } = await workbook.read([log]);
  const grid = sheets.get(log);
  const year = yearInHand(grid, mappedColumns(mapping), date1904) ?? yearInName(mapping.sheet);
  return { year, units: grid ? unitsOfLog(grid, mapping) : [] };
}

function yearInName(sheet: string | null): number | null {
  const [, year] = YEAR_IN_NAME.exec(sheet ?? '') ?? [];
  return year === undefined ? null : Number(year);
}
