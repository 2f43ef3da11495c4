import type { Plan } from '../plan';
import { partEnd, partsOf, partStart, type YearPart } from '../../time/spans';
import type { Day } from '../../units';
import type { Item, ItemMeasure } from './general-plan';
import type { ItemBook } from './item-book';
import { resultOf } from './judge';
import type { Zeroing } from './zeroing';

/** What an item gives a unit for a period; numbers in hundredths. */
export interface Assessment {
  readonly unit: number;
  readonly item: Item;
  readonly part: YearPart;
  readonly target: number | null;
  readonly measured: number;
  readonly result: number;
  readonly hasEnded: boolean;
  /** True where 归零 took the result out; it never takes money. */
  readonly isZeroed: boolean;
}

/** Numbers by unit and month: entry unit × 12 + month. */
export type Monthly = Float64Array;

/** What the items measure, by unit and month. */
export interface Measured {
  /** Of an item that counts or adds up adoptions. */
  readonly of: (item: Item) => Monthly;
  /** Points that a 汇总 of this name takes from adoptions. */
  readonly taken: (name: string) => Monthly | undefined;
  /** Points that count by themselves. */
  readonly counted: Monthly;
}

/** Items whose results others add up come before those. */
const PHASES: readonly (readonly ItemMeasure[])[] = [['count', 'points'], ['collected'], ['total']];

/** Assesses every unit by every item, for the periods that have begun. */
export class Assessing {
  readonly assessments: Assessment[] = [];
  /** By the name of the 汇总 that takes them, results in the month in which their period ends; '' counts by itself. */
  private readonly results = new Map<string, Monthly>();

  constructor(
    private readonly plan: Plan,
    private readonly book: ItemBook,
    private readonly zeroing: Zeroing,
    private readonly measured: Measured,
    private readonly asOf: Day,
  ) {
    for (const phase of PHASES) {
      for (const item of book.rows) if (phase.includes(item.measure)) this.assess(item);
    }
  }

  /** The results that count by themselves. */
  get given(): Monthly {
    return this.resultsFor('');
  }

  private assess(item: Item): void {
    const { plan, book, asOf } = this;
    const sources = this.sourcesOf(item);
    for (let unit = 0; unit < plan.units.length; unit++) {
      for (const part of partsOf(item.span)) {
        if (partStart(plan.year, part) > asOf || !book.holds(item, unit, part)) continue;
        const measured = sources.reduce((sum, months) => sum + sumOf(months, unit, part), 0);
        this.add(item, unit, part, measured);
      }
    }
  }

  private add(item: Item, unit: number, part: YearPart, measured: number): void {
    const target = this.targetOf(item, unit);
    const hasEnded = this.asOf + 1 >= partEnd(this.plan.year, part);
    const stated = item.measure === 'total' ? 0 : resultOf(item, measured, target, hasEnded);
    const isZeroed = stated > 0 && item.pays === 'points' && this.zeroing.covers(unit, part);
    const result = isZeroed ? 0 : stated;
    this.assessments.push({ unit, item, part, target, measured, result, hasEnded, isZeroed });
    if (item.pays === 'points' && item.measure !== 'total')
      this.resultsFor(item.into ?? '')[unit * 12 + part.end - 1]! += result;
  }

  private targetOf({ target }: Item, unit: number): number | null {
    if (!target) return null;
    return target.perHead ? target.value * (this.plan.general?.heads[unit] ?? 0) : target.value;
  }

  private sourcesOf(item: Item): Monthly[] {
    const { taken, counted, of } = this.measured;
    switch (item.measure) {
      case 'count':
      case 'points':
        return [of(item)];
      case 'collected':
        return [this.resultsFor(item.name), ...[taken(item.name)].flatMap((months) => months ?? [])];
      case 'total':
        return [this.given, ...(this.plan.general?.totalIsAssessed ? [] : [counted])];
    }
  }

  private resultsFor(name: string): Monthly {
    let months = this.results.get(name);
    if (!months) this.results.set(name, (months = new Float64Array(this.plan.units.length * 12)));
    return months;
  }
}

const sumOf = (months: Monthly, unit: number, { month, end }: YearPart): number =>
  months.subarray(unit * 12 + month, unit * 12 + end).reduce((sum, next) => sum + next, 0);
