import { sharesByUnit } from '../../engine/scoring/general/shares';
import { unitAt } from '../../engine/scoring/plan';
import { points, type Points } from '../../engine/units';
import type { Result } from './outcome';

/** What each unit of an adoption earned, by name; nothing where it is not scored. Null where it names one unit only. */
export function rowSplit({ plan, scores, adoptions }: Result, at: number): ReadonlyMap<string, Points> | null {
  const units = adoptions.more?.joint.get(at);
  if (!units) return null;
  const shares = sharesByUnit(units, scores.more?.shares.get(at)?.points ?? units.map(() => 0));
  return new Map([...shares].map(([unit, share]) => [unitAt(plan, unit).name, points(share)]));
}
