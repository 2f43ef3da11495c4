import { reverse } from '../engine/settle';
import type { Workbook } from '../host/workbook';
import { settledStatement, type FeeStatement } from '../sheets/fee-statement';
import { appendEntries } from '../sheets/ledger-chain';
import { FEE_REFUSALS } from '../text/settlement';
import type { EvaluationDate } from './evaluate';
import { openFeeBook, readFeeBook, statementOf, type FeeBook } from './fee-book';
import { ledgerChanges, resultChanges } from './fee-changes';
import { ledgerRefusal, refused, soundBook, type FeeRefusal, type WhichQuarter } from './fee-refusal';
import type { Outcome } from './outcome';
import { retryOnConflict } from './retry-on-conflict';
import { ledgerWith, stampOf, type BookedBy } from './settle-quarter';

/** What a reversal takes out, to be shown and confirmed once. */
export interface ReversalPreparation {
  readonly status: 'ready';
  readonly year: number;
  /** 0 to 3. */
  readonly quarter: number;
  /** The sheet that becomes void. */
  readonly statement: FeeStatement;
}

/** A reversed quarter, open again; everything is written. */
export interface ReversedQuarter {
  readonly status: 'reversed';
  readonly outcome: Outcome;
  /** What settling it anew would put on its sheets. */
  readonly statement: FeeStatement;
}

/** Finds out what reversing a quarter would take out, or why it cannot be reversed. Writes nothing. @throws HostError */
export async function prepareReversal(
  workbook: Workbook,
  which: WhichQuarter,
  dates: EvaluationDate,
): Promise<ReversalPreparation | FeeRefusal> {
  const book = openFeeBook(await readFeeBook(workbook), dates);
  const draft = draftOf(book, which, '', { by: '', at: '', version: '' });
  if ('status' in draft) return draft;
  const statement = settledStatement(draft.ledger, which.quarter)!;
  return { status: 'ready', year: book.outcome.year, quarter: which.quarter, statement };
}

/**
 * Reverses a settled quarter (冲销) whose sheet was not paid: the ledger gets the negative of every entry with the
 * clerk's reason, and the fee sheets become a preview again.
 * @throws HostError
 */
export async function reverseQuarter(
  workbook: Workbook,
  which: WhichQuarter & { readonly reason: string },
  options: EvaluationDate & BookedBy,
): Promise<ReversedQuarter | FeeRefusal> {
  if (which.reason.trim() === '') return refused('no-reason', FEE_REFUSALS['no-reason']);
  let code: string | null = null;
  return await retryOnConflict(async () => {
    const book = openFeeBook(await readFeeBook(workbook), options);
    const landed = ledgerWith(book, code);
    const draft = landed ? { log: landed.log, grown: landed.ledger } : draftOf(book, which, which.reason, options);
    if ('status' in draft) return draft;
    const { log, grown } = draft;
    code = grown.codes.at(-1)!;
    await workbook.write([
      ...(landed ? [] : ledgerChanges(book, grown)),
      ...resultChanges(book, log, grown, which.quarter, options.version),
    ]);
    return { status: 'reversed', outcome: book.outcome, statement: statementOf(grown, log, which.quarter) };
  });
}

function draftOf(book: FeeBook, which: WhichQuarter, reason: string, by: BookedBy) {
  const sound = soundBook(book, which);
  if ('status' in sound) return sound;
  const { log, ledger } = sound;
  const booking = reverse(ledger.entries, which.quarter, reason.trim(), stampOf(by, log));
  if ('refusal' in booking) return ledgerRefusal(booking.refusal, book.outcome.year, which.quarter);
  return { log, ledger, grown: appendEntries(ledger, booking.entries) };
}
