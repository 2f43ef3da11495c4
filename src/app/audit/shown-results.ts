import type { Workbook } from '../../host/port/workbook';
import { ITEM_RESULT_SHEETS, RESULT_SHEETS } from '../../sheets/catalogue';
import { foreignSheets } from '../../sheets/foreign-sheets';
import { shownDay } from '../../sheets/unit-scores/read-stamp';
import { SHEETS } from '../../text/sheets/workbook-names';
import { evaluate, type EvaluationDate } from '../scoring/evaluate';
import type { Outcome } from '../scoring/outcome';
import { readInputs } from '../scoring/read-inputs';
import { auditResults } from './audit-results';

/** What a workbook that was calculated before is worth. */
export interface ShownResults {
  readonly outcome: Outcome;
  /** Whether its result sheets show this outcome, cell by cell. */
  readonly fits: boolean;
}

/**
 * The results of a workbook as it was calculated before, up to the day that it says; where its sheets show something
 * else, what its inputs give now. Null where it was never calculated or cannot be. Writes nothing. @throws HostError
 */
export async function shownResults(workbook: Workbook, dates: EvaluationDate): Promise<ShownResults | null> {
  const stamped = (await workbook.read([SHEETS.unitScores])).sheets.get(SHEETS.unitScores);
  const asOf = stamped ? shownDay(stamped) : null;
  if (asOf === null) return null;
  const content = await readInputs(workbook, [...RESULT_SHEETS, ...ITEM_RESULT_SHEETS]);
  const { outcome, inputs } = evaluate(content, { ...dates, asOf });
  if (inputs === null || foreignSheets(content).length > 0) return null;
  const isThatDay = (inputs.parameters.asOf ?? asOf) === asOf;
  const fits = isThatDay && auditResults({ content, outcome }, { inputs }).issues.length === 0;
  return { outcome: fits ? outcome : evaluate(content, dates).outcome, fits };
}
