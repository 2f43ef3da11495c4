import fc from 'fast-check';
import { openQuarter, settlements } from '../../src/engine/settlement/ledger';
import { pendingCorrections } from '../../src/engine/settlement/settle';
import { edit, reverseLast, settleNext, step, type Step } from './book-steps';
import { postingsOf, statementsOf, sum, sums } from './entitled';
import { generalPlan } from './general-plans';
import { CHANNELS, evaluateBook, NEW_BOOK, readBook, type Adopted, type Book } from './settlement-book';
import { byAccount, expectRoundTrip, expectSound } from './sound-settlement';

/** Some row gets several units. */
const joint = fc
  .tuple(fc.nat(99), fc.constantFrom('高桥、东塘', '东塘、高桥', '高桥、东塘、办公室'))
  .map(([place, unit]): Step => (book) => ({
    ...book,
    rows: book.rows.map((row, at) => (at === place % book.rows.length ? { ...row, unit } : row)),
  })); // prettier-ignore
const otherPlan = generalPlan.map((general): Step => (book) => ({ ...book, general }));

const history = fc
  .tuple(
    generalPlan,
    fc.array(edit, { minLength: 5, maxLength: 12 }),
    fc.array(
      fc.oneof(
        { weight: 10, arbitrary: step },
        { weight: 4, arbitrary: joint },
        { weight: 1, arbitrary: otherPlan },
        { weight: 1, arbitrary: fc.constant(reverseLast) },
      ),
      { minLength: 4, maxLength: 20 },
    ),
  )
  .map(([general, edits, steps]) => ({ general, steps: [...edits, ...steps, ...Array<Step>(4).fill(settleNext)] }));

/** What every unit is due for the quarters up to one, as the year's fees have it. */
function dueUntil(book: Book, last: number): Map<string, number> {
  const { fees, plan } = evaluateBook(book).outcome.result!;
  return sums(
    fees
      .filter(({ quarter }) => quarter <= last)
      .map(({ quarter, unit, amount }) => [`${plan.units[unit]!.name} ${quarter}`, amount]),
  );
}

function expectBooked(book: Book): void {
  const { lines, terms } = readBook(book);
  const { nameNow } = terms;
  const last = settlements(book.ledger.entries).at(-1)!.quarter;
  const postings = postingsOf(book);
  const booked = sums(postings.map(({ line, amount }) => [`${nameNow(line.unit)} ${line.quarter}`, amount]));
  expect(booked).toEqual(dueUntil(book, last));
  const owed = lines.filter(({ quarter }) => quarter! <= last);
  for (const measure of ['points', 'money'] as const) {
    const held = postings.map(({ line }) => line);
    expect(byAccount(held, nameNow, measure)).toEqual(byAccount(owed, nameNow, measure));
  }
  expect(pendingCorrections(book.ledger.entries, lines, terms)).toEqual([]);
}

function expectPaid(book: Book): void {
  const statements = statementsOf(book);
  statements.forEach(expectSound);
  const paid = sum(statements.flatMap(({ units }) => units.map(({ payable }) => payable)));
  const carried = sum(statements.at(-1)!.units.map(({ carriedOut }) => carriedOut));
  expect(paid + carried).toBe(sum(postingsOf(book).map(({ amount }) => amount)));
}

/** Goes through a history; what is booked must be sound after each settlement. */
function expectSoundHistory(start: Book, steps: readonly Step[]): void {
  let book = start;
  for (const one of steps) {
    const after = one(book);
    const { entries, codes } = book.ledger;
    expect(after.ledger.entries.slice(0, entries.length)).toEqual(entries);
    expect(after.ledger.codes.slice(0, codes.length)).toEqual(codes);
    const isSettled = statementsOf(after).length > statementsOf(book).length;
    book = after;
    if (!isSettled) continue;
    expectBooked(book);
    expectPaid(book);
    expectRoundTrip(book);
  }
  expect(openQuarter(settlements(book.ledger.entries))).toBeNull();
}

test('under any plan, over any history, what is settled adds up to the fees of the year, once, and the past stays', () => {
  const property = fc.property(history, ({ general, steps }) => expectSoundHistory({ ...NEW_BOOK, general }, steps));
  fc.assert(property, { numRuns: 60 });
});

/** Rows that differ in who wrote them, in their units or in nothing. */
const alike: fc.Arbitrary<Adopted> = fc.record({
  title: fc.constant('甲'),
  unit: fc.constantFrom('高桥', '高桥', '高桥、东塘', '东塘、高桥', '高桥、东塘、办公室'),
  date: fc.constantFrom('2020-2-5', '2020-2-5', '2020-4-1'),
  channel: fc.constantFrom(...CHANNELS),
  mode: fc.constant('单独采用'),
  number: fc.constantFrom('', '', '007'),
  authors: fc.constantFrom('', '张三', '李四', '张三、李四'),
});

const alikeEdit: fc.Arbitrary<Step> = fc.tuple(fc.nat(3), fc.nat(9), alike).map(([kind, place, row]): Step => (book) => {
  const at = place % Math.max(1, book.rows.length);
  const changed = { 1: { authors: row.authors }, 2: { unit: row.unit } }[kind];
  if (changed) return { ...book, rows: book.rows.map((one, i) => (i === at ? { ...one, ...changed } : one)) };
  if (kind === 3) return { ...book, rows: [...book.rows.slice(at + 1), ...book.rows.slice(0, at)] };
  return { ...book, rows: [...book.rows, row] };
}); // prettier-ignore

/** A plan whose points are halves of a fen, deductions among them, beside money per item. */
const halves = fc
  .record({
    site: fc.constantFrom(-2.5, -0.5, 0.5),
    alone: fc.constantFrom(0.5, 1.5, -1.5),
    fee: fc.constantFrom(null, 5, 0.01),
    policy: fc.constantFrom('累计', '累计', '就高', '每渠道一次'),
    shares: fc.constantFrom('平均', '3:2', '各计全额', '首位'),
  })
  .map(({ site, alone, fee, policy, shares }): Book => ({
    ...NEW_BOOK,
    rate: 0.01,
    general: {
      parameters: [],
      sheets: {
        渠道: [['渠道', '层级', '归并类'], ['市局官网', '市', '网站'], ['省厅', '省', '党政']],
        计分规则: [['采用渠道', '采用方式', '分值', '稿费'], ['市局官网', '', site, fee], ['省厅', '', alone, null]],
        归并: [['计量', '同稿归并', '联合稿件'], ['分值', policy, shares]],
      },
    },
  })); // prettier-ignore

test('halves of a fen, rows that are alike and lists of units that change are booked once as well', () => {
  const steps = fc.array(
    fc.oneof({ weight: 3, arbitrary: alikeEdit }, { weight: 1, arbitrary: fc.constant(settleNext) }),
    { minLength: 3, maxLength: 10 },
  ); // prettier-ignore
  const property = fc.property(halves, fc.array(alike, { minLength: 2, maxLength: 5 }), steps, (book, rows, some) =>
    expectSoundHistory({ ...book, rows }, [...some, ...Array<Step>(4).fill(settleNext)]),
  );
  fc.assert(property, { numRuns: 90 });
});
