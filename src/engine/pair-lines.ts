import type { BookedLine } from './booked-lines';
import { titleKey } from './content-key';
import type { FeeLine } from './ledger';

/** One adoption as booked and as the log has it now; null where it is only in the other. */
export interface LinePair {
  readonly booked: BookedLine | null;
  readonly now: FeeLine | null;
}

type Likeness = (line: FeeLine) => readonly (string | number)[];

/** What makes two lines the same adoption, the surest first: less and less may have been corrected in the log. */
const LIKENESSES: readonly Likeness[] = [
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

/**
 * Finds for every booked line the adoption of the log that it was booked for; each line is in one pair.
 * A wrong guess names another cause of a difference, never another amount: every pair's difference is booked.
 */
export function pairLines(booked: readonly BookedLine[], lines: readonly FeeLine[]): LinePair[] {
  const pairs: LinePair[] = [];
  let unpaired: readonly BookedLine[] = booked;
  let rest: readonly FeeLine[] = lines;
  for (const likeness of LIKENESSES) {
    if (unpaired.length === 0) break;
    const waiting = queuesBy(unpaired, likeness);
    const paired = new Set<BookedLine>();
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
    ...unpaired.map((one): LinePair => ({ booked: one, now: null })),
    ...rest.map((now): LinePair => ({ booked: null, now })),
  ];
}

/** Booked lines by what makes them alike; the first comes off the end. */
function queuesBy(booked: readonly BookedLine[], likeness: Likeness): Map<string, BookedLine[]> {
  const queues = new Map<string, BookedLine[]>();
  for (const one of [...booked].reverse()) {
    const key = JSON.stringify(likeness(one.line));
    const queue = queues.get(key);
    if (queue) queue.push(one);
    else queues.set(key, [one]);
  }
  return queues;
}
