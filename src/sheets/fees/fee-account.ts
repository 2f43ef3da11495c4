import type { Account } from '../../engine/settlement/payments';
import type { Fen } from '../../engine/units';
import type { CellContent, CellStyle } from '../../host/port/workbook';
import { a1 } from '../../issues/place';
import type { PaidBy } from '../../text/sheets/fee-sheets';
import { sumOfParts, twoDecimals, yuan } from '../cells/look/formulas';
import type { FeeSum } from './fee-table';
import { FORMATS } from '../cells/look/look';

/** Columns of 稿费表 and 稿费发放表 that lead from points to what is paid, in the order in which they stand. */
const ACCOUNT_KEYS = ['points', 'rate', 'money', 'due', 'corrections', 'carriedIn', 'payable', 'carriedOut'] as const;

export type AccountKey = (typeof ACCOUNT_KEYS)[number];

/** Columns that are there only where a quarter has corrections or carries money over. */
const RARE: ReadonlySet<string> = new Set<AccountKey>(['due', 'corrections', 'carriedIn', 'carriedOut']);

/** Columns that a sheet does not have, by what the quarter is paid by. */
const UNUSED: Readonly<Record<PaidBy, ReadonlySet<string>>> = {
  points: new Set(['money']),
  money: new Set(['ruleValue', 'points', 'rate']),
  both: new Set(),
};

/** The columns that are used where a quarter is paid by points, by money, or by both. */
export const keysPaidBy = <Key extends string>(keys: readonly Key[], by: PaidBy): Key[] =>
  keys.filter((key) => !UNUSED[by].has(key));

/** The columns a sheet needs: those of corrections only where an account has any. */
export function neededKeys<Key extends string>(keys: readonly Key[], accounts: readonly Account[], by: PaidBy): Key[] {
  const isPlain = accounts.every(
    ({ corrections, carriedIn, carriedOut }) => corrections === 0 && carriedIn === 0 && carriedOut === 0,
  );
  const used = keysPaidBy(keys, by);
  return isPlain ? used.filter((key) => !RARE.has(key)) : used;
}

/** Where each key stands; −1 for a column that is not there. */
export type Places<Key extends string> = Readonly<Record<Key, number>>;

export const placesOf = <Key extends string>(all: readonly Key[], used: readonly Key[]): Places<Key> =>
  Object.fromEntries(all.map((key) => [key, used.indexOf(key)])) as Record<Key, number>;

const MONEY: CellStyle = { horizontal: 'right', numberFormat: FORMATS.ledgerMoney };
const RARE_MONEY: CellStyle = { horizontal: 'right', numberFormat: FORMATS.rareMoney };

/** How the columns look. */
export const ACCOUNT_STYLES: Readonly<Record<AccountKey, CellStyle>> = {
  points: { horizontal: 'right', numberFormat: FORMATS.ledgerPoints },
  rate: MONEY,
  money: MONEY,
  due: MONEY,
  corrections: RARE_MONEY,
  carriedIn: RARE_MONEY,
  payable: { ...MONEY, bold: true },
  carriedOut: RARE_MONEY,
};

/** The cells of an account: every amount follows from the cells to its left. */
export function accountCells(
  row: number,
  at: Places<AccountKey>,
  account: Account,
  rate: Fen,
): Readonly<Record<AccountKey, CellContent>> {
  const { points, money, due, corrections, carriedIn, payable, carriedOut } = account;
  const parts = { points, rate, money };
  const isPlain = at.due < 0;
  const balance = [at.due, at.corrections, at.carriedIn].map((column) => a1(row, column)).join('+');
  const isWhole = payable === Math.max(0, due + corrections + carriedIn);
  return {
    points: points / 100,
    rate: yuan(rate),
    money: yuan(money),
    due: sumOfParts(row, at, parts, due),
    corrections: yuan(corrections),
    carriedIn: yuan(carriedIn),
    payable: isPlain
      ? sumOfParts(row, at, parts, payable)
      : isWhole
        ? twoDecimals(`MAX(0,${balance})`, payable)
        : yuan(payable),
    carriedOut: isPlain ? null : twoDecimals(`${balance}-${a1(row, at.payable)}`, carriedOut),
  };
}

/** The columns of an account that are summed. */
export const summedColumns = (at: Places<AccountKey>): FeeSum<Account>[] =>
  ACCOUNT_KEYS.filter((key) => key !== 'rate' && at[key] >= 0).map((key) => ({
    column: at[key],
    of: (account) => account[key as Exclude<AccountKey, 'rate'>],
  }));
