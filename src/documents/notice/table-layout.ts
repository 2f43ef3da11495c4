import type { TableText } from './annex-tables';
import { chineseWidth } from './text-width';

/** Twips between the text of a cell and its borders. */
export const SIDES = 40;

/** Twips that the lines of a cell take, and programs where they round: a text that just fits is broken otherwise. */
const ROUNDING = 40;

/** Smaller print nobody reads. */
const SMALLEST = 8;

/** 5号 and what it shrinks to where the page is too narrow, and the characters a line of a name has room for at least. */
const TRIES = [
  { size: 10.5, name: 12 },
  { size: 9, name: 12 },
  { size: SMALLEST, name: 12 },
  { size: SMALLEST, name: 6 },
] as const;

/** The size of the print of a table, and the widths of its columns in twips. */
interface TableLayout {
  readonly size: number;
  readonly widths: readonly number[];
}

/**
 * Shares a width in twips among the columns of a table: by weight, where that breaks no header and no figure; else each
 * gets what it needs, the columns of names what is left, in the largest print for which that is enough.
 */
export function tableLayout(table: TableText, width: number): TableLayout {
  const byWeight = sharedByWeight(table, width);
  for (const { size, name } of TRIES) {
    const needs = table.columns.map((_, at) => needOf(table, at, size, name));
    if (needs.every((need, at) => need <= byWeight[at]!)) return { size, widths: byWeight };
    const left = width - needs.reduce((sum, need) => sum + need, 0);
    if (left >= 0) return { size, widths: withLeft(table, needs, left) };
  }
  return { size: SMALLEST, widths: byWeight };
}

/** Widths in Chinese characters, whatever stands in for a font whose digits are half of one. */
const WIDEST = { narrow: 0.65, percent: 1 } as const;

const safeWidth = (line: string): number =>
  [...line].reduce((sum, letter) => sum + (letter === '%' ? WIDEST.percent : isNarrow(letter) ? WIDEST.narrow : 1), 0);

const isNarrow = (letter: string): boolean => chineseWidth(letter) < 1;

/** Twips that a column needs: for the longest line of a header or a figure, or for some characters of a name. */
function needOf({ columns, rows }: TableText, at: number, size: number, nameCharacters: number): number {
  const { header, align } = columns[at]!;
  const texts = rows.flatMap(({ kind, cells }) => (kind === 'group' ? [] : [cells[at]!]));
  const widest = (some: readonly string[]): number =>
    Math.max(0, ...some.flatMap((text) => text.split('\n').map(safeWidth)));
  const name = Math.min(widest(texts), nameCharacters);
  const characters = Math.max(widest([header]), align === 'left' ? name : widest(texts));
  return Math.ceil(characters * size * 20) + 2 * SIDES + ROUNDING;
}

/** Gives what is left to the columns of names, by weight; where there are none, to the first. */
function withLeft({ columns }: TableText, needs: readonly number[], left: number): number[] {
  const weights = columns.map(({ weight, align }, at) => (align === 'left' ? weight : at === 0 ? Number.EPSILON : 0));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const widths = needs.map((need, at) => need + Math.floor((left * weights[at]!) / all));
  const given = widths.reduce((sum, next) => sum + next, 0) - needs.reduce((sum, next) => sum + next, 0);
  const first = weights.indexOf(Math.max(...weights));
  widths[first]! += left - given;
  return widths;
}

/** Whole twips that come to the whole. */
function sharedByWeight({ columns }: TableText, width: number): number[] {
  const all = columns.reduce((sum, { weight }) => sum + weight, 0);
  let [reached, given] = [0, 0];
  return columns.map(({ weight }) => {
    reached += weight;
    const share = Math.round((reached / all) * width) - given;
    given += share;
    return share;
  });
}
