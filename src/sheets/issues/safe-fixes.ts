import type { Day } from '../../engine/units';
import { formatDay } from '../../text/format';
import type { Issue } from '../../issues/issue';
import type { Place } from '../../issues/place';
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

/** A value for the cell of a problem. */
export interface CellFix {
  readonly place: Place;
  readonly fix: SafeFix;
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

/** Cells that one press would settle alike: the same wrong name, or dates that lack the year. At least two. */
export interface EqualFixes {
  /** What the cells show; null for dates, which differ. */
  readonly from: string | null;
  /** What they would show; null for dates, which gain the year. */
  readonly to: string | null;
  readonly fixes: readonly CellFix[];
}

/** The fixes of problems that are equal, the most first: each near name of a wrong one is a choice of its own. */
export function equalFixes(issues: readonly Issue[], year: number): EqualFixes[] {
  const groups = new Map<string | null, CellFix[]>();
  for (const issue of issues)
    for (const fix of safeFixes(issue, year)) {
      const key = fix.day === null ? `${fix.from}\n${fix.to}` : null;
      const group = groups.get(key);
      const placed = { place: issue.place, fix };
      if (group) group.push(placed);
      else groups.set(key, [placed]);
    }
  return [...groups]
    .filter(([, fixes]) => fixes.length > 1)
    .map(([key, fixes]) => ({ ...(key === null ? { from: null, to: null } : fixes[0]!.fix), fixes }))
    .sort((a, b) => b.fixes.length - a.fixes.length);
}

function withYear(value: string, year: number): SafeFix[] {
  const date = readDate(withYearBefore(value, year), false);
  return date.ok ? [{ from: value, to: formatDay(date.value), day: date.value }] : [];
}
