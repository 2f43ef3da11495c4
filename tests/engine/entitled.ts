import { settlements, type FeeLine, type Posting } from '../../src/engine/settlement/ledger';
import { settledStatement, type FeeStatement } from '../../src/sheets/fees/fee-statement';
import type { Book } from './settlement-book';

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Sums by key, those of 0 left out. */
export function sums(items: readonly (readonly [key: string, value: number])[]): Map<string, number> {
  const totals = new Map<string, number>();
  for (const [key, value] of items) totals.set(key, (totals.get(key) ?? 0) + value);
  return new Map([...totals].filter(([, total]) => total !== 0).sort());
}

/** The postings that no reversal took out. */
export const postingsOf = (book: Book): Posting[] =>
  settlements(book.ledger.entries).flatMap(({ postings }) => postings);

/** What each unit is entitled to for each quarter, rounded once, without the engine's arithmetic. */
export function entitled(lines: readonly FeeLine[]): Map<string, number> {
  const exact = sums(lines.map(({ unit, quarter, points, rate }) => [`${unit} ${quarter}`, points * rate]));
  return new Map(
    [...exact].map(([key, value]) => [key, Number((BigInt(value) + 50n) / 100n)] as const).filter(([, v]) => v !== 0),
  );
}

/** The statements of the settled quarters. */
export const statementsOf = ({ ledger }: Book): FeeStatement[] =>
  settlements(ledger.entries).map(({ quarter }) => settledStatement(ledger, quarter)!);
