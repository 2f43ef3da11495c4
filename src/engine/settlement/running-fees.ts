import type { NameNow } from './booked-lines';
import { exactWorth, type FeeLine, type Settlement } from './ledger';
import { wholeFen } from '../scoring/tally';
import { fen, type Fen } from '../units';

/** Money of one unit for one quarter of adoption: exact, in hundredths of a fen, and as booked so far. */
interface Running {
  exact: number;
  booked: number;
}

/**
 * Turns points and money into fen by a running total. Each booking gets the growth of the rounded total, so that the bookings of
 * a unit and quarter always add up to the fee rounded once (scoring §5). Example: two bookings of 0.5 fen each get 1
 * and 0.
 */
export class RunningFees {
  private readonly totals = new Map<string, Running>();

  constructor(
    standing: readonly Settlement[],
    private readonly nameNow: NameNow,
  ) {
    for (const { line, amount } of standing.flatMap(({ postings }) => postings)) {
      const total = this.totalOf(line);
      total.exact += exactWorth(line);
      total.booked += amount;
    }
  }

  /** Books what the line is worth and gives its fen. */
  book(line: FeeLine): Fen {
    const total = this.totalOf(line);
    total.exact += exactWorth(line);
    const amount = wholeFen(total.exact) - total.booked;
    total.booked += amount;
    return fen(amount);
  }

  private totalOf({ unit, quarter }: FeeLine): Running {
    const key = `${quarter} ${this.nameNow(unit)}`;
    let total = this.totals.get(key);
    if (!total) this.totals.set(key, (total = { exact: 0, booked: 0 }));
    return total;
  }
}
