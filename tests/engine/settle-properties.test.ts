import fc from 'fast-check';
import { isClosing, openQuarter, settlements, type FeeLine, type Posting } from '../../src/engine/ledger';
import { forecast, pendingCorrections, reverse, settle } from '../../src/engine/settle';
import { decodeLedger } from '../../src/sheets/decode-ledger';
import { encodeLedger } from '../../src/sheets/encode-ledger';
import { previewStatement, settledStatement, threeTotals, type FeeStatement } from '../../src/sheets/fee-statement';
import type { Issue } from '../../src/sheets/issue';
import { gridOf } from '../sheets/ledger-sheet';
import { CHANNELS, NEW_BOOK, readBook, reversed, settled, STAMP, type Adopted, type Book } from './settlement-book';

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

type Step = (book: Book) => Book;

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
const settleNext: Step = (book) => {
  const open = openQuarter(settlements(book.ledger.entries));
  return open < 4 ? settled(book, open) : book;
};
const reverseLast: Step = (book) => {
  const open = openQuarter(settlements(book.ledger.entries));
  return open > 0 ? reversed(book, open - 1) : book;
};

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: add },
  { weight: 2, arbitrary: remove },
  { weight: 5, arbitrary: change },
  { weight: 1, arbitrary: fc.constantFrom(turn, rename, rename) },
  { weight: 2, arbitrary: terms },
  { weight: 4, arbitrary: fc.constant(settleNext) },
  { weight: 1, arbitrary: fc.constant(reverseLast) },
);

const history = fc
  .array(step, { minLength: 4, maxLength: 30 })
  .map((steps) => [...steps, ...Array<Step>(4).fill(settleNext)]);

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function sums(items: readonly (readonly [key: string, value: number])[]): Map<string, number> {
  const totals = new Map<string, number>();
  for (const [key, value] of items) totals.set(key, (totals.get(key) ?? 0) + value);
  return new Map([...totals].filter(([, total]) => total !== 0).sort());
}

const postingsOf = (book: Book): Posting[] => settlements(book.ledger.entries).flatMap(({ postings }) => postings);

/** Points in the hands of each payee group: nobody is booked for more or less than the log says. */
const pointsByAccount = (lines: readonly FeeLine[], nameNow: (unit: string) => string): Map<string, number> =>
  sums(lines.map((line) => [JSON.stringify([nameNow(line.unit), line.authors, line.rate, line.quarter]), line.points]));

/** What each unit is entitled to for each quarter, rounded once, without the engine's arithmetic. */
function entitled(lines: readonly FeeLine[]): Map<string, number> {
  const exact = sums(lines.map(({ unit, quarter, points, rate }) => [`${unit} ${quarter}`, points * rate]));
  return new Map(
    [...exact].map(([key, value]) => [key, Number((BigInt(value) + 50n) / 100n)] as const).filter(([, v]) => v !== 0),
  );
}

function expectBooked(book: Book): void {
  const {
    lines,
    terms: { nameNow },
  } = readBook(book);
  const last = openQuarter(settlements(book.ledger.entries)) - 1;
  const owed = lines.filter(({ quarter }) => quarter <= last);
  const postings = postingsOf(book);
  expect(
    pointsByAccount(
      postings.map(({ line }) => line),
      nameNow,
    ),
  ).toEqual(pointsByAccount(owed, nameNow));
  expect(sums(postings.map(({ line, amount }) => [`${nameNow(line.unit)} ${line.quarter}`, amount]))).toEqual(
    entitled(owed),
  );
  const statements = statementsOf(book);
  const paid = sum(statements.flatMap(({ units }) => units.map(({ payable }) => payable)));
  const carried = sum(statements.at(-1)!.units.map(({ carriedOut }) => carriedOut));
  expect(paid + carried).toBe(sum([...entitled(owed).values()]));
}

const statementsOf = ({ ledger }: Book): FeeStatement[] =>
  settlements(ledger.entries).map(({ quarter }) => settledStatement(ledger, quarter)!);

const COLUMNS = ['points', 'due', 'corrections', 'carriedIn', 'payable', 'carriedOut'] as const;

function expectSound(statement: FeeStatement): void {
  const { units, details, payees } = statement;
  for (const unit of units) {
    const people = payees.filter((payee) => payee.unit === unit.unit);
    for (const column of COLUMNS) expect(sum(people.map((payee) => payee[column]))).toBe(unit[column]);
    const mine = details.filter(({ line }) => line.unit === unit.unit);
    const isDue = ({ kind }: Posting): boolean => kind === 'due';
    expect(unit.adoptions).toBe(mine.filter(isDue).length);
    expect(unit.due).toBe(sum(mine.filter(isDue).map(({ amount }) => amount)));
    expect(unit.corrections).toBe(sum(mine.filter((one) => !isDue(one)).map(({ amount }) => amount)));
    expect(unit.payable).toBe(Math.max(0, unit.due + unit.corrections + unit.carriedIn));
    expect(unit.carriedOut).toBe(Math.min(0, unit.due + unit.corrections + unit.carriedIn));
    for (const { payable } of people) expect(payable).toBeGreaterThanOrEqual(0);
  }
  expect(payees.every(({ unit }) => units.some((one) => one.unit === unit))).toBe(true);
  expect(details.every(({ line }) => units.some((one) => one.unit === line.unit))).toBe(true);
  expect(new Set(Object.values(threeTotals(statement))).size).toBe(1);
}

function expectRoundTrip({ ledger }: Book): void {
  for (const date1904 of [false, true]) {
    const issues: Issue[] = [];
    expect(decodeLedger(gridOf(encodeLedger(ledger, 2020, date1904)), date1904, 2020, issues)).toEqual(ledger);
    expect(issues).toEqual([]);
  }
}

describe('over any history of edits, settlements and reversals', () => {
  test('everybody is paid what is due, once, to the fen, and the past stays as it was', () => {
    const property = fc.property(history, (steps) => {
      let book = NEW_BOOK;
      for (const one of steps) {
        const after = one(book);
        const grown = after.ledger.entries.length - book.ledger.entries.length;
        expect(after.ledger.entries.slice(0, book.ledger.entries.length)).toEqual(book.ledger.entries);
        const before = statementsOf(book);
        const statements = statementsOf(after);
        const same = Math.min(before.length, statements.length);
        expect(statements.slice(0, same)).toEqual(before.slice(0, same));
        if (grown > 0 && statements.length > before.length) {
          const { lines, terms: now } = readBook(after);
          const planned = previewStatement(forecast(book.ledger.entries, lines, before.length, now));
          const {
            status: _,
            closedAt: __,
            closedBy: ___,
            version: ____,
            code: _____,
            details,
            ...rest
          } = statements.at(-1)!;
          expect(planned).toMatchObject(rest);
          expect(planned.details.map(({ amount }) => amount)).toEqual(details.map(({ amount }) => amount));
          expectBooked(after);
          expectSound(statements.at(-1)!);
          expect(pendingCorrections(after.ledger.entries, lines, now)).toEqual([]);
          expect(settle(after.ledger.entries, lines, before.length, now, STAMP)).toEqual({
            refusal: { code: 'already-settled' },
          });
          expectRoundTrip(after);
        }
        book = after;
      }
      const all = book.ledger.entries.filter((entry): entry is Posting => !isClosing(entry));
      expect(sum(all.map(({ amount }) => amount))).toBe(sum(postingsOf(book).map(({ amount }) => amount)));
      expect(openQuarter(settlements(book.ledger.entries))).toBe(4);
      expect(reverse(book.ledger.entries, 2, '', STAMP)).toEqual({ refusal: { code: 'later-settled', quarter: 3 } });
    });
    fc.assert(property, { numRuns: 150 });
  });
});
