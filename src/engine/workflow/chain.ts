/** Steps of a review that somebody signs: of an interview, of a manuscript in its unit (twice), of its adoption. */
export type ReviewStep = 'interview-review' | 'first-review' | 'review' | 'approval';

/** Who signs a step for a kind of unit; `isSensitiveOnly`: only for important or sensitive information (三(二)5). */
export interface ReviewRole {
  /** A kind of unit; null is any. */
  readonly group: string | null;
  readonly step: ReviewStep;
  /** The role, with the person in brackets where one is named. */
  readonly role: string;
  readonly isSensitiveOnly: boolean;
}

/** Who signs a step in a kind of unit, in their order: rows of the very kind beat those of any kind. Empty: nobody. */
export function rolesOf(
  chain: readonly ReviewRole[],
  group: string,
  step: ReviewStep,
  isSensitive = false,
): readonly string[] {
  const kept = known.get(chain) ?? new Map<string, readonly string[]>();
  known.set(chain, kept);
  const key = `${step} ${isSensitive} ${group}`;
  const roles = kept.get(key) ?? rolesIn(chain, group, step, isSensitive);
  kept.set(key, roles);
  return roles;
}

/** By chain: who signs what was asked about; every manuscript asks, and there are few kinds of units. */
const known = new WeakMap<readonly ReviewRole[], Map<string, readonly string[]>>();

function rolesIn(chain: readonly ReviewRole[], group: string, step: ReviewStep, isSensitive: boolean): string[] {
  const rows = chain.filter((row) => row.step === step);
  const exact = rows.filter((row) => row.group === group);
  const own = exact.length > 0 ? exact : rows.filter((row) => row.group === null);
  return own.filter((row) => isSensitive || !row.isSensitiveOnly).map(({ role }) => role);
}
