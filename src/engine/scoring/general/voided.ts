import type { Adoptions } from '../adoptions';
import type { Plan, Rule } from '../plan';
import type { Scores } from '../verdict';
import type { Factor } from './general-plan';
import { Values } from './values';

/** True where 加乘 leaves nothing of what a rule states (倍数 0): that the adoption is worth nothing is no gap. */
export const isVoided = (rule: Rule | undefined, factors: readonly Factor[]): boolean =>
  rule !== undefined && statesWorth(rule) && factors.some(({ times }) => times === 0);

const statesWorth = ({ value, fee, grade }: Rule): boolean =>
  [value ?? 0, fee ?? 0, grade?.step?.add ?? 0].some((stated) => stated !== 0);

/** True for adoptions of which 加乘 leaves nothing; none where the plan has no 加乘. */
export function voidedBy(plan: Plan, adoptions: Adoptions, scores: Scores): (at: number) => boolean {
  const { general } = plan;
  if (!general || general.factors.length === 0) return () => false;
  const values = new Values(plan, general, adoptions);
  return (at) => isVoided(plan.rules[scores.rule[at]!], values.factorsOf(at));
}
