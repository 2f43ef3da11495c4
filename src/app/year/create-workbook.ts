import type { Day } from '../../engine/units';
import type { WorkbookChange } from '../../host/port/workbook';
import { BUILT_IN_PLAN, type StatedPlan } from '../../rules/built-in-plan';
import { encodeBroughtForward } from '../../sheets/brought-forward/encode-brought-forward';
import { encodeGuide } from '../../sheets/guide/encode-guide';
import { encodeLog, type LogRow } from '../../sheets/adoptions/encode-log';
import { encodeChannels } from '../../sheets/channels/encode-channels';
import { encodeParameters } from '../../sheets/parameters/encode-parameters';
import { encodeRules } from '../../sheets/rules/encode-rules';
import { encodeTargets } from '../../sheets/targets/encode-targets';
import type { BroughtForwardRow } from '../../sheets/brought-forward/left-over-rows';

/** What a new workbook holds beyond the plan. */
export interface FirstEntries {
  readonly rows: readonly LogRow[];
  readonly asOf: Day | null;
  /** What the year before left over; without it the workbook has no sheet 上年结转. */
  readonly broughtForward?: readonly BroughtForwardRow[];
}

/**
 * Fills an empty workbook with the template for a year: instructions and the clerk's sheets, with the rules and
 * targets of the plan; the sheets of results come with the first recalculation.
 */
export function createWorkbook(
  year: number,
  plan: StatedPlan = BUILT_IN_PLAN,
  { rows, asOf, broughtForward }: FirstEntries = { rows: [], asOf: null },
): WorkbookChange[] {
  const sheets = [
    encodeGuide(plan, year, broughtForward !== undefined),
    encodeLog(plan.office, year, rows),
    encodeTargets(plan, year),
    encodeChannels(plan, year),
    encodeRules(plan, year),
    encodeParameters(plan, year, asOf),
    ...(broughtForward ? [encodeBroughtForward(year, broughtForward)] : []),
  ];
  return sheets.map((sheet) => ({ kind: 'replace-sheet', sheet }));
}
