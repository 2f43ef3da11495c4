import { QUARTERS } from '../../engine/time/quarter';
import type { Workbook } from '../../host/port/workbook';
import type { FeeStatement } from '../../sheets/fees/fee-statement';
import type { Issue } from '../../issues/issue';
import type { EvaluationDate } from '../scoring/evaluate';
import { openFeeBook, readFeeBook, statementOf } from './fee-book';
import { soundBook, type FeeRefusal } from './fee-refusal';

/**
 * The four quarters of a year. Settled ones are shown as they were paid; open ones as settling now would pay them, or
 * withheld where it would refuse.
 */
export interface FeeOverview {
  readonly status: 'overview';
  readonly year: number;
  readonly statements: readonly FeeStatement[];
  /** Why amounts of open quarters are not to be trusted; empty: they are what settling now would pay. */
  readonly doubts: readonly Issue[];
}

/** Finds out how every quarter's fees stand; writes nothing. @throws HostError */
export async function feeOverview(workbook: Workbook, dates: EvaluationDate): Promise<FeeOverview | FeeRefusal> {
  const book = openFeeBook(await readFeeBook(workbook), dates);
  const sound = soundBook(book, { year: null, quarter: 0 });
  if (sound.status === 'refused') return sound;
  const statements = QUARTERS.map((quarter) => statementOf(sound.ledger, sound.log, quarter));
  const doubts = [...book.unitIssues, ...sound.log.unreadRules];
  return { status: 'overview', year: book.outcome.year, statements, doubts };
}
