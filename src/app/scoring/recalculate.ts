import type { Pause, SheetContent, Workbook, WorkbookChange, WriteOptions } from '../../host/port/workbook';
import type { Inputs } from '../../sheets/inputs';
import { encodePublicity } from '../statistics/encode-publicity';
import { encodeWork } from '../workflow/encode-work';
import type { ResultHeading } from '../../sheets/cells/look/result-cells';
import { encodeAssessments } from '../../sheets/items/encode-assessments';
import { encodeIssues } from '../../sheets/issues/encode-issues';
import { encodeRanking } from '../../sheets/ranking/encode-ranking';
import { encodeRowResults } from '../../sheets/adoptions/encode-row-results';
import { encodeReviewed } from '../../sheets/reviewed/encode-reviewed';
import { encodeStamp } from '../../sheets/unit-scores/encode-stamp';
import { withAssessed } from '../../sheets/unit-scores/assessed-columns';
import { encodeUnitScores, HEAD_ROW } from '../../sheets/unit-scores/encode-unit-scores';
import { ITEM_RESULT_SHEETS, RESULT_SHEETS, WORK_RESULT_SHEETS } from '../../sheets/catalogue';
import type { Issue } from '../../issues/issue';
import { SHEETS } from '../../text/sheets/workbook-names';
import { evaluateInSteps, type EvaluationDate } from './evaluate';
import type { Outcome, Result } from './outcome';
import { readInputs } from './read-inputs';
import { retryOnConflict } from './retry-on-conflict';
import { withPauses } from './with-pauses';
import { writtenFirst } from './written-first';

/** Steps of a recalculation that a person may see. `again`: somebody edited meanwhile, and it starts anew. */
export type RecalculationStep = 'read' | 'score' | 'write' | 'again';

/** How far a step is. */
export interface Progress {
  readonly step: Exclude<RecalculationStep, 'again'>;
  /** Of the step, from 0 to 1. */
  readonly share: number;
  /** Whether it can no longer be given up. */
  readonly isFinal: boolean;
}

/** A recalculation was given up before it wrote anything. */
export class RecalculationCancelled extends Error {
  override readonly name = 'RecalculationCancelled';
}

/** What a recalculation needs to know beside the workbook. */
export interface RecalculationOptions extends EvaluationDate {
  /** Of the program, for the stamp. */
  readonly version: string;
  /** Plans, at each attempt, what is in the workbook as it is calculated, and written together with the results. */
  readonly first?: (() => Promise<readonly WorkbookChange[]>) | undefined;
  readonly onStep?: (step: RecalculationStep) => void | Promise<void>;
  /** Is awaited between slices of the steps, where others may work meanwhile. */
  readonly onProgress?: (progress: Progress) => Promise<void>;
  /** Is asked until the workbook is being changed; that is never broken off. */
  readonly isCancelled?: () => boolean;
}

/**
 * Reads the clerk's sheets, scores them and writes the machine's sheets: one read and one write. Where somebody edited
 * the log in between, the results would stand on wrong rows, so it starts anew, and after some attempts gives up as
 * `conflict`. A wrong structure writes only 问题清单 and leaves older results alone. @throws HostError,
 * RecalculationCancelled
 */
export const recalculate = (workbook: Workbook, options: RecalculationOptions): Promise<Outcome> =>
  retryOnConflict(
    async () => recalculateOnce(options.first ? writtenFirst(workbook, await options.first()) : workbook, options),
    () => options.onStep?.('again'),
  );

async function recalculateOnce(workbook: Workbook, options: RecalculationOptions): Promise<Outcome> {
  await begin('read', options);
  const read = [...RESULT_SHEETS, ...ITEM_RESULT_SHEETS, ...WORK_RESULT_SHEETS];
  const content = await readInputs(workbook, read, { pause: pausing('read', options) });
  await begin('score', options);
  const { outcome, inputs } = await withPauses(evaluateInSteps(content, options), pausing('score', options));
  await begin('write', options);
  const changes = encodeOutcome(outcome, inputs, options.version);
  await workbook.write(changes, writeOptions(options));
  return withCleared(outcome, changes);
}

/** Lets others work between slices of a step, and gives it up where a person asked to. */
const pausing =
  (step: Progress['step'], { onProgress, isCancelled }: RecalculationOptions): Pause =>
  async (share) => {
    await onProgress?.({ step, share, isFinal: false });
    if (isCancelled?.() === true) throw new RecalculationCancelled();
  };

/** The share of a write after which the workbook is being changed. */
const PREPARED = 0.5;

const writeOptions = (options: RecalculationOptions): WriteOptions => ({
  preparing: (share) => pausing('write', options)(share * PREPARED),
  changing: async (share) =>
    options.onProgress?.({ step: 'write', share: PREPARED + share * (1 - PREPARED), isFinal: true }),
});

/** Reports a step, unless the recalculation was cancelled before or during the report. */
async function begin(step: RecalculationStep, { onStep, isCancelled }: RecalculationOptions): Promise<void> {
  if (isCancelled?.() === true) throw new RecalculationCancelled();
  await onStep?.(step);
  if (isCancelled?.() === true) throw new RecalculationCancelled();
}

/** The changes that put an outcome into the workbook; the stamp comes last, so that a broken-off write shows. */
export function encodeOutcome(outcome: Outcome, inputs: Inputs | null, version: string): WorkbookChange[] {
  const { asOf, year, issues, result } = outcome;
  if (!result || !inputs) {
    const isOurs = !isForeign(issues, SHEETS.issues);
    const sheet = encodeIssues(issues, { year, blocked: true });
    return isOurs ? [{ kind: 'replace-sheet', sheet }, ...reviewedSheet(outcome)] : [];
  }
  const heading = { office: result.parameters.office, asOf };
  const records = [...encodeRowResults(inputs.log, result), ...encodeWork(result, asOf)];
  return [
    { kind: 'replace-sheet', sheet: unitScores(result, heading) },
    { kind: 'replace-sheet', sheet: encodeRanking(result.plan, result.scorecards, heading) },
    ...assessmentSheets(result, inputs, heading),
    {
      kind: 'replace-sheet',
      sheet: encodeIssues(
        issues.filter((issue) => !isCleared(issue, records)),
        { year, blocked: false },
      ),
    },
    ...reviewedSheet(outcome),
    ...records,
    ...encodePublicity(result, asOf),
    encodeStamp(stampFacts(outcome, result, version)),
  ];
}

/** 已核对提醒, where the workbook has it. */
const reviewedSheet = ({ reviewed, year }: Outcome): WorkbookChange[] =>
  reviewed ? [{ kind: 'replace-sheet', sheet: encodeReviewed(reviewed, year) }] : [];

/** True for an issue of a text that must not be in the workbook and that the changes write over. */
function isCleared({ code, place: { sheet, row, column } }: Issue, changes: readonly WorkbookChange[]): boolean {
  if ((code !== 'classified-text' && code !== 'secret-mark') || row === null) return false;
  return changes.some(
    (change) =>
      change.kind === 'write-cells' &&
      change.sheet === sheet &&
      change.cells[row - change.row]?.[column - change.column] !== undefined,
  );
}

/** What such an issue says once the changes are written: the text is gone, but not from copies. */
function withCleared(outcome: Outcome, changes: readonly WorkbookChange[]): Outcome {
  const issues = outcome.issues.map((issue) =>
    isCleared(issue, changes) ? ({ ...issue, parameters: { isCleared: true } } as Issue) : issue,
  );
  return { ...outcome, issues };
}

const unitScores = ({ plan, scorecards }: Result, heading: ResultHeading): SheetContent =>
  withAssessed(encodeUnitScores(plan, scorecards, heading), plan, scorecards, HEAD_ROW);

/** 考核明细, where the plan has 考核项; one that an earlier run left is emptied where it no longer has any. */
function assessmentSheets({ plan, assessments }: Result, { book }: Inputs, heading: ResultHeading): WorkbookChange[] {
  const hasItems = (plan.general?.items.length ?? 0) > 0;
  return hasItems || book.hasAssessments
    ? [{ kind: 'replace-sheet', sheet: encodeAssessments(plan, assessments, heading) }]
    : [];
}

const isForeign = (issues: Outcome['issues'], sheet: string): boolean =>
  issues.some(({ code, place }) => code === 'foreign-sheet' && place.sheet === sheet);

const stampFacts = ({ asOf }: Outcome, { parameters, rows }: Result, version: string) => ({
  basis: parameters.feeBasis,
  asOf,
  rowsRead: rows.length,
  rowsCounted: rows.filter(({ verdict }) => verdict === 'counted').length,
  version,
});
