import type { Adoptions } from '../adoptions';
import type { Plan } from '../plan';
import { Verdict, type MoreScores, type Scores } from '../verdict';
import { mergePolicyOf, type General } from './general-plan';
import { inOrder } from './owners';

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
  plan: Pick<Plan, 'channels'>,
  general: General,
  adoptions: Adoptions,
  scores: Scores & { readonly more: MoreScores },
): ReadonlyMap<number, readonly LevelWorth[]> {
  const policies = plan.channels.map((_, channel) => mergePolicyOf(general, 'points', channel));
  const poolOf = poolsOf(general, adoptions);
  const held = new Map<number, LevelWorth[]>();
  const found = new Map<number, readonly LevelWorth[]>();
  const order = inOrder(adoptions);
  for (let at = 0; at < adoptions.length; at++) {
    const row = order ? order[at]! : at;
    const channel = adoptions.channel[row]!;
    const policy = policies[channel]!;
    if (policy.kind !== 'top' || !isMerged(scores, row)) continue;
    const pool = poolOf(row);
    const before = held.get(pool) ?? [];
    const after = raised(before, { level: general.levelOf[channel]!, worth: scores.points[row]! });
    held.set(pool, after);
    if (before.length > 0) found.set(row, after.slice(0, policy.levels));
  }
  return found;
}

/** Numbers what an adoption is merged with: its content, its unit where each has the full value, its 归并类 where that is apart. */
function poolsOf({ policies: { points }, classOf, classes }: General, adoptions: Adoptions): (row: number) => number {
  const { content, contents, unit, channel, more } = adoptions;
  const isEach = points.shares.kind === 'each';
  return (row) => {
    const owner = isEach ? (more?.joint.get(row)?.[0] ?? unit[row]!) + 1 : 0;
    const own = classOf[channel[row]!]!;
    const apart = points.pools.has(own) ? own + 1 : 0;
    return (owner * (classes.length + 1) + apart) * contents + content[row]!;
  };
}

const isMerged = ({ points, verdict }: Scores, row: number): boolean =>
  points[row]! > 0 && verdict[row] !== Verdict.otherUnit && verdict[row] !== Verdict.unmeasured;

/** The levels with one more adoption, the highest worth first; what was there first stays before its equals. */
function raised(levels: readonly LevelWorth[], one: LevelWorth): LevelWorth[] {
  const old = levels.find(({ level }) => level === one.level);
  if (old && old.worth >= one.worth) return [...levels];
  return [...levels.filter((other) => other !== old), one].sort((a, b) => b.worth - a.worth);
}
