import type { Adoptions } from '../adoptions';
import type { Plan } from '../plan';
import { Verdict, type MoreScores, type Scores, type UnitShares } from '../verdict';
import { yearStart } from '../../time/calendar';
import type { General } from './general-plan';
import { groupsOf, Merger, type Merged } from './merge';
import { inOrder, Owners } from './owners';
import { Values, type Value } from './values';

/** No money is stated, in `MoreScores.fee`. */
const NO_FEE = -1;

/** Scores every adoption of a general plan: the rise of the worth of its content under the policy of each measure. */
export function scoreGeneral(plan: Plan, general: General, adoptions: Adoptions): Scores {
  const run = new GeneralRun(plan, general, adoptions);
  for (const row of inOrder(adoptions)) run.enter(row);
  return run.scores;
}

class GeneralRun {
  readonly scores: Scores & { readonly more: MoreScores };
  private readonly values: Values;
  private readonly owners: Owners;
  private readonly points: Merger;
  private readonly fees: Merger;
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
    this.points = new Merger(general, 'points', this.owners, groups);
    this.fees = new Merger(general, 'fee', this.owners, groups);
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
    const points = value.points === null ? null : this.points.enter(row, channel, value.points);
    const fee = value.fee === null ? null : this.fees.enter(row, channel, value.fee);
    const { feePrevious: previous, feeEarned: earned, feeBefore, before } = scores.more;
    this.gained(row, points, scores, before, isInYear);
    this.gained(row, fee, { previous, earned }, feeBefore, isInYear);
    this.share(row, points, fee, isInYear);
    scores.verdict[row] = verdictOf(isInYear, value, isGain(points) || isGain(fee));
  }

  private gained(
    row: number,
    merged: Merged | null,
    columns: { readonly earned: Int32Array | Float64Array; readonly previous: Int32Array },
    worth: Float64Array,
    isInYear: boolean,
  ): void {
    if (!merged) return;
    const { gain, before, previous } = merged;
    columns.earned[row] = isInYear ? gain : 0;
    columns.previous[row] = previous;
    worth[row] = before;
  }

  private share(row: number, points: Merged | null, fee: Merged | null, isInYear: boolean): void {
    const units = this.owners.severalOf(row);
    if (!units) return;
    const none = units.map(() => 0);
    const of = (merged: Merged | null): readonly number[] => (isInYear && merged?.shares) || none;
    this.shares.set(row, { points: of(points), fees: of(fee), befores: points?.befores ?? null });
  }
}

const isGain = (merged: Merged | null): boolean => merged !== null && merged.gain !== 0;

function verdictOf(isInYear: boolean, { points, fee }: Value, isGain: boolean): Verdict {
  if (!isInYear) return Verdict.outsideYear;
  if ((points ?? 0) === 0 && (fee ?? 0) === 0) return Verdict.unpriced;
  return isGain ? Verdict.counted : Verdict.superseded;
}
