import { NO_WORTH, type Adoptions } from '../adoptions';
import { brackets, NO_RULE, RuleTable } from '../match';
import type { Plan, Rule } from '../plan';
import { statedFee, statedWorth } from '../worth';
import { yearStart } from '../../time/calendar';
import { isInForce } from '../../time/period';
import type { Day } from '../../units';
import { ConditionMask } from './condition';
import type { Factor, General, Grade } from './general-plan';
import { hundredthsProduct, productQuotient } from './rounding';

/** What an adoption is worth by itself, after 加乘; null where nothing states it. */
export interface Value {
  readonly rule: number;
  readonly points: number | null;
  readonly fee: number | null;
  /** 1 where it states points, plus 2 where it states money. */
  readonly states: number;
}

/** What adoptions of a case are worth from a day until another. */
interface CaseValue {
  readonly matched: number;
  readonly from: number;
  readonly until: number;
  readonly value: Value | null;
}

/** Most that points or money of one adoption may be, in hundredths: what is computed with it stays exact. */
const MOST_POINTS = 2e9;
const MOST_FEE = 1e11;

/** Finds the values of adoptions: matching, brackets, steps, 加乘. */
export class Values {
  private readonly rules: RuleTable;
  private readonly brackets: readonly (readonly number[])[];
  private readonly factors: readonly { readonly factor: Factor; readonly mask: ConditionMask }[];
  private readonly yearFrom: Day;
  private readonly modes: number;
  /** By channel and mode: the value found last for an adoption without 加乘项. */
  private readonly cases: CaseValue[] = [];
  /** The same by the 加乘项 that a row names; rows that name them alike share the list. */
  private readonly casesByMarks = new Map<readonly number[], CaseValue[]>();
  /** By rule: 1 where a number of the log decides what it states. */
  private readonly isGraded: Uint8Array;
  /** True where rows may state what an earlier year counted for them. */
  private readonly isStated: boolean;
  /** By row: 1 where it names 加乘项. */
  private readonly isMarked: Uint8Array;
  /** Days on which a row of 加乘 begins or ceases to hold, in order. */
  private readonly turns: readonly number[];

  constructor(
    private readonly plan: Plan,
    general: General,
    private readonly adoptions: Adoptions,
  ) {
    this.rules = new RuleTable(plan);
    this.brackets = brackets(plan.rules);
    this.factors = general.factors.map((factor) => ({ factor, mask: new ConditionMask(plan, factor.condition) }));
    this.yearFrom = yearStart(plan.year);
    this.modes = plan.modes.length;
    this.isGraded = Uint8Array.from(plan.rules, ({ grade }) => (grade ? 1 : 0));
    this.isStated = adoptions.carriedWorth !== undefined || adoptions.carriedFee !== undefined;
    this.isMarked = new Uint8Array(adoptions.length);
    for (const row of adoptions.more?.marks.keys() ?? []) this.isMarked[row] = 1;
    this.turns = general.factors.flatMap(({ from, until }) => [from ?? [], until ?? []].flat()).sort((a, b) => a - b);
  }

  /** The value of the adoption at a position; null where its rule is graded by a number that it does not state. */
  of(row: number): Value | null {
    const channel = this.adoptions.channel[row]!;
    const mode = this.adoptions.mode[row]!;
    const day = this.adoptions.day[row]! as Day;
    const matched = this.rules.match(channel, mode, day);
    if (this.isStated || this.isGraded[matched] === 1) return this.found(row, matched);
    const cases = this.isMarked[row] === 1 ? this.casesOf(row) : this.cases;
    const at = channel * this.modes + mode;
    const known = cases[at];
    if (known?.matched === matched && day >= known.from && day < known.until) return known.value;
    return (cases[at] = { matched, ...this.between(day), value: this.found(row, matched) }).value;
  }

  /** The values found last for adoptions with the 加乘项 of a row. */
  private casesOf(row: number): CaseValue[] {
    const marks = this.adoptions.more!.marks.get(row)!;
    let cases = this.casesByMarks.get(marks);
    if (!cases) this.casesByMarks.set(marks, (cases = []));
    return cases;
  }

  /** The days around one on which the same rows of 加乘 hold. */
  private between(day: Day): { readonly from: number; readonly until: number } {
    const later = this.turns.findIndex((turn) => turn > day);
    const [last, next] = later < 0 ? [this.turns.at(-1), Infinity] : [this.turns[later - 1], this.turns[later]!];
    return { from: last ?? -Infinity, until: next };
  }

  private found(row: number, matched: number): Value | null {
    const { adoptions } = this;
    const [worth, money] = [statedWorth(adoptions, row, this.yearFrom), statedFee(adoptions, row, this.yearFrom)];
    const ruled = this.ruled(row, matched);
    const isStated = worth !== NO_WORTH || money !== NO_WORTH;
    const value = ruled ?? (isStated ? { rule: matched, ...NOTHING } : null);
    return value && valueOf(value, worth, money);
  }

  /** What the rules make of an adoption, after 加乘. */
  private ruled(row: number, matched: number): Ruled | null {
    const quantity = matched === NO_RULE ? 0 : this.quantityOf(row, this.plan.rules[matched]!.grade);
    if (Number.isNaN(quantity)) return null;
    const rule = matched === NO_RULE ? NO_RULE : this.bracketOf(row, matched, quantity);
    const value = rule === NO_RULE ? NOTHING : ruleValue(this.plan.rules[rule]!, quantity);
    return { rule, ...this.multiplied(row, value) };
  }

  /** The number of the log by which a rule is graded; 0 where none is. */
  private quantityOf(row: number, grade: Grade | undefined): number {
    return grade ? (this.adoptions.more?.quantities[grade.quantity]?.[row] ?? NaN) : 0;
  }

  /** The bracket of the matched rule's case that holds; `NO_RULE` where the number is below every one. */
  private bracketOf(row: number, matched: number, quantity: number): number {
    const { rules } = this.plan;
    if (!rules[matched]!.grade) return matched;
    const day = this.adoptions.day[row]! as Day;
    const fits = (rule: number): boolean => isInForce(rules[rule]!, day) && rules[rule]!.grade!.above <= quantity;
    // Brackets stand with the highest first.
    return this.brackets[matched]!.find(fits) ?? NO_RULE;
  }

  /** 加乘: first every 倍数, each product rounded, then what is added. What is not stated stays so. */
  private multiplied(row: number, value: RuleValue): RuleValue {
    if (this.factors.length === 0) return value;
    const factors = this.factorsOf(row);
    const times = factors.flatMap((factor) => factor.times ?? []);
    const made = (stated: number | null, of: 'points' | 'fee'): number | null =>
      stated === null
        ? null
        : factors.reduce((sum, factor) => sum + factor[of], times.reduce(hundredthsProduct, stated));
    return { ...value, points: made(value.points, 'points'), fee: made(value.fee, 'fee') };
  }

  /** The rows of 加乘 that hold for an adoption. */
  factorsOf(row: number): Factor[] {
    const { adoptions } = this;
    const marks = this.isMarked[row] === 1 ? adoptions.more!.marks.get(row)! : [];
    const found: Factor[] = [];
    for (const { factor, mask } of this.factors) {
      const isNamed = factor.mark === null || marks.includes(factor.mark);
      if (!isNamed || !mask.covers(adoptions.channel[row]!, adoptions.mode[row]!)) continue;
      if (isInForce(factor, adoptions.day[row]! as Day)) found.push(factor);
    }
    return found;
  }
}

const isInRange = (points: number | null, fee: number | null): boolean =>
  Math.abs(points ?? 0) <= MOST_POINTS && (fee ?? 0) <= MOST_FEE;

interface RuleValue {
  readonly points: number | null;
  readonly fee: number | null;
}

/** The same with the rule that states it. */
type Ruled = RuleValue & { readonly rule: number };

/** The value of a row by its rule, but for what it states of an earlier year; null out of range. */
function valueOf(ruled: Ruled, worth: number, money: number): Value | null {
  const points = worth === NO_WORTH ? ruled.points : worth;
  const fee = money === NO_WORTH ? ruled.fee : money;
  if (!isInRange(points, fee)) return null;
  const states = Number(points !== null) + Number(fee !== null) * 2;
  return { rule: ruled.rule, points, fee, states };
}

const NOTHING: RuleValue = { points: null, fee: null };

/** What a rule states for a number of the log, before 加乘. */
export function ruleValue({ value, fee = null, grade }: Rule, quantity: number): RuleValue {
  const more = grade ? stepsAbove(grade, quantity) : 0;
  if (more === 0) return { points: value, fee };
  return fee === null ? { points: (value ?? 0) + more, fee } : { points: value, fee: fee + more };
}

function stepsAbove({ above, step }: Grade, quantity: number): number {
  if (!step) return 0;
  const { size, add, part } = step;
  const over = quantity - above;
  if (part === 'exact') return productQuotient(over, add, size);
  const rest = over % size;
  const whole = (over - rest) / size;
  return (part === 'full' && rest > 0 ? whole + 1 : whole) * add;
}
