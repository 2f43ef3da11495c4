import type { Adoptions } from '../adoptions';
import type { Plan } from '../plan';
import type { General, Measure, MergePolicy, SharePolicy } from './general-plan';
import type { Owners } from './owners';
import { poolOf, type Grouping, type Groups, type Pool, type RowValues } from './pools';
import { gainsOf, weightsOf } from './shares';

/** By what the channels of a plan are told apart; a channel that lacks it is with those of the first group. */
export function groupsOf({ channels }: Pick<Plan, 'channels'>, general: General): Groups {
  const grouping = (groupOf: (channel: number) => number, count: number): Grouping => ({
    of: Int32Array.from(channels, (_, channel) => Math.max(0, groupOf(channel))),
    count: Math.max(1, count),
  });
  return {
    channel: grouping((channel) => channel, channels.length),
    level: grouping((channel) => general.levelOf[channel] ?? -1, general.levels.length),
    class: grouping((channel) => general.classOf[channel] ?? -1, general.classes.length),
  };
}

/** No row. */
const NONE = -1;

/** What the units of an adoption gain, in their order. */
export interface Shares {
  readonly gains: readonly number[];
  /** What its content was worth to each before, where each has a worth of its own; null where all have one. */
  readonly befores: readonly number[] | null;
}

/** Merges the adoptions of contents under the policies of a measure; they are entered in the order of their days. */
export class Merger {
  /** Of the adoption entered last: the row that it is compared with; −1 where there is none. */
  previous = NONE;
  /** What its content was worth before in its pool, to its first unit; as `Pool` tells it. */
  before = 0;
  /** What its units gained; null where it has one. */
  shares: Shares | null = null;
  private readonly sharing: SharePolicy;
  private readonly pools: readonly Pool[];
  /** By channel: the common pool, or that of its 归并类. */
  private readonly poolOf: readonly Pool[];
  /** By how many units there are: their weights. */
  private readonly weights: number[][] = [];

  constructor(
    general: General,
    measure: Measure,
    private readonly adoptions: Adoptions,
    private readonly owners: Owners,
    groups: Groups,
    private readonly values: RowValues,
  ) {
    const policy = general.policies[measure];
    const rows = { channel: adoptions.channel, values, entries: owners.entries };
    const pool = (merged: MergePolicy): Pool => poolOf(merged, owners.slots, groups, rows);
    const common = pool(policy.common);
    const apart = new Map([...policy.pools].map(([one, merged]) => [one, pool(merged)]));
    this.pools = [common, ...apart.values()];
    this.poolOf = Array.from(groups.channel.of, (channel) => apart.get(general.classOf[channel] ?? -1) ?? common);
    this.sharing = policy.shares;
  }

  /** Enters an adoption and gives what it adds, to all units; one with a negative value counts in full, in no pool. */
  enter(row: number): number {
    const { owners, adoptions } = this;
    this.shares = null;
    if (owners.isSeveral(row)) return this.enterSeveral(row);
    return this.enterAt(owners.isPerUnit ? owners.slotOf(row) : adoptions.content[row]!, row);
  }

  private enterAt(slot: number, row: number): number {
    const value = this.values[row]!;
    if (value < 0) {
      this.previous = NONE;
      this.before = 0;
      return value;
    }
    const channel = this.adoptions.channel[row]!;
    const pool = this.poolOf[channel]!;
    const gain = pool.enter(slot, row, channel, value);
    this.previous = pool.previous;
    this.before = pool.before;
    return gain;
  }

  private enterSeveral(row: number): number {
    const units = this.owners.unitsOf(row);
    return this.sharing.kind === 'each' ? this.enterForEach(row, units) : this.enterShared(row, units);
  }

  /** What the content is worth is shared; a deduction is by itself. */
  private enterShared(row: number, units: readonly number[]): number {
    const slot = this.owners.slotFor(row, units[0]!);
    const worth = this.worthOf(slot);
    const gain = this.enterAt(slot, row);
    const weights = (this.weights[units.length] ??= weightsOf(this.sharing, units.length));
    this.shares = { gains: gainsOf(worth, worth + gain, weights), befores: null };
    return gain;
  }

  /** What a content is worth so far, over its pools. */
  private worthOf(slot: number): number {
    let worth = 0;
    for (const pool of this.pools) worth += pool.worthOf(slot);
    return worth;
  }

  /** 各计全额: every unit has the full value once, and a worth of its own. The first comes last: `before` is its. */
  private enterForEach(row: number, units: readonly number[]): number {
    const [gains, befores] = [units.map(() => 0), units.map(() => 0)];
    for (let at = units.length - 1; at >= 0; at--) {
      // 得分归集到 may make one unit of two that a row names.
      if (units.indexOf(units[at]!) < at) continue;
      gains[at] = this.enterAt(this.owners.slotFor(row, units[at]!), row);
      befores[at] = this.before;
    }
    this.shares = { gains, befores };
    return gains.reduce((sum, one) => sum + one, 0);
  }
}
