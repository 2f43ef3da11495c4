import type { Scorecard } from '../../engine/scoring/tally';
import { points, type Points } from '../../engine/units';
import type { FeeLog } from '../fees/fee-book';

/** Where a unit stands. */
export interface UnitStanding extends Pick<
  Scorecard,
  'total' | 'quarters' | 'rank' | 'overallRank' | 'shortfall' | 'state' | 'adopted' | 'assessed'
> {
  readonly target: Points | null;
}

/** A unit as it stands, and as it would stand; null where it is not in the plan. */
export interface UnitChange {
  /** As it is called after, otherwise before. */
  readonly unit: string;
  readonly group: string;
  readonly before: UnitStanding | null;
  readonly after: UnitStanding | null;
  /** Points more, or fewer (negative). */
  readonly difference: Points;
}

/** Compares the units of two results; one that is only renamed is the same. In the order after, then those left out. */
export function compareUnits(before: FeeLog, after: FeeLog): UnitChange[] {
  const was = standings(before);
  const now = standings(after);
  const oldNames = new Map([...was.keys()].map((name) => [now.has(name) ? name : after.terms.nameNow(name), name]));
  const changes = [...now].map(([unit, { group, standing }]): UnitChange => {
    const old = was.get(oldNames.get(unit) ?? '')?.standing ?? null;
    return { unit, group, before: old, after: standing, difference: points(standing.total - (old?.total ?? 0)) };
  });
  const gone = [...was].filter(([name]) => !now.has(name) && !now.has(nameIn(oldNames, name)));
  return [
    ...changes,
    ...gone.map(([unit, { group, standing }]): UnitChange => ({
      ...{ unit, group, before: standing, after: null },
      difference: points(0 - standing.total),
    })),
  ];
}

const nameIn = (oldNames: ReadonlyMap<string, string>, name: string): string =>
  [...oldNames].find(([, old]) => old === name)?.[0] ?? '';

function standings({
  result: { plan, scorecards },
}: FeeLog): ReadonlyMap<string, { group: string; standing: UnitStanding }> {
  return new Map(
    scorecards.map(({ unit, ...card }) => {
      const { name, group, target } = plan.units[unit]!;
      return [name, { group, standing: { ...card, target } }];
    }),
  );
}
