import type { Adoptions } from '../adoptions';
import type { Plan } from '../plan';
import { Verdict, type Scores } from '../verdict';
import { partWith } from '../../time/spans';
import type { Monthly } from './assess';
import { ConditionMask } from './condition';
import type { General, Item } from './general-plan';
import type { ItemBook } from './item-book';
import { groupsOf, Merger } from './merge';
import { inOrder, type Owners } from './owners';
import type { Groups } from './pools';
import type { Zeroing } from './zeroing';

/** What every 考核项 measures is found with. */
export interface ItemSources {
  readonly owners: Owners;
  readonly zeroing: Zeroing;
  readonly book: ItemBook;
  /** By adoption: its month, −1 outside the year. */
  readonly months: Int8Array;
}

/** Measures what 考核项 count or add up of the adoptions, by unit and month. */
export class ItemMeasures {
  /** By adoption that states neither points nor money: the 考核项 in which it counts. */
  readonly countedIn = new Map<number, { readonly item: string; readonly count: number }[]>();
  private readonly groups: Groups;
  private order: Int32Array | null = null;

  constructor(
    private readonly plan: Plan,
    private readonly general: General,
    private readonly adoptions: Adoptions,
    private readonly scores: Scores,
    private readonly sources: ItemSources,
  ) {
    this.groups = groupsOf(plan, general);
  }

  /** What an item measures. */
  of(item: Item): Monthly {
    const mask = new ConditionMask(this.plan, item.condition ?? { channels: null, modes: null });
    return item.measure === 'count' ? this.countsOf(item, mask) : this.pointsOf(mask);
  }

  private monthly(): Monthly {
    return new Float64Array(this.plan.units.length * 12);
  }

  /** Points that adoptions of some cases earned, deductions left out. */
  private pointsOf(mask: ConditionMask): Monthly {
    const { adoptions, scores, sources } = this;
    const { channel, mode, unit } = adoptions;
    const months = this.monthly();
    const add = (of: number, month: number, points: number): void => {
      if (points > 0 && sources.zeroing.rowOf(of, month) < 0) months[of * 12 + month]! += points;
    };
    for (let row = 0; row < adoptions.length; row++) {
      const earned = scores.earned[row]!;
      if (earned === 0 || !mask.covers(channel[row]!, mode[row]!)) continue;
      const month = sources.months[row]!;
      const several = sources.owners.severalOf(row);
      if (!several) add(unit[row]!, month, earned);
      else several.forEach((of, at) => add(of, month, scores.more!.shares.get(row)!.points[at]!));
    }
    return months;
  }

  /** Contents that adoptions of some cases count, each when it is counted. */
  private countsOf(item: Item, mask: ConditionMask): Monthly {
    const { adoptions, scores, general, groups, sources } = this;
    const months = this.monthly();
    const merger = new Merger(general, 'count', sources.owners, groups);
    this.order ??= inOrder(adoptions);
    for (let at = 0; at < this.order.length; at++) {
      const row = this.order[at]!;
      if (!this.isCounting(row, mask)) continue;
      const gain = merger.enter(row, adoptions.channel[row]!, scores.more!.count[row]!);
      const month = sources.months[row]!;
      if (month < 0 || gain === 0) continue;
      const several = sources.owners.severalOf(row);
      if (!several) months[adoptions.unit[row]! * 12 + month]! += gain;
      else several.forEach((unit, place) => (months[unit * 12 + month]! += merger.shares![place]!));
      this.tellCount(row, item, month, gain);
    }
    return months;
  }

  private isCounting(row: number, mask: ConditionMask): boolean {
    const { adoptions, scores } = this;
    const isRefused = scores.verdict[row] === Verdict.otherUnit || scores.verdict[row] === Verdict.unmeasured;
    return !isRefused && scores.more!.count[row]! > 0 && mask.covers(adoptions.channel[row]!, adoptions.mode[row]!);
  }

  private tellCount(row: number, item: Item, month: number, count: number): void {
    if (this.scores.verdict[row] !== Verdict.unpriced) return;
    const { owners, book } = this.sources;
    const part = partWith(item.span, month);
    if (!owners.unitsOf(row).some((unit) => book.holds(item, unit, part))) return;
    this.countedIn.set(row, [...(this.countedIn.get(row) ?? []), { item: item.name, count }]);
  }
}
