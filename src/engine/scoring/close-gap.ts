import type { Adoptions } from './adoptions';
import { NO_RULE } from './match';
import { isInForce } from '../time/period';
import { ANY, type Plan, type Rule } from './plan';
import type { Scores } from './score';
import { gainOf, ruleWorth } from './worth';
import type { Day, Points } from '../units';

/** A way to close a shortfall: so many adoptions under one rule. */
export interface WayToClose {
  /** Index into `Plan.rules`. */
  readonly rule: number;
  readonly adoptions: number;
}

/** Most ways that are offered to one unit. */
const MOST_WAYS = 2;

/**
 * The ways to close a shortfall: rules that are in force on the day and under which adoptions really happen. Rules that
 * the unit itself uses come first, then those that all units use most. Each says how many new contents it takes. Empty
 * where nothing is short, and where points of adoptions are not what the total is of (总分口径).
 */
export function waysToClose(
  plan: Plan,
  adoptions: Adoptions,
  scores: Scores,
  unit: number,
  shortfall: Points,
  on: Day,
): WayToClose[] {
  if (shortfall <= 0 || plan.general?.totalIsAssessed === true) return [];
  const used = usesOfRules(plan, adoptions, scores, unit);
  return plan.rules
    .map((rule, index) => ({ rule, index, uses: used[index]! }))
    .filter(
      ({ rule, uses }) =>
        gainOf(0, ruleWorth(rule)) > 0 &&
        rule.channel !== ANY &&
        !isCollected(plan, rule) &&
        isInForce(rule, on) &&
        uses > 0,
    )
    .sort((a, b) => b.uses - a.uses || a.index - b.index)
    .slice(0, MOST_WAYS)
    .map(({ rule, index }) => ({ rule: index, adoptions: Math.ceil(shortfall / gainOf(0, ruleWorth(rule))) }));
}

/** True for a rule whose points a 汇总 may take and cap: what they add to the total cannot be told by the rule. */
const isCollected = ({ general }: Plan, { channel, mode }: Rule): boolean =>
  general?.items.some(
    ({ measure, condition }) =>
      measure === 'collected' &&
      condition !== null &&
      condition.channels?.has(channel) !== false &&
      (mode === ANY || condition.modes?.has(mode) !== false),
  ) === true;

/**
 * By rule: how many adoptions earned points. One adoption of the unit counts for more than all adoptions of the others.
 */
function usesOfRules(plan: Plan, adoptions: Adoptions, scores: Scores, unit: number): Float64Array {
  const uses = new Float64Array(plan.rules.length);
  for (let row = 0; row < adoptions.length; row++) {
    const rule = scores.rule[row]!;
    if (rule === NO_RULE || scores.earned[row] === 0) continue;
    uses[rule]! += adoptions.unit[row] === unit ? adoptions.length : 1;
  }
  return uses;
}
