import type { Adoptions } from '../adoptions';
import type { Plan } from '../plan';
import type { Earnings } from '../earnings';
import type { Scores } from '../verdict';
import { yearStart } from '../../time/calendar';
import { lastQuarterOf, monthFinder } from '../../time/spans';
import { QUARTERS } from '../../time/quarter';
import type { Day } from '../../units';
import { Assessing, type Monthly } from './assess';
import type { General } from './general-plan';
import { ItemBook } from './item-book';
import { ItemMeasures } from './item-measures';
import type { Owners } from './owners';
import { Zeroing } from './zeroing';

/** Adds up a general plan: what adoptions earned, less 归零, what 考核项 gave, and what is paid. */
export const sumUpGeneral = (plan: Plan, general: General, adoptions: Adoptions, scores: Scores, asOf: Day): Earnings =>
  new Summing(plan, general, adoptions, scores, asOf).earnings();

class Summing {
  readonly owners: Owners;
  readonly zeroing: Zeroing;
  readonly book: ItemBook;
  readonly months: Int8Array;
  private readonly counted: Monthly;
  /** True where no 归零 and no 汇总 takes points of adoptions. */
  private readonly countsAll: boolean;
  private readonly taken = new Map<string, Monthly>();
  private readonly zeroedBy = new Map<number, number>();
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
    const monthOf = monthFinder(plan.year);
    this.months = new Int8Array(adoptions.length);
    for (let row = 0; row < adoptions.length; row++) this.months[row] = monthOf(adoptions.day[row]!);
    this.owners = scores.more!.owners;
    this.zeroing = new Zeroing(plan, adoptions, scores, this.owners, this.months);
    this.book = new ItemBook(plan, general);
    this.counted = this.monthly();
    this.countsAll = !this.zeroing.takesAny && !this.book.collectsAny;
  }

  earnings(): Earnings {
    this.addUp();
    const { plan, general, paid, money, paidAdoptions, counted } = this;
    const measures = new ItemMeasures(plan, general, this.adoptions, this.scores, this);
    const assessing = new Assessing(
      plan,
      this.book,
      this.zeroing,
      { of: (item) => measures.of(item), taken: (name) => this.taken.get(name), counted },
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
      more: {
        money,
        assessed,
        assessments: assessing.assessments,
        zeroedBy: this.zeroedBy,
        countedIn: measures.countedIn,
      },
    };
  }

  private monthly(): Monthly {
    return new Float64Array(this.plan.units.length * 12);
  }

  /** Adds up what the adoptions of the year earned and are paid. */
  private addUp(): void {
    const { adoptions, scores, plan, owners, months } = this;
    const { unit, day, length } = adoptions;
    const { feeEarned } = scores.more!;
    const feesFrom = plan.feesFrom ?? yearStart(plan.year);
    const isSigned = signing(adoptions);
    for (let row = 0; row < length; row++) {
      const points = scores.earned[row]!;
      const fee = feeEarned[row]!;
      if (points === 0 && fee === 0) continue;
      const isPaid = day[row]! >= feesFrom && isSigned(row);
      if (owners.isSeveral(row)) this.addShares(row, months[row]!, isPaid);
      else this.add(row, unit[row]!, months[row]!, points, fee, isPaid);
    }
  }

  private addShares(row: number, month: number, isPaid: boolean): void {
    const { points, fees } = this.scores.more!.shares.get(row)!;
    this.owners.unitsOf(row).forEach((unit, at) => this.add(row, unit, month, points[at]!, fees[at]!, isPaid));
  }

  /** Adds what one unit earned by an adoption; points are paid only where the plan has a rate. */
  private add(row: number, unit: number, month: number, points: number, fee: number, isPaid: boolean): void {
    if (this.countsAll) this.counted[unit * 12 + month]! += points;
    else this.count(row, unit, month, points);
    if (!isPaid) return;
    const { units, rate } = this.plan;
    const cell = Math.floor(month / 3) * units.length + unit;
    const paid = rate === 0 ? 0 : points;
    this.paid[cell]! += paid;
    this.money[cell]! += fee;
    if (paid > 0 || fee > 0) this.paidAdoptions[cell]! += 1;
  }

  private count(row: number, unit: number, month: number, points: number): void {
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

  private byQuarter(months: Monthly): Float64Array {
    const units = this.plan.units.length;
    const sums = new Float64Array(units * QUARTERS.length);
    months.forEach((points, at) => {
      sums[Math.floor((at % 12) / 3) * units + Math.floor(at / 12)]! += points;
    });
    return sums;
  }
}

/** Tells of rows whether they are paid, as far as their authors go. */
function signing({ more }: Adoptions): (row: number) => boolean {
  const unpaid = more?.unpaid;
  return unpaid && unpaid.size > 0 ? (row) => !unpaid.has(row) : () => true;
}
