import { templateChanges } from '../../../src/app/log/add-template';
import { mappingChanges } from '../../../src/app/log/map-log';
import type { NoPlan, PlanChoice } from '../../../src/app/plans/plan-choice';
import type { Day } from '../../../src/engine/units';
import type { Workbook } from '../../../src/host/port/workbook';
import type { LogMapping } from '../../../src/sheets/adoptions/log-mapping';

/** Writes the template of a plan without a recalculation. */
export async function addTemplate(workbook: Workbook, today: Day, plan?: PlanChoice): Promise<NoPlan | null> {
  const changes = await templateChanges(workbook, today, plan);
  if (!changes.ok) return changes.why;
  await workbook.write(changes.value);
  return null;
}

/** Writes what the columns of an own log mean, likewise. */
export async function mapLog(
  workbook: Workbook,
  mapping: LogMapping,
  today: Day,
  plan?: PlanChoice,
): Promise<NoPlan | null> {
  const changes = await mappingChanges(workbook, mapping, today, plan);
  if (!changes.ok) return changes.why;
  await workbook.write(changes.value);
  return null;
}
