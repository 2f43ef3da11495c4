import { productQuotient } from './rounding';
import type { Item } from './general-plan';

/** What an item gives for a period, before 归零: by 分档, by the measure itself, or by the target; then 保底 and 封顶. */
export function resultOf(item: Item, measured: number, target: number | null, hasEnded: boolean): number {
  const result = judged(item, measured, target, hasEnded);
  const isFinal = hasEnded || target === null || measured >= target;
  if (!isFinal) return result;
  const raised = item.least === null ? result : Math.max(result, item.least);
  return item.most === null ? raised : Math.min(raised, item.most);
}

function judged(item: Item, measured: number, target: number | null, hasEnded: boolean): number {
  if (item.steps) return hasEnded ? stepValue(item.steps, measured, target) : 0;
  if (target === null) return productQuotient(numberIn(item.moreEach, 100), measured, 100);
  if (measured >= target) return met(item, measured, target);
  return hasEnded ? missed(item, measured, target) : 0;
}

const numberIn = (terms: Item['moreEach'], blank: number): number => (typeof terms === 'number' ? terms : blank);

function met({ done, moreEach }: Item, measured: number, target: number): number {
  if (moreEach === 'in-proportion') return productQuotient(done, measured, target);
  return done + productQuotient(numberIn(moreEach, 0), measured - target, 100);
}

function missed({ done, missed: terms, lessEach }: Item, measured: number, target: number): number {
  if (terms === 'in-proportion') return productQuotient(done, measured, target);
  return terms - productQuotient(lessEach, target - measured, 100);
}

function stepValue({ list, inPercent }: NonNullable<Item['steps']>, measured: number, target: number | null): number {
  const reached = inPercent ? productQuotient(measured, 10_000, target ?? 1) : measured;
  const fits = list.filter(({ from }) => from <= reached).sort((a, b) => b.from - a.from);
  return fits[0]?.value ?? 0;
}
