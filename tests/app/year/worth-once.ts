/** The naive reference: what the plan says a content is worth and who gets it, from the adoptions alone. */

/** One adoption as the clerk logged it. */
export interface Entry {
  readonly content: string;
  readonly unit: number;
  /** Which of its unit's names is written. */
  readonly spelling: number;
  readonly authors: number;
  readonly date: string;
  readonly channel: number;
  /** Order of logging: of one day, what stands higher comes first. */
  readonly order: number;
}

export interface RuleChange {
  readonly channel: number;
  readonly date: string;
  readonly points: number;
}

export interface Sum {
  readonly unit: number;
  readonly name: string;
  readonly fen: number;
}

/** Fen for a point, by year, as last stated in it: multiples of 400, so that nothing is rounded. */
export type Rates = Readonly<Record<number, number>>;

const FIRST_VALUES = [1, 5, 20];

/** Points of a channel on a day: the last change up to it. */
export function valueOn(changes: readonly RuleChange[], channel: number, date: string): number {
  const upTo = changes.filter((change) => change.channel === channel && change.date <= date);
  return [...upTo].sort((a, b) => (a.date < b.date ? -1 : 1)).at(-1)?.points ?? FIRST_VALUES[channel]!;
}

/** What everybody is entitled to: of every content, whenever it rises, the rise, at the rate of that year. */
export function entitlements(entries: readonly Entry[], changes: readonly RuleChange[], rates: Rates, authors: readonly string[][]): Sum[] {
  const ordered = [...entries].sort((a, b) => (a.date === b.date ? a.order - b.order : a.date < b.date ? -1 : 1));
  const worth = new Map<string, number>();
  return ordered.flatMap(({ content, unit, authors: who, date, channel }) => {
    const before = worth.get(content) ?? 0;
    const now = Math.max(before, valueOn(changes, channel, date));
    worth.set(content, now);
    const names = authors[who]!.length === 0 ? [''] : authors[who]!;
    const fen = (now - before) * rates[Number(date.slice(0, 4))]!;
    return names.map((name) => ({ unit, name, fen: fen / names.length }));
  });
} // prettier-ignore

/** Sums by unit and payee, those of 0 left out. */
export function summed(sums: readonly Sum[]): Record<string, number> {
  const totals: Record<string, number> = {};
  for (const { unit, name, fen } of sums) totals[`${unit} ${name}`] = (totals[`${unit} ${name}`] ?? 0) + fen;
  return Object.fromEntries(Object.entries(totals).filter(([, fen]) => fen !== 0).sort());
} // prettier-ignore
