import type { Adoptions } from '../adoptions';
import type { Plan } from '../plan';
import type { Earnings } from '../earnings';
import { Verdict, type Scores } from '../verdict';
import { yearStart } from '../../time/calendar';
import { lastQuarterOf, monthFinder, partWith } from '../../time/spans';
import { QUARTERS } from '../../time/quarter';
import type { Day } from '../../units';
import { Assessing, type Monthly } from './assess';
import { ConditionMask } from './condition';
import type { General, Item } from './general-plan';
import { ItemBook } from './item-book';
import { groupsOf, Merger } from './merge';
import { inOrder, Owners } from './owners';
import { Zeroing } from './zeroing';

/** What one unit earned by one adoption. */
interface Share {
  readonly unit: number;
  readonly points: number;
  readonly fee: number;
}

/** Adds up a general plan: what adoptions earned, less 归零, what 考核项 gave, and what is paid. */
export const sumUpGeneral = (plan: Plan, general: General, adoptions: Adoptions, scores: Scores, asOf: Day): Earnings =>
  new Summing(plan, general, adoptions, scores, asOf).earnings();

class Summing {
  private readonly owners: Owners;
  private readonly zeroing: Zeroing;
  private readonly book: ItemBook;
  private readonly monthOf: (day: number) => number;
  private readonly counted: Monthly;
  private readonly taken = new Map<string, Monthly>();
  private readonly zeroedBy = new Map<number, number>();
  private readonly countedIn = new Map<number, { readonly item: string; readonly count: number }[]>();
  private readonly paid: Float64Array;
  private readonly money: Float64Array;
  private readonly paidAdoptions: Float64Array;

  constructor(
    private readonly plan: Plan,
    private readonly general: General,
    private readonly adoptions: Adoptions,
    private readonly scores: Scores,
    private readonly asOf: Day,
  ) {
    const units = plan.units.length;
    const quarterly = (): Float64Array => new Float64Array(units * QUARTERS.length);
    [this.paid, this.money, this.paidAdoptions] = [quarterly(), quarterly(), quarterly()];
    this.monthOf = monthFinder(plan.year);
    this.owners = new Owners(adoptions, general);
    this.zeroing = new Zeroing(plan, adoptions, scores, this.owners, this.monthOf);
    this.book = new ItemBook(plan, general);
    this.counted = this.monthly();
  }

  earnings(): Earnings {
    this.addUp();
    const { plan, general, paid, money, paidAdoptions, counted } = this;
    const assessing = new Assessing(
      plan,
      this.book,
      this.zeroing,
      { of: (item) => this.measure(item), taken: (name) => this.taken.get(name), counted },
      this.asOf,
    );
    for (const { item, unit, part, result } of assessing.assessments) {
      if (item.pays === 'money') money[lastQuarterOf(part) * plan.units.length + unit]! += result;
    }
    const [adopted, given] = [this.byQuarter(counted), this.byQuarter(assessing.given)];
    const earned = given.map((points, cell) => points + (general.totalIsAssessed ? 0 : adopted[cell]!));
    const assessed = general.items.length > 0 ? { adopted, given } : null;
    return {
      earned,
      paid,
      paidAdoptions,
      more: { money, assessed, assessments: assessing.assessments, zeroedBy: this.zeroedBy, countedIn: this.countedIn },
    };
  }

  private monthly(): Monthly {
    return new Float64Array(this.plan.units.length * 12);
  }

  /** Adds up what the adoptions of the year earned and are paid. */
  private addUp(): void {
    const { adoptions, scores, plan } = this;
    const feesFrom = plan.feesFrom ?? yearStart(plan.year);
    for (let row = 0; row < adoptions.length; row++) {
      if (scores.earned[row] === 0 && scores.more!.feeEarned[row] === 0) continue;
      const month = this.monthOf(adoptions.day[row]!);
      const isPaid = adoptions.day[row]! >= feesFrom && !this.isUnpaid(row);
      for (const share of this.sharesOf(row)) {
        this.count(row, month, share);
        if (isPaid) this.pay(month, share);
      }
    }
  }

  private isUnpaid(row: number): boolean {
    return this.adoptions.more?.unpaid.has(row) === true;
  }

  private sharesOf(row: number): Share[] {
    const { scores, adoptions } = this;
    const several = this.owners.severalOf(row);
    const shares = scores.more!.shares.get(row);
    if (!several || !shares)
      return [{ unit: adoptions.unit[row]!, points: scores.earned[row]!, fee: scores.more!.feeEarned[row]! }];
    return several.map((unit, at) => ({ unit, points: shares.points[at]!, fee: shares.fees[at]! }));
  }

  private count(row: number, month: number, { unit, points }: Share): void {
    const zeroing = points > 0 ? this.zeroing.rowOf(unit, month) : -1;
    if (zeroing >= 0) {
      this.zeroedBy.set(row, zeroing);
      return;
    }
    const { channel, mode } = this.adoptions;
    const into = this.book.collectorOf(unit, month, channel[row]!, mode[row]!);
    this.monthsFor(into)[unit * 12 + month]! += points;
  }

  private monthsFor(into: string | null): Monthly {
    if (into === null) return this.counted;
    let months = this.taken.get(into);
    if (!months) this.taken.set(into, (months = this.monthly()));
    return months;
  }

  /** Points are paid only where the plan has a rate. */
  private pay(month: number, { unit, points, fee }: Share): void {
    const { units, rate } = this.plan;
    const cell = Math.floor(month / 3) * units.length + unit;
    const paid = rate === 0 ? 0 : points;
    this.paid[cell]! += paid;
    this.money[cell]! += fee;
    if (paid > 0 || fee > 0) this.paidAdoptions[cell]! += 1;
  }

  private byQuarter(months: Monthly): Float64Array {
    const units = this.plan.units.length;
    const sums = new Float64Array(units * QUARTERS.length);
    months.forEach((points, at) => {
      sums[Math.floor((at % 12) / 3) * units + Math.floor(at / 12)]! += points;
    });
    return sums;
  }

  private measure(item: Item): Monthly {
    const mask = new ConditionMask(this.plan, item.condition ?? { channels: null, modes: null });
    return item.measure === 'count' ? this.countsOf(item, mask) : this.pointsOf(mask);
  }

  private isCounting(row: number, mask: ConditionMask): boolean {
    const { adoptions, scores } = this;
    const isRefused = scores.verdict[row] === Verdict.otherUnit || scores.verdict[row] === Verdict.unmeasured;
    return !isRefused && scores.more!.count[row]! > 0 && mask.covers(adoptions.channel[row]!, adoptions.mode[row]!);
  }

  private tellCount(row: number, item: Item, month: number, count: number): void {
    if (this.scores.verdict[row] !== Verdict.unpriced) return;
    const part = partWith(item.span, month);
    if (!this.owners.unitsOf(row).some((unit) => this.book.holds(item, unit, part))) return;
    this.countedIn.set(row, [...(this.countedIn.get(row) ?? []), { item: item.name, count }]);
  }

  /** Points that adoptions of some cases earned, deductions left out. */
  private pointsOf(mask: ConditionMask): Monthly {
    const { adoptions, scores } = this;
    const months = this.monthly();
    for (let row = 0; row < adoptions.length; row++) {
      if (scores.earned[row] === 0 || !mask.covers(adoptions.channel[row]!, adoptions.mode[row]!)) continue;
      const month = this.monthOf(adoptions.day[row]!);
      for (const { unit, points } of this.sharesOf(row)) {
        if (points > 0 && this.zeroing.rowOf(unit, month) < 0) months[unit * 12 + month]! += points;
      }
    }
    return months;
  }

  /** Contents that adoptions of some cases count, each when it is counted. */
  private countsOf(item: Item, mask: ConditionMask): Monthly {
    const { adoptions, scores, owners, general, plan } = this;
    const months = this.monthly();
    const merger = new Merger(general, 'count', owners, groupsOf(plan, general));
    for (const row of inOrder(adoptions)) {
      if (!this.isCounting(row, mask)) continue;
      const { gain, shares } = merger.enter(row, adoptions.channel[row]!, scores.more!.count[row]!);
      const month = this.monthOf(adoptions.day[row]!);
      if (month < 0) continue;
      const units = owners.unitsOf(row);
      units.forEach((unit, at) => (months[unit * 12 + month]! += shares ? shares[at]! : gain));
      if (gain > 0) this.tellCount(row, item, month, gain);
    }
    return months;
  }
}
