import { accountKey, postingsOf, summedByRoot, type BookedLine, type NameNow } from './booked-lines';
import type { PricedDraft } from './differences';
import { isBroughtForward, type Cause, type FeeLine, type Settlement } from './ledger';
import { pairLines, type Likeness, type LinePair } from './pair-lines';
import { fen, type Fen } from '../units';

/** Money that the year before left over, as a row of 上年结转 states it now; negative where it is to be taken back. */
export interface BroughtForward extends FeeLine {
  readonly amount: Fen;
}

/** The keys by which a row is recognised again, the surest first. */
const SAME_ROW: readonly Likeness<BroughtForward>[] = [
  ({ content, unit, authors, amount }) => [content, unit, authors.join('\n'), amount],
  ({ content, unit, authors }) => [content, unit, authors.join('\n')],
  ({ content, unit }) => [content, unit],
  ({ content }) => [content],
  ({ unit, authors, amount }) => [unit, authors.join('\n'), amount],
  ({ sheetRow, unit }) => [sheetRow, unit],
];

/**
 * What a settlement books of 上年结转. Each row is booked once; later settlements book only what changed in it. Where its
 * unit or authors changed, the old row is taken back whole and the new one is booked whole. A deleted row is taken
 * back.
 */
export const broughtForwardDrafts = (
  standing: readonly Settlement[],
  now: readonly BroughtForward[],
  nameNow: NameNow,
): PricedDraft[] =>
  pairLines(bookedForward(standing, nameNow), now, SAME_ROW)
    .flatMap(difference)
    .filter(({ amount }) => amount !== 0);

/** The rows of 上年结转 for which money stands in the ledger. */
export function bookedForward(standing: readonly Settlement[], nameNow: NameNow): BookedLine<BroughtForward>[] {
  const postings = postingsOf(standing).filter(({ line }) => isBroughtForward(line));
  return summedByRoot<BroughtForward>(postings, nameNow, (line, { amount }, before) => ({
    ...line,
    amount: fen((before?.amount ?? 0) + amount),
  })).filter(({ line }) => line.amount !== 0);
}

function difference({ booked, now }: LinePair<BroughtForward>): PricedDraft[] {
  if (!booked) return now ? [draft(now, now.amount, 'brought-forward', null)] : [];
  const { root, line } = booked;
  const changed = (side: BroughtForward, amount: number): PricedDraft =>
    draft(side, amount, 'brought-forward-changed', root);
  if (now && accountKey(now) === accountKey(line)) return [changed(now, now.amount - line.amount)];
  return [changed(line, 0 - line.amount), ...(now ? [changed(now, now.amount)] : [])];
}

function draft({ amount: _, ...line }: BroughtForward, amount: number, cause: Cause, root: number | null): PricedDraft {
  return { kind: 'correction', cause, corrects: root, line, amount: fen(amount) };
}
