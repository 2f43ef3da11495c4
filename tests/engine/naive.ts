import { perQuarter, type Quarter } from '../../src/engine/time/quarter';
import { ANY, type Plan, type Rule } from '../../src/engine/scoring/plan';
import { Verdict } from '../../src/engine/scoring/score';
import type { QuarterFee, Scorecard, State } from '../../src/engine/scoring/tally';
import { fen, points, type Day } from '../../src/engine/units';

/** A row of the log as a clerk would read it, names resolved. */
export interface LogRow {
  readonly sheetRow: number;
  readonly unit: number;
  readonly day: number;
  readonly channel: number;
  readonly mode: number;
  readonly number: string;
  readonly title: string;
}

export interface NaiveRow {
  points: number;
  earned: number;
  rule: number;
  verdict: number;
  previous: number;
}

export interface NaiveResult {
  readonly rows: NaiveRow[];
  readonly scorecards: Scorecard[];
  readonly fees: QuarterFee[];
}

const DAY_MS = 86_400_000;
const dateOf = (day: number): Date => new Date(day * DAY_MS);
const quarterOf = (day: number): Quarter => Math.floor(dateOf(day).getUTCMonth() / 3) as Quarter;
const lastDayOfQuarter = (year: number, quarter: number): number => Date.UTC(year, quarter * 3 + 3, 0) / DAY_MS;

const normalNumber = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '').normalize('NFKC');
const normalTitle = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{P}\p{C}]/gu, '')
    .normalize('NFKC');

/** Scoring §3: which rows are the same content. */
function contentKey(row: LogRow, position: number): string {
  if (normalNumber(row.number) !== '') return `number ${normalNumber(row.number)}`;
  if (normalTitle(row.title) !== '') return `unit ${row.unit} title ${normalTitle(row.title)}`;
  return `row ${position}`;
}

/** Scoring §2: the most specific row of the rule sheet in force on the day. */
function findRule(rules: readonly Rule[], row: LogRow): number {
  const weight = (rule: Rule): number => (rule.channel === ANY ? 0 : 2) + (rule.mode === ANY ? 0 : 1);
  let best = -1;
  rules.forEach((rule, index) => {
    const applies =
      [ANY, row.channel].includes(rule.channel) &&
      [ANY, row.mode].includes(rule.mode) &&
      row.day >= (rule.from ?? -Infinity) &&
      row.day < (rule.until ?? Infinity);
    if (applies && (best < 0 || weight(rule) > weight(rules[best]!))) best = index;
  });
  return best;
}

/** Scoring §3, content by content. */
function scoreRows(plan: Plan, log: readonly LogRow[]): NaiveRow[] {
  const contents = new Map<string, number[]>();
  log.forEach((row, position) => {
    const key = contentKey(row, position);
    const known = contents.get(key);
    if (known) known.push(position);
    else contents.set(key, [position]);
  });
  const scored = new Array<NaiveRow>(log.length);
  for (const positions of contents.values()) scoreContent(plan, log, positions, scored);
  return scored;
}

function scoreContent(plan: Plan, log: readonly LogRow[], positions: number[], scored: NaiveRow[]): void {
  const ordered = [...positions].sort((a, b) => log[a]!.day - log[b]!.day || a - b);
  const earliest = ordered[0]!;
  let worth = 0;
  let previous = -1;
  for (const position of ordered) {
    const row = log[position]!;
    const rule = findRule(plan.rules, row);
    const value: number = rule < 0 ? 0 : (plan.rules[rule]!.value ?? 0);
    const result = { points: value, earned: 0, rule, verdict: Verdict.otherUnit as number, previous: earliest };
    scored[position] = result;
    if (row.unit !== log[earliest]!.unit) continue;
    result.previous = previous;
    const worthWith = Math.max(worth, value);
    if (dateOf(row.day).getUTCFullYear() !== plan.year) result.verdict = Verdict.outsideYear;
    else if (value === 0) result.verdict = Verdict.unpriced;
    else {
      result.earned = worthWith - worth;
      result.verdict = result.earned > 0 ? Verdict.counted : Verdict.superseded;
    }
    if (worthWith > worth) previous = position;
    worth = worthWith;
  }
}

interface Card {
  readonly unit: number;
  readonly target: number | null;
  readonly group: string;
  readonly quarters: number[];
  total: number;
}

/** Negative where `a` stands above `b`. */
function standing(a: Card, b: Card): number {
  if (Boolean(a.target) !== Boolean(b.target)) return a.target ? -1 : 1;
  const left = BigInt(a.total) * BigInt(b.target ?? 0);
  const right = BigInt(b.total) * BigInt(a.target ?? 0);
  return left === right ? b.total - a.total : left > right ? -1 : 1;
}

/** 1 + the number of cards that stand strictly above, by unit. */
function ranks(cards: readonly Card[]): Map<number, number> {
  const sorted = [...cards].sort(standing);
  const found = new Map<number, number>();
  let above = 0;
  sorted.forEach((card, position) => {
    if (position > 0 && standing(sorted[position - 1]!, card) < 0) above = position;
    found.set(card.unit, above + 1);
  });
  return found;
}

function stateOf({ target, total }: Card, ended: number): State {
  if (target === null) return 'none';
  if (total >= target) return 'met';
  if (ended === 4) return 'missed';
  return total * 4 >= target * ended ? 'on-pace' : 'behind';
}

/** Scoring §4. */
function scorecards(plan: Plan, log: readonly LogRow[], rows: readonly NaiveRow[], asOf: Day): Scorecard[] {
  const ended = [0, 1, 2, 3].filter((quarter) => asOf >= lastDayOfQuarter(plan.year, quarter)).length;
  const cards: Card[] = plan.units.map(({ target, group }, unit) => {
    return { unit, target, group, quarters: [0, 0, 0, 0], total: 0 };
  });
  rows.forEach(({ earned }, i) => {
    if (earned === 0) return;
    const { unit, day } = log[i]!;
    cards[unit]!.quarters[quarterOf(day)]! += earned;
    cards[unit]!.total += earned;
  });
  const overall = ranks(cards);
  const groups = new Map(cards.map(({ group }) => [group, ranks(cards.filter((card) => card.group === group))]));
  return cards.map((card) => ({
    unit: card.unit,
    quarters: perQuarter((quarter) => points(card.quarters[quarter]!)),
    total: points(card.total),
    shortfall: points(card.target === null ? 0 : Math.max(0, card.target - card.total)),
    rank: groups.get(card.group)!.get(card.unit)!,
    overallRank: overall.get(card.unit)!,
    state: stateOf(card, ended),
  }));
}

/** Scoring §5. */
function fees(plan: Plan, log: readonly LogRow[], rows: readonly NaiveRow[]): QuarterFee[] {
  const due = new Map<string, { quarter: Quarter; unit: number; adoptions: number; points: number; amount: number }>();
  rows.forEach(({ earned }, i) => {
    const { unit, day } = log[i]!;
    if (earned === 0 || day < (plan.feesFrom ?? -Infinity)) return;
    const quarter = quarterOf(day);
    const key = `${quarter} ${unit}`;
    const fee = due.get(key) ?? { quarter, unit, adoptions: 0, points: 0, amount: 0 };
    fee.adoptions++;
    fee.points += earned;
    due.set(key, fee);
  });
  return [...due.values()]
    .sort((a, b) => a.quarter - b.quarter || a.unit - b.unit)
    .map((fee) => ({
      ...fee,
      points: points(fee.points),
      amount: fen(Number((BigInt(fee.points) * BigInt(plan.rate) + 50n) / 100n)),
    }));
}

/** The whole computation written for reading, not for speed: what the engine must agree with. */
export function naive(plan: Plan, log: readonly LogRow[], asOf: Day): NaiveResult {
  const rows = scoreRows(plan, log);
  return { rows, scorecards: scorecards(plan, log, rows, asOf), fees: fees(plan, log, rows) };
}
