import { isNothing, type FeeLine, type Posting, type Settlement } from './ledger';
import { fen, points } from '../units';

/**
 * The sum of what the ledger holds of one line. `line` is as it was last booked, with the points or the money that
 * stand now.
 */
export interface BookedLine<Line extends FeeLine = FeeLine> {
  /** Number of the entry that first booked it. */
  readonly root: number;
  readonly line: Line;
}

/** Renames a line's unit to what the plan calls it today. */
export type NameNow = (unit: string) => string;

/** The account of a line. Lines of one account go to the same people at the same rate and are rounded together. */
export const accountKey = ({ unit, authors, rate, quarter }: FeeLine): string =>
  JSON.stringify([unit, authors, rate, quarter]);

/** The adoptions for which points or money stand in the ledger, in the order of their first entries. */
export const bookedLines = (standing: readonly Settlement[], nameNow: NameNow): BookedLine[] =>
  summedByRoot<FeeLine>(postingsOf(standing), nameNow, (line, _, before) => ({
    ...line,
    points: points((before?.points ?? 0) + line.points),
    money: fen((before?.money ?? 0) + line.money),
  })).filter(({ line }) => !isNothing(line));

/** The postings of the settlements that stand. */
export const postingsOf = (standing: readonly Settlement[]): Posting[] => standing.flatMap(({ postings }) => postings);

/** Adds up postings to one line for each first entry and account; `sum` adds a posting to its line. */
export function summedByRoot<Line extends FeeLine>(
  postings: readonly Posting[],
  nameNow: NameNow,
  sum: (line: FeeLine, posting: Posting, before: Line | undefined) => Line,
): BookedLine<Line>[] {
  const booked = new Map<string, BookedLine<Line>>();
  for (const posting of postings) {
    const root = posting.corrects ?? posting.no;
    const line = { ...posting.line, unit: nameNow(posting.line.unit) };
    const key = `${root} ${accountKey(line)}`;
    booked.set(key, { root, line: sum(line, posting, booked.get(key)?.line) });
  }
  return [...booked.values()];
}
