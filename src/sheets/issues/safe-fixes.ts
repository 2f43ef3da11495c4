import type { Day } from '../../engine/units';
import { formatDay } from '../../text/format';
import type { Issue } from '../../issues/issue';
import { withYearBefore } from '../../text/patterns';
import { readDate } from '../cells/values/read-date';

/** A value that would settle a problem; a person chooses it, nothing is ever replaced unasked. */
export interface SafeFix {
  /** What the cell shows now. */
  readonly from: string;
  /** What it would show. */
  readonly to: string;
  /** Set where the cell becomes a real date. */
  readonly day: Day | null;
}

/** The values that would settle a problem of one cell: near names, a date with the year it lacks. Best first. */
export function safeFixes(issue: Issue, year: number): SafeFix[] {
  if (issue.code === 'unknown-unit' || issue.code === 'unknown-channel' || issue.code === 'unknown-mode') {
    const { value, nearest } = issue.parameters;
    return nearest.map((to) => ({ from: value, to, day: null }));
  }
  const lacksYear = issue.code === 'bad-date' && issue.parameters.reason === 'no-year';
  return lacksYear ? withYear(issue.parameters.value, year) : [];
}

function withYear(value: string, year: number): SafeFix[] {
  const date = readDate(withYearBefore(value, year), false);
  return date.ok ? [{ from: value, to: formatDay(date.value), day: date.value }] : [];
}
