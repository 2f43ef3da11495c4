import type { Plan } from '../plan';
import type { General, Measure, MeasurePolicy } from './general-plan';
import type { Owners } from './owners';
import { poolOf, type Gain, type Groups, type Pool } from './pools';
import { gainsOf, weightsOf } from './shares';

/** What an adoption added to the worth of its content, and how it is shared where it has several units. */
export interface Merged extends Gain {
  readonly shares: readonly number[] | null;
  /** By unit, what its content was worth before, where each has a worth of its own; null where all have one. */
  readonly befores: readonly number[] | null;
}

/** By what the channels of a plan are told apart. */
export const groupsOf = ({ channels }: Pick<Plan, 'channels'>, general: General): Groups => ({
  channel: { of: (channel) => channel, count: channels.length },
  level: { of: (channel) => general.levelOf[channel] ?? -1, count: general.levels.length },
  class: { of: (channel) => general.classOf[channel] ?? -1, count: general.classes.length },
});

const NOTHING: Gain = { gain: 0, before: 0, previous: -1 };

/** Merges the adoptions of contents under the policies of a measure; they are entered in the order of their days. */
export class Merger {
  private readonly policy: MeasurePolicy;
  private readonly common: Pool;
  private readonly pools: ReadonlyMap<number, Pool>;
  /** What every content is worth so far, over its pools. */
  private readonly worth: Float64Array;

  constructor(
    private readonly general: General,
    measure: Measure,
    private readonly owners: Owners,
    groups: Groups,
  ) {
    this.policy = general.policies[measure];
    this.common = poolOf(this.policy.common, owners.slots, groups);
    this.pools = new Map([...this.policy.pools].map(([one, policy]) => [one, poolOf(policy, owners.slots, groups)]));
    this.worth = new Float64Array(owners.slots);
  }

  /** Enters an adoption; one with a negative value counts in full, in no pool. */
  enter(row: number, channel: number, value: number): Merged {
    const several = this.owners.severalOf(row);
    if (several && this.policy.shares.kind === 'each') return this.enterForEach(row, channel, value, several);
    const slot = several ? this.owners.slotFor(row, several[0]!) : this.owners.slotOf(row);
    const worth = this.worth[slot]!;
    const gained = this.gain(slot, row, channel, value);
    const weights = several && weightsOf(this.policy.shares, several.length);
    return { ...gained, shares: weights ? gainsOf(worth, worth + gained.gain, weights) : null, befores: null };
  }

  /** 各计全额: every unit has the full value once, and a worth of its own. */
  private enterForEach(row: number, channel: number, value: number, units: readonly number[]): Merged {
    // 得分归集到 may make one unit of two that a row names.
    const gains = units.map((unit, at) =>
      units.indexOf(unit) < at ? NOTHING : this.gain(this.owners.slotFor(row, unit), row, channel, value),
    );
    const gain = gains.reduce((sum, one) => sum + one.gain, 0);
    return { ...gains[0]!, gain, shares: gains.map((one) => one.gain), befores: gains.map(({ before }) => before) };
  }

  private gain(slot: number, row: number, channel: number, value: number): Gain {
    if (value < 0) return { gain: value, before: 0, previous: -1 };
    const pool = this.pools.get(this.general.classOf[channel] ?? -1) ?? this.common;
    const gained = pool.enter(slot, row, channel, value);
    this.worth[slot]! += gained.gain;
    return gained;
  }
}
