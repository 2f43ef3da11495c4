import type { Adoptions } from '../adoptions';
import type { Plan } from '../plan';
import type { Scores } from '../verdict';
import { ConditionMask } from './condition';
import { voidedBy } from './voided';

/**
 * True for adoptions that a plan means to count and not to price: their rule states 计篇, or a 考核项 of 篇数 names their
 * channel. That no rule states their points is no gap, nor that 加乘 voids what a rule states.
 */
export function countedOnPurpose(plan: Plan, adoptions: Adoptions, scores: Scores): (at: number) => boolean {
  const items = plan.general?.items ?? [];
  const masks = items.flatMap(({ measure, condition }) =>
    measure === 'count' && condition?.channels ? [new ConditionMask(plan, condition)] : [],
  );
  const statesCount = (rule: number): boolean => (plan.rules[rule]?.count ?? null) !== null;
  const isVoid = voidedBy(plan, adoptions, scores);
  return (at) =>
    isVoid(at) ||
    statesCount(scores.rule[at]!) ||
    masks.some((mask) => mask.covers(adoptions.channel[at]!, adoptions.mode[at]!));
}
