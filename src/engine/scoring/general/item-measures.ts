import type { Adoptions } from '../adoptions';
import type { Plan } from '../plan';
import { Verdict, type Scores } from '../verdict';
import { partWith } from '../../time/spans';
import type { Monthly } from './assess';
import { ConditionMask } from './condition';
import type { General, Item } from './general-plan';
import type { ItemBook } from './item-book';
import { groupsOf, Merger, type Shares } from './merge';
import { inOrder, type Owners } from './owners';
import type { Groups, RowValues } from './pools';
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
  private readonly order: Int32Array | null;
  /** What every adoption counts; found for the first item that counts. */
  private counts: RowValues | null = null;

  constructor(
    private readonly plan: Plan,
    private readonly general: General,
    private readonly adoptions: Adoptions,
    private readonly scores: Scores,
    private readonly sources: ItemSources,
  ) {
    this.groups = groupsOf(plan, general);
    this.order = inOrder(adoptions);
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
    const { adoptions, order } = this;
    const { owners, months } = this.sources;
    const { channel, mode, length } = adoptions;
    const found = this.monthly();
    const counts = (this.counts ??= countsOf(this.plan, adoptions, this.scores));
    const merger = new Merger(this.general, 'count', adoptions, owners, this.groups, counts);
    for (let at = 0; at < length; at++) {
      const row = order ? order[at]! : at;
      if (counts[row] === 0 || !mask.covers(channel[row]!, mode[row]!)) continue;
      const gain = merger.enter(row);
      if (gain > 0 && months[row]! >= 0) this.add(found, item, row, gain, merger.shares);
    }
    return found;
  }

  private add(months: Monthly, item: Item, row: number, gain: number, shares: Shares | null): void {
    if (this.scores.verdict[row] === Verdict.unpriced) this.tellCount(row, item, gain);
    const month = this.sources.months[row]!;
    if (!shares) months[this.adoptions.unit[row]! * 12 + month]! += gain;
    else this.sources.owners.unitsOf(row).forEach((unit, at) => (months[unit * 12 + month]! += shares.gains[at]!));
  }

  private tellCount(row: number, item: Item, count: number): void {
    const { owners, book, months } = this.sources;
    const part = partWith(item.span, months[row]!);
    if (!owners.unitsOf(row).some((unit) => book.holds(item, unit, part))) return;
    this.countedIn.set(row, [...(this.countedIn.get(row) ?? []), { item: item.name, count }]);
  }
}

/** Counts in 篇数, in hundredths, where the rule does not say. */
const ONE = 100;

/** What every adoption counts in 篇数, in hundredths: what its rule says; a deduction, and what is refused, nothing. */
function countsOf({ rules }: Plan, { length }: Adoptions, { points, rule, verdict }: Scores): RowValues {
  const stated = Float64Array.from(rules, ({ count }) => count ?? UNSTATED);
  const counts = stated.some((count) => count > MOST_SMALL) ? new Float64Array(length) : new Int32Array(length);
  for (let row = 0; row < length; row++) {
    if (verdict[row] === Verdict.otherUnit || verdict[row] === Verdict.unmeasured) continue;
    const count = rule[row]! < 0 ? UNSTATED : stated[rule[row]!]!;
    counts[row] = count === UNSTATED ? (points[row]! < 0 ? 0 : ONE) : count;
  }
  return counts;
}

const UNSTATED = -1;
/** Most that an `Int32Array` holds. */
const MOST_SMALL = 2 ** 31 - 1;
