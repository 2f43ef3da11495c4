import type { Adoptions } from '../adoptions';
import type { Plan } from '../plan';
import { Verdict, type MoreScores, type Scores, type UnitShares } from '../verdict';
import { yearStart } from '../../time/calendar';
import type { General, Measure } from './general-plan';
import { groupsOf, Merger, type Shares } from './merge';
import { inOrder, Owners } from './owners';
import type { Groups, RowValues } from './pools';
import { Values, type Value } from './values';

/** No money is stated, in `MoreScores.fee`. */
const NO_FEE = -1;

/** What an adoption is entered for, in `GeneralRun.states`. */
const POINTS = 1;
const FEE = 2;

/** What a measure is entered in, by row. */
interface Columns {
  readonly gain: RowValues;
  readonly previous: Int32Array;
  readonly before: Float64Array | null;
}

/** Scores every adoption of a general plan: the rise of the worth of its content under the policy of each measure. */
export const scoreGeneral = (plan: Plan, general: General, adoptions: Adoptions): Scores =>
  new GeneralRun(plan, general, adoptions).run();

/** True where adoptions of some channel are merged by 前N级. */
function isTop({ policies }: General, measure: Measure): boolean {
  const { common, pools } = policies[measure];
  return [common, ...pools.values()].some(({ kind }) => kind === 'top');
}

/** Column after column, each in one loop: it is as fast as its code is short. */
class GeneralRun {
  private readonly scores: Scores & { readonly more: MoreScores };
  private readonly owners: Owners;
  private readonly order: Int32Array | null;
  private readonly shares = new Map<number, UnitShares>();
  /** By row: whether it is entered for points, for money. */
  private readonly states: Uint8Array;
  private readonly groups: Groups;

  constructor(
    private readonly plan: Plan,
    private readonly general: General,
    private readonly adoptions: Adoptions,
  ) {
    const { length } = adoptions;
    const wide = (): Float64Array => new Float64Array(length);
    const column = (): Int32Array => new Int32Array(length).fill(-1);
    this.owners = new Owners(adoptions, general);
    this.order = inOrder(adoptions);
    this.states = new Uint8Array(length);
    this.groups = groupsOf(plan, general);
    this.scores = {
      points: new Int32Array(length),
      earned: new Int32Array(length),
      rule: column(),
      verdict: new Uint8Array(length),
      previous: column(),
      more: {
        fee: wide().fill(NO_FEE),
        feeEarned: wide(),
        before: isTop(general, 'points') ? wide() : null,
        feeBefore: isTop(general, 'fee') ? wide() : null,
        feePrevious: column(),
        shares: this.shares,
        owners: this.owners,
      },
    };
  }

  run(): Scores {
    const { scores } = this;
    const { points, earned, previous, more } = scores;
    this.value();
    const pointShares = this.merge('points', POINTS, points, { gain: earned, previous, before: more.before });
    const { feeEarned, feePrevious, feeBefore } = more;
    const feeShares = this.merge('fee', FEE, more.fee, {
      gain: feeEarned,
      previous: feePrevious,
      before: feeBefore,
    });
    this.judge(yearStart(this.plan.year), yearStart(this.plan.year + 1));
    this.share(pointShares, feeShares);
    return scores;
  }

  /** Enters the adoptions that state a measure; of rows of several units it gives what each gains. */
  private merge(measure: Measure, bit: number, values: RowValues, columns: Columns): ReadonlyMap<number, Shares> {
    const { order, states, groups } = this;
    const { gain, previous, before } = columns;
    const { length } = this.adoptions;
    const merger = new Merger(this.general, measure, this.adoptions, this.owners, groups, values);
    const shares = new Map<number, Shares>();
    for (let at = 0; at < length; at++) {
      const row = order ? order[at]! : at;
      if ((states[row]! & bit) === 0) continue;
      gain[row] = merger.enter(row);
      previous[row] = merger.previous;
      if (before) before[row] = merger.before;
      if (merger.shares) shares.set(row, merger.shares);
    }
    return shares;
  }

  /** Finds what every adoption is worth by itself, and whether its units may claim its content. */
  private value(): void {
    const { order, owners, scores, states } = this;
    const { content, length, contents } = this.adoptions;
    const values = new Values(this.plan, this.general, this.adoptions);
    /** By content: the row that owns it, + 1. */
    const firsts = new Int32Array(contents);
    for (let at = 0; at < length; at++) {
      const row = order ? order[at]! : at;
      const value = values.of(row);
      if (!value) {
        scores.verdict[row] = Verdict.unmeasured;
        continue;
      }
      this.note(row, value);
      const first = firsts[content[row]!]! - 1;
      if (first < 0) firsts[content[row]!] = row + 1;
      else if (owners.isOther(row, first)) {
        scores.verdict[row] = Verdict.otherUnit;
        scores.previous[row] = first;
        continue;
      }
      states[row] = value.states;
    }
  }

  private note(row: number, { rule, points, fee }: Value): void {
    const { scores } = this;
    scores.rule[row] = rule;
    scores.points[row] = points ?? 0;
    scores.more.fee[row] = fee ?? NO_FEE;
  }

  /** Adoptions outside the year earn nothing, whatever they add. */
  private judge(from: number, until: number): void {
    const { earned, verdict, more } = this.scores;
    const { day, length } = this.adoptions;
    for (let row = 0; row < length; row++) {
      if (verdict[row] !== Verdict.counted) continue;
      if (day[row]! < from || day[row]! >= until) {
        verdict[row] = Verdict.outsideYear;
        earned[row] = more.feeEarned[row] = 0;
      } else if (earned[row] === 0 && more.feeEarned[row] === 0) verdict[row] = this.nothingEarned(row);
    }
  }

  private nothingEarned(row: number): Verdict {
    const { points, more } = this.scores;
    return points[row] === 0 && more.fee[row]! <= 0 ? Verdict.unpriced : Verdict.superseded;
  }

  /** Keeps what the units of every row of several gain. */
  private share(points: ReadonlyMap<number, Shares>, fees: ReadonlyMap<number, Shares>): void {
    const { verdict } = this.scores;
    for (const row of this.adoptions.more?.joint.keys() ?? []) {
      if (verdict[row] === Verdict.otherUnit || verdict[row] === Verdict.unmeasured) continue;
      const nothing = this.owners.unitsOf(row).map(() => 0);
      const gains = (of: ReadonlyMap<number, Shares>): readonly number[] =>
        (verdict[row] !== Verdict.outsideYear && of.get(row)?.gains) || nothing;
      this.shares.set(row, { points: gains(points), fees: gains(fees), befores: points.get(row)?.befores ?? null });
    }
  }
}
