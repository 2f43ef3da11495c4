/** The rest of an outsider's way: 归零, 考核项, totals and fees, from rules.md §3.7 to §3.11. */
import type { PlanRow } from '../../src/rules/plan-file';
import { cents, gainsOf, isBlank, isInForce, meets, recheckRows, rounded, total, type Counted, type Entry, type Sheets } from './recheck'; // prettier-ignore

/** A plan of a year and a day on which it is looked at; days are yyyy-mm-dd. */
export interface Rechecked {
  readonly sheets: Sheets;
  readonly year: number;
  readonly asOf: string;
}

/** Points by quarter, and what stands beside them. */
interface Card {
  readonly unit: string;
  readonly adopted: number;
  readonly assessed: number;
  readonly quarters: number[];
}

interface Judged {
  readonly unit: string;
  readonly item: string;
  readonly period: string;
  readonly target: number | null;
  readonly measured: number;
  readonly result: number;
  readonly into: string | null;
  readonly inYuan: boolean;
  readonly span: Span;
}

interface Span {
  readonly label: string;
  readonly first: string;
  readonly last: string;
}

const MONTHS: Readonly<Record<string, number>> = { 月: 1, 双月: 2, 季: 3, 半年: 6, 年: 12 };
const two = (number: number): string => String(number).padStart(2, '0');

/** §3.8: the periods of a year, by their days. */
function spansOf(year: number, kind: string): Span[] {
  const months = MONTHS[kind]!;
  return Array.from({ length: 12 / months }, (_, at) => ({
    label: kind === '年' ? `${year}年` : `${year}年${at + 1}${kind}`,
    first: `${year}-${two(at * months + 1)}-01`,
    last: `${year}-${two((at + 1) * months)}-${two(new Date(Date.UTC(year, (at + 1) * months, 0)).getUTCDate())}`,
  }));
}

const isIn = ({ first, last }: Span, day: string): boolean => first <= day && day <= last;
const quarterOf = (day: string): number => Math.floor((Number(day.slice(5, 7)) - 1) / 3);
const termOf = ({ sheets }: Rechecked, name: string): string | number | undefined =>
  sheets['参数']?.find((row) => row['项目'] === name)?.['值'];

/** Points of a unit that a row gives it. */
interface Share {
  readonly row: Counted;
  readonly unit: string;
  readonly points: number;
  readonly fee: number;
}

const sharesOf = (rows: readonly Counted[]): Share[] =>
  rows.flatMap((row) =>
    row.units.map((unit, at) => ({ row, unit, points: row.gains.分值[at] ?? 0, fee: row.gains.稿费[at] ?? 0 })),
  );

/** §3.9: what is taken out, by unit. */
function zeroing({ year }: Rechecked, rows: readonly Counted[]): (unit: string, span: Span) => boolean {
  const taken = rows.flatMap((row) => {
    const kind = row.rule?.['归零'];
    if (isBlank(kind) || !row.isCounted) return [];
    return spansOf(year, String(kind)).filter((span) => isIn(span, row.day)).flatMap((span) => row.units.map((unit) => ({ unit, span }))); // prettier-ignore
  });
  return (unit, { first, last }) =>
    taken.some((one) => one.unit === unit && one.span.first <= first && last <= one.span.last);
}

const onDay = (day: string): Span => ({ label: day, first: day, last: day });

/** §3.8: the row of an item that is in force for a unit. */
function rowFor({ sheets }: Rechecked, item: unknown, unit: string, day: string): PlanRow | null {
  const { 类型: group } = sheets['目标任务']!.find((row) => row['单位'] === unit)!;
  const all = sheets['考核项']!.filter((row) => row['考核项'] === item && isInForce(row, day));
  const by = (name: unknown): PlanRow | undefined => all.find((row) => row['适用单位'] === name);
  return by(unit) ?? by(group) ?? by('*') ?? all.find((row) => isBlank(row['适用单位'])) ?? null;
}

/** §3.8: T. */
function targetOf({ sheets }: Rechecked, row: PlanRow, unit: string): number | null {
  if (isBlank(row['任务'])) return null;
  const [number, each] = String(row['任务']).split('/');
  const heads = Number(sheets['目标任务']!.find((one) => one['单位'] === unit)!['人数'] ?? 0);
  return cents(number) * (each === undefined ? 1 : heads);
}

/** §3.8: f(x), before 保底 and 封顶. */
function result(row: PlanRow, x: number, target: number | null, isEnded: boolean): number {
  const times = (column: string, by: number): number => rounded(cents(row[column]) * by, 100);
  if (!isBlank(row['分档'])) return isEnded ? bracket(String(row['分档']), x, target) : 0;
  if (target === null) return isBlank(row['每超加']) ? x : times('每超加', x);
  const inPart = (): number => rounded(cents(row['完成给分']) * x, target);
  if (x >= target) return row['每超加'] === '按比例' ? inPart() : cents(row['完成给分']) + times('每超加', x - target);
  if (!isEnded) return 0;
  return row['未完成给分'] === '按比例' ? inPart() : cents(row['未完成给分']) - times('每少扣', target - x);
}

/** The value of the highest bound that is reached; in per cent of T where the bounds are. */
function bracket(text: string, x: number, target: number | null): number {
  const reached = text.includes('%') ? (bound: number) => x * 10_000 >= bound * target! : (bound: number) => x >= bound;
  const steps = text.split('；').map((step) => step.replace('%', '').split(':').map(cents) as [number, number]);
  const met = steps.filter(([bound]) => reached(bound)).sort(([one], [other]) => other - one);
  return met[0]?.[1] ?? 0;
}

/** All results of one plan over one log. */
export class Recheck {
  readonly rows: readonly Counted[];
  private readonly contents: readonly (readonly Counted[])[];
  private readonly shares: readonly Share[];
  private readonly isTaken: (unit: string, span: Span) => boolean;
  private readonly units: readonly string[];
  readonly judged: Judged[] = [];

  constructor(
    private readonly plan: Rechecked,
    log: readonly Entry[],
  ) {
    this.contents = recheckRows(plan.sheets, plan.year, log);
    this.rows = this.contents.flat();
    this.shares = sharesOf(this.rows).filter(({ row }) => row.day.startsWith(String(plan.year)));
    this.isTaken = zeroing(plan, this.rows);
    const listed = plan.sheets['目标任务']!.filter((row) => isBlank(row['得分归集到']));
    this.units = listed.map((row) => String(row['单位']));
    const items = [...new Set((plan.sheets['考核项'] ?? []).map((row) => row['考核项']))];
    for (const measures of [['分值', '篇数'], ['汇总'], ['总分']])
      for (const item of items) for (const unit of this.units) this.judge(item, unit, measures);
  }

  /** §3.9: points that still count: a positive one of a period that is taken out does not. */
  private counts = ({ row, unit, points }: Share): boolean => points < 0 || !this.isTaken(unit, onDay(row.day));

  /** §3.8: rows that a 汇总 of the unit takes no longer count by themselves. */
  private collector({ row, unit }: Share): unknown {
    const items = [...new Set((this.plan.sheets['考核项'] ?? []).map((one) => one['考核项']))];
    return items.find((item) => {
      const own = rowFor(this.plan, item, unit, row.day);
      return own?.['计量'] === '汇总' && !isBlank(own['采用渠道']) && meets(this.plan.sheets, own, row.entry);
    });
  }

  private judge(item: unknown, unit: string, measures: readonly string[]): void {
    const { year, asOf } = this.plan;
    const spans = Object.keys(MONTHS).flatMap((kind) => spansOf(year, kind).map((span) => ({ kind, span })));
    for (const { kind, span } of spans.filter((one) => one.span.first <= asOf)) {
      const row = rowFor(this.plan, item, unit, span.last);
      if (row?.['周期'] !== kind || !measures.includes(String(row['计量']))) continue;
      const [measured, target] = [this.measured(row, unit, span), targetOf(this.plan, row, unit)];
      const given = row['计量'] === '总分' ? 0 : this.given(row, measured, target, span);
      const isOut = given > 0 && this.isTaken(unit, span) && row['给付'] !== '元';
      this.judged.push({
        ...{ unit, item: String(item), period: span.label, target, measured, span },
        result: isOut ? 0 : given,
        into: isBlank(row['归入']) ? null : String(row['归入']),
        inYuan: row['给付'] === '元',
      });
    }
  }

  private given(row: PlanRow, measured: number, target: number | null, { last }: Span): number {
    const isEnded = last <= this.plan.asOf;
    const raw = result(row, measured, target, isEnded);
    const isSettled = isEnded || target === null ? isBlank(row['分档']) || isEnded : measured >= target;
    if (!isSettled) return raw;
    const least = isBlank(row['保底']) ? raw : Math.max(raw, cents(row['保底']));
    return isBlank(row['封顶']) ? least : Math.min(least, cents(row['封顶']));
  }

  private measured(row: PlanRow, unit: string, span: Span): number {
    const own = this.shares.filter((share) => share.unit === unit && isIn(span, share.row.day) && this.counts(share));
    const met = own.filter((share) => meets(this.plan.sheets, row, share.row.entry));
    const inside = this.judged.filter((one) => one.unit === unit && isIn(span, one.span.last) && !one.inYuan);
    const points = (shares: readonly Share[]): number => total(shares.map((share) => share.points));
    const results = (into: unknown): number =>
      total(inside.filter((one) => one.into === into).map((one) => one.result));
    const taken = (by: unknown): Share[] => own.filter((share) => this.collector(share) === by);
    if (row['计量'] === '分值') return points(met.filter((share) => share.points > 0));
    if (row['计量'] === '篇数') return this.counted(row, unit, span);
    if (row['计量'] === '汇总') return results(row['考核项']) + points(taken(row['考核项']));
    return results(null) + (this.onlyItems ? 0 : points(taken(undefined)));
  }

  private counted(row: PlanRow, unit: string, span: Span): number {
    const { sheets, year } = this.plan;
    return total(
      this.contents.flatMap((content) =>
        [...gainsOf(sheets, year, content, '篇数', ({ entry }) => meets(sheets, row, entry))].map(([one, gains]) =>
          isIn(span, one.day) ? total(gains.filter((_, at) => one.units[at] === unit)) : 0,
        ),
      ),
    );
  }

  private get onlyItems(): boolean {
    return termOf(this.plan, '总分口径') === '考核得分';
  }

  /** §3.8: 采用得分 and 考核得分 of the units, and what of both stands in the total, by quarter. */
  cards(): Card[] {
    return this.units.map((unit) => {
      const own = this.shares.filter((share) => share.unit === unit && this.counts(share) && this.collector(share) === undefined); // prettier-ignore
      const given = this.judged.filter((one) => one.unit === unit && one.into === null && !one.inYuan);
      const quarters = [0, 1, 2, 3].map((quarter) =>
        total([
          ...(this.onlyItems
            ? []
            : own.filter(({ row }) => quarterOf(row.day) === quarter).map(({ points }) => points)),
          ...given.filter(({ span }) => quarterOf(span.last) === quarter).map((one) => one.result),
        ]),
      );
      return { unit, adopted: total(own.map(({ points }) => points)), assessed: total(given.map((one) => one.result)), quarters }; // prettier-ignore
    });
  }

  /** §3.11: fen of a unit in a quarter: points × rate rounded once, 稿费 and 给付 元. */
  fee(unit: string, quarter: number): number {
    const from = String(termOf(this.plan, '付费起始日') ?? '');
    const isPaid = ({ day, entry }: Counted): boolean =>
      day >= from && (termOf(this.plan, '未署名付费') !== '否' || !isBlank(entry['撰稿人']));
    const paid = this.shares.filter(({ row, ...share }) => share.unit === unit && quarterOf(row.day) === quarter && isPaid(row)); // prettier-ignore
    const yuan = this.judged.filter((one) => one.unit === unit && one.inYuan && quarterOf(one.span.last) === quarter);
    const rate = cents(termOf(this.plan, '每分稿费') ?? 0);
    return rounded(total(paid.map(({ points }) => points)) * rate, 100) + total([...paid.map(({ fee }) => fee), ...yuan.map((one) => one.result)]); // prettier-ignore
  }
}
