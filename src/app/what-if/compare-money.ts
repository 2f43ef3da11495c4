import { QUARTERS, type Quarter } from '../../engine/time/quarter';
import type { LedgerEntry } from '../../engine/settlement/ledger';
import { accountSums } from '../../engine/settlement/payments';
import { pendingCorrections } from '../../engine/settlement/settle';
import { fen, type Fen } from '../../engine/units';
import type { FeeStatement } from '../../sheets/fees/fee-statement';
import { statementOf, type FeeBook, type FeeLog } from '../fees/fee-book';

/** What a quarter pays, and would pay. */
export interface QuarterChange {
  readonly quarter: Quarter;
  /**
   * `settled`: it stays as it was paid, and the difference is 补发 or 扣回; `open`: what settling would pay; `computed`:
   * settling is refused or the ledger is not to be trusted, and the amounts are only what the rules give.
   */
  readonly status: 'settled' | 'open' | 'computed';
  /** What all units get, with corrections. */
  readonly before: Fen;
  readonly after: Fen;
}

/** What adopting would pay (补发) or take back (扣回) for a settled quarter. */
export interface CorrectionChange {
  readonly quarter: Quarter;
  readonly unit: string;
  readonly amount: Fen;
}

/** The money of a year. */
export interface MoneyChange {
  readonly quarters: readonly QuarterChange[];
  readonly corrections: readonly CorrectionChange[];
}

/** Compares what two states of a workbook with the same ledger pay. */
export function compareMoney(before: FeeBook & { log: FeeLog }, after: FeeBook & { log: FeeLog }): MoneyChange {
  const quarters = QUARTERS.map((quarter): QuarterChange => {
    const [was, now] = [payable(before, quarter), payable(after, quarter)];
    const isComputed = was.status === 'withheld' || now.status === 'withheld';
    const status = isComputed ? 'computed' : was.status === 'settled' ? 'settled' : 'open';
    const amountOf = ({ log }: { log: FeeLog }, sum: Fen): Fen => (isComputed ? computed(log, quarter) : sum);
    return { quarter, status, before: amountOf(before, was.sum), after: amountOf(after, now.sum) };
  });
  return { quarters, corrections: before.ledger ? corrections(before.ledger.entries, before.log, after.log) : [] };
}

function payable(
  { ledger, log }: FeeBook & { log: FeeLog },
  quarter: Quarter,
): { readonly status: FeeStatement['status']; readonly sum: Fen } {
  if (!ledger) return { status: 'withheld', sum: fen(0) };
  const { status, units } = statementOf(ledger, log, quarter);
  return { status, sum: accountSums(units).payable };
}

/** What the rules give for the adoptions of a quarter. */
const computed = ({ result: { fees } }: FeeLog, quarter: Quarter): Fen =>
  fen(fees.filter((fee) => fee.quarter === quarter).reduce((sum, { amount }) => sum + amount, 0));

function corrections(ledger: readonly LedgerEntry[], before: FeeLog, after: FeeLog): CorrectionChange[] {
  const sums = new Map<string, { quarter: Quarter; unit: string; amount: number }>();
  const add = ({ lines, terms }: FeeLog, sign: number): void => {
    for (const { line, amount } of pendingCorrections(ledger, lines, terms)) {
      if (line.quarter === null) continue;
      const unit = after.terms.nameNow(line.unit);
      const key = `${line.quarter} ${unit}`;
      const sum = sums.get(key) ?? { quarter: line.quarter, unit, amount: 0 };
      sums.set(key, { ...sum, amount: sum.amount + sign * amount });
    }
  };
  add(before, -1);
  add(after, 1);
  return [...sums.values()]
    .filter(({ amount }) => amount !== 0)
    .sort((a, b) => a.quarter - b.quarter)
    .map((sum) => ({ ...sum, amount: fen(sum.amount) }));
}
