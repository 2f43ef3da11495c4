import type { SharePolicy } from './general-plan';

/** The weights of the units of a content, in their order; the sum is positive. */
export function weightsOf(policy: SharePolicy, units: number): number[] {
  if (units === 1) return [1];
  const weights = policy.kind === 'weights' ? policy.weights : null;
  return Array.from({ length: units }, (_, at) => (weights ? (weights[at] ?? 0) : 1));
}

/**
 * Divides a worth by weight: every share is its whole part, the remainder goes to the first; a negative worth mirrors
 * the positive one.
 */
function divided(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const size = Math.abs(total);
  const parts = weights.map((weight) => Math.floor((size * weight) / sum));
  parts[0]! += size - parts.reduce((all, part) => all + part, 0);
  return total < 0 ? parts.map((part) => 0 - part) : parts;
}

/**
 * What each unit gains where the worth of its content rises from `before` to `after`: the difference of the shares of
 * the worth, so that shares always add up and never drift. A deduction is divided by itself.
 */
export function gainsOf(before: number, after: number, weights: readonly number[]): number[] {
  if (after === before) return weights.map(() => 0);
  if (after < before) return divided(after - before, weights);
  const now = divided(after, weights);
  if (before === 0) return now;
  const old = divided(before, weights);
  return now.map((share, at) => share - old[at]!);
}

/** The shares of an adoption by unit, in the order in which the units are named; one that is named twice has both. */
export function sharesByUnit(units: readonly number[], shares: readonly number[]): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  units.forEach((unit, at) => sums.set(unit, (sums.get(unit) ?? 0) + shares[at]!));
  return sums;
}
