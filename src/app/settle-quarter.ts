import { quartersEnded } from '../engine/calendar';
import { isClosing, type LedgerEntry, type Posting, type Stamp } from '../engine/ledger';
import { settle } from '../engine/settle';
import { day } from '../engine/units';
import type { Workbook } from '../host/workbook';
import { previewStatement, settledStatement, type FeeStatement } from '../sheets/fee-statement';
import type { Issue } from '../sheets/issue';
import { appendEntries, type LedgerRecord } from '../sheets/ledger-chain';
import { ledgerQuarter } from '../sheets/ledger-row';
import { formatDay } from '../text/format';
import { FEE_REFUSALS } from '../text/settlement';
import type { EvaluationDate } from './evaluate';
import { openFeeBook, readFeeBook, type FeeBook, type FeeLog } from './fee-book';
import { ledgerChanges, resultChanges } from './fee-changes';
import { ledgerRefusal, refused, soundBook, type FeeRefusal, type WhichQuarter } from './fee-refusal';
import type { Outcome } from './outcome';
import { retryOnConflict } from './retry-on-conflict';
import { takeBackWarnings } from './take-back-warnings';

/** What settling a quarter will book, to be shown and confirmed once; plain data, good until the log changes. */
export interface SettlementPreparation {
  readonly status: 'ready';
  readonly year: number;
  /** 0 to 3. */
  readonly quarter: number;
  /** What the fee sheets will show. */
  readonly statement: FeeStatement;
  /** 补发 and 扣回 for earlier quarters, each with its cause. */
  readonly corrections: readonly Posting[];
  /** The sheet that the rows of `statement` are on. */
  readonly logSheet: string;
  /** What to look at before confirming; nothing of it hinders. */
  readonly warnings: readonly Issue[];
  /** Says exactly what will be booked: settling refuses where this would be another. */
  readonly batch: string;
}

/** A settled quarter; everything is written. */
export interface SettledQuarter {
  readonly status: 'settled';
  readonly outcome: Outcome;
  readonly statement: FeeStatement;
  readonly payeeIssues: readonly Issue[];
}

/** The log changed since the clerk confirmed; nothing was booked, and this is what would be now. */
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
 * Settles a quarter (结账) as it was prepared and confirmed: the ledger first, then its fee sheets and the results, in
 * one write. Refuses where the log or the ledger changed so that something else would be booked. @throws HostError
 */
export async function settleQuarter(
  workbook: Workbook,
  confirmed: Pick<SettlementPreparation, 'year' | 'quarter' | 'batch'>,
  options: EvaluationDate & BookedBy,
): Promise<SettledQuarter | SettlementChanged | FeeRefusal> {
  let code: string | null = null;
  return await retryOnConflict(async () => {
    const book = openFeeBook(await readFeeBook(workbook), options);
    const landed = ledgerWith(book, code);
    if (landed) return await writeSettled(workbook, { ...book, ...landed }, landed.ledger, confirmed, options);
    const draft = draftOf(book, confirmed, options);
    if (draft.status === 'refused') return draft;
    const { preparation, log, ledger } = draft;
    if (preparation.batch !== confirmed.batch) return { status: 'changed', preparation };
    const booking = settle(ledger.entries, log.lines, confirmed.quarter, log.terms, stampOf(options, log));
    if ('refusal' in booking) return ledgerRefusal(booking.refusal, confirmed.year, confirmed.quarter);
    const grown = appendEntries(ledger, booking.entries);
    code = grown.codes.at(-1)!;
    return await writeSettled(workbook, { ...book, log }, grown, confirmed, options);
  });
}

/** The ledger that took an entry with this code already, though the host refused the write; null where it did not. */
export function ledgerWith(
  { log, ledger }: FeeBook,
  code: string | null,
): { readonly log: FeeLog; readonly ledger: LedgerRecord } | null {
  return code !== null && log && ledger?.codes.includes(code) ? { log, ledger } : null;
}

/** Who settles: who says so, else who 参数 names. */
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
    }
  | FeeRefusal;

const NOBODY: Stamp = { at: '', by: '', version: '' };

function draftOf(book: FeeBook, which: WhichQuarter, dates: EvaluationDate): Draft {
  const sound = soundBook(book, which);
  if ('status' in sound) return sound;
  const { log, ledger } = sound;
  const { quarter } = which;
  const { year } = book.outcome;
  const booking = settle(ledger.entries, log.lines, quarter, log.terms, NOBODY);
  if ('refusal' in booking) return ledgerRefusal(booking.refusal, year, quarter);
  const hindrance = hindranceOf(book, log, quarter, dates);
  if (hindrance) return hindrance;
  const statement = previewStatement([...ledger.entries, ...booking.entries]);
  const logSheet = log.inputs.log.table.grid.name;
  const corrections = statement.details.filter(({ kind }) => kind === 'correction');
  const warnings = [...takeBackWarnings(ledger, statement, logSheet), ...book.payeeIssues];
  const batch = batchName(ledger, booking.entries);
  const preparation = { status: 'ready', year, quarter, statement, corrections, logSheet, warnings, batch } as const;
  return { status: 'ready', preparation, log, ledger };
}

/** What keeps a quarter open: it has not ended, or rows are left out that may belong to it. */
function hindranceOf(
  { outcome: { asOf, issues, year }, unitIssues }: FeeBook,
  { inputs }: FeeLog,
  quarter: number,
  dates: EvaluationDate,
): FeeRefusal | null {
  const name = ledgerQuarter(year, quarter);
  // A day that the workbook states proves nothing before it comes; one that the person names in this very command does.
  const lastDay = dates.asOf ?? Math.min(asOf, dates.today);
  if (quartersEnded(year, day(lastDay)) <= quarter) {
    const today = dates.asOf ?? dates.today;
    return refused('not-ended', FEE_REFUSALS['not-ended'](name, formatDay(asOf), formatDay(today)));
  }
  const unread = issues.filter(({ code }) => code === 'rule-unread');
  if (unread.length > 0) return refused('rules-unread', FEE_REFUSALS['rules-unread'](name), unread);
  const errors = [...unitIssues, ...issues.filter(({ severity }) => severity === 'error')];
  if (unitIssues.length > 0) return refused('unknown-units', FEE_REFUSALS['unknown-units'](name), errors);
  return errors.length > 0
    ? refused('problems', FEE_REFUSALS.problems(name, inputs.log.table.grid.name), errors)
    : null;
}

/** The batch without its stamp and the rows it stands in: rows may move, money may not. */
const batchName = ({ codes }: LedgerRecord, entries: readonly LedgerEntry[]): string =>
  JSON.stringify([
    codes.at(-1) ?? '',
    ...entries.map((entry) => (isClosing(entry) ? entry : { ...entry, line: { ...entry.line, sheetRow: 0 } })),
  ]);

async function writeSettled(
  workbook: Workbook,
  book: FeeBook & { readonly log: FeeLog },
  ledger: LedgerRecord,
  { quarter }: Pick<WhichQuarter, 'quarter'>,
  { version }: BookedBy,
): Promise<SettledQuarter> {
  const isNew = ledger !== book.ledger;
  await workbook.write([
    ...(isNew ? ledgerChanges(book, ledger) : []),
    ...resultChanges(book, book.log, ledger, quarter, version),
  ]);
  const statement = settledStatement(ledger, quarter)!;
  return { status: 'settled', outcome: book.outcome, statement, payeeIssues: book.payeeIssues };
}
