import type { FeeLine, Settlement } from './ledger';
import { points } from './units';

/** What the ledger holds of one adoption, in sum; `line` is as last booked, with the points that stand. */
export interface BookedLine {
  /** Number of the entry that first booked the adoption. */
  readonly root: number;
  readonly line: FeeLine;
}

/** Renames a line's unit to what the plan calls it today. */
export type NameNow = (unit: string) => string;

/** Names what of a line decides to whom, at what rate and in which rounding its points are paid. */
export const accountKey = ({ unit, authors, rate, quarter }: FeeLine): string =>
  JSON.stringify([unit, authors, rate, quarter]);

/** The adoptions for which points stand in the ledger, in the order of their first entries. */
export function bookedLines(standing: readonly Settlement[], nameNow: NameNow): BookedLine[] {
  const booked = new Map<string, BookedLine>();
  for (const { no, corrects, line } of standing.flatMap(({ postings }) => postings)) {
    const root = corrects ?? no;
    const named = { ...line, unit: nameNow(line.unit) };
    const key = `${root} ${accountKey(named)}`;
    const before = booked.get(key)?.line.points ?? 0;
    booked.set(key, { root, line: { ...named, points: points(before + line.points) } });
  }
  return [...booked.values()].filter(({ line }) => line.points !== 0);
}
