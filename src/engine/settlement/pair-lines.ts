import type { BookedLine } from './booked-lines';
import { titleKey } from '../columns/content-key';
import { isNothing, type FeeLine } from './ledger';

/** One line as booked and as the workbook has it now; null where it is only in the other. */
export interface LinePair<Line extends FeeLine = FeeLine> {
  readonly booked: BookedLine<Line> | null;
  readonly now: Line | null;
}

/** A key that two lines share when they are likely the same. */
export type Likeness<Line extends FeeLine> = (line: Line) => readonly (string | number)[];

/**
 * The keys by which an adoption is recognised again, the surest first: each allows more of it to have been corrected in
 * the log.
 */
export const SAME_ADOPTION: readonly Likeness<FeeLine>[] = [
  ({ content, day, channel, mode, unit }) => [content, day, channel, mode, unit],
  ({ content, day, channel, mode }) => [content, day, channel, mode],
  ({ content, channel, mode }) => [content, channel, mode],
  ({ content, day, channel }) => [content, day, channel],
  ({ content, day }) => [content, day],
  ({ content }) => [content],
  ({ title, day, channel, mode }) => [titleKey(title), day, channel, mode],
  ({ sheetRow, unit, day }) => [sheetRow, unit, day],
  ({ sheetRow, unit, channel }) => [sheetRow, unit, channel],
  ({ sheetRow, day, channel }) => [sheetRow, day, channel],
  ({ unit, day, channel, mode }) => [unit, day, channel, mode],
];

const withPeople =
  (likeness: Likeness<FeeLine>): Likeness<FeeLine> =>
  (line) => [...likeness(line), line.unit, ...line.authors];

/** The likeness of what earns something; what is worth nothing is nowhere booked, and so like nothing. */
const ofEarning =
  (likeness: Likeness<FeeLine>): Likeness<FeeLine> =>
  (line) =>
    isNothing(line) ? [line.sheetRow] : likeness(line);

/** What stands as it was booked: of rows that are alike, each finds what was booked for it. */
const UNCHANGED: Likeness<FeeLine> = (line) => [...withPeople(SAME_ADOPTION[0]!)(line), line.points, line.money];

/** The likeness of what is booked as it is due, whatever else was corrected: between the two there is no difference. */
const ofDue =
  (likeness: Likeness<FeeLine>): Likeness<FeeLine> =>
  (line) => [...withPeople(likeness)(line), line.quarter ?? '', line.points, line.money]; // prettier-ignore

const OF_TITLE: Likeness<FeeLine> = ({ title }) => [titleKey(title)];

/** The likenesses of one content, and those of a title, a row or a unit. */
const OF_CONTENT = SAME_ADOPTION.slice(0, 6);
const OF_ANY = SAME_ADOPTION.slice(OF_CONTENT.length);

/**
 * The same for a general plan, where several rows of a content, or several units of a row, may each be paid for. What
 * stands comes first, then what is due as it was booked; then what earns something, of a content first by its unit and
 * people, however else it differs; and only what is left booked then is looked for among what earns nothing any more.
 * Pairs without a difference come before all others, so that they are found again: booked anew, the book is at rest.
 */
export const SAME_SHARE: readonly Likeness<FeeLine>[] = [
  UNCHANGED,
  ...[...OF_CONTENT, OF_TITLE, ...OF_ANY].map(ofDue),
  ...OF_CONTENT.map(withPeople).map(ofEarning),
  ...OF_CONTENT.map(ofEarning),
  ...OF_ANY.flatMap((likeness) => [withPeople(likeness), likeness]).map(ofEarning),
  ...SAME_ADOPTION.flatMap((likeness) => [withPeople(likeness), likeness]),
];

/**
 * Finds for every booked line the one of the workbook that it was booked for; each line is in one pair.
 * A wrong guess names another cause of a difference, never another amount: every pair's difference is booked.
 */
export function pairLines<Line extends FeeLine>(
  booked: readonly BookedLine<Line>[],
  lines: readonly Line[],
  likenesses: readonly Likeness<Line>[] = SAME_ADOPTION,
): LinePair<Line>[] {
  const pairs: LinePair<Line>[] = [];
  let unpaired = booked;
  let rest = lines;
  for (const likeness of likenesses) {
    if (unpaired.length === 0) break;
    const waiting = queuesBy(unpaired, likeness);
    const paired = new Set<BookedLine<Line>>();
    rest = rest.filter((now) => {
      const match = waiting.get(JSON.stringify(likeness(now)))?.pop();
      if (!match) return true;
      paired.add(match);
      pairs.push({ booked: match, now });
      return false;
    });
    unpaired = unpaired.filter((one) => !paired.has(one));
  }
  return [
    ...pairs,
    ...unpaired.map((one): LinePair<Line> => ({ booked: one, now: null })),
    ...rest.map((now): LinePair<Line> => ({ booked: null, now })),
  ];
}

/** Booked lines by key, each list in reverse order, so that `pop` gives the first. */
function queuesBy<Line extends FeeLine>(
  booked: readonly BookedLine<Line>[],
  likeness: Likeness<Line>,
): Map<string, BookedLine<Line>[]> {
  const queues = new Map<string, BookedLine<Line>[]>();
  for (const one of [...booked].reverse()) {
    const key = JSON.stringify(likeness(one.line));
    const queue = queues.get(key);
    if (queue) queue.push(one);
    else queues.set(key, [one]);
  }
  return queues;
}
