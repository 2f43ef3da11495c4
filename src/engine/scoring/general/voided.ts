import type { Rule } from '../plan';
import type { Factor } from './general-plan';

/** True where 加乘 leaves nothing of what a rule states (倍数 0): that the adoption is worth nothing is no gap. */
export const isVoided = (rule: Rule | undefined, factors: readonly Factor[]): boolean =>
  rule !== undefined && statesWorth(rule) && factors.some(({ times }) => times === 0);

const statesWorth = ({ value, fee, grade }: Rule): boolean =>
  [value ?? 0, fee ?? 0, grade?.step?.add ?? 0].some((stated) => stated !== 0);
