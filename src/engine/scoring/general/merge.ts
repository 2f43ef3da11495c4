import type { Plan } from '../plan';
import type { General, Measure, SharePolicy } from './general-plan';
import type { Owners } from './owners';
import { poolOf, type Grouping, type Groups, type Pool } from './pools';
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

/** Merges the adoptions of contents under the policies of a measure; they are entered in the order of their days. */
export class Merger {
  /** Of the adoption entered last: what its content was worth before in its pool, to its first unit. */
  before = 0;
  /** The row that it is compared with; −1 where there is none. */
  previous = -1;
  /** What each of its units gained; null where it has one. */
  shares: readonly number[] | null = null;
  /** By unit, what its content was worth before, where each has a worth of its own; null where all have one. */
  befores: readonly number[] | null = null;
  private readonly sharing: SharePolicy;
  /** By channel: the common pool, or that of its 归并类. */
  private readonly pools: readonly Pool[];
  /** What contents are worth so far, over their pools; only of those that units may share. */
  private readonly worth: Float64Array;
  /** By how many units there are: their weights. */
  private readonly weights: number[][] = [];

  constructor(
    general: General,
    measure: Measure,
    private readonly owners: Owners,
    groups: Groups,
  ) {
    const policy = general.policies[measure];
    const { slots } = owners;
    const common = poolOf(policy.common, slots, groups);
    const apart = new Map([...policy.pools].map(([one, merged]) => [one, poolOf(merged, slots, groups)]));
    this.pools = Array.from(groups.channel.of, (channel) => apart.get(general.classOf[channel] ?? -1) ?? common);
    this.sharing = policy.shares;
    this.worth = new Float64Array(slots);
  }

  /** Enters an adoption and gives what it adds; one with a negative value counts in full, in no pool. */
  enter(row: number, channel: number, value: number): number {
    const several = this.owners.severalOf(row);
    this.shares = null;
    this.befores = null;
    if (!several) return this.enterForOne(row, channel, value);
    return this.sharing.kind === 'each'
      ? this.enterForEach(row, channel, value, several)
      : this.enterShared(row, channel, value, several);
  }

  private enterForOne(row: number, channel: number, value: number): number {
    const { owners, worth } = this;
    const slot = owners.slotOf(row);
    const gain = this.gain(slot, row, channel, value);
    if (owners.mayDiffer && value > 0) worth[slot] = worth[slot]! + gain;
    return gain;
  }

  /** What the content is worth is shared; a deduction is by itself. */
  private enterShared(row: number, channel: number, value: number, units: readonly number[]): number {
    const slot = this.owners.slotFor(row, units[0]!);
    const worth = this.worth[slot]!;
    const gain = this.gain(slot, row, channel, value);
    const weights = (this.weights[units.length] ??= weightsOf(this.sharing, units.length));
    this.shares = gainsOf(worth, worth + gain, weights);
    if (value > 0) this.worth[slot] = worth + gain;
    return gain;
  }

  /** 各计全额: every unit has the full value once, and a worth of its own. The first comes last: `before` is its. */
  private enterForEach(row: number, channel: number, value: number, units: readonly number[]): number {
    const [shares, befores] = [units.map(() => 0), units.map(() => 0)];
    for (let at = units.length - 1; at >= 0; at--) {
      // 得分归集到 may make one unit of two that a row names.
      if (units.indexOf(units[at]!) < at) continue;
      shares[at] = this.gain(this.owners.slotFor(row, units[at]!), row, channel, value);
      befores[at] = this.before;
    }
    [this.shares, this.befores] = [shares, befores];
    return shares.reduce((sum, one) => sum + one, 0);
  }

  private gain(slot: number, row: number, channel: number, value: number): number {
    if (value < 0) {
      this.before = 0;
      this.previous = -1;
      return value;
    }
    const pool = this.pools[channel]!;
    const gain = pool.enter(slot, row, channel, value);
    this.before = pool.before;
    this.previous = pool.previous;
    return gain;
  }
}
