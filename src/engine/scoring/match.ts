import { isInForce, overlap } from '../time/period';
import { ANY, type Plan, type Rule } from './plan';
import type { Day } from '../units';

/** Index into `Plan.rules` where no rule applies. */
export const NO_RULE = -1;

/** Higher wins: a named channel beats its 归并类, that its 层级, that any channel; then a named mode beats any mode. */
const specificity = (rule: Rule): number => CHANNEL_WEIGHTS[widthOf(rule)] + (rule.mode === ANY ? 0 : 1);

const CHANNEL_WEIGHTS = { channel: 6, class: 4, level: 2, any: 0 } as const;

const widthOf = ({ channel, scope }: Rule): keyof typeof CHANNEL_WEIGHTS =>
  channel === ANY ? 'any' : (scope ?? 'channel');

const isSameCase = (one: Rule, other: Rule): boolean =>
  one.channel === other.channel && one.mode === other.mode && one.scope === other.scope;

const covers = (rule: Rule, channel: number, mode: number): boolean =>
  (rule.channel === ANY || rule.channel === channel) && (rule.mode === ANY || rule.mode === mode);

/** True where a rule can never hold beside another: the two are different brackets of one graded rule. */
const isOtherBracket = (one: Rule, other: Rule): boolean =>
  one.grade !== undefined && one.grade.quantity === other.grade?.quantity && one.grade.above !== other.grade.above;

/** By rule: the brackets of its case, the highest first; a rule that is not graded stands alone. */
export const brackets = (rules: readonly Rule[]): number[][] =>
  rules.map((rule, index) =>
    rule.grade
      ? rules
          .flatMap((other, at) => (other.grade && isSameCase(rule, other) ? [at] : []))
          .sort((a, b) => rules[b]!.grade!.above - rules[a]!.grade!.above)
      : [index],
  );

const isAlwaysInForce = ({ from, until }: Rule): boolean => from === null && until === null;

/** Pairs of rules (indices, ascending) for the same channel and mode that are in force on a common day. */
export function conflicts(rules: readonly Rule[]): [number, number][] {
  const found: [number, number][] = [];
  rules.forEach((one, i) => {
    for (let j = i + 1; j < rules.length; j++) {
      const other = rules[j]!;
      if (isSameCase(one, other) && !isOtherBracket(one, other) && overlap(one, other)) found.push([i, j]);
    }
  });
  return found;
}

/** The rules that may hold for an adoption of a channel and a mode: one that is always in force hides what is wider. */
export function possibleRules(rules: readonly Rule[], channel: number, mode: number): Rule[] {
  const covering = rules.filter((rule) => covers(rule, channel, mode));
  const narrowest = covering.reduce(
    (most, rule) => (isAlwaysInForce(rule) ? Math.max(most, specificity(rule)) : most),
    0,
  );
  return covering.filter((rule) => specificity(rule) >= narrowest);
}

/** The rules of a plan, laid out for lookup by channel and mode. Clause 三(四)2. */
export class RuleTable {
  private readonly modes: number;
  /** By channel and mode: the index of the rule that is always in force; otherwise −2 minus the index into `dated`. */
  private readonly cells: Int32Array;
  /** Candidates of a case, most specific first. */
  private readonly dated: number[][] = [];

  constructor(private readonly plan: Plan) {
    this.modes = plan.modes.length;
    this.cells = new Int32Array(plan.channels.length * this.modes);
    const ranked = plan.rules.map((_, rule) => rule);
    ranked.sort((a, b) => specificity(plan.rules[b]!) - specificity(plan.rules[a]!));
    for (let cell = 0; cell < this.cells.length; cell++) this.cells[cell] = this.layOut(cell, ranked);
  }

  /** The most specific rule in force on the day, as an index into `Plan.rules`; `NO_RULE` if there is none. */
  match(channel: number, mode: number, day: Day): number {
    const cell = this.cells[channel * this.modes + mode]!;
    return cell >= NO_RULE ? cell : this.matchDated(this.dated[-2 - cell]!, day);
  }

  private layOut(cell: number, ranked: readonly number[]): number {
    const { rules } = this.plan;
    const mode = cell % this.modes;
    const channel = (cell - mode) / this.modes;
    const candidates = ranked.filter((rule) => covers(rules[rule]!, channel, mode));
    const first = candidates[0];
    if (first === undefined) return NO_RULE;
    return isAlwaysInForce(rules[first]!) ? first : -1 - this.dated.push(candidates);
  }

  private matchDated(candidates: readonly number[], day: Day): number {
    for (const rule of candidates) if (isInForce(this.plan.rules[rule]!, day)) return rule;
    return NO_RULE;
  }
}
