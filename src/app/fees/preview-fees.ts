import type { Workbook } from '../../host/port/workbook';
import type { FeeStatement } from '../../sheets/fees/fee-statement';
import type { Issue } from '../../issues/issue';
import { trialNotes } from '../what-if/trial-sheets';
import type { EvaluationDate } from '../scoring/evaluate';
import { openFeeBook, readFeeBook, statementOf } from './fee-book';
import { resultChanges } from './fee-changes';
import { soundBook, withheldRefusal, type FeeRefusal, type WhichQuarter } from './fee-refusal';
import type { Outcome } from '../scoring/outcome';
import { payingDoubts } from './paying-doubts';
import { retryOnConflict } from '../scoring/retry-on-conflict';

/** A quarter's fees, written. */
export interface FeePreview {
  readonly status: 'done';
  readonly outcome: Outcome;
  /** `settled` where the quarter is: then its sheets come from the ledger alone. */
  readonly statement: FeeStatement;
  /** Doubts about payees, about units of the ledger, and about contents that may be paid twice. */
  readonly remarks: readonly Issue[];
}

/**
 * Writes the three fee sheets of a quarter together with the results of a recalculation; unless the quarter is settled,
 * they are marked 预览. Errors in rows do not prevent a preview. Amounts that settling would refuse to pay are not shown.
 * @throws HostError
 */
export const previewFees = (
  workbook: Workbook,
  which: WhichQuarter,
  options: EvaluationDate & { readonly version: string },
): Promise<FeePreview | FeeRefusal> =>
  retryOnConflict(async () => {
    const book = openFeeBook(await readFeeBook(workbook), options);
    const sound = soundBook(book, which);
    if (sound.status === 'refused') return sound;
    const { log, ledger } = sound;
    const statement = statementOf(ledger, log, which.quarter);
    if (statement.status === 'withheld') return withheldRefusal(book, log, which.quarter);
    await workbook.write(resultChanges(book, log, ledger, which.quarter, options.version));
    const remarks = [
      ...trialNotes(book.content),
      ...book.unitIssues,
      ...payingDoubts(book, log, statement),
      ...book.payeeIssues,
    ];
    return { status: 'done', outcome: book.outcome, statement, remarks };
  });
