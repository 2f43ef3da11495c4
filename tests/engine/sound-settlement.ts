import type { FeeLine, Posting } from '../../src/engine/settlement/ledger';
import { accountsOf } from '../../src/engine/settlement/payments';
import { settlements } from '../../src/engine/settlement/ledger';
import { threeTotals, type FeeStatement } from '../../src/sheets/fees/fee-statement';
import { decodeLedger } from '../../src/sheets/ledger/decode-ledger';
import { decodeLedgerExtract } from '../../src/sheets/ledger/decode-ledger-extract';
import { encodeLedger } from '../../src/sheets/ledger/encode-ledger';
import { encodeLedgerExtract, extractOf } from '../../src/sheets/ledger/encode-ledger-extract';
import { gridOf } from '../sheets/ledger-sheet';
import { sum, sums } from './entitled';
import type { Book } from './settlement-book';

/** What each payee group has, in points or in money: nobody is booked for more or less than the log says. */
export const byAccount = (
  lines: readonly FeeLine[],
  nameNow: (unit: string) => string,
  of: 'points' | 'money' = 'points',
): Map<string, number> =>
  sums(lines.map((line) => [JSON.stringify([nameNow(line.unit), line.authors, line.rate, line.quarter]), line[of]]));

const COLUMNS = ['points', 'money', 'due', 'corrections', 'carriedIn', 'payable', 'carriedOut'] as const;

/** Expects that a statement adds up, unit by unit, and people with units. */
export function expectSound(statement: FeeStatement): void {
  const { units, details, payees } = statement;
  for (const unit of units) {
    const people = payees.filter((payee) => payee.unit === unit.unit);
    const mine = details.filter(({ line }) => line.unit === unit.unit);
    const isDue = ({ kind }: Posting): boolean => kind === 'due';
    const isPaid = ({ line }: Posting): boolean => (line.points > 0 || line.money > 0) && line.channel !== '';
    const amount = unit.due + unit.corrections + unit.carriedIn;
    const counted = {
      ...Object.fromEntries(COLUMNS.map((column) => [column, sum(people.map((payee) => payee[column]))])),
      adoptions: mine.filter(isDue).filter(isPaid).length,
    };
    expect(unit).toMatchObject(counted);
    expect(unit).toMatchObject({
      due: sum(mine.filter(isDue).map((one) => one.amount)),
      corrections: sum(mine.filter((one) => !isDue(one)).map((one) => one.amount)),
      payable: Math.max(0, amount),
      carriedOut: Math.min(0, amount),
    });
    expect(people.filter(({ payable }) => payable < 0)).toEqual([]);
  }
  expect(payees.every(({ unit }) => units.some((one) => one.unit === unit))).toBe(true);
  expect(details.every(({ line }) => units.some((one) => one.unit === line.unit))).toBe(true);
  expect(new Set(Object.values(threeTotals(statement))).size).toBe(1);
}

/** Expects that the ledger, and the part of it that finance gets, are read as they were written. */
export function expectRoundTrip({ ledger }: Book): void {
  for (const date1904 of [false, true]) {
    const read = decodeLedger(gridOf(encodeLedger(ledger, 2020, date1904)), date1904, 2020);
    expect(read).toEqual({ value: ledger, issues: [] });
  }
  const standing = settlements(ledger.entries);
  const extract = extractOf(ledger, standing.at(-1)!, accountsOf(standing.slice(0, -1)));
  const read = decodeLedgerExtract(gridOf(encodeLedgerExtract(extract, false)), false);
  expect([read.value?.settlement, read.value?.codes, read.issues]).toEqual([extract.settlement, extract.codes, []]);
}
