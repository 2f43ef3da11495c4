/**
 * An outsider's way to the results: rules.md read line by line, worked out by hand over the rows of a plan and of a log.
 * It shares no code with the program but the shape of a plan file. Amounts are whole hundredths.
 */
import type { PlanRow } from '../../src/rules/plan-file';

/** A row of the log by its headers; days are yyyy-mm-dd. */
export type Entry = Readonly<Record<string, string | number | null>>;
export type Sheets = Readonly<Record<string, readonly PlanRow[]>>;
export type Measure = '分值' | '稿费' | '篇数';

/** A row of the log with what it is worth, and what each of its units has of it. */
export interface Counted {
  readonly entry: Entry;
  readonly day: string;
  readonly units: readonly string[];
  readonly rule: PlanRow | null;
  readonly values: Readonly<Record<Measure, number | null>>;
  readonly gains: Record<Measure, number[]>;
  readonly isCounted: boolean;
}

/** What one policy needs to know of an adoption. */
interface Adopted {
  readonly value: number;
  readonly 渠道: string;
  readonly 层级: string;
  readonly 归并类: string;
}

export const cents = (cell: unknown): number => Math.round(Number(cell ?? 0) * 100);
export const isBlank = (cell: unknown): boolean => cell === undefined || cell === null || cell === '';
export const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const namesIn = (cell: Entry[string] | undefined): string[] => String(cell ?? '').split('、').filter((name) => name !== ''); // prettier-ignore

/** §3.0: nearest, halves away from zero. */
export function rounded(numerator: number, denominator: number): number {
  const size = Math.floor((2 * Math.abs(numerator) + denominator) / (2 * denominator));
  return numerator < 0 ? -size : size;
}

/** §3.1: how narrowly a cell of names speaks of a channel; -1 where it does not. */
function breadth(sheets: Sheets, cell: Entry[string] | undefined, channel: string): number {
  const known = sheets['渠道']!;
  const { 层级: level, 归并类: kind } = known.find((row) => row['渠道'] === channel)!;
  const means = (name: string): number => {
    if (name === '*') return 0;
    if (known.some((row) => row['渠道'] === name)) return name === channel ? 3 : -1;
    if (known.some((row) => row['归并类'] === name)) return name === kind ? 2 : -1;
    return name === level ? 1 : -1;
  };
  if (isBlank(cell)) return 0;
  // A channel may have a 、 in its name.
  const isOne = known.some((row) => row['渠道'] === cell);
  return Math.max(...(isOne ? [String(cell)] : namesIn(cell)).map(means));
}

const isAny = (cell: unknown): boolean => isBlank(cell) || cell === '*';

/** §3.1: whether the conditions of a row of any rule sheet hold for an entry. */
export const meets = (sheets: Sheets, row: PlanRow, entry: Entry): boolean =>
  breadth(sheets, row['采用渠道'], String(entry['采用渠道'])) >= 0 &&
  (isAny(row['采用方式']) || namesIn(row['采用方式']).includes(String(entry['采用方式'])));

/** §3.0: whether a row of a rule sheet is in force on a day. */
export const isInForce = (row: PlanRow, day: string): boolean =>
  (isBlank(row['生效日']) || String(row['生效日']) <= day) && (isBlank(row['失效日']) || day < String(row['失效日']));

/** §3.4: the rule of an entry: the narrowest, and of its brackets the highest that is reached. */
function ruleOf(sheets: Sheets, entry: Entry): PlanRow | null {
  const rank = (row: PlanRow): number =>
    breadth(sheets, row['采用渠道'], String(entry['采用渠道'])) * 2 + (isAny(row['采用方式']) ? 0 : 1);
  const meant = sheets['计分规则']!.filter(
    (row) => meets(sheets, row, entry) && isInForce(row, String(entry['采用日期'])),
  );
  const narrowest = meant.filter((row) => rank(row) === Math.max(...meant.map(rank)));
  const reached = narrowest.filter((row) => isBlank(row['按']) || cents(row['满']) <= cents(entry[row['按']!]));
  return reached.sort((one, other) => cents(other['满']) - cents(one['满']))[0] ?? null;
}

/** §3.4: base + ⟨(q − 满) ÷ 每⟩ × 每加. */
function growth(row: PlanRow, entry: Entry): number {
  if (isBlank(row['每'])) return 0;
  const [over, each, more] = [cents(entry[row['按']!]) - cents(row['满']), cents(row['每']), cents(row['每加'])];
  if (row['零头'] === '不计') return Math.floor(over / each) * more;
  return row['零头'] === '进一' ? Math.ceil(over / each) * more : rounded(over * more, each);
}

/** §3.4 and §3.5: what an entry states, after 加乘. */
function valuesOf(sheets: Sheets, rule: PlanRow | null, entry: Entry): Counted['values'] {
  const stated = (column: '分值' | '稿费'): number | null => {
    if (!rule || isBlank(rule[column])) return null;
    return cents(rule[column]) + growth(rule, entry);
  };
  const marks = namesIn(entry['加乘项']);
  const factors = (sheets['加乘'] ?? []).filter(
    (row) =>
      isInForce(row, String(entry['采用日期'])) &&
      meets(sheets, row, entry) &&
      (isBlank(row['加乘项']) || marks.includes(String(row['加乘项']))),
  );
  const after = (value: number | null, more: '加分' | '加稿费'): number | null => {
    if (value === null) return null;
    const times = factors.filter((row) => !isBlank(row['倍数']));
    const multiplied = times.reduce((sum, row) => rounded(sum * cents(row['倍数']), 100), value);
    return multiplied + total(factors.map((row) => cents(row[more])));
  };
  const points = after(stated('分值'), '加分');
  const usual = (points ?? 0) < 0 ? 0 : 100;
  const count = rule && !isBlank(rule['计篇']) ? cents(rule['计篇']) : usual;
  return { 分值: points, 稿费: after(stated('稿费'), '加稿费'), 篇数: count };
}

/** §3.6: the worth of adoptions of one pool. */
function worth(policy: string, seen: readonly Adopted[]): number {
  const bests = (by: '渠道' | '层级' | '归并类'): number[] =>
    [...new Set(seen.map((one) => one[by]))].map((group) =>
      Math.max(...seen.filter((one) => one[by] === group).map(({ value }) => value)),
    );
  const [, first] = /^前(\d+)级$/u.exec(policy) ?? [];
  if (first) return total(bests('层级').sort((a, b) => b - a).slice(0, Number(first))); // prettier-ignore
  switch (policy) {
    case '累计': return total(seen.map(({ value }) => value)); // prettier-ignore
    case '首次': return seen.find(({ value }) => value > 0)?.value ?? 0; // prettier-ignore
    case '每渠道一次': return total(bests('渠道')); // prettier-ignore
    case '每级一次': return total(bests('层级')); // prettier-ignore
    case '每类一次': return total(bests('归并类')); // prettier-ignore
    default: return Math.max(0, ...seen.map(({ value }) => value)); // prettier-ignore
  }
}

/** §3.6: what a row of 归并 says of a measure and a class. */
const merging = (sheets: Sheets, measure: Measure, kind: unknown): PlanRow | undefined =>
  (sheets['归并'] ?? []).find((row) => row['计量'] === measure && (row['归并类'] ?? '') === (kind ?? ''));

/** §3.6: how a measure is shared; blank takes that of 分值. */
function sharing(sheets: Sheets, measure: Measure): string {
  const said = [measure, '分值' as const].map((one) => merging(sheets, one, '')?.['联合稿件']);
  return String(said.find((one) => !isBlank(one)) ?? '不计');
}

/** §3.6: shares by weight, whole hundredths, the remainder to the first. */
function shared(worthOf: number, count: number, how: string): number[] {
  const weights = Array.from({ length: count }, (_, at) => {
    if (how === '平均') return 1;
    if (how === '首位') return at === 0 ? 1 : 0;
    return Number(how.split(':')[at] ?? 0);
  });
  if (count === 1) return [worthOf];
  const sign = worthOf < 0 ? -1 : 1;
  const parts = weights.map((weight) => Math.floor((Math.abs(worthOf) * weight) / total(weights)));
  parts[0] = parts[0]! + Math.abs(worthOf) - total(parts);
  return parts.map((part) => sign * part);
}

/** §3.6: the gains of rows of one content, in their order; of those that `isMeant`. Years other than the plan's gain nothing. */
export function gainsOf(
  sheets: Sheets,
  year: number,
  rows: readonly Counted[],
  measure: Measure,
  isMeant: (row: Counted) => boolean = () => true,
): Map<Counted, number[]> {
  const how = sharing(sheets, measure);
  const gains = new Map<Counted, number[]>();
  // Where rows of a content may name different units, each unit has a worth of its own.
  const isEach = sharing(sheets, '分值') === '各计全额';
  const unitsMeant = isEach ? [...new Set(rows.flatMap(({ units }) => units))] : [null];
  for (const unit of unitsMeant) {
    const own = rows.filter(({ units }) => unit === null || units.includes(unit));
    for (const [row, raise] of raised(sheets, own, measure, isMeant)) {
      const parts = partsOf(raise, row.units, how);
      const known = gains.get(row) ?? row.units.map(() => 0);
      gains.set(row, parts.map((part, at) => (unit === null || row.units[at] === unit ? part : known[at]!))); // prettier-ignore
    }
  }
  for (const [row] of gains) if (!row.day.startsWith(String(year))) gains.set(row, row.units.map(() => 0)); // prettier-ignore
  return gains;
}

/** What each unit gains where the worth of its content rises; a unit that is named twice has it in full once. */
function partsOf({ before, after, isApart }: Raise, units: readonly string[], how: string): number[] {
  if (how === '各计全额') return units.map((unit, at) => (units.indexOf(unit) === at ? after - before : 0));
  const count = units.length;
  if (isApart) return shared(after - before, count, how);
  const earlier = shared(before, count, how);
  return shared(after, count, how).map((part, at) => part - earlier[at]!);
}

interface Raise {
  readonly before: number;
  readonly after: number;
  /** A deduction, which no pool holds. */
  readonly isApart: boolean;
}

/** The worth of a content before and after each of its rows. */
function raised(sheets: Sheets, rows: readonly Counted[], measure: Measure, isMeant: (row: Counted) => boolean) {
  const pools = new Map<string, { policy: string; seen: Adopted[] }>();
  const sum = (): number => total([...pools.values()].map(({ policy, seen }) => worth(policy, seen)));
  const raises = new Map<Counted, Raise>();
  for (const row of rows) {
    const value = row.values[measure];
    if (!row.isCounted || value === null || !isMeant(row)) continue;
    const before = sum();
    if (value < 0) {
      raises.set(row, { before, after: before + value, isApart: true });
      continue;
    }
    const place = sheets['渠道']!.find((one) => one['渠道'] === row.entry['采用渠道'])!;
    const kind = String(place['归并类'] ?? '');
    const own = kind === '' ? undefined : merging(sheets, measure, kind);
    const said = own ?? merging(sheets, measure, '');
    const pool = pools.get(own ? kind : '') ?? { policy: String(said?.['同稿归并'] ?? '就高'), seen: [] };
    pool.seen.push({ value, 渠道: String(row.entry['采用渠道']), 层级: String(place['层级'] ?? ''), 归并类: kind });
    pools.set(own ? kind : '', pool);
    raises.set(row, { before, after: sum(), isApart: false });
  }
  return raises;
}

/** §3.7: the units of a cell, each read as the one its points are collected to. */
function unitsOf(sheets: Sheets, cell: Entry[string] | undefined): string[] {
  const collected = (name: string): string =>
    String(sheets['目标任务']!.find((row) => row['单位'] === name)?.['得分归集到'] ?? name);
  return namesIn(cell).map(collected);
}

/** The rows of a log in the order of their days, contents told apart, content by content, with all that is worked out of them alone. */
export function recheckRows(sheets: Sheets, year: number, log: readonly Entry[]): Counted[][] {
  const each = sharing(sheets, '分值') === '各计全额';
  const lists = new Map<string, string>();
  const ordered = log.map((entry, at) => ({ entry, at, day: String(entry['采用日期']) })).sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : one.at - other.at)); // prettier-ignore
  const contents = new Map<string, Counted[]>();
  for (const { entry, day } of ordered) {
    const units = unitsOf(sheets, entry['供稿单位']);
    const list = units.join('、');
    const key = isBlank(entry['稿件编号']) ? `${list}《${entry['标题']}》` : `№${entry['稿件编号']}`;
    const isRefused = units.length > 1 && sharing(sheets, '分值') === '不计';
    if (!isRefused && !lists.has(key)) lists.set(key, list);
    const isCounted = !isRefused && (each || lists.get(key) === list);
    const rule = ruleOf(sheets, entry);
    const gains = { 分值: [], 稿费: [], 篇数: [] };
    const row: Counted = { entry, day, units, rule, values: valuesOf(sheets, rule, entry), gains, isCounted };
    contents.set(key, [...(contents.get(key) ?? []), row]);
  }
  for (const own of contents.values())
    for (const measure of ['分值', '稿费'] as const)
      for (const [row, gain] of gainsOf(sheets, year, own, measure)) row.gains[measure] = gain;
  return [...contents.values()];
}
