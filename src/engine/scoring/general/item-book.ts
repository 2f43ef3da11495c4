import type { Plan } from '../plan';
import { isInForce } from '../../time/period';
import { partEnd, partWith, type YearPart } from '../../time/spans';
import { day } from '../../units';
import { ConditionMask } from './condition';
import type { General, Item } from './general-plan';

/** The rows of 考核项, and which of them holds for a unit in a period. */
export class ItemBook {
  private readonly byName = new Map<string, Item[]>();
  /** The 汇总 that take adoptions: which, and, by unit × 12 + month, of whom and when. */
  private readonly collecting: readonly {
    readonly item: Item;
    readonly mask: ConditionMask;
    readonly holds: readonly boolean[];
  }[];

  constructor(
    private readonly plan: Plan,
    { items }: General,
  ) {
    for (const item of items) this.byName.set(item.name, [...(this.byName.get(item.name) ?? []), item]);
    this.collecting = items.flatMap((item) =>
      item.measure === 'collected' && item.condition
        ? [{ item, mask: new ConditionMask(plan, item.condition), holds: this.monthsOf(item) }]
        : [],
    );
  }

  /** The rows, those of one name together, in the order of the names. */
  get rows(): Item[] {
    return [...this.byName.values()].flat();
  }

  /** True where a row is the most specific of its name for a unit, in force on the last day of a period. */
  holds(item: Item, unit: number, part: YearPart): boolean {
    const last = day(partEnd(this.plan.year, part) - 1);
    const rank = rankFor(item, unit, this.plan.units);
    if (rank < 0 || !isInForce(item, last)) return false;
    const isNoNarrower = (other: Item): boolean => rankFor(other, unit, this.plan.units) <= rank;
    return this.byName.get(item.name)!.every((other) => !isInForce(other, last) || isNoNarrower(other));
  }

  /** True where a 汇总 takes points of adoptions. */
  get collectsAny(): boolean {
    return this.collecting.length > 0;
  }

  /** The name of the 汇总 that takes the points of an adoption of a unit; null where none does. */
  collectorOf(unit: number, month: number, channel: number, mode: number): string | null {
    for (const { item, mask, holds } of this.collecting)
      if (mask.covers(channel, mode) && holds[unit * 12 + month]) return item.name;
    return null;
  }

  /** By unit × 12 + month: true where a row holds. */
  private monthsOf(item: Item): boolean[] {
    return this.plan.units.flatMap((_, unit) =>
      Array.from({ length: 12 }, (__, month) => this.holds(item, unit, partWith(item.span, month))),
    );
  }
}

/** How narrowly a row is for a unit: a unit beats its 类型, that beats any unit; −1: the row is not for the unit. */
export function rankFor({ appliesTo }: Item, unit: number, units: Plan['units']): number {
  if (appliesTo === null) return 0;
  if ('unit' in appliesTo) return appliesTo.unit === unit ? 2 : -1;
  return appliesTo.group === units[unit]?.group ? 1 : -1;
}
