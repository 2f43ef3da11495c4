import { HostError, type Workbook, type WorkbookChange } from '../../host/port/workbook';
import { SHEETS } from '../../text/sheets/workbook-names';
import type { EvaluationDate } from '../scoring/evaluate';
import { openFeeBook, readFeeBook, type FeeBook } from './fee-book';
import { isConflict, MOST_TRIES } from '../scoring/retry-on-conflict';

/** What is to be done with a workbook as it is now. */
export type BookingStep<Done> =
  /** Nothing is to be written. */
  | { readonly kind: 'end'; readonly done: Done }
  | {
      readonly kind: 'write';
      readonly changes: readonly WorkbookChange[];
      /** 校验码 of the last entry that the ledger will then hold. */
      readonly code: string;
      /** `booked`: the ledger holds it already; `begun`: it holds a part of it. */
      readonly standing: 'nothing' | 'begun' | 'booked';
      /** What is told; `unfinished` is why the sheets that tell of the ledger are not all written. */
      readonly done: (unfinished: HostError | null) => Done;
    };

type WriteStep<Done> = Extract<BookingStep<Done>, { readonly kind: 'write' }>;

/** A write that the host refused. */
interface Tried {
  readonly code: string;
  readonly cause: unknown;
}

/** Workbooks whose ledger could not be looked at since a refused write. */
const doubted = new WeakSet<Workbook>();

/**
 * Books in the ledger once, whatever the host answers. After a refusal it looks at the ledger before it says or writes
 * anything. `plan` tells what to do with the workbook as it is; its `code` is that of the last entry which a refused
 * write may have booked. @throws HostError `unverified` where the ledger cannot be looked at.
 */
export async function bookOnce<Done>(
  workbook: Workbook,
  dates: EvaluationDate,
  plan: (book: FeeBook, code: string | null) => BookingStep<Done>,
): Promise<Done> {
  let tried: Tried | null = null;
  let booked: WriteStep<Done> | null = null;
  for (let attempt = 1; ; attempt++) {
    const book = await look(workbook, dates, tried, booked !== null);
    if (book === null) return booked!.done(asHostError(tried!.cause));
    const step = plan(book, codeOf(tried));
    if (isHopeless(step, tried)) throw tried!.cause;
    if (step.kind === 'end') return step.done;
    if (step.standing === 'booked') booked = step;
    if (attempt > MOST_TRIES) return giveUp(step, tried!);
    tried = await tryWriting(workbook, step);
    if (tried === null) return step.done(null);
  }
}

/** The refusal of a write; null where the host made it. */
async function tryWriting<Done>(workbook: Workbook, { changes, code }: WriteStep<Done>): Promise<Tried | null> {
  try {
    await workbook.write(changes);
    return null;
  } catch (cause) {
    return { code, cause };
  }
}

const codeOf = (tried: Tried | null): string | null => tried && tried.code;

/** True where a refused write changed nothing and would be refused again. A write that met other cells is made anew. */
const isHopeless = <Done>(step: BookingStep<Done>, tried: Tried | null): boolean =>
  tried !== null && !isConflict(tried.cause) && (step.kind === 'end' || step.standing === 'nothing');

/** The workbook as it is; null where it cannot be read, but is known to be booked. */
async function look(
  workbook: Workbook,
  dates: EvaluationDate,
  tried: Tried | null,
  isBooked: boolean,
): Promise<FeeBook | null> {
  try {
    const book = openFeeBook(await readFeeBook(workbook), dates);
    doubted.delete(workbook);
    return book;
  } catch (cause) {
    if (isBooked) return null;
    if (tried === null && !doubted.has(workbook)) throw cause;
    doubted.add(workbook);
    throw new HostError('unverified', SHEETS.ledger, { cause: tried?.cause ?? cause });
  }
}

function giveUp<Done>(step: WriteStep<Done>, { cause }: Tried): Done {
  if (step.standing === 'booked') return step.done(asHostError(cause));
  throw step.standing === 'begun' ? new HostError('partly', SHEETS.ledger, { cause }) : cause;
}

const asHostError = (cause: unknown): HostError =>
  cause instanceof HostError ? cause : new HostError('unknown', SHEETS.ledger, { cause });
