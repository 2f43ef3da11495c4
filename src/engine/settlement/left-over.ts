import type { PricedDraft } from './differences';
import { openQuarter, settlements, type FeeLine, type LedgerEntry } from './ledger';
import { accountsOf, type PayeeAccount } from './payments';
import { pendingCorrections, type SettlementTerms } from './settle';

/** What a year whose quarters are all settled leaves to the next (上年结转). */
export interface LeftOver {
  /** Differences that arose after the last quarter was settled. */
  readonly differences: readonly PricedDraft[];
  /** What the last quarter carried on, payee by payee: those of a unit add up to its balance, which is not positive. */
  readonly balances: readonly PayeeAccount[];
}

/** Null where a quarter is open: what is left over goes there. */
export function leftOver(
  ledger: readonly LedgerEntry[],
  lines: readonly FeeLine[],
  terms: SettlementTerms,
): LeftOver | null {
  const standing = settlements(ledger);
  if (openQuarter(standing) !== null) return null;
  return {
    differences: pendingCorrections(ledger, lines, terms),
    balances: accountsOf(standing).payees.filter(({ carriedOut }) => carriedOut !== 0),
  };
}
