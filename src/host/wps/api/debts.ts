import type { WpsScope } from './find-application';

/** Between two tries to pay. */
const EVERY_MS = 200;

/** After so many tries in a row that find nobody to pay, the debt is forgotten. */
const LAST_TRY = 25;

/** Puts something back, and answers whether it is. */
export type Payment = () => boolean;

interface Debt {
  readonly payment: Payment;
  /** Whether there is nobody left to pay. */
  readonly isGone: () => boolean;
  /** Tries in a row that found nobody. */
  vain: number;
}

/**
 * What we owe the program: switches, locks and front sheets that a refusal kept us from putting back. Each is tried by
 * itself, every 200 ms and before each read or write, until it is as it was.
 */
export class Debts {
  private readonly owed = new Map<string, Debt>();
  private timer: ReturnType<typeof setTimeout> | null = null;

  owes(key: string): boolean {
    return this.owed.has(key);
  }

  /** Pays now, or remembers what is to be paid until it is, or until the workbook it belongs to is closed. */
  settle(key: string, payment: Payment, isGone: () => boolean = () => false): void {
    if (isPaid(payment)) this.owed.delete(key);
    else {
      this.owed.set(key, { payment, isGone, vain: 0 });
      this.tryLater();
    }
  }

  /** Forgets what is no longer owed. */
  forgive(key: string): void {
    this.owed.delete(key);
  }

  /** Tries all that is owed. */
  pay(): void {
    for (const [key, debt] of [...this.owed]) {
      const isPaidNow = isPaid(debt.payment);
      debt.vain = !isPaidNow && debt.isGone() ? debt.vain + 1 : 0;
      if (isPaidNow || debt.vain >= LAST_TRY) this.owed.delete(key);
    }
  }

  private tryLater(): void {
    this.timer ??= setTimeout(() => {
      this.timer = null;
      this.pay();
      if (this.owed.size > 0) this.tryLater();
    }, EVERY_MS);
  }
}

function isPaid(payment: Payment): boolean {
  try {
    return payment();
  } catch {
    return false;
  }
}

const all = new WeakMap<WpsScope, Debts>();

/** What is owed to the program of a page, by whichever workbook. */
export function debtsOf(scope: WpsScope): Debts {
  const known = all.get(scope) ?? new Debts();
  all.set(scope, known);
  return known;
}
