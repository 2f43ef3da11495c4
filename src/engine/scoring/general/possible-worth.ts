import { possibleRules } from '../match';
import type { Plan, Rule } from '../plan';
import type { Condition, Factor, Measure } from './general-plan';

/** What adoptions may be worth under a plan, whatever the log says. */
export class PossibleWorth {
  constructor(
    private readonly plan: Pick<Plan, 'rules' | 'channels' | 'modes'>,
    private readonly factors: readonly Factor[],
  ) {}

  /** True where a rule gives an adoption of the channel more than nothing in a measure. */
  isGiven(channel: number, measure: Measure): boolean {
    return this.rulesOf(channel).some((rule) => this.gives(rule, channel, measure));
  }

  /** True where an adoption of the channel may count in 篇数; without a rule it counts once. */
  isCounted(channel: number): boolean {
    return this.plan.modes.some((_, mode) => {
      const rules = possibleRules(this.plan.rules, channel, mode);
      return rules.length === 0 || rules.some((rule) => this.gives(rule, channel, 'count'));
    });
  }

  /** True where an adoption that meets a condition may cost points. */
  isTaken({ channels }: Condition): boolean {
    const met = channels ?? this.plan.channels.keys();
    return [...met].some((channel) => this.rulesOf(channel).some((rule) => this.takes(rule, channel)));
  }

  private rulesOf(channel: number): Rule[] {
    return this.plan.modes.flatMap((_, mode) => possibleRules(this.plan.rules, channel, mode));
  }

  private gives(rule: Rule, channel: number, measure: Measure): boolean {
    if (measure === 'count') return counts(rule);
    const stated = (measure === 'points' ? rule.value : rule.fee) ?? null;
    if (stated === null) return false;
    return stated > 0 || grows(rule) || this.adds(channel, (factor) => factor[measure] > 0);
  }

  private takes({ value }: Rule, channel: number): boolean {
    return value !== null && (value < 0 || this.adds(channel, ({ points }) => points < 0));
  }

  private adds(channel: number, isSo: (factor: Factor) => boolean): boolean {
    return this.factors.some((factor) => (factor.condition.channels?.has(channel) ?? true) && isSo(factor));
  }
}

/** Without 计篇 an adoption counts once, and one that costs points not at all. */
const counts = ({ count, value }: Rule): boolean => (typeof count === 'number' ? count > 0 : (value ?? 0) >= 0);

const grows = ({ grade }: Rule): boolean => (grade?.step?.add ?? 0) > 0;
