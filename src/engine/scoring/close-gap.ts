import type { Adoptions } from './adoptions';
import { NO_RULE } from './match';
import { isInForce } from '../time/period';
import { ANY, type Plan } from './plan';
import type { Scores } from './score';
import { gainOf, ruleWorth } from './worth';
import type { Day, Points } from '../units';

/** So many adoptions under a rule earn what a unit is short of. */
export interface WayToClose {
  /** Index into `Plan.rules`. */
  readonly rule: number;
  readonly adoptions: number;
}

/** Ways offered for one unit. */
const MOST_WAYS = 2;

/**
 * How a shortfall could be closed: rules in force on the day under which adoptions really happen, those of the unit itself
 * first, then those most used by all; each with the number of new contents it takes. Empty where nothing is short.
 */
export function waysToClose(
  plan: Plan,
  adoptions: Adoptions,
  scores: Scores,
  unit: number,
  shortfall: Points,
  on: Day,
): WayToClose[] {
  if (shortfall <= 0) return [];
  const used = usesOfRules(plan, adoptions, scores, unit);
  return plan.rules
    .map((rule, index) => ({ rule, index, uses: used[index]! }))
    .filter(
      ({ rule, uses }) => gainOf(0, ruleWorth(rule)) > 0 && rule.channel !== ANY && isInForce(rule, on) && uses > 0,
    )
    .sort((a, b) => b.uses - a.uses || a.index - b.index)
    .slice(0, MOST_WAYS)
    .map(({ rule, index }) => ({ rule: index, adoptions: Math.ceil(shortfall / gainOf(0, ruleWorth(rule))) }));
}

/** By rule: adoptions that earned points; one of the unit outweighs all of the others. */
function usesOfRules(plan: Plan, adoptions: Adoptions, scores: Scores, unit: number): Float64Array {
  const uses = new Float64Array(plan.rules.length);
  for (let row = 0; row < adoptions.length; row++) {
    const rule = scores.rule[row]!;
    if (rule === NO_RULE || scores.earned[row] === 0) continue;
    uses[rule]! += adoptions.unit[row] === unit ? adoptions.length : 1;
  }
  return uses;
}
