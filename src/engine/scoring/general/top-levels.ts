import type { Adoptions } from '../adoptions';
import type { Plan } from '../plan';
import { Verdict, type MoreScores, type Scores } from '../verdict';
import type { General, MergePolicy } from './general-plan';
import { inOrder, Owners } from './owners';

/** What the best adoption of a 层级 is worth. */
export interface LevelWorth {
  readonly level: number;
  /** In `Points`. */
  readonly worth: number;
}

/**
 * By adoption under 前N级 whose content was worth something before: the 层级 that make up the worth with it, the highest
 * worth first. Of a content with several units under 各计全额, those of the first unit.
 */
export function topLevels(
  { channels }: Pick<Plan, 'channels'>,
  general: General,
  adoptions: Adoptions,
  scores: Scores & { readonly more: MoreScores },
): ReadonlyMap<number, readonly LevelWorth[]> {
  const { common, pools, shares } = general.policies.points;
  const policies = channels.map((_, channel): MergePolicy => pools.get(general.classOf[channel] ?? -1) ?? common);
  const owners = new Owners(adoptions, general);
  const held = new Map<string, LevelWorth[]>();
  const found = new Map<number, readonly LevelWorth[]>();
  for (const row of inOrder(adoptions)) {
    const channel = adoptions.channel[row]!;
    const policy = policies[channel]!;
    const worth = scores.points[row]!;
    const isLeftOut = scores.verdict[row] === Verdict.otherUnit || scores.verdict[row] === Verdict.unmeasured;
    if (policy.kind !== 'top' || worth <= 0 || isLeftOut) continue;
    const pool = pools.has(general.classOf[channel] ?? -1) ? general.classOf[channel] : '';
    const unit = shares.kind === 'each' ? (owners.severalOf(row)?.[0] ?? adoptions.unit[row]!) : '';
    const key = `${adoptions.content[row]!} ${unit} ${pool}`;
    const before = held.get(key) ?? [];
    const after = raised(before, { level: general.levelOf[channel] ?? -1, worth });
    held.set(key, after);
    if (before.length > 0) found.set(row, after.slice(0, policy.levels));
  }
  return found;
}

/** The levels with one more adoption, the highest worth first; what was there first stays before its equals. */
function raised(levels: readonly LevelWorth[], one: LevelWorth): LevelWorth[] {
  const old = levels.find(({ level }) => level === one.level);
  if (old && old.worth >= one.worth) return [...levels];
  return [...levels.filter((other) => other !== old), one].sort((a, b) => b.worth - a.worth);
}
