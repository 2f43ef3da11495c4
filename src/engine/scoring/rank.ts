import type { Unit } from './plan';
import type { Points } from '../units';

/** What ranking looks at: a unit and its year's total. */
export interface Contender {
  readonly unit: Unit;
  readonly total: Points;
}

/** Sign of a/b − c/d for positive b and d, exact whatever their size. */
function compareRatios(a: number, b: number, c: number, d: number): number {
  const left = a * d;
  const right = c * b;
  if (left <= Number.MAX_SAFE_INTEGER && right <= Number.MAX_SAFE_INTEGER) return left - right;
  const difference = BigInt(a) * BigInt(d) - BigInt(c) * BigInt(b);
  return difference > 0 ? 1 : difference < 0 ? -1 : 0;
}

/** Sign of the difference of two completions (total ÷ target); a unit without a target, or with target 0, comes below. */
function compareCompletion(one: Contender, other: Contender): number {
  const { target } = one.unit;
  const { target: otherTarget } = other.unit;
  if (!target || !otherTarget) return Number(Boolean(target)) - Number(Boolean(otherTarget));
  return compareRatios(one.total, target, other.total, otherTarget);
}

/** Best first: by completion, then by total (scoring §4). */
const byStanding = (one: Contender, other: Contender): number =>
  compareCompletion(other, one) || other.total - one.total;

/** Place of each contender, in their order, from 1; ties share a place and the next is skipped. Clause 三(四)1. */
export function places(contenders: readonly Contender[]): number[] {
  const order = contenders.map((_, index) => index);
  order.sort((a, b) => byStanding(contenders[a]!, contenders[b]!));
  const placed = new Array<number>(contenders.length);
  order.forEach((index, position) => {
    const above = order[position - 1];
    const tied = above !== undefined && byStanding(contenders[above]!, contenders[index]!) === 0;
    placed[index] = tied ? placed[above]! : position + 1;
  });
  return placed;
}

/** Place of each contender among those of its group (类型), in their order. Clause 三(四)1. */
export function placesInGroups(contenders: readonly Contender[]): number[] {
  const members = new Map<string, number[]>();
  contenders.forEach(({ unit: { group } }, index) => {
    const known = members.get(group);
    if (known === undefined) members.set(group, [index]);
    else known.push(index);
  });
  const placed = new Array<number>(contenders.length);
  for (const indices of members.values()) {
    const found = places(indices.map((index) => contenders[index]!));
    indices.forEach((index, member) => (placed[index] = found[member]!));
  }
  return placed;
}
