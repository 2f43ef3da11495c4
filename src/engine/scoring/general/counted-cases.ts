import type { Adoptions } from '../adoptions';
import type { Plan } from '../plan';
import type { Scores } from '../verdict';
import { ConditionMask } from './condition';

/**
 * True for adoptions that a plan means to count and not to price: their rule states 计篇, or a 考核项 of 篇数 names their
 * channel. That no rule states their points is no gap.
 */
export function countedOnPurpose(plan: Plan, adoptions: Adoptions, scores: Scores): (at: number) => boolean {
  const items = plan.general?.items ?? [];
  const masks = items.flatMap(({ measure, condition }) =>
    measure === 'count' && condition?.channels ? [new ConditionMask(plan, condition)] : [],
  );
  const statesCount = (rule: number): boolean => (plan.rules[rule]?.count ?? null) !== null;
  return (at) =>
    statesCount(scores.rule[at]!) || masks.some((mask) => mask.covers(adoptions.channel[at]!, adoptions.mode[at]!));
}
