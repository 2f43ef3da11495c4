import type { Quarter } from '../../engine/time/quarter';
import { sheetRowOf } from '../../engine/units';
import { settlingErrors } from '../scoring/errors';
import { leftOver } from '../../engine/settlement/left-over';
import { openQuarter, settlements } from '../../engine/settlement/ledger';
import { pendingCorrections } from '../../engine/settlement/settle';
import type { Workbook, WorkbookChange, WorkbookContent } from '../../host/port/workbook';
import { carriedRows } from '../../sheets/adoptions/carried-rows';
import type { Issue } from '../../issues/issue';
import { leftOverRows, type BroughtForwardRow } from '../../sheets/brought-forward/left-over-rows';
import { lastingValues, workValues } from '../../sheets/parameters/lasting-values';
import { statedWork, type StatedWork } from '../../sheets/template/stated-work';
import { statedRuleSheets } from '../../sheets/template/stated-rule-sheets';
import { statedPlan } from '../../sheets/template/stated-plan';
import { isOfWork, type NewBook } from '../../sheets/catalogue';
import { createWorkbook } from './create-workbook';
import type { EvaluationDate } from '../scoring/evaluate';
import { newWork } from '../workflow/new-work';
import type { LedgerRecord } from '../../sheets/ledger/ledger-chain';
import { openFeeBook, readFeeBook, type FeeBook, type FeeLog } from '../fees/fee-book';
import { refused, type FeeRefusal } from '../fees/fee-refusal';

/** What a settled year leaves to the next. */
interface LeftRows {
  /** Rows of 上年结转: those differences, and the balances that the old year's last quarter carried on. */
  readonly broughtForward: readonly BroughtForwardRow[];
  /** Why 上年结转 stays empty whatever the old year leaves; null where it does not. */
  readonly withheld: Withheld | null;
}

/** How the old year was left. */
interface OldYear extends LeftRows {
  /** First quarter of the old year that is not settled; null: all are, or the ledger cannot be read. */
  readonly openQuarter: Quarter | null;
  /** Differences that the old year's settlements have not paid or taken back yet. */
  readonly pending: number;
  /** What the old workbook's 待办 still lists: the work stays there. */
  readonly unfinished: number;
}

/** What fills an empty workbook for a new year, and how the old one was left. */
export interface NextYear extends OldYear {
  readonly status: 'ready';
  readonly year: number;
  readonly changes: readonly WorkbookChange[];
  readonly oldYear: number;
  /** Rows of the old log that were carried, so that what their contents were paid is not paid again. */
  readonly carried: number;
  /** Rows of the old log that could not be carried, each by the first of its errors: what they earned may be paid again. */
  readonly notCarried: readonly Issue[];
  /** What the old workbook has settled about the work before the scores; null where it is not asked for. */
  readonly work: StatedWork | null;
}

/**
 * Why it is not known yet what is left over: a quarter is open and will book it; or the ledger cannot be trusted or has
 * units that nobody knows; or rows have errors and would look like withdrawn adoptions.
 */
export type Withheld = 'open' | 'ledger' | 'units' | 'problems';

/**
 * Makes the workbook of a new year from an old one, which is only read; `year` null is the year after. It takes over
 * units, channels, rules, aliases and parameters, the adoptions (they lower what their contents can still earn), what a
 * settled year left over, and where `entriesOf` gives work also 信息员, 审核流程 and 节假日. The ledger stays in the old
 * workbook. @throws HostError
 */
export async function nextYear(
  old: Workbook,
  year: number | null,
  dates: EvaluationDate,
  entriesOf: (old: WorkbookContent) => Pick<NewBook, 'work'> = () => ({}),
): Promise<NextYear | FeeRefusal> {
  const book = openFeeBook(await readFeeBook(old), dates);
  const { content, log, outcome } = book;
  if (!log) return refused('structure', {}, outcome.issues);
  const newYear = year ?? outcome.year + 1;
  const why = whyNot(log.inputs, newYear);
  if (why) return why;
  const entries = entriesOf(content);
  const rows = carriedRows(log.inputs, log.result.scores);
  const left = leftBy({ ...book, log });
  const work = entries.work ? statedWork(content, newYear) : null;
  return {
    status: 'ready',
    year: newYear,
    changes: createWorkbook(newYear, statedPlan(content, log.inputs), {
      rows,
      asOf: null,
      broughtForward: left.broughtForward,
      ruleSheets: statedRuleSheets(content, log.inputs),
      statedValues: lastingValues(log.inputs.parameters),
      ...(work && { work: { ...entries.work, ...withoutEmpty(work) }, workValues: workValues(log.inputs.parameters) }),
    }),
    work,
    oldYear: outcome.year,
    carried: rows.length,
    notCarried: notCarried(log, outcome.issues),
    ...left,
  };
}

/** The workbook of the year after, before the clerk confirms it. */
export interface YearPreparation extends NextYear {
  readonly kind: 'year';
}

/** Prepares the workbook of the year after, with the sheets of the work where the old workbook has them. @throws HostError */
export async function prepareYear(old: Workbook, dates: EvaluationDate): Promise<YearPreparation | FeeRefusal> {
  const next = await nextYear(old, null, dates, (content) => (hasWork(content) ? { work: newWork() } : {}));
  return next.status === 'refused' ? next : { ...next, kind: 'year' };
}

const hasWork = ({ sheetNames }: WorkbookContent): boolean => sheetNames.some(isOfWork);

/** Why no workbook of another year can be made; null where one can. */
function whyNot(inputs: FeeLog['inputs'], year: number): FeeRefusal | null {
  const old = inputs.plan.year;
  return year <= old ? refused('earlier-year', { year, old }) : null;
}

/** A sheet without rows leaves the place to what a new workbook begins with: the chains of the plan. */
const withoutEmpty = (work: StatedWork): Partial<StatedWork> =>
  Object.fromEntries(Object.entries(work).filter(([, rows]) => (rows as readonly object[]).length > 0));

/** How the old year was left. */
function leftBy({ ledger, ...book }: FeeBook & { readonly log: FeeLog }): OldYear {
  const { log } = book;
  const unfinished = log.result.workflow?.todo.length ?? 0;
  if (!ledger) return { openQuarter: null, pending: 0, unfinished, broughtForward: [], withheld: 'ledger' };
  return {
    openQuarter: openQuarter(settlements(ledger.entries)),
    pending: pendingCorrections(ledger.entries, log.lines, log.terms).length,
    unfinished,
    ...leftIn(ledger, book),
  };
}

function leftIn(ledger: LedgerRecord, book: Omit<FeeBook, 'ledger'> & { readonly log: FeeLog }): LeftRows {
  const { log, outcome, unitIssues } = book;
  const withhold = (withheld: Withheld): LeftRows => ({ broughtForward: [], withheld });
  const left = leftOver(ledger.entries, log.lines, log.terms);
  if (!left) return withhold('open');
  if (unitIssues.length > 0) return withhold('units');
  if (settlingErrors(outcome.issues).length > 0) return withhold('problems');
  return { broughtForward: leftOverRows(left, ledger.entries, outcome.year, log.terms.nameNow), withheld: null };
}

/** The first error of every row of the log that was not read as an adoption or belongs to another unit. */
function notCarried({ inputs, result }: FeeLog, issues: readonly Issue[]): Issue[] {
  const rows = new Set(result.rows.filter(({ verdict }) => verdict === 'error').map(({ sheetRow }) => sheetRow));
  return issues.filter(({ severity, place }) => {
    const isOfLog = severity === 'error' && place.sheet === inputs.log.sheet;
    return isOfLog && place.row !== null && rows.delete(sheetRowOf(place.row));
  });
}
