import { NO_WORTH, type Adoptions } from './adoptions';
import { quarterStart } from '../time/calendar';
import { NO_RULE, RuleTable } from './match';
import type { Plan } from './plan';
import type { Day } from '../units';

/** What became of an adoption; stored as these numbers in `Scores.verdict`. */
export const Verdict = {
  /** Earned points: the whole rule value or the difference to what the content was worth before. */
  counted: 0,
  /** The content was already worth as much (就高不重复). */
  superseded: 1,
  /** No rule states points for this channel and mode on that day, or the rule's value is 0. */
  unpriced: 2,
  /** Adopted outside the 年度: raises the content's worth, earns nothing this year. */
  outsideYear: 3,
  /** The content belongs to another unit (that of its earliest row): not counted (不多头计分). */
  otherUnit: 4,
} as const;

/** Result of scoring, one entry per adoption of the log, in its order. */
export interface Scores {
  /** Rule value, in `Points`, 0 where none is stated; before the year what the row states as carried, if it does. */
  readonly points: Int32Array;
  /** Points earned: worth with this adoption minus worth before it. */
  readonly earned: Int32Array;
  /** Index into `Plan.rules`; −1 where no rule applies. */
  readonly rule: Int32Array;
  /** One of `Verdict`. */
  readonly verdict: Uint8Array;
  /**
   * Position of the adoption that set the content's worth before this one, −1 if it was worth nothing;
   * for `otherUnit` the earliest adoption of the content.
   */
  readonly previous: Int32Array;
}

/** Scores every adoption under 就高不重复: clause 三(四)2 and scoring §3. */
export function score(plan: Plan, adoptions: Adoptions): Scores {
  const run = new ScoringRun(plan, adoptions);
  for (let first = 0; first < adoptions.length; first += BLOCK) {
    const end = Math.min(first + BLOCK, adoptions.length);
    run.prefetch(first, end);
    for (let row = first; row < end; row++) run.enter(row);
  }
  for (const row of run.takeDisordered()) run.enter(row);
  return run.scores;
}

/** The verdict on an adoption that its unit may claim. */
function verdictOf(isInYear: boolean, value: number, gain: number): number {
  if (!isInYear) return Verdict.outsideYear;
  if (value === 0) return Verdict.unpriced;
  return gain > 0 ? Verdict.counted : Verdict.superseded;
}

/** Rows by day, then row: sorted as exact integers, which is many times faster than with a comparison. */
function inOrderOfDay(rows: readonly number[], day: Int32Array): Int32Array {
  const rowsPerDay = day.length;
  const firstDay = day.reduce((first, next) => Math.min(first, next), 0);
  const keys = Float64Array.from(rows, (row) => (day[row]! - firstDay) * rowsPerDay + row).sort();
  return Int32Array.from(keys, (key) => key % rowsPerDay);
}

/** Fields of a content's state, side by side so that a row touches one cache line; rows are kept + 1, 0 is none. */
const EARLIEST = 0;
const BEST = 1;
const WORTH = 2;
const LATEST_DAY = 3;
const FIELDS = 4;

/** Rows whose contents are fetched together. */
const BLOCK = 256;

/** Enters adoptions one by one; the rows of each content must come in order of day, then row. */
class ScoringRun {
  readonly scores: Scores;
  private readonly rules: RuleTable;
  private readonly values: Int32Array;
  private readonly yearFrom: Day;
  private readonly yearUntil: Day;
  private readonly contents: Int32Array;
  /** 1 for a content that has had a row before an earlier day's. */
  private readonly isDisordered: Uint8Array;
  private hasDisorder = false;
  private prefetched = 0;

  constructor(
    plan: Plan,
    private readonly adoptions: Adoptions,
  ) {
    const column = (): Int32Array => new Int32Array(adoptions.length);
    const verdict = new Uint8Array(adoptions.length);
    this.scores = { points: column(), earned: column(), rule: column(), verdict, previous: column() };
    this.rules = new RuleTable(plan);
    this.values = Int32Array.from(plan.rules, (rule) => rule.value ?? 0);
    this.yearFrom = quarterStart(plan.year, 0);
    this.yearUntil = quarterStart(plan.year, 4);
    this.contents = new Int32Array(adoptions.contents * FIELDS);
    this.isDisordered = new Uint8Array(adoptions.contents);
  }

  /** Reads what entering these rows will ask of memory, one right after the other, so that the waits overlap. */
  prefetch(first: number, end: number): void {
    const { contents } = this;
    const { content, unit } = this.adoptions;
    let sum = 0;
    for (let row = first; row < end; row++) {
      const earliest = contents[content[row]! * FIELDS + EARLIEST]! - 1;
      sum ^= unit[Math.max(earliest, 0)]!;
    }
    // Kept, or the compiler would leave the reads out.
    this.prefetched = sum;
  }

  enter(row: number): void {
    const { adoptions, contents, scores } = this;
    const day = adoptions.day[row]!;
    const rule = this.rules.match(adoptions.channel[row]!, adoptions.mode[row]!, day as Day);
    const value = this.valueOf(row, rule);
    scores.rule[row] = rule;
    scores.points[row] = value;
    const content = adoptions.content[row]! * FIELDS;
    const earliest = contents[content + EARLIEST]! - 1;
    if (earliest < 0) contents[content + EARLIEST] = row + 1;
    else if (day < contents[content + LATEST_DAY]!) this.noteDisorder(adoptions.content[row]!);
    contents[content + LATEST_DAY] = day;
    if (earliest >= 0 && adoptions.unit[earliest] !== adoptions.unit[row]) this.refuse(row, earliest);
    else this.join(row, content, value, day >= this.yearFrom && day < this.yearUntil);
  }

  /** What the book of an earlier year counted for a row of it, where the row says so; else what the rule says. */
  private valueOf(row: number, rule: number): number {
    const { carriedWorth, day } = this.adoptions;
    const carried = carriedWorth && day[row]! < this.yearFrom ? carriedWorth[row]! : NO_WORTH;
    if (carried !== NO_WORTH) return carried;
    return rule === NO_RULE ? 0 : this.values[rule]!;
  }

  /** Forgets the contents met out of order and gives their rows, now in order, to be entered again. */
  takeDisordered(): Int32Array {
    const { content } = this.adoptions;
    const rows: number[] = [];
    for (let row = 0; row < content.length && this.hasDisorder; row++) {
      if (this.isDisordered[content[row]!] === 1) rows.push(row);
    }
    for (const row of rows) this.contents.fill(0, content[row]! * FIELDS, (content[row]! + 1) * FIELDS);
    return inOrderOfDay(rows, this.adoptions.day);
  }

  private noteDisorder(content: number): void {
    this.isDisordered[content] = 1;
    this.hasDisorder = true;
  }

  /** 不多头计分: the content belongs to the unit of its earliest adoption. */
  private refuse(row: number, earliest: number): void {
    this.scores.earned[row] = 0;
    this.scores.verdict[row] = Verdict.otherUnit;
    this.scores.previous[row] = earliest;
  }

  private join(row: number, content: number, value: number, isInYear: boolean): void {
    const { contents, scores } = this;
    const before = contents[content + WORTH]!;
    // 就高. Another policy differs here alone.
    const gain = Math.max(before, value) - before;
    scores.previous[row] = contents[content + BEST]! - 1;
    scores.earned[row] = isInYear ? gain : 0;
    scores.verdict[row] = verdictOf(isInYear, value, gain);
    if (gain === 0) return;
    contents[content + WORTH] = before + gain;
    contents[content + BEST] = row + 1;
  }
}
