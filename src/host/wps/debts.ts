import type { WpsScope } from './find-application';

/** Between two tries to pay. */
const EVERY_MS = 200;

/** Puts something back, and answers whether it is. */
export type Payment = () => boolean;

/**
 * What we owe the program: switches, locks and sheets in front that a refusal kept from being put back. Each is tried by
 * itself, every 200 ms and before each read or write, until it is found to be as it was.
 */
export class Debts {
  private readonly owed = new Map<string, Payment>();
  private timer: ReturnType<typeof setTimeout> | null = null;

  owes(key: string): boolean {
    return this.owed.has(key);
  }

  /** Pays now, or remembers what is to be paid. */
  settle(key: string, payment: Payment): void {
    if (isPaid(payment)) this.owed.delete(key);
    else {
      this.owed.set(key, payment);
      this.tryLater();
    }
  }

  /** What was owed is no longer so. */
  forgive(key: string): void {
    this.owed.delete(key);
  }

  /** Tries all that is owed. */
  pay(): void {
    for (const [key, payment] of [...this.owed]) if (isPaid(payment)) this.owed.delete(key);
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
