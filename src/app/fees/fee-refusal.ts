import { quarterCode, type Quarter, type YearQuarter } from '../../engine/time/quarter';
import type { Refusal as LedgerRefusal } from '../../engine/settlement/settle';
import { begunBooking, type BegunBooking } from '../../sheets/ledger/begun-booking';
import type { Issue } from '../../issues/issue';
import type { Refusal, RefusalCode, RefusalParameters } from '../../issues/refusal';
import type { FeeBook, FeeLog } from './fee-book';
import type { LedgerRecord } from '../../sheets/ledger/ledger-chain';

/** Why nothing was booked or handed over. Nothing has been written. */
export type FeeRefusal = Refusal & {
  readonly status: 'refused';
  /** The cells it is about; may be empty. */
  readonly issues: readonly Issue[];
};

export const refused = <Code extends RefusalCode>(
  code: Code,
  parameters: RefusalParameters[Code],
  issues: readonly Issue[] = [],
): FeeRefusal => ({ status: 'refused', code, parameters, issues }) as FeeRefusal;

/** What the ledger itself refuses. */
export function ledgerRefusal(refusal: LedgerRefusal, at: YearQuarter): FeeRefusal {
  const quarter = quarterCode(at);
  if (refusal.code === 'already-settled' || refusal.code === 'not-settled') return refused(refusal.code, { quarter });
  return refused(refusal.code, { quarter, first: quarterCode({ ...at, quarter: refusal.quarter }) });
}

/** A quarter of a year; `year` null is that of the workbook. */
export interface WhichQuarter {
  readonly year: number | null;
  readonly quarter: Quarter;
}

/** What every work on fees needs: sound structure, the right year, a ledger that can be trusted. */
export function soundBook(
  { outcome, log, ledger, ledgerIssues }: FeeBook,
  { year, quarter }: WhichQuarter,
): { readonly status: 'sound'; readonly log: FeeLog; readonly ledger: LedgerRecord } | FeeRefusal {
  if (!log) {
    const errors = outcome.issues.filter(({ severity }) => severity === 'error');
    return refused('structure', {}, errors);
  }
  if (year !== null && year !== outcome.year) {
    return refused('other-year', { quarter: quarterCode({ year, quarter }), year: outcome.year });
  }
  return ledger ? { status: 'sound', log, ledger } : untrusted({ ledgerIssues });
}

/** What is said where the ledger has units that 目标任务 does not know; `more` are further errors of the workbook. */
export const unknownUnitsRefusal = (
  { outcome, unitIssues }: Pick<FeeBook, 'outcome' | 'unitIssues'>,
  quarter: Quarter,
  more: readonly Issue[] = [],
): FeeRefusal =>
  refused('unknown-units', { quarter: quarterCode({ year: outcome.year, quarter }) }, [...unitIssues, ...more]);

/** What is said where rules are not read. */
export const unreadRulesRefusal = (
  { outcome: { year } }: Pick<FeeBook, 'outcome'>,
  { unreadRules }: FeeLog,
  quarter: Quarter,
): FeeRefusal => refused('rules-unread', { quarter: quarterCode({ year, quarter }) }, unreadRules);

/** The refusal where no amount of an open quarter can be told. */
export const withheldRefusal = (book: FeeBook, log: FeeLog, quarter: Quarter): FeeRefusal =>
  log.unreadRules.length > 0 ? unreadRulesRefusal(book, log, quarter) : unknownUnitsRefusal(book, quarter);

/** What is said of a ledger that cannot be trusted. */
export const untrusted = ({ ledgerIssues }: Pick<FeeBook, 'ledgerIssues'>): FeeRefusal =>
  refused('ledger', {}, ledgerIssues);

/** A booking that was broken off while it was written; null where there is none. */
export const begunIn = ({ ledger, content, outcome }: FeeBook): BegunBooking | null =>
  ledger ? null : begunBooking(content, outcome.year);
