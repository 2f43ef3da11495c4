/**
 * What units are owed under a plan of points, money per item, 归并 and 联合稿件: written from rules.md §3.6 and §3.13 by
 * brute force, over the sets of adoptions themselves. It shares no code with the engine and none of its decoding.
 */
import { dayOf } from '../../src/engine/time/calendar';
import type { Adopted } from './settlement-book';

const POLICIES = ['就高', '累计', '首次', '每渠道一次', '每级一次', '每类一次', '前1级', '前2级'] as const;
export const EVERY_POLICY: readonly Policy[] = POLICIES;
export type Policy = (typeof POLICIES)[number];
export type Sharing = '平均' | '首位' | '3:2' | '各计全额';

/** What a channel states, in points and yuan; null: nothing. */
export interface Priced {
  readonly points: number | null;
  readonly fee: number | null;
}

/** A plan in the words of the sheets. Of the two channels 市局官网 is of 层级 市 and 归并类 网站, 省厅 of 省 and 党政. */
export interface StatedPlan {
  readonly prices: Readonly<Record<string, Priced>>;
  readonly merging: Readonly<Record<Measure, Policy>>;
  /** How the points of the 归并类 网站 are merged, where it is apart. */
  readonly apart: Policy | null;
  readonly sharing: Readonly<Record<Measure, Sharing>>;
  readonly yuanPerPoint: number;
}

type Measure = 'points' | 'fee';

interface Row {
  readonly at: number;
  readonly day: number;
  readonly units: readonly string[];
  readonly channel: string;
  readonly content: string;
}

interface Counted {
  readonly row: Row;
  readonly value: number;
}

const PLACE: Readonly<Record<string, { readonly level: string; readonly className: string }>> = {
  市局官网: { level: '市', className: '网站' },
  省厅: { level: '省', className: '党政' },
};

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const hundredths = (value: number): number => Math.round(value * 100);

function rowOf({ title, unit, date, channel, number }: Adopted, at: number): Row {
  const [year, month, day] = (date as string).split('-').map(Number);
  const units = unit.split('、');
  const content = number === '' ? `${unit} ${title}` : `no ${number}`;
  return { at, day: dayOf(year!, month!, day!), units, channel, content };
}

/** The best of every group of adoptions. */
function bests(of: readonly Counted[], groupOf: (row: Row) => string): number[] {
  const groups = new Set(of.map(({ row }) => groupOf(row)));
  return [...groups].map((group) =>
    Math.max(...of.filter(({ row }) => groupOf(row) === group).map(({ value }) => value)),
  );
}

/** What a set of adoptions of one content is worth. */
function worth(of: readonly Counted[], policy: Policy): number {
  const byLevel = bests(of, ({ channel }) => PLACE[channel]!.level).sort((a, b) => b - a);
  switch (policy) {
    case '就高':
      return total(bests(of, () => ''));
    case '累计':
      return total(of.map(({ value }) => value));
    case '首次':
      return of.find(({ value }) => value > 0)?.value ?? 0;
    case '每渠道一次':
      return total(bests(of, ({ channel }) => channel));
    case '每级一次':
      return total(byLevel);
    case '每类一次':
      return total(bests(of, ({ channel }) => PLACE[channel]!.className));
    case '前1级':
      return total(byLevel.slice(0, 1));
    case '前2级':
      return total(byLevel.slice(0, 2));
  }
}

/** Worth of what counts together: the pools are added up, a deduction is in none. */
function worthOf(of: readonly Counted[], { merging, apart }: StatedPlan, measure: Measure): number {
  const stated = of.filter(({ value }) => value >= 0);
  const isApart = ({ row }: Counted): boolean =>
    measure === 'points' && apart !== null && PLACE[row.channel]!.className === '网站';
  const pool = stated.filter(isApart);
  const common = stated.filter((one) => !isApart(one));
  return worth(common, merging[measure]) + (apart === null ? 0 : worth(pool, apart));
}

/** Whole shares by weight, the remainder to the first; a negative total mirrors the positive one. */
function divided(sum: number, units: number, sharing: Sharing): number[] {
  const weights = { 平均: Array<number>(units).fill(1), 首位: [1], '3:2': [3, 2], 各计全额: [] }[sharing];
  const all = units === 1 ? [1] : Array.from({ length: units }, (_, at) => weights[at] ?? 0);
  const parts = all.map((weight) => Math.floor((Math.abs(sum) * weight) / total(all)));
  parts[0]! += Math.abs(sum) - total(parts);
  return parts.map((part) => Math.sign(sum) * part);
}

/** What every unit of a row gains by it, given what counted before. */
function gains(before: readonly Counted[], one: Counted, plan: StatedPlan, measure: Measure): number[] {
  const { units } = one.row;
  const sharing = plan.sharing[measure];
  const rise = (set: readonly Counted[]): readonly [number, number] => [
    worthOf(set, plan, measure),
    worthOf([...set, one], plan, measure),
  ];
  if (sharing === '各计全额') {
    return units.map((unit) => {
      if (one.value < 0) return one.value;
      const [old, now] = rise(before.filter(({ row }) => row.units.includes(unit)));
      return now - old;
    });
  }
  if (one.value < 0) return divided(one.value, units.length, sharing);
  const [old, now] = rise(before);
  const had = divided(old, units.length, sharing);
  return divided(now, units.length, sharing).map((share, at) => share - had[at]!);
}

/** What each unit is owed for each quarter of 2020, in fen, by 'unit quarter'. */
export function owedBy(plan: StatedPlan, adopted: readonly Adopted[]): Map<string, number> {
  const rows = adopted.map(rowOf).sort((a, b) => a.day - b.day || a.at - b.at);
  const points = new Map<string, number>();
  const money = new Map<string, number>();
  const counted = { points: [] as Counted[], fee: [] as Counted[] };
  for (const row of rows) {
    const owner = rows.find(({ content }) => content === row.content)!;
    const mayDiffer = plan.sharing.points === '各计全额';
    if (!mayDiffer && owner.units.join('、') !== row.units.join('、')) continue;
    for (const [measure, sums] of [
      ['points', points],
      ['fee', money],
    ] as const) {
      const stated = plan.prices[row.channel]![measure];
      if (stated === null) continue;
      const one = { row, value: hundredths(stated) };
      const before = counted[measure].filter((other) => other.row.content === row.content);
      counted[measure].push(one);
      if (row.day < dayOf(2020, 1, 1)) continue;
      const quarter = [dayOf(2020, 4, 1), dayOf(2020, 7, 1), dayOf(2020, 10, 1)].filter((first) => row.day >= first).length; // prettier-ignore
      gains(before, one, plan, measure).forEach((gain, at) => {
        const key = `${row.units[at]!} ${quarter}`;
        sums.set(key, (sums.get(key) ?? 0) + gain);
      });
    }
  }
  const rate = BigInt(hundredths(plan.yuanPerPoint));
  const rounded = (value: bigint): bigint => (value < 0n ? 0n - rounded(0n - value) : (value + 50n) / 100n);
  const keys = [...new Set([...points.keys(), ...money.keys()])].sort();
  const sums = keys.map((key): [string, number] => [
    key,
    Number(rounded(BigInt(points.get(key) ?? 0) * rate)) + (money.get(key) ?? 0),
  ]);
  return new Map(sums.filter(([, sum]) => sum !== 0));
}
