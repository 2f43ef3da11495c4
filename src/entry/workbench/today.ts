import { dayOf } from '../../engine/calendar';
import type { Day } from '../../engine/units';

/** The day it is on the person's clock. */
export function today(): Day {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
