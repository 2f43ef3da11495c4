import type { NameNow } from './booked-lines';
import type { FeeLine, Settlement } from './ledger';
import { wholeFen } from '../scoring/tally';
import { fen, type Fen } from '../units';

/** What one unit has for one quarter of adoption: its points × rate, exact, in hundredths of a fen; its money; what is booked. */
interface Running {
  ofPoints: number;
  money: number;
  booked: number;
}

/**
 * Turns points into fen by a running total, beside money that is whole fen already. Each booking gets the growth of the
 * rounded total, so that the bookings of a unit and quarter always add up to the fee, whose points are rounded once and
 * by themselves (scoring §5). Example: two bookings of 0.5 fen each get 1 and 0.
 */
export class RunningFees {
  private readonly totals = new Map<string, Running>();

  constructor(
    standing: readonly Settlement[],
    private readonly nameNow: NameNow,
  ) {
    for (const { line, amount } of standing.flatMap(({ postings }) => postings)) this.add(line).booked += amount;
  }

  /** Books what the line is worth and gives its fen. */
  book(line: FeeLine): Fen {
    const total = this.add(line);
    const amount = wholeFen(total.ofPoints) + total.money - total.booked;
    total.booked += amount;
    return fen(amount);
  }

  private add(line: FeeLine): Running {
    const total = this.totalOf(line);
    total.ofPoints += line.points * line.rate;
    total.money += line.money;
    return total;
  }

  private totalOf({ unit, quarter }: FeeLine): Running {
    const key = `${quarter} ${this.nameNow(unit)}`;
    let total = this.totals.get(key);
    if (!total) this.totals.set(key, (total = { ofPoints: 0, money: 0, booked: 0 }));
    return total;
  }
}
