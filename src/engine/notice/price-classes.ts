import { ANY, type Plan } from '../scoring/plan';
import type { Adoptions } from '../scoring/adoptions';
import { Verdict, verdictAt, type Scores } from '../scoring/score';
import { day, points, type Points } from '../units';
import { isWithin, type Span } from './notice-period';

/** Above so many price classes those of the same value become one. */
const MOST_CLASSES = 9;

/** Adoptions that earned the whole value of their rule, under rules of the same value and 采用方式. */
export interface PriceClass {
  readonly value: Points;
  /** What its rules say of the 采用方式, as indices into `Plan.modes` or `ANY`; several where classes were merged. */
  readonly modes: readonly number[];
  /** Positions of the adoptions in the log, of all units. */
  readonly adoptions: readonly number[];
}

/** Adoptions that earned only what they added to the worth of their content (补差), and shares of joint ones. */
export interface Raised {
  readonly count: number;
  readonly points: Points;
}

/**
 * How the adoptions of a period earned what they earned. Σ counts × values + raised.points = points, and
 * Σ counts + raised.count + covered + unpriced = adopted.
 */
export interface PeriodCounts {
  readonly adopted: number;
  /** By price class. */
  readonly counts: readonly number[];
  readonly raised: Raised;
  /** 已就高: the content was worth as much before. */
  readonly covered: number;
  /** 未定分值: the plan states no points for the case, or 0. */
  readonly unpriced: number;
  /** Earned in the period. */
  readonly points: Points;
}

/** The adoptions of a period: which price classes occur, and the counts of each unit, in the order of the plan. */
export interface PeriodAdoptions {
  readonly span: Span;
  readonly classes: readonly PriceClass[];
  readonly units: readonly PeriodCounts[];
  /** Positions of the adoptions that are counted: readable, of the period, and the unit's own. */
  readonly counted: readonly number[];
  /** Positions of those of the period whose content belongs to another unit (不多头计分). */
  readonly others: readonly number[];
  /** True where units share some of the counted (联合稿件). */
  readonly isShared: boolean;
}

/** Sorts the adoptions of a period into price classes: clause 三(四)2, what a reader needs to recompute the points. */
export function periodAdoptions(plan: Plan, adoptions: Adoptions, scores: Scores, span: Span): PeriodAdoptions {
  const inPeriod = Array.from({ length: adoptions.length }, (_, at) => at).filter(
    (at) => isWithin(span, day(adoptions.day[at]!)) && verdictAt(scores, at) !== Verdict.outsideYear,
  );
  const isOwn = (at: number): boolean =>
    verdictAt(scores, at) !== Verdict.otherUnit && adoptions.unit[at]! < plan.units.length;
  const counted = inPeriod.filter(isOwn);
  const classes = classesOf(plan, scores, counted);
  const classOf = new Map(classes.flatMap(({ adoptions: some }, index) => some.map((at) => [at, index] as const)));
  const byUnit = plan.units.map((): number[] => []);
  for (const at of counted) byUnit[adoptions.unit[at]!]!.push(at);
  const units = byUnit.map((some) => countsOf(scores, some, classOf, classes.length));
  return {
    span,
    classes,
    units: withShares(units, scores, counted),
    counted,
    others: inPeriod.filter((at) => !isOwn(at)),
    isShared: counted.some((at) => isJoint(scores, at)),
  };
}

const isWhole = (scores: Scores, at: number): boolean =>
  verdictAt(scores, at) === Verdict.counted && scores.earned[at] === scores.points[at] && !isJoint(scores, at);

/** True for an adoption whose points several units share (联合稿件). */
const isJoint = ({ more }: Scores, at: number): boolean => more?.shares.has(at) ?? false;

/** Each unit with its share of joint adoptions; the adoption is counted with the unit that it is logged under. */
function withShares(units: readonly PeriodCounts[], { more }: Scores, counted: readonly number[]): PeriodCounts[] {
  const shared = units.map(() => 0);
  for (const at of counted) {
    const shares = more?.shares.get(at)?.points ?? [];
    shares.forEach((share, nth) => (shared[more!.owners.unitsOf(at)[nth]!]! += share));
  }
  return units.map((unit, at) =>
    shared[at] === 0
      ? unit
      : {
          ...unit,
          raised: { count: unit.raised.count, points: points(unit.raised.points + shared[at]!) },
          points: points(unit.points + shared[at]!),
        },
  );
}

/** The price classes that occur, by value, falling, then by 采用方式 in the order of the plan. */
function classesOf({ rules }: Plan, scores: Scores, counted: readonly number[]): PriceClass[] {
  const found = new Map<string, { value: Points; mode: number; adoptions: number[] }>();
  for (const at of counted) {
    if (!isWhole(scores, at)) continue;
    const value = points(scores.points[at]!);
    const mode = rules[scores.rule[at]!]?.mode ?? ANY;
    const key = `${value} ${mode}`;
    const known = found.get(key) ?? { value, mode, adoptions: [] };
    known.adoptions.push(at);
    found.set(key, known);
  }
  const classes = [...found.values()]
    .sort((a, b) => b.value - a.value || a.mode - b.mode)
    .map(({ mode, ...rest }) => ({ ...rest, modes: [mode] }));
  return classes.length > MOST_CLASSES ? mergedByValue(classes) : classes;
}

function mergedByValue(classes: readonly PriceClass[]): PriceClass[] {
  const values = [...new Set(classes.map(({ value }) => value))];
  return values.map((value) => {
    const same = classes.filter((one) => one.value === value);
    const adoptions = same.flatMap((one) => one.adoptions).sort((a, b) => a - b);
    return { value, modes: same.flatMap(({ modes }) => modes), adoptions };
  });
}

function countsOf(
  scores: Scores,
  adoptions: readonly number[],
  classOf: ReadonlyMap<number, number>,
  classes: number,
): PeriodCounts {
  const counts = Array<number>(classes).fill(0);
  const sums = { raised: 0, raisedPoints: 0, covered: 0, unpriced: 0, points: 0 };
  for (const at of adoptions) {
    const earned = isJoint(scores, at) ? 0 : scores.earned[at]!;
    const index = classOf.get(at);
    sums.points += earned;
    if (index !== undefined) counts[index]!++;
    else if (verdictAt(scores, at) === Verdict.superseded) sums.covered++;
    else if (verdictAt(scores, at) === Verdict.unpriced) sums.unpriced++;
    else {
      sums.raised++;
      sums.raisedPoints += earned;
    }
  }
  const { covered, unpriced } = sums;
  const raised = { count: sums.raised, points: points(sums.raisedPoints) };
  return { adopted: adoptions.length, counts, raised, covered, unpriced, points: points(sums.points) };
}

/** The sums of some units (小计, 合计). */
export function sumOfCounts(units: readonly PeriodCounts[], classes: number): PeriodCounts {
  const total = (of: (unit: PeriodCounts) => number): number => units.reduce((sum, unit) => sum + of(unit), 0);
  return {
    adopted: total((unit) => unit.adopted),
    counts: Array.from({ length: classes }, (_, at) => total(({ counts }) => counts[at]!)),
    raised: { count: total(({ raised }) => raised.count), points: points(total(({ raised }) => raised.points)) },
    covered: total(({ covered }) => covered),
    unpriced: total(({ unpriced }) => unpriced),
    points: points(total((unit) => unit.points)),
  };
}
