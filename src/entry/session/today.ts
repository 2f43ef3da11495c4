import { dayOf } from '../../engine/time/calendar';
import type { Day } from '../../engine/units';
import { formatDay } from '../../text/format';

/** The minute it is on the person's clock, as the ledger writes it: 2020-07-03 09:15. */
export function now(): string {
  const clock = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${formatDay(today())} ${two(clock.getHours())}:${two(clock.getMinutes())}`;
}

/** The day it is on the person's clock. */
export function today(): Day {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
