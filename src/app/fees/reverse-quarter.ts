import type { Quarter } from '../../engine/time/quarter';
import { settlements } from '../../engine/settlement/ledger';
import { reverse } from '../../engine/settlement/settle';
import type { HostError, Workbook } from '../../host/port/workbook';
import { settledStatement, type FeeStatement } from '../../sheets/fees/fee-statement';
import { appendEntries } from '../../sheets/ledger/ledger-chain';
import { bookOnce } from './book-once';
import type { EvaluationDate } from '../scoring/evaluate';
import { openFeeBook, readFeeBook, statementOf, type FeeBook } from './fee-book';
import { ledgerChanges, resultChanges } from './fee-changes';
import {
  begunIn,
  ledgerRefusal,
  refused,
  soundBook,
  untrusted,
  type FeeRefusal,
  type WhichQuarter,
} from './fee-refusal';
import type { Outcome } from '../scoring/outcome';
import { ledgerWith, stampOf, type BookedBy } from './settle-quarter';

/** What a reversal takes out, to be shown and confirmed once. */
export interface ReversalPreparation {
  readonly status: 'ready';
  readonly kind: 'reversal';
  readonly year: number;
  readonly quarter: Quarter;
  /** The sheet that becomes void. */
  readonly statement: FeeStatement;
}

/** A reversed quarter, open again: the ledger holds the reversal. */
export interface ReversedQuarter {
  readonly status: 'reversed';
  readonly outcome: Outcome;
  /** Why its sheets and the results are not all written; null: they are. Reversing the same once more completes them. */
  readonly unfinished: HostError | null;
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
  if (draft.status === 'refused') return draft;
  const statement = settledStatement(draft.ledger, which.quarter)!;
  return { status: 'ready', kind: 'reversal', year: book.outcome.year, quarter: which.quarter, statement };
}

/** What is reversed, and why; `code` is that of the sheet that was confirmed to become void. */
type Reversing = WhichQuarter & { readonly reason: string; readonly code?: string };

/**
 * Reverses a settled quarter (冲销) whose sheet was not paid. The ledger gets the negative of every entry with the reason
 * that the clerk gives, and the fee sheets become a preview again. Where the ledger already holds the reversal of that
 * very sheet, only the sheets are written. @throws HostError
 */
export async function reverseQuarter(
  workbook: Workbook,
  which: Reversing,
  options: EvaluationDate & BookedBy,
): Promise<ReversedQuarter | FeeRefusal> {
  if (which.reason.trim() === '') return refused('no-reason', {});
  return await bookOnce<ReversedQuarter | FeeRefusal>(workbook, options, (book, code) => {
    const landed = ledgerWith(book, code) ?? reversedAlready(book, which);
    const draft = landed
      ? { status: 'sound' as const, log: landed.log, grown: landed.ledger }
      : draftOf(book, which, which.reason, options);
    if (draft.status === 'refused') return { kind: 'end', done: draft };
    const { log, grown } = draft;
    const standing = landed ? 'booked' : book.ledger ? 'nothing' : 'begun';
    const { outcome } = book;
    const statement = statementOf(grown, log, which.quarter);
    return {
      kind: 'write',
      changes: [
        ...(landed ? [] : ledgerChanges(book, grown)),
        ...resultChanges(book, log, grown, which.quarter, options.version),
      ],
      code: grown.codes.at(-1)!,
      standing,
      done: (unfinished) => ({ status: 'reversed', outcome, unfinished, statement }),
    };
  });
}

/** The ledger in which the confirmed settlement was reversed, and no other took its place; null where it was not. */
function reversedAlready({ log, ledger }: FeeBook, { code, quarter }: Reversing): ReturnType<typeof ledgerWith> {
  const at = code === undefined || !ledger ? -1 : ledger.codes.indexOf(code);
  if (!log || !ledger || at < 0 || settlements(ledger.entries)[quarter]) return null;
  return { log, ledger };
}

function draftOf(book: FeeBook, which: WhichQuarter, reason: string, by: BookedBy) {
  const begun = begunIn(book);
  const sound = soundBook(begun ? { ...book, ledger: begun.record } : book, which);
  if (sound.status === 'refused') return sound;
  const { log, ledger } = sound;
  const booking = reverse(ledger.entries, which.quarter, reason.trim(), stampOf(by, log));
  if (!booking.ok) return ledgerRefusal(booking.why, { year: book.outcome.year, quarter: which.quarter });
  const grown = appendEntries(ledger, booking.value);
  return begun && !begun.isPartOf(grown) ? untrusted(book) : { status: 'sound' as const, log, ledger, grown };
}
