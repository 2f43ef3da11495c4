import type { Adoptions } from '../adoptions';
import type { Plan } from '../plan';
import { Verdict, type MoreScores, type Scores, type UnitShares } from '../verdict';
import { yearStart } from '../../time/calendar';
import type { General, Measure } from './general-plan';
import { groupsOf, Merger } from './merge';
import { inOrder, Owners } from './owners';
import { Values, type Value } from './values';

/** No money is stated, in `MoreScores.fee`. */
const NO_FEE = -1;

/** Scores every adoption of a general plan: the rise of the worth of its content under the policy of each measure. */
export function scoreGeneral(plan: Plan, general: General, adoptions: Adoptions): Scores {
  const run = new GeneralRun(plan, general, adoptions);
  const order = inOrder(adoptions);
  for (let at = 0; at < order.length; at++) run.enter(order[at]!);
  return run.scores;
}

class GeneralRun {
  readonly scores: Scores & { readonly more: MoreScores };
  private readonly values: Values;
  private readonly owners: Owners;
  private readonly points: MeasureRun;
  private readonly fees: MeasureRun;
  private readonly shares = new Map<number, UnitShares>();
  /** By content: the row that owns it, + 1. */
  private readonly first: Int32Array;
  private readonly year: { readonly from: number; readonly until: number };

  constructor(
    plan: Plan,
    general: General,
    private readonly adoptions: Adoptions,
  ) {
    const { length, contents } = adoptions;
    const wide = (): Float64Array => new Float64Array(length);
    const column = (): Int32Array => new Int32Array(length).fill(-1);
    this.scores = {
      points: new Int32Array(length),
      earned: new Int32Array(length),
      rule: column(),
      verdict: new Uint8Array(length),
      previous: column(),
      more: {
        fee: wide().fill(NO_FEE),
        feeEarned: wide(),
        count: wide(),
        before: wide(),
        feeBefore: wide(),
        feePrevious: column(),
        shares: this.shares,
      },
    };
    this.values = new Values(plan, general, adoptions);
    this.owners = new Owners(adoptions, general);
    const groups = groupsOf(plan, general);
    const { earned, previous, more } = this.scores;
    const { feeEarned, feePrevious, feeBefore } = more;
    const measured = (measure: Measure): Merger => new Merger(general, measure, this.owners, groups);
    this.points = new MeasureRun(measured('points'), { earned, previous, before: more.before });
    this.fees = new MeasureRun(measured('fee'), { earned: feeEarned, previous: feePrevious, before: feeBefore });
    this.first = new Int32Array(contents);
    this.year = { from: yearStart(plan.year), until: yearStart(plan.year + 1) };
  }

  enter(row: number): void {
    const { adoptions, scores } = this;
    const value = this.values.of(row);
    if (!value) {
      scores.verdict[row] = Verdict.unmeasured;
      return;
    }
    this.note(row, value);
    const content = adoptions.content[row]!;
    const first = this.first[content]! - 1;
    if (first < 0) this.first[content] = row + 1;
    else if (this.owners.isOther(row, first)) {
      scores.verdict[row] = Verdict.otherUnit;
      scores.previous[row] = first;
      return;
    }
    this.join(row, value);
  }

  private note(row: number, { rule, points, fee, count }: Value): void {
    const { scores } = this;
    scores.rule[row] = rule;
    scores.points[row] = points ?? 0;
    scores.more.fee[row] = fee ?? NO_FEE;
    scores.more.count[row] = count;
  }

  private join(row: number, value: Value): void {
    const { adoptions, scores } = this;
    const day = adoptions.day[row]!;
    const isInYear = day >= this.year.from && day < this.year.until;
    const channel = adoptions.channel[row]!;
    const points = this.points.enter(row, channel, value.points, isInYear);
    const fee = this.fees.enter(row, channel, value.fee, isInYear);
    const units = this.owners.severalOf(row);
    if (units) this.share(row, units, isInYear);
    scores.verdict[row] = verdictOf(isInYear, value, points !== 0 || fee !== 0);
  }

  private share(row: number, units: readonly number[], isInYear: boolean): void {
    const { points, fees } = this;
    this.shares.set(row, {
      points: (isInYear && points.shares) || units.map(() => 0),
      fees: (isInYear && fees.shares) || units.map(() => 0),
      befores: points.befores,
    });
  }
}

/** Enters adoptions under the policies of one measure and keeps what they earn. */
class MeasureRun {
  /** Of the adoption entered last, as the merger tells them; null where it states nothing. */
  shares: readonly number[] | null = null;
  befores: readonly number[] | null = null;

  constructor(
    private readonly merger: Merger,
    private readonly columns: {
      readonly earned: Int32Array | Float64Array;
      readonly previous: Int32Array;
      readonly before: Float64Array;
    },
  ) {}

  /** Enters an adoption that states a value or none; what it adds to the worth of its content, whatever its year. */
  enter(row: number, channel: number, value: number | null, isInYear: boolean): number {
    const { merger, columns } = this;
    this.shares = this.befores = null;
    if (value === null) return 0;
    const gain = merger.enter(row, channel, value);
    columns.earned[row] = isInYear ? gain : 0;
    columns.previous[row] = merger.previous;
    columns.before[row] = merger.before;
    this.shares = merger.shares;
    this.befores = merger.befores;
    return gain;
  }
}

function verdictOf(isInYear: boolean, { points, fee }: Value, isGain: boolean): Verdict {
  if (!isInYear) return Verdict.outsideYear;
  if ((points ?? 0) === 0 && (fee ?? 0) === 0) return Verdict.unpriced;
  return isGain ? Verdict.counted : Verdict.superseded;
}
