import fc from 'fast-check';
import { openQuarter, settlements } from '../../src/engine/settlement/ledger';
import { CHANNELS, reversed, settled, type Adopted, type Book } from './settlement-book';

/** A row of 采用登记 as a clerk may type it; of 2020 and the year before. */
const adopted: fc.Arbitrary<Adopted> = fc.record({
  title: fc.constantFrom('甲', '乙', '《乙》', '丙，丁', '='),
  unit: fc.constantFrom('高桥', '高桥', '东塘', '办公室'),
  date: fc.constantFrom(
    '2019-12-1',
    '2020-1-5',
    '2020-2-5',
    '2020-3-31',
    '2020-4-1',
    '2020-6-1',
    '2020-8-8',
    '2020-11-1',
  ),
  channel: fc.constantFrom(...CHANNELS),
  mode: fc.constantFrom('单独采用', '综合采用', '采用', '公文类'),
  number: fc.constantFrom('', '', '', '007', 'A-1'),
  authors: fc.constantFrom('', '', '张三', '张三、李四', '李四和张三', '王五，张三，李四'),
});

/** Something that happens to a workbook. */
export type Step = (book: Book) => Book;

const at = (items: readonly unknown[], place: number): number => (items.length === 0 ? 0 : place % items.length);

const add = adopted.map((row): Step => (book) => ({ ...book, rows: [...book.rows, row] }));
const remove = fc.nat(99).map((place): Step => (book) => ({
  ...book,
  rows: book.rows.filter((_, i) => i !== at(book.rows, place)),
}));
const field = fc.constantFrom<keyof Adopted>('title', 'unit', 'date', 'channel', 'mode', 'number', 'authors');
const change = fc.tuple(fc.nat(99), field, adopted).map(([place, name, to]): Step => (book) => ({
  ...book,
  rows: book.rows.map((row, i) => (i === at(book.rows, place) ? { ...row, [name]: to[name] } : row)),
}));
const turn: Step = (book) => ({ ...book, rows: [...book.rows].reverse() });
const terms = fc
  .oneof(
    fc.record({ rate: fc.constantFrom(50, 33.33, 47.77, 0.01, 0) }),
    fc.record({ siteValue: fc.constantFrom(0, 1, 1.25, 3.33) }),
    fc.record({ feesFrom: fc.constantFrom(null, '2020-2-1', '2020-4-27') }),
  )
  .map((changed): Step => (book) => ({ ...book, ...changed }));
const rename: Step = (book) => ({
  ...book,
  units: book.units.map(([name, alias], i) => (i === 0 ? ['高桥街道办', '高桥'] : [name, alias])),
});
/** The first unit gets a new name once more, and keeps every one it had as 别名. */
const renameAgain: Step = (book) => ({
  ...book,
  units: book.units.map(([name, alias], i) =>
    i === 0 ? [`${name}新`, alias === '' ? name : `${alias}、${name}`] : [name, alias],
  ),
});
/** The second of three units becomes part of the first. */
const merge: Step = (book) => {
  const [first, second, third] = book.units;
  if (!first || !second || !third) return book;
  const aliases = [first[1], ...second].filter((name) => name !== '');
  return { ...book, units: [[first[0], aliases.join('、')], third] };
};
/** Reorganisations, each stated in 目标任务 as it should be. */
export const reorganise: fc.Arbitrary<Step> = fc.constantFrom(renameAgain, renameAgain, merge);
/** Settles the first open quarter, where there is one. */
export const settleNext: Step = (book) => {
  const open = openQuarter(settlements(book.ledger.entries));
  return open === null ? book : settled(book, open);
};
/** Reverses the last settled quarter, where there is one. */
export const reverseLast: Step = (book) => {
  const last = settlements(book.ledger.entries).at(-1);
  return last ? reversed(book, last.quarter) : book;
};

/** An edit of the clerk's sheets. */
export const edit: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: add },
  { weight: 2, arbitrary: remove },
  { weight: 5, arbitrary: change },
  { weight: 1, arbitrary: fc.constantFrom(turn, rename, rename) },
  { weight: 2, arbitrary: terms },
);

/** An edit, a settlement or a reversal. */
export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 15, arbitrary: edit },
  { weight: 4, arbitrary: fc.constant(settleNext) },
  { weight: 1, arbitrary: fc.constant(reverseLast) },
);
