import type { Issue } from './issue';

/** What was read from a workbook, and every problem met on the way. */
export interface Found<Value> {
  readonly value: Value;
  readonly issues: readonly Issue[];
}
