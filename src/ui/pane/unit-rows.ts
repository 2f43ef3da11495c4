import type { Result } from '../../app/scoring/outcome';
import type { State } from '../../engine/scoring/tally';
import type { Points } from '../../engine/units';

/** One unit as the pane lists it. */
export interface UnitRow {
  /** Index into `Plan.units`. */
  readonly unit: number;
  readonly name: string;
  readonly group: string;
  readonly target: Points | null;
  readonly total: Points;
  readonly shortfall: Points;
  readonly rank: number;
  readonly overallRank: number;
  readonly state: State;
}

export type UnitSort = 'rank' | 'shortfall' | 'total' | 'plan';

/** Which units to list: all, those short of their target, those that lag or missed, those that met it. */
export type UnitChoice = 'all' | 'unmet' | 'behind' | 'met';

/** What the list of units shows; `group` null is every type. */
export interface UnitFilter {
  readonly group: string | null;
  readonly choice: UnitChoice;
  readonly sort: UnitSort;
  /** What is looked for; empty for nothing. */
  readonly find: string;
}

/** The units of a result with their scorecards, in the order of the plan. */
export const unitRows = ({ plan, scorecards }: Result): UnitRow[] =>
  scorecards.flatMap((card) => {
    const unit = plan.units[card.unit];
    return unit === undefined ? [] : [{ ...card, name: unit.name, group: unit.group, target: unit.target }];
  });

/** The types of units in order of first appearance. */
export const groupsOf = (rows: readonly UnitRow[]): string[] => [...new Set(rows.map((row) => row.group))];

/** True for a unit that has a target and has not reached it. */
const isUnmet = (row: UnitRow): boolean => row.state !== 'met' && row.state !== 'none';

/** True for a unit that lags behind its pace or missed the year's target. */
export const isBehind = (row: UnitRow): boolean => row.state === 'behind' || row.state === 'missed';

const CHOICES: Readonly<Record<UnitChoice, (row: UnitRow) => boolean>> = {
  all: () => true,
  unmet: isUnmet,
  behind: isBehind,
  met: (row) => row.state === 'met',
};

const ORDERS: Readonly<Record<UnitSort, (a: UnitRow, b: UnitRow) => number>> = {
  rank: (a, b) => a.overallRank - b.overallRank,
  shortfall: (a, b) => b.shortfall - a.shortfall,
  total: (a, b) => b.total - a.total,
  plan: (a, b) => a.unit - b.unit,
};

/** The units that pass the filter and are meant by what is looked for, sorted; equal ones keep the order of the plan. */
export const listUnits = (
  rows: readonly UnitRow[],
  { group, choice, sort }: UnitFilter,
  meant: ReadonlySet<string> | null = null,
): UnitRow[] =>
  rows
    .filter((row) => (group === null || row.group === group) && CHOICES[choice](row) && (meant?.has(row.name) ?? true))
    .sort((a, b) => ORDERS[sort](a, b) || a.unit - b.unit);
