import { sheetRowAt, unitsAt } from '../../engine/scoring/adoptions';
import type { MoreEarnings } from '../../engine/scoring/earnings';
import { ItemBook } from '../../engine/scoring/general/item-book';
import { sharesByUnit } from '../../engine/scoring/general/shares';
import { topLevels, type LevelWorth } from '../../engine/scoring/general/top-levels';
import { monthFinder } from '../../engine/time/spans';
import { mergePolicyOf, type General, type MergePolicy } from '../../engine/scoring/general/general-plan';
import { ruleValue, Values } from '../../engine/scoring/general/values';
import { isVoided } from '../../engine/scoring/general/voided';
import { unitAt, type Rule } from '../../engine/scoring/plan';
import { Verdict, verdictAt, type MoreScores, type Scores } from '../../engine/scoring/score';
import { fen, points, type Fen } from '../../engine/units';
import { GENERAL_VERDICTS as TEXTS } from '../../text/sheets/general-verdicts';
import { VERDICTS } from '../../text/sheets/verdicts';
import type { Inputs } from '../inputs';

/** Scores of a general plan. */
export type GeneralScores = Scores & { readonly more: MoreScores };

/** What sums over a plan say of its rows: which adoption zeroes them, in which 考核项 they count. */
export type ToldOfRows = Pick<MoreEarnings, 'zeroedBy' | 'countedIn'>;

/** Writes the 判定 sentences of counted and covered adoptions of a general plan. */
export class GeneralSentences {
  private readonly values: Values;
  /** Null where the plan has no 考核项. */
  private readonly items: ItemBook | null;
  private readonly monthOf: (day: number) => number;
  private levels: ReadonlyMap<number, readonly LevelWorth[]> | null = null;

  constructor(
    private readonly inputs: Inputs,
    private readonly general: General,
    private readonly scores: GeneralScores,
    private readonly told: ToldOfRows,
  ) {
    this.values = new Values(inputs.plan, general, inputs.log.adoptions);
    this.items = general.items.length > 0 ? new ItemBook(inputs.plan, general) : null;
    this.monthOf = monthFinder(inputs.plan.year);
  }

  /** The sentence for an adoption that counts, or that others cover. */
  of(at: number): string {
    const parts = [this.ofPoints(at), this.ofZeroing(at), this.ofFee(at), this.ofUnsigned(at)];
    const told = parts.filter((part) => part !== '');
    return told.length > 0 ? TEXTS.join(told) : this.unpriced(at);
  }

  /** What an adoption without points and money counts in 考核项. */
  private unpriced(at: number): string {
    const counts = new Map<number, string[]>();
    for (const { item, count } of this.told.countedIn.get(at) ?? [])
      counts.set(count, [...(counts.get(count) ?? []), item]);
    const told = [...counts].map(([count, items]) => TEXTS.counted(count, items));
    const worth = this.voided(at) || VERDICTS.unpriced;
    return told.length > 0 ? `${worth}；${TEXTS.join(told)}` : worth;
  }

  /** How 加乘 leaves nothing of what the rule states; '' where it does not. */
  private voided(at: number): string {
    if (!isVoided(this.inputs.plan.rules[this.scores.rule[at]!], this.values.factorsOf(at))) return '';
    const { value, fee = null } = this.inputs.plan.rules[this.scores.rule[at]!]!;
    const parts = [
      ...(value === null ? [] : [`${TEXTS.earned(points(0))}${this.made(at, 'points')}`]),
      ...(fee === null ? [] : [`${TEXTS.fee(fen(0))}${this.made(at, 'fee')}`]),
    ];
    return TEXTS.join(parts);
  }

  /** That nobody is paid for an adoption without an author (未署名付费: 否). */
  private ofUnsigned(at: number): string {
    const { plan, log } = this.inputs;
    if (log.adoptions.more?.unpaid.has(at) !== true) return '';
    const isWorth = (plan.rate > 0 && this.scores.earned[at]! > 0) || this.scores.more.feeEarned[at]! > 0;
    return isWorth ? TEXTS.unsigned : '';
  }

  private ofPoints(at: number): string {
    const { scores } = this;
    if (scores.points[at] === 0) return '';
    const earned = scores.earned[at]!;
    if (earned === 0) return this.covered(at);
    const told = earned < 0 ? `${TEXTS.deducted(earned)}${this.made(at, 'points')}` : this.gained(at);
    return `${told}${this.collected(at)}${this.shares(at, 'points')}`;
  }

  /** That the points go into a 汇总 and not into the total by themselves. */
  private collected(at: number): string {
    const { unit, channel, mode, day } = this.inputs.log.adoptions;
    const month = this.monthOf(day[at]!);
    const item = this.items?.collectorOf(unit[at]!, month, channel[at]!, mode[at]!) ?? null;
    return item === null ? '' : TEXTS.collected(item);
  }

  private gained(at: number): string {
    const { scores } = this;
    const earned = points(scores.earned[at]!);
    if (this.isUneven(at, 'points')) return `${TEXTS.earned(earned)}${this.made(at, 'points')}`;
    const policy = this.policyOf(at);
    const previous = scores.previous[at]!;
    const before = scores.more.before?.[at] ?? 0;
    if (policy.kind === 'top' && before > 0) return TEXTS.ofTop(earned, policy.levels, this.levelsAt(at), before);
    if (previous < 0 || policy.kind === 'top') return `${TEXTS.earned(earned)}${this.made(at, 'points')}`;
    return TEXTS.raised(earned, points(scores.points[previous]!), this.rowOf(previous));
  }

  private covered(at: number): string {
    const { scores } = this;
    const previous = scores.previous[at]!;
    const policy = this.policyOf(at);
    const held = points(scores.points[previous] ?? 0);
    const row = this.rowOf(previous);
    switch (policy.kind) {
      case 'each':
        return TEXTS.alreadyOnce(policy.by, row, held);
      case 'top':
        return held >= scores.points[at]!
          ? TEXTS.alreadyOnce('level', row, held)
          : TEXTS.overTop(policy.levels, this.levelsAt(at));
      case 'first':
        return TEXTS.alreadyFirst(row, held);
      case 'best':
      case 'sum':
        return TEXTS.superseded(held, row);
    }
  }

  /** That another adoption takes out what this one earned. */
  private ofZeroing(at: number): string {
    const by = this.told.zeroedBy.get(at);
    if (by === undefined) return '';
    const { plan, log } = this.inputs;
    const span = plan.rules[this.scores.rule[by]!]?.zeroes ?? 'year';
    const { channel, day } = log.adoptions;
    const name = span === 'month' ? TEXTS.zeroMonth(this.monthOf(day[by]!) + 1) : TEXTS.zeroSpans[span];
    return `${this.zeroedUnits(at, by)}${TEXTS.zeroed(name, this.rowOf(by), plan.channels[channel[by]!]!)}`;
  }

  /** Whose points another adoption takes out, where others share in this one; '' where it is all. */
  private zeroedUnits(at: number, by: number): string {
    const { adoptions } = this.inputs.log;
    const [units, taken] = [unitsAt(adoptions, at), unitsAt(adoptions, by)];
    if (units.every((unit) => taken.includes(unit))) return '';
    const names = units.flatMap((unit) => (taken.includes(unit) ? [unitAt(this.inputs.plan, unit).name] : []));
    // Two names of the cell may be gathered into one unit.
    return [...new Set(names)].join(TEXTS.nextShare);
  }

  private ofFee(at: number): string {
    const { fee, feeEarned, feePrevious } = this.scores.more;
    const earned = fen(feeEarned[at]!);
    if (fee[at]! <= 0) return '';
    // Under 前N级 no single row is what this one is compared with.
    const isTop = this.policyOf(at, 'fee').kind === 'top';
    const previous = isTop ? -1 : feePrevious[at]!;
    const before = previous < 0 ? this.feeBefore(at) : fen(fee[previous]!);
    const row = this.rowOf(previous);
    if (earned === 0) return TEXTS.feeOver(before, row);
    const isRaise = isTop ? before > 0 : row > 0;
    const told =
      isRaise && !this.isUneven(at, 'fee')
        ? TEXTS.feeRaised(earned, before, row)
        : `${TEXTS.fee(earned)}${this.made(at, 'fee')}`;
    return `${told}${this.shares(at, 'fee')}`;
  }

  private feeBefore(at: number): Fen {
    return fen(this.scores.more.feeBefore?.[at] ?? 0);
  }

  /** The 层级 whose adoptions make up what a content is worth with this one, the highest first. */
  private levelsAt(at: number): string {
    this.levels ??= topLevels(this.inputs.plan, this.general, this.inputs.log.adoptions, this.scores);
    const { levels } = this.general;
    const parts = (this.levels.get(at) ?? []).map(({ level, worth }) => TEXTS.level(levels[level]!, worth));
    return parts.join(TEXTS.nextShare);
  }

  private policyOf(at: number, measure: 'points' | 'fee' = 'points'): MergePolicy {
    return mergePolicyOf(this.general, measure, this.inputs.log.adoptions.channel[at]!);
  }

  private rowOf(at: number): number {
    return at < 0 ? 0 : sheetRowAt(this.inputs.log.adoptions, at);
  }

  /** How a value was made where it is not simply stated: by a number of the log, by 加乘. */
  private made(at: number, of: 'points' | 'fee'): string {
    const rule = this.inputs.plan.rules[this.scores.rule[at]!];
    if (!rule) return '';
    const quantity = this.quantityOf(at, rule);
    const base = ruleValue(rule, quantity)[of];
    const more = this.multiplied(at, of);
    if (base === null || (!rule.grade && more === '')) return '';
    const stated = rule.grade ? this.graded(rule, quantity, of, more !== '') : TEXTS.base[of](base);
    return TEXTS.made(`${stated}${more}`);
  }

  /** The number of the log by which a rule is graded; 0 where none is. */
  private quantityOf(at: number, { grade }: Rule): number {
    return grade ? (this.inputs.log.adoptions.more?.quantities[grade.quantity]?.[at] ?? 0) : 0;
  }

  /** What 加乘 multiplies by, and adds. */
  private multiplied(at: number, of: 'points' | 'fee'): string {
    const factors = this.values.factorsOf(at);
    const times = factors.flatMap((one) => (one.times === null ? [] : [TEXTS.times(one.name, one.times)]));
    const added = factors.flatMap((one) => (one[of] === 0 ? [] : [TEXTS.added[of](one[of])]));
    return [...times, ...added].join('');
  }

  /** The bracket that holds and its steps, and what these come to where 加乘 follows. */
  private graded(rule: Rule, quantity: number, of: 'points' | 'fee', isMultiplied: boolean): string {
    const { step, above, quantity: column } = rule.grade!;
    const yuan = rule.fee ?? 0;
    const base = TEXTS.base[of](of === 'points' ? (rule.value ?? 0) : yuan);
    const name = this.general.quantities[column]!;
    const more = step ? TEXTS.step(name, step.size, TEXTS.base[of](step.add)) : '';
    const sum = step && isMultiplied ? TEXTS.stepped(TEXTS.base[of](ruleValue(rule, quantity)[of]!)) : '';
    return `${TEXTS.graded(name, quantity, above, base, more)}${sum}`;
  }

  private shares(at: number, of: 'points' | 'fee'): string {
    const told = this.sharesOf(at, of).map(([unit, share]) => {
      const { name } = unitAt(this.inputs.plan, unit);
      return of === 'points' ? TEXTS.share(name, share) : TEXTS.feeShare(name, fen(share));
    });
    return told.length > 0 ? TEXTS.shares(told.join(TEXTS.nextShare)) : '';
  }

  private sharesOf(at: number, of: 'points' | 'fee'): (readonly [unit: number, share: number])[] {
    const units = this.inputs.log.adoptions.more?.joint.get(at);
    const shares = this.scores.more.shares.get(at);
    return units && shares ? [...sharesByUnit(units, of === 'points' ? shares.points : shares.fees)] : [];
  }

  /** True where units, each with a worth of its own, gain differently: no one row is what all are compared with. */
  private isUneven(at: number, of: 'points' | 'fee'): boolean {
    if (this.general.policies[of].shares.kind !== 'each') return false;
    return new Set(this.sharesOf(at, of).map(([, share]) => share)).size > 1;
  }
}

/** The verdicts that a general plan words itself. */
const WORDED: readonly Verdict[] = [Verdict.counted, Verdict.superseded, Verdict.unpriced];

/** True for an adoption whose sentence a general plan writes: one that counts, is covered or states no value. */
export const isOfGeneral = (scores: Scores, at: number): scores is GeneralScores =>
  scores.more !== undefined && WORDED.includes(verdictAt(scores, at));
