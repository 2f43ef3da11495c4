import data from './review-chain-2020.json';

/** Who signs a step of a review as a plan states it; `group` null is any kind of unit. */
export interface StatedRole {
  readonly group: string | null;
  readonly step: 'interview-review' | 'first-review' | 'review' | 'approval';
  readonly role: string;
  /** True: only for important or sensitive information. */
  readonly isSensitiveOnly: boolean;
  /** The clause. */
  readonly basis: string;
}

/** Who signs what by the 2020 plan (三(二)2, 3 and 5). */
export const REVIEW_CHAIN: readonly StatedRole[] = data.roles.map(({ group, step, role, basis, ...more }) => ({
  group,
  step: step as StatedRole['step'],
  role,
  isSensitiveOnly: 'sensitive' in more,
  basis,
}));
