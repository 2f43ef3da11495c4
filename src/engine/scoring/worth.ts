import { NO_WORTH, type Adoptions } from './adoptions';
import type { Plan, Rule } from './plan';
import { points, type Day, type Points } from '../units';

/** The columns of `Scores` that tell what contents and adoptions were worth. */
interface Worths {
  readonly points: Int32Array;
  readonly rule: Int32Array;
  readonly previous: Int32Array;
}

/**
 * What a content is worth once an adoption joins it (clause 三(四)2, 就高不重复): as much as its best adoption. With another
 * policy this function and `worthBefore` differ, and nothing else.
 */
export const worthWith = (before: number, value: number): number => Math.max(before, value);

/** What the content was worth before the adoption at a position joined it; not meant for `Verdict.otherUnit`. */
export const worthBefore = ({ points: own, previous }: Pick<Worths, 'points' | 'previous'>, at: number): Points =>
  points(own[previous[at]!] ?? 0);

/** What one adoption adds to what its content is worth. */
export const gainOf = (before: number, value: number): number => worthWith(before, value) - before;

/** What an adoption under a rule is worth by itself; 0 where the rule states nothing or none applies. */
export const ruleWorth = (rule: Rule | undefined): Points => rule?.value ?? points(0);

/**
 * What the book of an earlier year counted for a row, where the row states it; `NO_WORTH` where it does not, or lies in
 * the year (from `yearFrom` on).
 */
export const statedWorth = (adoptions: Adoptions, at: number, yearFrom: Day): number =>
  adoptions.carriedWorth !== undefined && adoptions.day[at]! < yearFrom ? adoptions.carriedWorth[at]! : NO_WORTH;

/** The same of money per item. */
export const statedFee = ({ carriedFee, day }: Adoptions, at: number, yearFrom: Day): number =>
  carriedFee !== undefined && day[at]! < yearFrom ? carriedFee[at]! : NO_WORTH;

/** What an adoption was scored as worth by itself; null where no rule states points for its case. */
export function ownWorth(
  { rules }: Pick<Plan, 'rules'>,
  scores: Pick<Worths, 'points' | 'rule'>,
  at: number,
): Points | null {
  const scored = points(scores.points[at]!);
  return scored > 0 ? scored : (rules[scores.rule[at]!]?.value ?? null);
}
