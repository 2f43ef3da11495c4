import type { State } from '../../engine/scoring/tally';
import { points, type Points } from '../../engine/units';
import type { Result } from './outcome';

/** A unit that crossed its target between two runs. */
export interface Crossing {
  readonly unit: string;
  readonly state: State;
}

/** What a recalculation changed against the one before. */
export interface RunChanges {
  /** Rows of the log more (or fewer, negative) than before. */
  readonly rows: number;
  /** Points of all units more (or fewer) than before. */
  readonly points: Points;
  /** Units whose target is now met, and units whose target no longer is. */
  readonly met: readonly Crossing[];
  readonly lost: readonly Crossing[];
}

/** Compares two results by the names of their units; null where nothing changed. */
export function runChanges(before: Result, after: Result): RunChanges | null {
  const was = statesByName(before);
  const now = statesByName(after);
  const crossed = (isTo: (was: State, now: State) => boolean): Crossing[] =>
    [...now].filter(([unit, state]) => isTo(was.get(unit) ?? 'none', state)).map(([unit, state]) => ({ unit, state }));
  const changes = {
    rows: after.rows.length - before.rows.length,
    points: points(totalOf(after) - totalOf(before)),
    met: crossed((then, state) => then !== 'met' && state === 'met'),
    lost: crossed((then, state) => then === 'met' && state !== 'met'),
  };
  const isSame = changes.rows === 0 && changes.points === 0 && changes.met.length + changes.lost.length === 0;
  return isSame ? null : changes;
}

const statesByName = ({ plan, scorecards }: Result): ReadonlyMap<string, State> =>
  new Map(scorecards.map(({ unit, state }) => [plan.units[unit]!.name, state]));

const totalOf = ({ scorecards }: Result): number => scorecards.reduce((sum, { total }) => sum + total, 0);
