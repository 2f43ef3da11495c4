import type { PricedDraft } from '../../engine/settlement/differences';
import type { LeftOver } from '../../engine/settlement/left-over';
import { isBroughtForward, isClosing, type FeeLine, type LedgerEntry } from '../../engine/settlement/ledger';
import type { PayeeAccount } from '../../engine/settlement/payments';
import type { NameNow } from '../../engine/settlement/booked-lines';
import { fen, type Fen } from '../../engine/units';
import { formatDay } from '../../text/format';
import { CAUSES } from '../../text/sheets/ledger';
import { LEFT_OVER } from '../../text/sheets/settlement';

/** A row of 上年结转. */
export interface BroughtForwardRow {
  readonly unit: string;
  readonly authors: readonly string[];
  /** Negative: to be taken back. */
  readonly amount: Fen;
  /** 事由 and 来源. */
  readonly reason: string;
  readonly source: string;
}

/** A row with the difference it comes from; null for a balance. */
export interface LeftOverRow extends BroughtForwardRow {
  readonly difference: PricedDraft | null;
}

/**
 * What a settled year leaves to the next, as rows of 上年结转: one row for each adoption, unit and authors with a
 * difference, and one for each payee of a unit with a balance. A source has the same words however often it is made.
 */
export function leftOverRows(
  { differences, balances }: LeftOver,
  ledger: readonly LedgerEntry[],
  year: number,
  nameNow: NameNow,
): LeftOverRow[] {
  const rows = new Map<string, LeftOverRow>();
  const all = [
    ...differences.map((draft) => differenceRow(draft, ledger, year)),
    ...balances.map((account) => balanceRow(account, year, nameNow)),
  ];
  for (const row of all) {
    const key = JSON.stringify([row.source, row.unit, row.authors]);
    const before = rows.get(key);
    rows.set(key, before ? { ...before, amount: fen(before.amount + row.amount) } : row);
  }
  return [...rows.values()].filter(({ amount }) => amount !== 0);
}

function differenceRow(draft: PricedDraft, ledger: readonly LedgerEntry[], year: number): LeftOverRow {
  const { line, amount, cause } = draft;
  const { unit, authors } = line;
  const reason = isBroughtForward(line) ? line.basis : LEFT_OVER.reason(CAUSES[cause!]);
  return { unit, authors, amount, reason, source: sourceOf(draft, ledger, year), difference: draft };
}

function sourceOf({ line, corrects }: PricedDraft, ledger: readonly LedgerEntry[], year: number): string {
  const first = firstLine(corrects, ledger) ?? line;
  if (isBroughtForward(first)) return first.title;
  if (corrects !== null) return LEFT_OVER.bookedSource(year, corrects, first.title);
  return LEFT_OVER.lateSource(year, line.number, line.title, formatDay(line.day), line.channel);
}

function firstLine(no: number | null, ledger: readonly LedgerEntry[]): FeeLine | null {
  const entry = no === null ? undefined : ledger[no - 1];
  return entry && !isClosing(entry) ? entry.line : null;
}

function balanceRow({ unit, name, carriedOut }: PayeeAccount, year: number, nameNow: NameNow): LeftOverRow {
  const { owed, withheld } = LEFT_OVER.balanceReason;
  return {
    unit: nameNow(unit),
    authors: name === '' ? [] : [name],
    amount: carriedOut,
    reason: carriedOut < 0 ? owed : withheld,
    source: LEFT_OVER.balanceSource(year, name),
    difference: null,
  };
}
