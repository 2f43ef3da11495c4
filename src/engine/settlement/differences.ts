import type { Quarter } from '../time/quarter';
import { accountKey, type BookedLine } from './booked-lines';
import { isAssessed, isNothing, type Cause, type FeeLine, type Posting } from './ledger';
import type { LinePair } from './pair-lines';
import { fen, points, type Day } from '../units';

/** A posting before it has a number, an amount and a stamp. */
export type Draft = Pick<Posting, 'kind' | 'cause' | 'corrects' | 'line'>;

/** A posting whose amount is known, before it has a number and a stamp. */
export type PricedDraft = Draft & Pick<Posting, 'amount'>;

const due = (line: FeeLine): Draft => ({ kind: 'due', cause: null, corrects: null, line });

/** What a correction books. */
type Difference = Pick<FeeLine, 'points' | 'money'>;

const correction = (line: FeeLine, { points, money }: Difference, cause: Cause, corrects: number | null): Draft => ({
  kind: 'correction',
  cause,
  corrects,
  line: { ...line, points, money },
});

const NOTHING: Difference = { points: points(0), money: fen(0) };

const less = (from: Difference, taken: Difference): Difference => ({
  points: points(from.points - taken.points),
  money: fen(from.money - taken.money),
});

/** What a cause is told by, beside the line itself. */
export interface Reasons {
  readonly feesFrom: Day | null;
  readonly isBestOnly: boolean;
  /**
   * Of a general plan: the contents of which an adoption is new, gone or another. What changes in any other content
   * comes from 计分规则, 归并 or 加乘. Null for a simple plan, whose 就高 is all that moves points between adoptions.
   */
  readonly changed: ReadonlySet<string> | null;
}

/** The contents of which an adoption is new, gone, or has other facts than when it was booked. */
export function changedContents(pairs: readonly LinePair[]): ReadonlySet<string> {
  const others = pairs.filter(({ booked, now }) =>
    booked && now ? isOtherAdoption(booked.line, now) : booked !== null || !isNothing(now!),
  );
  return new Set(others.flatMap(({ booked, now }) => [booked?.line.content ?? '', now?.content ?? '']));
}

const isOtherAdoption = (before: FeeLine, now: FeeLine): boolean =>
  CHANGES.some(([cause, changed]) => FACTS.has(cause) && changed(before, now));

/** Causes that lie in what was adopted, where and when. */
const FACTS: ReadonlySet<Cause> = new Set(['unit', 'date', 'channel', 'mode', 'title']);

/**
 * What settling a quarter books for one adoption. In its own quarter it is due; in a later quarter the difference to
 * what was booked is corrected; before its quarter nothing is booked. Where unit, authors, rate or quarter changed, the
 * old line is taken back whole and the new line is booked whole, so that both accounts show it.
 */
export function differences({ booked, now }: LinePair, settling: Quarter | null, why: Reasons): Draft[] {
  if (!booked) return now ? bookedNew(now, settling, 'late', null) : [];
  const { root, line } = booked;
  const cause = asMerged(causeOf(line, now, why), why);
  if (now && accountKey(now) === accountKey(line)) {
    const by = less(now, line);
    return isNothing(by) ? [] : [correction(now, by, cause, root)];
  }
  return [correction(line, less(NOTHING, line), cause, root), ...(now ? bookedNew(now, settling, cause, root) : [])];
}

function bookedNew(
  line: FeeLine,
  settling: Quarter | null,
  cause: Cause,
  corrects: BookedLine['root'] | null,
): Draft[] {
  if (isNothing(line) || isToCome(line.quarter, settling)) return [];
  return [line.quarter === settling ? due(line) : correction(line, line, causeOfNew(line, cause), corrects)];
}

/** True where the quarter of an adoption is still to come when `settling` is settled; null settles after the last. */
const isToCome = (own: Quarter | null, settling: Quarter | null): boolean =>
  own !== null && settling !== null && own > settling;

type Change = (before: FeeLine, now: FeeLine) => boolean;

/**
 * What may have changed, in the order in which a cause is looked for: changes that always change money stand before
 * those that may not. A changed day together with a changed channel means that another adoption of the content now
 * earns what this one did, so the cause is the increment.
 */
const CHANGES: readonly (readonly [Cause, Change])[] = [
  ['unit', (before, now) => before.unit !== now.unit],
  ['authors', (before, now) => before.authors.join('\n') !== now.authors.join('\n')],
  ['increment', (before, now) => before.day !== now.day && before.channel !== now.channel],
  ['date', (before, now) => before.day !== now.day],
  ['channel', (before, now) => before.channel !== now.channel],
  ['mode', (before, now) => before.mode !== now.mode],
  ['rule', (before, now) => before.ruleValue !== now.ruleValue],
  ['rate', (before, now) => before.rate !== now.rate],
  ['title', (before, now) => before.content !== now.content],
];

/** What 考核项 pay follows from all that a unit did: its differences have one cause. */
const causeOfNew = (line: FeeLine, cause: Cause): Cause => (isAssessed(line) ? 'assessed' : cause);

/** The cause where the line itself says none: another adoption of the content, or what the plan makes of them. */
const unseenCause = ({ content }: FeeLine, changed: Reasons['changed']): Cause =>
  changed?.has(content) === false ? 'rule' : 'increment';

const asMerged = (cause: Cause, { isBestOnly }: Reasons): Cause =>
  cause === 'increment' && !isBestOnly ? 'merged' : cause;

function causeOf(before: FeeLine, now: FeeLine | null, { feesFrom, changed }: Reasons): Cause {
  if (isAssessed(before)) return 'assessed';
  if (!now) return 'withdrawn';
  if (before.day === now.day && feesFrom !== null && now.day < feesFrom) return 'fees-from';
  return CHANGES.find(([, isChanged]) => isChanged(before, now))?.[0] ?? unseenCause(now, changed);
}
