import type { Day } from '../units';

/** A half-open span of days: `from` is in it, `until` is not; null is open. */
export interface Period {
  readonly from: Day | null;
  readonly until: Day | null;
}

/** True where the day lies in the period. */
export const isInForce = (period: Period, day: Day): boolean =>
  (period.from === null || day >= period.from) && (period.until === null || day < period.until);

/** True where two periods share a day. */
export function overlap(one: Period, other: Period): boolean {
  const from = Math.max(one.from ?? -Infinity, other.from ?? -Infinity);
  const until = Math.min(one.until ?? Infinity, other.until ?? Infinity);
  return from < until;
}
