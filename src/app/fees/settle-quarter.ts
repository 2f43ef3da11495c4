import { quarterCode, quartersEnded, type Quarter } from '../../engine/time/quarter';
import { settlingErrors } from '../scoring/errors';
import { isClosing, settlements, type LedgerEntry, type Posting, type Stamp } from '../../engine/settlement/ledger';
import { settle } from '../../engine/settlement/settle';
import { day, NO_ROW } from '../../engine/units';
import type { HostError, Workbook } from '../../host/port/workbook';
import { previewStatement, settledStatement, type FeeStatement } from '../../sheets/fees/fee-statement';
import type { Issue } from '../../issues/issue';
import { appendEntries, chainCode, type LedgerRecord } from '../../sheets/ledger/ledger-chain';
import { trialNotes } from '../what-if/trial-sheets';
import { formatDay } from '../../text/format';
import { bookOnce, type BookingStep } from './book-once';
import type { EvaluationDate } from '../scoring/evaluate';
import { openFeeBook, readFeeBook, type FeeBook, type FeeLog } from './fee-book';
import { ledgerChanges, resultChanges } from './fee-changes';
import {
  begunIn,
  ledgerRefusal,
  refused,
  soundBook,
  unknownUnitsRefusal,
  unreadRulesRefusal,
  untrusted,
  type FeeRefusal,
  type WhichQuarter,
} from './fee-refusal';
import type { Outcome } from '../scoring/outcome';
import { payingDoubts } from './paying-doubts';
import { takeBackWarnings } from './take-back-warnings';

/** What settling a quarter will book, to be shown and confirmed once; plain data, good until the log changes. */
export interface SettlementPreparation {
  readonly status: 'ready';
  readonly kind: 'settlement';
  readonly year: number;
  readonly quarter: Quarter;
  /** What the fee sheets will show. */
  readonly statement: FeeStatement;
  /** 补发 and 扣回 for earlier quarters, each with its cause. */
  readonly corrections: readonly Posting[];
  /** The sheet that the rows of `statement` are on. */
  readonly logSheet: string;
  /** What to look at before confirming; none of it prevents settling. */
  readonly warnings: readonly Issue[];
  /** Stands for exactly what will be booked. Settling refuses where it would book something else. */
  readonly batch: string;
}

/** A settled quarter: the ledger holds it. */
export interface SettledQuarter {
  readonly status: 'settled';
  readonly outcome: Outcome;
  /** Why its sheets and the results are not all written; null: they are. Settling the same once more completes them. */
  readonly unfinished: HostError | null;
  readonly statement: FeeStatement;
  readonly payeeIssues: readonly Issue[];
}

/** The log changed after the clerk confirmed. Nothing was booked; `preparation` is what would be booked now. */
export interface SettlementChanged {
  readonly status: 'changed';
  readonly preparation: SettlementPreparation;
}

/** Who books, when and with which version; `by` null: the 制表人 of 参数. `at` as people read it: 2020-07-03 09:15. */
export interface BookedBy {
  readonly by: string | null;
  readonly at: string;
  readonly version: string;
}

/** Finds out what settling a quarter would book, or why it cannot be settled. Writes nothing. @throws HostError */
export async function prepareSettlement(
  workbook: Workbook,
  which: WhichQuarter,
  dates: EvaluationDate,
): Promise<SettlementPreparation | FeeRefusal> {
  const draft = draftOf(openFeeBook(await readFeeBook(workbook), dates), which, dates);
  return draft.status === 'refused' ? draft : draft.preparation;
}

/**
 * Settles a quarter (结账) as it was prepared and confirmed. One write holds the ledger first, then its fee sheets and
 * the results. It refuses where the log or the ledger changed so that something else would be booked. Where the ledger
 * already holds what was confirmed, only the sheets are written. @throws HostError
 */
export const settleQuarter = (
  workbook: Workbook,
  confirmed: Pick<SettlementPreparation, 'year' | 'quarter' | 'batch'>,
  options: EvaluationDate & BookedBy,
): Promise<SettledQuarter | SettlementChanged | FeeRefusal> =>
  bookOnce(workbook, options, (book, code) => {
    const landed = ledgerWith(book, code) ?? standingAs(book, confirmed);
    return landed
      ? settledStep({ ...book, ...landed }, landed.ledger, confirmed, options, 'booked')
      : settlingStep(book, confirmed, options);
  });

type SettlingStep = BookingStep<SettledQuarter | SettlementChanged | FeeRefusal>;

function settlingStep(
  book: FeeBook,
  confirmed: Pick<SettlementPreparation, 'year' | 'quarter' | 'batch'>,
  options: EvaluationDate & BookedBy,
): SettlingStep {
  const draft = draftOf(book, confirmed, options);
  if (draft.status === 'refused') return { kind: 'end', done: draft };
  const { preparation, log, ledger, standing } = draft;
  if (preparation.batch !== confirmed.batch) return { kind: 'end', done: { status: 'changed', preparation } };
  const booking = settle(ledger.entries, log.lines, confirmed.quarter, log.terms, stampOf(options, log));
  if (!booking.ok) {
    return { kind: 'end', done: ledgerRefusal(booking.why, confirmed) };
  }
  return settledStep({ ...book, log }, appendEntries(ledger, booking.value), confirmed, options, standing);
}

/** The ledger that holds what was confirmed, whoever booked it; null where it does not. */
function standingAs(
  { log, ledger, outcome }: FeeBook,
  { year, quarter, batch }: Pick<SettlementPreparation, 'year' | 'quarter' | 'batch'>,
): { readonly log: FeeLog; readonly ledger: LedgerRecord } | null {
  const standing = log && ledger && year === outcome.year ? settlements(ledger.entries)[quarter] : undefined;
  if (!log || !ledger || !standing) return null;
  const until = standing.closing.no;
  const from = until - standing.postings.length - 1;
  const before = { entries: ledger.entries.slice(0, from), codes: ledger.codes.slice(0, from) };
  return batchName(before, ledger.entries.slice(from, until)) === batch ? { log, ledger } : null;
}

/** The ledger that took an entry with this code already, though the host refused the write; null where it did not. */
export function ledgerWith(
  { log, ledger }: FeeBook,
  code: string | null,
): { readonly log: FeeLog; readonly ledger: LedgerRecord } | null {
  return code !== null && log && ledger?.codes.includes(code) ? { log, ledger } : null;
}

/** The stamp of a booking: the person named in the command, otherwise the one that 参数 names. */
export const stampOf = ({ by, at, version }: BookedBy, { inputs }: FeeLog): Stamp => ({
  by: by ?? inputs.parameters.preparer,
  at,
  version,
});

type Draft =
  | {
      readonly status: 'ready';
      readonly preparation: SettlementPreparation;
      readonly log: FeeLog;
      readonly ledger: LedgerRecord;
      readonly standing: 'nothing' | 'begun';
    }
  | FeeRefusal;

const NOBODY: Stamp = { at: '', by: '', version: '' };

function draftOf(book: FeeBook, which: WhichQuarter, dates: EvaluationDate): Draft {
  const begun = begunIn(book);
  const sound = soundBook(begun ? { ...book, ledger: begun.record } : book, which);
  if (sound.status === 'refused') return sound;
  const { log, ledger } = sound;
  const { quarter } = which;
  const { year } = book.outcome;
  const booking = settle(ledger.entries, log.lines, quarter, log.terms, NOBODY);
  if (!booking.ok) return ledgerRefusal(booking.why, { year, quarter });
  if (begun && !begun.isPartOf(appendEntries(ledger, booking.value))) return untrusted(book);
  const hindrance = hindranceOf(book, log, quarter, dates);
  if (hindrance) return hindrance;
  const statement = previewStatement([...ledger.entries, ...booking.value]);
  const logSheet = log.inputs.log.sheet;
  const corrections = statement.details.filter(({ kind }) => kind === 'correction');
  const doubts = payingDoubts(book, log, statement);
  const tried = trialNotes(book.content);
  const unread = book.outcome.issues.filter(({ code }) => code === 'unknown-parameter');
  const takenBack = takeBackWarnings(ledger, statement, logSheet);
  const warnings = [...unread, ...tried, ...takenBack, ...doubts, ...book.payeeIssues];
  const batch = batchName(ledger, booking.value);
  const facts = { status: 'ready', kind: 'settlement', year, quarter } as const;
  const preparation = { ...facts, statement, corrections, logSheet, warnings, batch };
  return { status: 'ready', preparation, log, ledger, standing: begun ? 'begun' : 'nothing' };
}

/** What keeps a quarter open: it has not ended, or rows are left out that may belong to it. */
function hindranceOf(book: FeeBook, log: FeeLog, quarter: Quarter, dates: EvaluationDate): FeeRefusal | null {
  const { asOf, issues, year } = book.outcome;
  const name = quarterCode({ year, quarter });
  // A day that the workbook states proves nothing before it comes; one that the person names in this very command does.
  const lastDay = dates.asOf ?? Math.min(asOf, dates.today);
  if (quartersEnded(year, day(lastDay)) <= quarter) {
    const today = dates.asOf ?? dates.today;
    return refused('not-ended', { quarter: name, asOf: formatDay(asOf), today: formatDay(today) });
  }
  if (log.unreadRules.length > 0) return unreadRulesRefusal(book, log, quarter);
  const errors = settlingErrors(issues);
  if (book.unitIssues.length > 0) return unknownUnitsRefusal(book, quarter, errors);
  return errors.length > 0 ? refused('problems', { quarter: name, log: log.inputs.log.sheet }, errors) : null;
}

/** Name of a batch. Its stamp and the rows of the log are left out: rows may move, money may not. */
const batchName = ({ codes }: LedgerRecord, entries: readonly LedgerEntry[]): string =>
  JSON.stringify([
    codes.at(-1) ?? '',
    ...entries.map((entry) => {
      const plain = { ...entry, stamp: NOBODY };
      return chainCode('', isClosing(plain) ? plain : { ...plain, line: { ...plain.line, sheetRow: NO_ROW } });
    }),
  ]);

function settledStep(
  book: FeeBook & { readonly log: FeeLog },
  ledger: LedgerRecord,
  { quarter }: Pick<WhichQuarter, 'quarter'>,
  { version }: BookedBy,
  standing: 'nothing' | 'begun' | 'booked',
): SettlingStep {
  const { outcome, payeeIssues } = book;
  const statement = settledStatement(ledger, quarter)!;
  return {
    kind: 'write',
    changes: [
      ...(standing === 'booked' ? [] : ledgerChanges(book, ledger)),
      ...resultChanges(book, book.log, ledger, quarter, version),
    ],
    code: ledger.codes.at(-1)!,
    standing,
    done: (unfinished) => ({ status: 'settled', outcome, unfinished, statement, payeeIssues }),
  };
}
