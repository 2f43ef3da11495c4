import type { Fen, Points } from '../../../engine/units';
import type { CellAddress, CellContent, Formula } from '../../../host/port/workbook';
import { a1, columnLetters } from '../../../issues/place';

/** Money as a number of the sheet, in yuan. */
export const yuan = (amount: number): number => amount / 100;

/** What ROUND makes of points × rate: to the fen, halves away from zero. */
function rounded(points: Points, rate: Fen): number {
  const size = Math.abs(points * rate) + 50;
  return Math.sign(points * rate) * ((size - (size % 100)) / 100);
}

/** An amount may differ from the product of its own row by so many fen, because a sum was rounded and not its parts. */
const ROUNDING = 1;

/** What an amount is made of: points × rate, and money beside them. */
export interface AmountParts {
  readonly points: Points;
  readonly rate: Fen;
  readonly money: Fen;
}

/**
 * An amount as points × rate + money of its row; a fen of rounding shows as an addend. An amount that is no such sum, a
 * share of one, stays a number. `at` says where the parts stand; −1 for a column that the sheet does not have.
 */
export function sumOfParts(
  row: number,
  at: Readonly<Record<keyof AmountParts, number>>,
  parts: AmountParts,
  amount: Fen,
): CellContent {
  const rest = amount - rounded(parts.points, parts.rate) - parts.money;
  if (Math.abs(rest) > ROUNDING) return yuan(amount);
  const addend = rest === 0 ? '' : rest > 0 ? '+0.01' : '-0.01';
  const ofPoints = at.points < 0 ? [] : [`ROUND(${a1(row, at.points)}*${a1(row, at.rate)},2)`];
  const all = [...ofPoints, ...(at.money < 0 ? [] : [a1(row, at.money)])].join('+');
  return { formula: `${at.money < 0 ? all : `ROUND(${all},2)`}${addend}`, value: yuan(amount) };
}

/** True where `sumOfParts` writes the plain sum. */
export const isPlainSum = ({ points, rate, money }: AmountParts, amount: Fen): boolean =>
  amount === rounded(points, rate) + money;

/** An expression in yuan or points, rounded to its two decimals; `hundredths` is what it amounts to. */
export const twoDecimals = (expression: string, hundredths: number): Formula => ({
  formula: `ROUND(${expression},2)`,
  value: hundredths / 100,
});

/** The sum of a column over rows, `until` not included. */
export const sumOfRows = (column: number, from: number, until: number, hundredths: number): Formula =>
  twoDecimals(`SUM(${a1(from, column)}:${a1(until - 1, column)})`, hundredths);

/** The sum of the numbered rows among these, which leaves their 小计 out; column A holds the numbers. */
export const sumOfNumbered = (column: number, from: number, until: number, hundredths: number): Formula =>
  twoDecimals(
    `SUMIF(${a1(from, 0)}:${a1(until - 1, 0)},">0",${a1(from, column)}:${a1(until - 1, column)})`,
    hundredths,
  );

/** A sheet's name as formulas write it: `'2020年'`. */
export const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** A reference to a cell of another sheet. */
export const crossReference = ({ sheet, row, column }: CellAddress): string =>
  `${quotedSheet(sheet)}!$${columnLetters(column)}$${row + 1}`;
