import type { Refusal } from '../../engine/settlement/settle';
import { begunBooking, type BegunBooking } from '../../sheets/ledger/begun-booking';
import type { Issue } from '../../issues/issue';
import { ledgerQuarter } from '../../sheets/ledger/ledger-row';
import { SETTLEMENT_REFUSALS } from '../../text/sheets/ledger';
import { FEE_REFUSALS } from '../../text/sheets/settlement';
import type { FeeBook, FeeLog } from './fee-book';
import type { LedgerRecord } from '../../sheets/ledger/ledger-chain';

/** Why nothing was booked or handed over. Nothing has been written. */
export interface FeeRefusal {
  readonly status: 'refused';
  readonly code: Refusal['code'] | keyof typeof FEE_REFUSALS;
  /** For the clerk, with the next step. */
  readonly reason: string;
  /** The cells it is about; may be empty. */
  readonly issues: readonly Issue[];
}

export const refused = (code: FeeRefusal['code'], reason: string, issues: readonly Issue[] = []): FeeRefusal => ({
  status: 'refused',
  code,
  reason,
  issues,
});

/** What the ledger itself refuses, as a sentence. */
export function ledgerRefusal(refusal: Refusal, year: number, quarter: number): FeeRefusal {
  const name = ledgerQuarter(year, quarter);
  const first = 'quarter' in refusal ? ledgerQuarter(year, refusal.quarter) : '';
  return refused(refusal.code, SETTLEMENT_REFUSALS[refusal.code](name, first));
}

/** A quarter of a year; `year` null is that of the workbook. */
export interface WhichQuarter {
  readonly year: number | null;
  /** 0 to 3. */
  readonly quarter: number;
}

/** What every work on fees needs: sound structure, the right year, a ledger that can be trusted. */
export function soundBook(
  { outcome, log, ledger, ledgerIssues }: FeeBook,
  { year, quarter }: WhichQuarter,
): { readonly log: FeeLog; readonly ledger: LedgerRecord } | FeeRefusal {
  if (!log) {
    const errors = outcome.issues.filter(({ severity }) => severity === 'error');
    return refused('structure', FEE_REFUSALS.structure, errors);
  }
  if (year !== null && year !== outcome.year) {
    return refused('other-year', FEE_REFUSALS['other-year'](ledgerQuarter(year, quarter), outcome.year));
  }
  return ledger ? { log, ledger } : untrusted({ ledgerIssues });
}

/** What is said where the ledger has units that 目标任务 does not know; `more` are further errors of the workbook. */
export const unknownUnitsRefusal = (
  { outcome, unitIssues }: Pick<FeeBook, 'outcome' | 'unitIssues'>,
  quarter: number,
  more: readonly Issue[] = [],
): FeeRefusal =>
  refused('unknown-units', FEE_REFUSALS['unknown-units'](ledgerQuarter(outcome.year, quarter)), [
    ...unitIssues,
    ...more,
  ]);

/** What is said of a ledger that cannot be trusted. */
export const untrusted = ({ ledgerIssues }: Pick<FeeBook, 'ledgerIssues'>): FeeRefusal =>
  refused('ledger', FEE_REFUSALS.ledger, ledgerIssues);

/** A booking that was broken off while it was written; null where there is none. */
export const begunIn = ({ ledger, content, outcome }: FeeBook): BegunBooking | null =>
  ledger ? null : begunBooking(content, outcome.year);
