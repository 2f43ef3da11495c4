import { success, type Result } from '../../engine/result';
import { HostError, type WorkbookChange } from '../../host/port/workbook';
import { SHEETS } from '../../text/sheets/workbook-names';
import type { NoPlan } from '../plans/plan-choice';

/** Plans what is written for a plan that was chosen, on the workbook as it is now. @throws HostError */
export type ChosenSheets = () => Promise<readonly WorkbookChange[]>;

/**
 * Why a plan cannot be taken; else what plans it anew each time it is to be written, for others may edit meanwhile: only the
 * columns of 参数 can then have gone.
 */
export async function plannedAnew(
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
