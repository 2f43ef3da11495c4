import type { Workbook, WorkbookChange } from '../host/workbook';
import { INPUT_SHEETS, type Inputs } from '../sheets/decode-workbook';
import { encodeIssues } from '../sheets/encode-issues';
import { encodeRanking } from '../sheets/encode-ranking';
import { encodeRowResults } from '../sheets/encode-row-results';
import { encodeStamp } from '../sheets/encode-stamp';
import { encodeUnitScores } from '../sheets/encode-unit-scores';
import { evaluate, type EvaluationDate } from './evaluate';
import type { Outcome, Result } from './outcome';
import { retryOnConflict } from './retry-on-conflict';

/** Stops of a recalculation that a person may see passing. */
export type RecalculationStep = 'read' | 'score' | 'write';

/** What a recalculation needs to know beside the workbook. */
export interface RecalculationOptions extends EvaluationDate {
  /** Of the program, for the stamp. */
  readonly version: string;
  readonly onStep?: (step: RecalculationStep) => void | Promise<void>;
}

/**
 * Reads the clerk's sheets, scores them and writes the machine's: one read, one write. Where somebody edited the log
 * in between, the results would stand on wrong rows: it starts anew, and gives up as `conflict` in the end.
 * A wrong structure writes 问题清单 only and leaves older results alone. @throws HostError
 */
export const recalculate = (workbook: Workbook, options: RecalculationOptions): Promise<Outcome> =>
  retryOnConflict(() => recalculateOnce(workbook, options));

async function recalculateOnce(workbook: Workbook, options: RecalculationOptions): Promise<Outcome> {
  await options.onStep?.('read');
  const content = await workbook.read(INPUT_SHEETS);
  await options.onStep?.('score');
  const { outcome, inputs } = evaluate(content, options);
  await options.onStep?.('write');
  await workbook.write(encodeOutcome(outcome, inputs, options.version));
  return outcome;
}

/** The changes that put an outcome into the workbook; the stamp comes last, so that a broken-off write shows. */
export function encodeOutcome(outcome: Outcome, inputs: Inputs | null, version: string): WorkbookChange[] {
  const { asOf, year, issues, result } = outcome;
  const issueSheet = { kind: 'replace-sheet', sheet: encodeIssues(issues, { year, blocked: !result }) } as const;
  if (!result || !inputs) return [issueSheet];
  const heading = { office: result.parameters.office, asOf };
  return [
    { kind: 'replace-sheet', sheet: encodeUnitScores(result.plan, result.scorecards, heading) },
    { kind: 'replace-sheet', sheet: encodeRanking(result.plan, result.scorecards, heading) },
    issueSheet,
    ...encodeRowResults(inputs.log.table, result),
    encodeStamp(stampFacts(outcome, result, version)),
  ];
}

const stampFacts = ({ asOf }: Outcome, { parameters, rows }: Result, version: string) => ({
  basis: parameters.feeBasis,
  asOf,
  rowsRead: rows.length,
  rowsCounted: rows.filter(({ verdict }) => verdict === 'counted').length,
  version,
});
