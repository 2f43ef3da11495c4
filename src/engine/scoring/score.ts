import { NO_WORTH, type Adoptions } from './adoptions';
import { ContentStates } from '../columns/content-states';
import { yearStart } from '../time/calendar';
import { NO_RULE, RuleTable } from './match';
import { scoreGeneral } from './general/score-general';
import type { Plan } from './plan';
import { Verdict, type Scores } from './verdict';
import { gainOf, ruleWorth, statedWorth } from './worth';
import type { Day } from '../units';

export { Verdict, verdictAt, type MoreScores, type Scores } from './verdict';

/** How many rows are entered at a time, so that their contents can be fetched from memory together. */
const BLOCK = 256;

/** Scores every adoption under 就高不重复: clause 三(四)2 and scoring §3. */
export function score(plan: Plan, adoptions: Adoptions): Scores {
  if (plan.general) return scoreGeneral(plan, plan.general, adoptions);
  const run = new ScoringRun(plan, adoptions);
  const { content, unit, day, length } = adoptions;
  for (let first = 0; first < length; first += BLOCK) {
    const end = Math.min(first + BLOCK, length);
    run.contents.prefetch(content, unit, first, end);
    for (let row = first; row < end; row++) run.enter(row);
  }
  for (const row of run.contents.takeDisordered(content, day)) run.enter(row);
  return run.scores;
}

/** The verdict on an adoption that its unit may claim. */
function verdictOf(isInYear: boolean, value: number, gain: number): Verdict {
  if (!isInYear) return Verdict.outsideYear;
  if (value === 0) return Verdict.unpriced;
  return gain > 0 ? Verdict.counted : Verdict.superseded;
}

/** Enters adoptions one by one; the rows of each content must come in order of day, then row. */
class ScoringRun {
  readonly scores: Scores;
  readonly contents: ContentStates;
  private readonly rules: RuleTable;
  /** By rule: what an adoption under it is worth. */
  private readonly values: Int32Array;
  private readonly yearFrom: Day;
  private readonly yearUntil: Day;

  constructor(
    plan: Plan,
    private readonly adoptions: Adoptions,
  ) {
    const column = (): Int32Array => new Int32Array(adoptions.length);
    const verdict = new Uint8Array(adoptions.length);
    this.scores = { points: column(), earned: column(), rule: column(), verdict, previous: column() };
    this.contents = new ContentStates(adoptions.contents);
    this.rules = new RuleTable(plan);
    this.values = Int32Array.from(plan.rules, ruleWorth);
    this.yearFrom = yearStart(plan.year);
    this.yearUntil = yearStart(plan.year + 1);
  }

  enter(row: number): void {
    const { adoptions, scores } = this;
    const day = adoptions.day[row]! as Day;
    const rule = this.rules.match(adoptions.channel[row]!, adoptions.mode[row]!, day);
    const value = this.valueOf(row, rule);
    scores.rule[row] = rule;
    scores.points[row] = value;
    const content = adoptions.content[row]!;
    const earliest = this.contents.meet(content, row, day);
    if (earliest >= 0 && adoptions.unit[earliest] !== adoptions.unit[row]) this.refuse(row, earliest);
    else this.join(row, content, value, day >= this.yearFrom && day < this.yearUntil);
  }

  /**
   * The value of an adoption. A row of an earlier year that states what its own book counted has that value; any other
   * has the value of its rule.
   */
  private valueOf(row: number, rule: number): number {
    const stated = statedWorth(this.adoptions, row, this.yearFrom);
    if (stated !== NO_WORTH) return stated;
    return rule === NO_RULE ? 0 : this.values[rule]!;
  }

  /** 不多头计分: the content belongs to the unit of its earliest adoption. */
  private refuse(row: number, earliest: number): void {
    this.scores.earned[row] = 0;
    this.scores.verdict[row] = Verdict.otherUnit;
    this.scores.previous[row] = earliest;
  }

  /** 就高不重复: the adoption earns, in its year, what it adds to the worth of the content. */
  private join(row: number, content: number, value: number, isInYear: boolean): void {
    const { contents, scores } = this;
    const before = contents.worth(content);
    const gain = gainOf(before, value);
    scores.previous[row] = contents.best(content);
    scores.earned[row] = isInYear ? gain : 0;
    scores.verdict[row] = verdictOf(isInYear, value, gain);
    if (gain > 0) contents.raise(content, before + gain, row);
  }
}
